"""`/api/v1/flows`: the documents, with nobody's work overwritten unseen."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response

from app.gateway.answers import FlowList, StoredFlowAnswer
from app.gateway.documents import DOCUMENT, FlowId, document, found, stored
from app.gateway.exchange import exchange_routes
from app.gateway.openapi import bare, gives, problems
from app.gateway.problem import ProblemError
from app.gateway.versions import version_routes
from app.lab import Lab
from app.records import ConflictError, Listed


def flow_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/flows", tags=["flows"])
    records = lab.records

    @routes.get("", responses=gives(FlowList))
    async def listed() -> dict[str, Any]:
        """Every flow, the one changed last first."""
        return {"flows": [_listed(one) for one in await asyncio.to_thread(records.flows)]}

    @routes.post(
        "", status_code=201, openapi_extra=DOCUMENT, responses=gives(StoredFlowAnswer, 201, also=problems(413, 507))
    )
    async def create(request: Request) -> Response:
        """Store a new flow, JSON or YAML. A flow with problems is stored too: they are there to be mended."""
        flow = await document(request)
        return stored(await asyncio.to_thread(records.create, flow), 201)

    @routes.get("/{id}", responses=gives(StoredFlowAnswer, also=bare(304, "As it was.") | problems(404)))
    async def get(id: FlowId, if_none_match: Annotated[str | None, Header()] = None) -> Response:  # noqa: A002
        flow = await found(records.get, id)
        if if_none_match is not None and flow.etag in _etags(if_none_match):
            return Response(status_code=304, headers={"ETag": f'"{flow.etag}"'})
        return stored(flow, 200)

    @routes.put(
        "/{id}", openapi_extra=DOCUMENT, responses=gives(StoredFlowAnswer, 200, 201, also=problems(404, 412, 413, 507))
    )
    async def put(
        request: Request,
        id: FlowId,  # noqa: A002
        if_match: Annotated[str | None, Header()] = None,
    ) -> Response:
        """Write a flow. With `If-Match` a stale write is refused with both versions; without, it overwrites."""
        flow = await document(request)
        if if_match is None:
            written = await asyncio.to_thread(records.put, id, flow)
            return stored(written, 201 if written.etag == "v1" else 200)
        now = (await found(records.get, id)).etag
        try:
            await found(records.save, id, flow, now if {now, "*"} & _etags(if_match) else "")
        except ConflictError as conflict:
            theirs, yours = conflict.theirs, conflict.yours
            more = {"etag": theirs.etag, "theirs": theirs.flow.plain(), "yours": yours.plain()}
            raise ProblemError(412, "stale_write", str(conflict), **more) from None
        return stored(await found(records.get, id), 200)

    @routes.delete("/{id}", status_code=204, responses=problems(404))
    async def delete(id: FlowId) -> None:  # noqa: A002
        await found(records.delete, id)

    routes.include_router(exchange_routes(lab))
    routes.include_router(version_routes(lab))
    return routes


def _etags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/").strip('"') for tag in header.split(",")}


def _listed(one: Listed) -> dict[str, Any]:
    when = {"created": one.created.isoformat(), "updated": one.updated.isoformat()}
    return {"id": one.id, "name": one.name, "doc": one.doc, "tags": list(one.tags), "etag": one.etag, **when}
