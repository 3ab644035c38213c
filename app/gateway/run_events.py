"""`GET /api/v1/runs/{id}/events`: what happens in a run, from its first moment on, as server-sent events."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Response
from starlette.types import Receive, Scope, Send

from app.gateway.openapi import bare, events_of, problems
from app.gateway.problem import ProblemError
from app.gateway.stream_events import HEADERS, HEARTBEAT
from app.lab import Lab
from app.records import RunEvent

BEAT = b":\n\n"


KINDS = ("queued", "started", "node", "progress", "log", "output", "left_out", "finished")


def run_event_routes(lab: Lab) -> APIRouter:
    """Below the address of the runs."""
    routes = APIRouter()

    @routes.get(
        "/{id}/events",
        status_code=200,
        response_class=RunEvents,
        responses=events_of(*KINDS, also=bare(204, "It is over, and all is told.") | problems(404)),
    )
    async def events(
        id: Annotated[str, Path(pattern=r"^[\w-]{1,32}$")],  # noqa: A002
        after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
        last_event_id: Annotated[int | None, Header(ge=0, le=2**31 - 1)] = None,
    ) -> Response:
        """Each event is on the disk before it is told. With `Last-Event-ID` it goes on behind that event.

        It ends after `finished`. Asked again after that, the answer is 204, which tells a browser to leave it.
        """
        after = after if last_event_id is None else last_event_id
        watching = lab.runs.watch(id, after)
        try:
            first = await anext(watching, None)
        except KeyError:
            raise ProblemError(404, "unknown_run", f"there is no run {id}") from None
        return Response(status_code=204) if first is None else RunEvents(first, watching)

    return routes


class RunEvents(Response):
    """Raw ASGI: nothing gathers what should arrive at once."""

    media_type = "text/event-stream"

    def __init__(self, first: list[RunEvent], rest: AsyncGenerator[list[RunEvent], None]) -> None:
        super().__init__()
        self._first, self._rest = first, rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        gone = asyncio.create_task(_gone(receive))
        try:
            async with aclosing(self._rest) as rest:
                await send({"type": "http.response.body", "body": _text(self._first), "more_body": True})
                await self._go_on(rest, gone, send)
        finally:
            gone.cancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _go_on(self, rest: AsyncGenerator[list[RunEvent], None], gone: asyncio.Task[None], send: Send) -> None:
        while not gone.done():
            coming = asyncio.create_task(_next(rest))
            try:
                while not coming.done() and not gone.done():
                    await asyncio.wait({coming, gone}, timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
                    if not coming.done():
                        await send({"type": "http.response.body", "body": BEAT, "more_body": True})
            finally:
                if not coming.done():
                    coming.cancel()
                    await asyncio.wait([coming])
            if coming.cancelled() or (events := coming.result()) is None:
                return
            await send({"type": "http.response.body", "body": _text(events), "more_body": True})


async def _next(rest: AsyncGenerator[list[RunEvent], None]) -> list[RunEvent] | None:
    return await anext(rest, None)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _text(events: list[RunEvent]) -> bytes:
    return "".join(
        f'id: {one.seq}\nevent: {one.kind}\ndata: {{"seq":{one.seq},"time":{one.time},"data":{one.data}}}\n\n'
        for one in events
    ).encode()
