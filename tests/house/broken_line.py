"""A line between a browser and its server that can be cut in two ways: cleanly, and so that nobody notices."""

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit


class BrokenLine:
    """Passes on what comes at `address` to `target`, until it is told otherwise; `with`."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._host, self._port = parts.hostname or "", parts.port or 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._flows: asyncio.Event
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_shut = False
        self.address = ""

    def swallow(self) -> None:
        """Nothing passes any more, and nobody is told: a cable pulled, a Wi-Fi left."""
        self._do(self._set(flowing=False))

    def close(self) -> None:
        """Every connection ends, and new ones are refused at once."""
        self._do(self._set(shut=True))

    def mend(self) -> None:
        """New connections pass. What was on its way on the old ones is lost with them."""
        self._do(self._set(shut=False, flowing=True))

    async def _set(self, *, shut: bool = False, flowing: bool = True) -> None:
        self._is_shut = shut
        if shut or (flowing and not self._flows.is_set()):
            for writer in self._writers:
                writer.transport.abort()
        (self._flows.set if flowing else self._flows.clear)()

    async def _open(self) -> None:
        self._flows = asyncio.Event()
        self._flows.set()
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_shut:
            writer.transport.abort()
            return
        try:
            there, away = await asyncio.open_connection(self._host, self._port)
        except OSError:
            writer.transport.abort()
            return
        self._writers |= {writer, away}
        for source, sink in ((reader, away), (there, writer)):
            task = asyncio.create_task(self._pass(source, sink))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(65_536):
                await self._flows.wait()
                sink.write(data)
                await sink.drain()
        self._writers.discard(sink)
        sink.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _end(self) -> None:
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def __enter__(self) -> "BrokenLine":
        self._thread.start()
        self._do(self._open())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
