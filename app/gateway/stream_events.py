"""`GET /api/v1/streams/{id}/sse`: a stream as server-sent events."""

import asyncio

from fastapi import Response
from starlette.types import Receive, Scope, Send

from app.gateway.stream_lines import event_line
from app.gateway.stream_query import StreamQuery
from app.streams import Stream

HEARTBEAT = 15.0
"""Seconds between two comments that show that the connection lives."""
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"x-accel-buffering", b"no"),
]
"""No proxy on the way may keep or compress what should arrive at once."""


class EventStream(Response):
    """Raw ASGI: what goes out passes through nobody's hands on its way."""

    media_type = "text/event-stream"

    def __init__(self, stream: Stream, query: StreamQuery, window: int) -> None:
        super().__init__()
        self._stream, self._query, self._window = stream, query, window

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
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
