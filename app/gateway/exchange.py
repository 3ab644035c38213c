"""Flows that come from elsewhere and go there: import, export, and what is wrong with them here."""

import asyncio
from typing import Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from app.export import Kind, Theme, written
from app.flow import Flow
from app.gateway.answers import Checked, StoredFlowAnswer
from app.gateway.documents import DOCUMENT, FlowId, document, found, stored
from app.gateway.openapi import bytes_of, gives, problems
from app.lab import Lab

Format = Literal["yaml", "json", "svg", "png", "python"]
FORMATS: dict[Format, tuple[Kind, str]] = {
    "yaml": ("yaml", "application/yaml"),
    "json": ("json", "application/json"),
    "svg": ("svg", "image/svg+xml"),
    "png": ("png", "image/png"),
    "python": ("py", "text/x-python"),
}
"""Which file a format is, and its media type."""


def exchange_routes(lab: Lab) -> APIRouter:
    """Below the address of the flows."""
    routes = APIRouter()
    records = lab.records

    @routes.post(
        "/import",
        status_code=201,
        openapi_extra=DOCUMENT,
        name="import",
        responses=gives(StoredFlowAnswer, 201, also=problems(413, 507)),
    )
    async def bring_in(request: Request) -> Response:
        """Store what was exported, by this version or any before it, and say what is wrong with it here."""
        flow = await document(request)
        problems = [problem.model_dump() for problem in lab.engine.problems(flow)]
        return stored(await asyncio.to_thread(records.create, flow), 201, problems=problems)

    @routes.get(
        "/{id}/export",
        response_class=Response,
        responses=bytes_of(*(media_type for _, media_type in FORMATS.values()), also=problems(404)),
    )
    async def export(id: FlowId, format: Format = "yaml", theme: Theme = "light") -> Response:  # noqa: A002
        """The flow as a file: a document, a picture that carries it, or a script."""
        flow = (await found(records.get, id)).flow
        kind, media_type = FORMATS[format]
        data = await asyncio.to_thread(written, flow, kind, lab.registry.agents, theme)
        name = quote(f"{flow.name}.{kind}", safe="")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(data, media_type=media_type, headers=headers)

    @routes.post("/validate", openapi_extra=DOCUMENT, responses=gives(Checked, also=problems(413)))
    async def validate(request: Request) -> dict[str, Any]:
        """Every problem of a document, which is not stored."""
        return _checked(lab, await document(request))

    @routes.post("/{id}/validate", responses=gives(Checked, also=problems(404)))
    async def validate_stored(id: FlowId) -> dict[str, Any]:  # noqa: A002
        """Every problem of a stored flow."""
        return _checked(lab, (await found(records.get, id)).flow)

    return routes


def _checked(lab: Lab, flow: Flow) -> dict[str, Any]:
    problems = lab.engine.problems(flow)
    return {
        "ok": not any(problem.severity == "error" for problem in problems),
        "problems": [problem.model_dump() for problem in problems],
    }
