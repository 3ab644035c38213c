"""`GET /api/v1/streams/{id}/sse`: a stream as server-sent events."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from starlette.types import Receive, Scope, Send

from app.gateway.openapi import events_of, problems
from app.gateway.problem import ProblemError
from app.gateway.stream_found import StreamId, found
from app.gateway.stream_lines import event_line
from app.gateway.stream_query import QueryError, StreamQuery
from app.lab import Lab
from app.streams import Stream

HEARTBEAT = 15.0
"""Seconds between two comments that show that the connection lives."""
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"x-accel-buffering", b"no"),
]
"""No proxy on the way may keep or compress what should arrive at once."""
NAMES = ("stream_start", "stream_data", "stream_gap", "stream_end")
RETRY_AFTER = 2
"""Seconds a refused client is asked to wait."""


def event_routes(lab: Lab) -> APIRouter:
    """Below the address of the streams."""
    routes = APIRouter()

    @routes.get(
        "/{id}/sse", status_code=200, response_class=EventStream, responses=events_of(*NAMES, also=problems(404, 503))
    )
    async def sse(
        id: StreamId,  # noqa: A002
        request: Request,
        after: Annotated[str, Query(description="A chunk's number, `oldest`, or `last`.")] = "oldest",
        newest: Annotated[str, Query(description="1: skip to the newest chunk when behind.")] = "0",
        last_event_id: Annotated[str, Header()] = "",
    ) -> Response:
        """The stream as server-sent events: `stream_start`, `stream_data`, `stream_gap`, `stream_end`."""
        if why := lab.turns_away:
            lab.metrics.refused.labels("events").inc()
            raise ProblemError(503, "busy", why, retry_after=RETRY_AFTER)
        stream = found(lab.streams, id)
        try:
            query = StreamQuery.read(request.query_params, last_event_id)
        except QueryError as error:
            raise ProblemError(422, "invalid_request", str(error)) from None
        return EventStream(stream, query, lab.streams.bounds.window)

    return routes


class EventStream(Response):
    """Raw ASGI: what goes out passes through nobody's hands on its way."""

    media_type = "text/event-stream"

    def __init__(self, stream: Stream, query: StreamQuery, window: int) -> None:
        super().__init__()
        self._stream, self._query, self._window = stream, query, window

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        async with event_line(scope, receive, send, self._window) as line:
            subscription = self._stream.subscribe(line, self._query.start, wants_newest=self._query.wants_newest)
            try:
                while not line.over.is_set():
                    try:
                        async with asyncio.timeout(HEARTBEAT):
                            await line.over.wait()
                    except TimeoutError:
                        line.beat()
            finally:
                self._stream.leave(subscription)
