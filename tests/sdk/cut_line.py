"""A line to a server that can be cut on purpose: everything that goes over it ends at once, mid-message."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit


class Line:
    """Forwards connections to `address` of its own until it is cut; new ones may be refused, or left without a word."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._writers: set[asyncio.StreamWriter] = set()
        self.connections = 0
        self.is_down = False
        self.is_mute = False
        """Whether what the server says is swallowed, and the connection left open."""

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._forward, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self.cut()
        self._server.close()
        await self._server.wait_closed()

    def cut(self) -> None:
        """Cut all that is open."""
        for writer in list(self._writers):
            writer.transport.abort()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_down:
            writer.transport.abort()
            return
        self.connections += 1
        with suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection(self._host, self._port)
            ends = {writer, far_writer}
            self._writers |= ends
            try:
                await asyncio.gather(_copy(reader, far_writer), self._copy_back(far_reader, writer))
            finally:
                self._writers -= ends
                for end in ends:
                    end.transport.abort()

    async def _copy_back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            if not self.is_mute:
                writer.write(data)
                await writer.drain()
        writer.transport.abort()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.transport.abort()


@asynccontextmanager
async def cut_line(target: str) -> AsyncIterator[Line]:
    line = Line(target)
    await line.open()
    try:
        yield line
    finally:
        await line.close()
