"""Producers inside the server under load, as a flow's pins are: started over HTTP, and the same for every server."""

import asyncio
import random
from collections.abc import Callable
from time import monotonic_ns

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

MARK = b"T="
"""Before the nanoseconds of the monotonic clock at which a chunk was made; all processes of a machine share it."""


def stamped(size: int) -> bytes:
    """A chunk of so many bytes that says when it was made."""
    return (b"T=%016d;" % monotonic_ns()).ljust(size, b".")


class Producers:
    """`open_stream` gives a new stream's id, `publish` sends bytes or text to one."""

    def __init__(
        self,
        open_stream: Callable[[], str],
        publish: Callable[[str, bytes, bool], None],
        forget: Callable[[str], object],
    ) -> None:
        self._open, self._publish, self._forget = open_stream, publish, forget
        self._handles: dict[str, asyncio.TimerHandle] = {}
        self.published: dict[str, int] = {}

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/bench/produce", self._produce, methods=["POST"]),
            Route("/bench/stop", self._stop, methods=["POST"]),
        ]

    async def _produce(self, request: Request) -> JSONResponse:
        """`{streams, rate, size, binary}`: so many streams, each at a phase of its own; answered with their ids."""
        wish = await request.json()
        loop = asyncio.get_running_loop()
        ids = [self._open() for _ in range(wish["streams"])]
        for id_ in ids:
            self.published[id_] = 0
            begin = loop.time() + random.random() / wish["rate"]
            self._handles[id_] = loop.call_at(begin, self._tick, id_, wish, begin)
        return JSONResponse({"ids": ids})

    async def _stop(self, _: Request) -> JSONResponse:
        for id_, handle in self._handles.items():
            handle.cancel()
            self._forget(id_)
        self._handles.clear()
        return JSONResponse(self.published)

    def _tick(self, id_: str, wish: dict, due: float) -> None:
        self._publish(id_, stamped(wish["size"]), wish["binary"])
        self.published[id_] += 1
        loop = asyncio.get_running_loop()
        due = max(due + 1 / wish["rate"], loop.time() - 1)
        self._handles[id_] = loop.call_at(due, self._tick, id_, wish, due)
