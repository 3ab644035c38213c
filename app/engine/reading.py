"""One start of a node that yields: what it is given, what it reads, what it says."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from typing import Any

import structlog

from app.engine.driver import exited

Reader = AsyncGenerator[Any, None]
_END = object()


class Reading:
    """A generator and the readers of its streams.

    It may be begun behind the curtain: it loads what it needs, and the first time it wants to read, or has something
    to say, it is ready, and waits until `results` is asked for.
    """

    def __init__(
        self, call: Callable[..., AsyncGenerator[Any, None]], inputs: Mapping[str, Any], readers: Mapping[str, Reader]
    ) -> None:
        self._curtain, self._ready = asyncio.Event(), asyncio.Event()
        self._readers = {pin: self._behind(reader) for pin, reader in readers.items()}
        self._generator = call(**inputs, **self._readers)
        self._first: asyncio.Task[Any] | None = None
        self.has_begun = False
        """Whether it has been seen to work: it has loaded what it needs."""

    async def rehearse(self) -> None:
        """Begin, and return when it is ready."""
        self._first = asyncio.ensure_future(self._begin())
        self._first.add_done_callback(lambda _: self._ready.set())
        await self._ready.wait()

    async def results(self) -> AsyncGenerator[Any, None]:
        """What it says. Raises what it raises."""
        self._curtain.set()
        try:
            if self._first is not None and (first := await self._first) is not _END:
                yield first
            async for result in self._generator:
                yield result
        finally:
            await self.close()

    async def drop(self) -> None:
        """Close it, though nobody ever asked for its results, and so nobody for its failure either."""
        try:
            await self.close()
        except Exception as error:
            structlog.get_logger().warning("would_not_close", reason=str(error), remedy="Mend what it does at its end")

    async def close(self) -> None:
        """Let it put its things away."""
        if self._first is not None and not self._first.done():
            self._first.cancel()
            await asyncio.wait({self._first})
        if self._first is not None and not self._first.cancelled():
            self._first.exception()  # it was raised to whoever asked for results
        await self._generator.aclose()
        for reader in self._readers.values():
            await reader.aclose()

    async def _begin(self) -> Any:
        try:
            return await anext(self._generator, _END)
        except SystemExit as error:  # asyncio would end the loop, and every session with it
            raise exited() from error

    async def _behind(self, reader: Reader) -> Reader:
        async with aclosing(reader):
            self._ready.set()
            await self._curtain.wait()
            self.has_begun = True
            async for item in reader:
                yield item
