"""What was kept of a flow's past."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.gateway.answers import FlowThen, VersionLine, VersionList
from app.gateway.documents import FlowId, found
from app.gateway.openapi import gives, problems
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.records import Version


def version_routes(lab: Lab) -> APIRouter:
    """Below the address of the flows."""
    routes = APIRouter()
    records = lab.records

    @routes.get("/{id}/versions", responses=gives(VersionList, also=problems(404)))
    async def versions(id: FlowId) -> dict[str, Any]:  # noqa: A002
        """What was kept of a flow's past, newest first."""
        return {"versions": [_version(one) for one in await found(records.versions, id)]}

    @routes.post("/{id}/versions", status_code=201, responses=gives(VersionLine, 201, also=problems(404, 507)))
    async def keep(id: FlowId, label: Annotated[str, Query(min_length=1, max_length=200)]) -> dict[str, Any]:  # noqa: A002
        """Keep the flow as it is stored now, under a label."""
        return _version(await found(records.keep, id, label))

    @routes.get("/{id}/versions/{etag}", responses=gives(FlowThen, also=problems(404)))
    async def version(id: FlowId, etag: str) -> dict[str, Any]:  # noqa: A002
        """The flow as it was."""
        try:
            flow = await asyncio.to_thread(records.version, id, etag)
        except KeyError:
            raise ProblemError(404, "unknown_version", f"no version {etag} of the flow {id} was kept") from None
        return {"id": id, "etag": etag, "flow": flow.plain()}

    return routes


def _version(one: Version) -> dict[str, Any]:
    return {"etag": one.etag, "label": one.label, "saved": one.saved.isoformat()}
