"""A flow in a request's body, the one an address names, and how both are answered."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import Path, Request, Response
from fastapi.responses import JSONResponse

from app.flow import Flow, load_flow
from app.gateway.body import whole
from app.gateway.openapi import FLOW, body
from app.gateway.problem import ProblemError
from app.records import StoredFlow

T = TypeVar("T")
FlowId = Annotated[str, Path(pattern=r"^[\w-]{1,64}$")]
LARGEST = 5 * 1024 * 1024
"""Bytes of the largest document that is read."""
DOCUMENT = body({"application/json": FLOW, "application/yaml": {}})


async def document(request: Request) -> Flow:
    """The flow that was sent, JSON or YAML. Raises FlowError, and ProblemError if it is too large."""
    return await asyncio.to_thread(load_flow, await whole(request, LARGEST))


async def found(ask: Callable[..., T], id: str, *rest: Any) -> T:  # noqa: A002
    """What `ask` says of a stored flow, asked on a thread. Raises ProblemError if there is none."""
    try:
        return await asyncio.to_thread(ask, id, *rest)
    except KeyError:
        raise ProblemError(404, "unknown_flow", f"there is no flow {id}") from None


def stored(flow: StoredFlow[Flow], status: int, **more: Any) -> Response:
    """A stored flow as an answer, with its etag and its address."""
    when = {"created": flow.created.isoformat(), "updated": flow.updated.isoformat()}
    whole_answer = {"id": flow.id, "etag": flow.etag, **when, "flow": flow.flow.plain(), **more}
    headers = {"ETag": f'"{flow.etag}"', "Location": f"/api/v1/flows/{flow.id}"}
    return JSONResponse(whole_answer, status, headers=headers)
