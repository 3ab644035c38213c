"""A large body straight from its connection: into one block of memory, and not in small pieces through a parser."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator

from starlette.requests import ClientDisconnect
from starlette.types import Scope

from app.gateway.direct import DIRECT, DirectHttp

PIECE = 1024 * 1024
_AHEAD = 4
"""Pieces that may wait for whoever uses them; then the client is not read from."""


class Intake(asyncio.BufferedProtocol):
    """Takes the place of a connection's protocol until `size` bytes have come, and not one more."""

    def __init__(self, http: DirectHttp, size: int) -> None:
        self._http, self._left = http, size
        self._block, self._filled = memoryview(bytearray(PIECE)), 0
        self._ready: deque[bytes] = deque()
        self._came = asyncio.Event()
        self._is_lost = False

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The bytes, 1 MiB at a time. Raises ClientDisconnect. Close it: the connection then goes on as before."""
        try:
            while self._ready or self._left:
                if self._left and len(self._ready) < _AHEAD and not self._is_lost:
                    self._http.flow.resume_reading()
                if self._ready:
                    yield self._ready.popleft()
                    continue
                if self._is_lost:
                    raise ClientDisconnect
                await self._came.wait()
                self._came.clear()
        finally:
            if not self._is_lost:
                self._http.go_on(self._left)

    def get_buffer(self, _: int) -> memoryview:
        return self._block[self._filled : self._filled + self._left]

    def buffer_updated(self, count: int) -> None:
        self._filled += count
        self._left -= count
        if self._filled == PIECE or not self._left:
            self._ready.append(bytes(self._block[: self._filled]))
            self._filled = 0
            self._came.set()
        if not self._left or len(self._ready) >= _AHEAD:
            self._http.flow.pause_reading()

    def pause_writing(self) -> None:
        self._http.pause_writing()

    def resume_writing(self) -> None:
        self._http.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._is_lost = True
        self._came.set()
        self._http.connection_lost(exc)


def intake(scope: Scope, size: int) -> Intake | None:
    """The rest of a body, `size` bytes, if its connection can be taken over now; None if it comes through ASGI."""
    http = (scope.get("extensions") or {}).get(DIRECT)
    if size < PIECE or not isinstance(http, DirectHttp) or not http.is_between_pieces:
        return None
    coming = Intake(http, size)
    http.flow.pause_reading()
    http.transport.set_protocol(coming)
    return coming
