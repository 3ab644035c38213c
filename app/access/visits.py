"""Connections that last: each ends when who opened it may come in no more, though it only listens."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, MutableMapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from app.access.asked import Asked
from app.access.who import Who

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
GOODBYE: Message = {"type": "websocket.close", "code": 1008, "reason": "sign in again"}
GRACE = 2.0
"""Seconds for a client to take the goodbye, and for what serves it to end; then it is cut off."""


class Visit:
    """One connection, while it is served."""

    def __init__(self, asked: Asked, who: Who, send: Send) -> None:
        self.asked, self.who = asked, who
        self.limit = asyncio.timeout(None)
        self._send = send

    async def end(self) -> None:
        """A WebSocket is told; what serves a response has no way to be told, and is cut off."""
        now = asyncio.get_running_loop().time
        if self.asked.method == "WEBSOCKET":
            with suppress(OSError, RuntimeError, TimeoutError):  # it has closed by itself, or takes nothing
                async with asyncio.timeout(GRACE):
                    await self._send(GOODBYE)
                    self._cut(now() + GRACE)
                    return
        self._cut(now())

    def _cut(self, when: float) -> None:
        with suppress(RuntimeError):  # it is over
            self.limit.reschedule(when)


class Visits:
    """Iterating gives those that are open."""

    def __init__(self) -> None:
        self._open: dict[Visit, None] = {}

    def __iter__(self) -> Iterator[Visit]:
        return iter(list(self._open))

    def lasts(self, visit: Visit) -> None:
        """It will not end by itself soon."""
        self._open[visit] = None

    @asynccontextmanager
    async def of(self, asked: Asked, who: Who, send: Send) -> AsyncIterator[Visit]:
        """For whoever serves it, who goes on behind this as soon as it is cut off."""
        visit = Visit(asked, who, send)
        try:
            async with visit.limit:
                yield visit
        except TimeoutError:
            if not visit.limit.expired():
                raise
        finally:
            self._open.pop(visit, None)
