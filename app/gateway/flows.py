"""`/api/v1/flows`: the documents, with nobody's work overwritten unseen."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import quote

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from app.flow import Flow, dump_json, dump_yaml, load_flow
from app.gateway.body import whole
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.records import ConflictError, StoredFlow, Version

T = TypeVar("T")
FlowId = Annotated[str, Path(pattern=r"^[\w-]{1,64}$")]
LARGEST = 5 * 1024 * 1024
"""Bytes of the largest document that is read."""
DOCUMENT: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": "/api/v1/schemas/flow.json"}},
            "application/yaml": {"schema": {"type": "string"}},
        },
    }
}


def flow_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/flows", tags=["flows"])
    records = lab.records

    @routes.get("")
    async def listed() -> dict[str, Any]:
        """Every flow, the one changed last first."""
        return {"flows": [_listed(one) for one in await asyncio.to_thread(records.flows)]}

    @routes.post("", status_code=201, openapi_extra=DOCUMENT)
    async def create(request: Request) -> Response:
        """Store a new flow, JSON or YAML. A flow with problems is stored too: they are there to be mended."""
        flow = await _document(request)
        return _stored(await asyncio.to_thread(records.create, flow), 201)

    @routes.post("/import", status_code=201, openapi_extra=DOCUMENT, name="import")
    async def bring_in(request: Request) -> Response:
        """Store what was exported, by this version or any before it, and say what is wrong with it here."""
        flow = await _document(request)
        problems = [problem.model_dump() for problem in lab.engine.problems(flow)]
        return _stored(await asyncio.to_thread(records.create, flow), 201, problems=problems)

    @routes.post("/validate", openapi_extra=DOCUMENT)
    async def validate(request: Request) -> dict[str, Any]:
        """Every problem of a document, which is not stored."""
        return _checked(lab, await _document(request))

    @routes.get("/{id}")
    async def get(id: FlowId, if_none_match: Annotated[str | None, Header()] = None) -> Response:  # noqa: A002
        stored = await _found(records.get, id)
        if if_none_match is not None and stored.etag in _etags(if_none_match):
            return Response(status_code=304, headers={"ETag": f'"{stored.etag}"'})
        return _stored(stored, 200)

    @routes.put("/{id}", openapi_extra=DOCUMENT)
    async def put(
        request: Request,
        id: FlowId,  # noqa: A002
        if_match: Annotated[str | None, Header()] = None,
    ) -> Response:
        """Write a flow. With `If-Match` a stale write is refused with both versions; without, it overwrites."""
        flow = await _document(request)
        if if_match is None:
            stored = await asyncio.to_thread(records.put, id, flow)
            return _stored(stored, 201 if stored.etag == "v1" else 200)
        now = (await _found(records.get, id)).etag
        try:
            await _found(records.save, id, flow, now if {now, "*"} & _etags(if_match) else "")
        except ConflictError as conflict:
            theirs, yours = conflict.theirs, conflict.yours
            more = {"etag": theirs.etag, "theirs": theirs.flow.plain(), "yours": yours.plain()}
            raise ProblemError(412, "stale_write", str(conflict), **more) from None
        return _stored(await _found(records.get, id), 200)

    @routes.delete("/{id}", status_code=204)
    async def delete(id: FlowId) -> None:  # noqa: A002
        await _found(records.delete, id)

    @routes.post("/{id}/validate")
    async def validate_stored(id: FlowId) -> dict[str, Any]:  # noqa: A002
        """Every problem of a stored flow."""
        return _checked(lab, (await _found(records.get, id)).flow)

    @routes.get("/{id}/versions")
    async def versions(id: FlowId) -> dict[str, Any]:  # noqa: A002
        """What was kept of a flow's past, newest first."""
        return {"versions": [_version(one) for one in await _found(records.versions, id)]}

    @routes.post("/{id}/versions", status_code=201)
    async def keep(id: FlowId, label: Annotated[str, Query(min_length=1, max_length=200)]) -> dict[str, Any]:  # noqa: A002
        """Keep the flow as it is stored now, under a label."""
        return _version(await _found(records.keep, id, label))

    @routes.get("/{id}/versions/{etag}")
    async def version(id: FlowId, etag: str) -> dict[str, Any]:  # noqa: A002
        """The flow as it was."""
        try:
            flow = await asyncio.to_thread(records.version, id, etag)
        except KeyError:
            raise ProblemError(404, "unknown_version", f"no version {etag} of the flow {id} was kept") from None
        return {"id": id, "etag": etag, "flow": flow.plain()}

    @routes.get("/{id}/export")
    async def export(id: FlowId, format: Literal["yaml", "json"] = "yaml") -> Response:  # noqa: A002
        """The flow as a file."""
        flow = (await _found(records.get, id)).flow
        text = dump_yaml(flow) if format == "yaml" else dump_json(flow)
        name = quote(f"{flow.name}.{format}", safe="")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(text, media_type=f"application/{format}", headers=headers)

    return routes


async def _document(request: Request) -> Flow:
    return await asyncio.to_thread(load_flow, await whole(request, LARGEST))


async def _found(ask: Callable[..., T], id: str, *rest: Any) -> T:  # noqa: A002
    try:
        return await asyncio.to_thread(ask, id, *rest)
    except KeyError:
        raise ProblemError(404, "unknown_flow", f"there is no flow {id}") from None


def _checked(lab: Lab, flow: Flow) -> dict[str, Any]:
    problems = lab.engine.problems(flow)
    return {
        "ok": not any(problem.severity == "error" for problem in problems),
        "problems": [problem.model_dump() for problem in problems],
    }


def _etags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/").strip('"') for tag in header.split(",")}


def _version(one: Version) -> dict[str, Any]:
    return {"etag": one.etag, "label": one.label, "saved": one.saved.isoformat()}


def _listed(one: Any) -> dict[str, Any]:
    when = {"created": one.created.isoformat(), "updated": one.updated.isoformat()}
    return {"id": one.id, "name": one.name, "doc": one.doc, "tags": list(one.tags), "etag": one.etag, **when}


def _stored(stored: StoredFlow[Flow], status: int, **more: Any) -> Response:
    when = {"created": stored.created.isoformat(), "updated": stored.updated.isoformat()}
    whole_answer = {"id": stored.id, "etag": stored.etag, **when, "flow": stored.flow.plain(), **more}
    headers = {"ETag": f'"{stored.etag}"', "Location": f"/api/v1/flows/{stored.id}"}
    return JSONResponse(whole_answer, status, headers=headers)
