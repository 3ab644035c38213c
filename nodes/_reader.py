"""Read what blocks on a thread that can be left behind."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")


class EndedError(Exception):
    """There is no more to read."""


class Reader(Generic[T]):
    """The newest of what a blocking iterator gives: everything is read, and what nobody took gives way.

    A read may block for ever, in a driver say, and cannot be interrupted. Then `leave` it: the thread closes what it
    has opened when the read returns, and keeps nobody waiting until then, nor at the end of the program.
    """

    def __init__(self, read: Callable[[], Iterator[T]], name: str) -> None:
        self._read = read
        self._loop = asyncio.get_running_loop()
        self._came = asyncio.Event()
        self._newest: list[T] = []
        self._end: BaseException | None = None
        self._is_left = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    async def next(self, seconds: float) -> T:
        """The newest that has not been taken. Raises TimeoutError, EndedError, or what the iterator raised."""
        async with asyncio.timeout(seconds):
            while not self._newest:
                if self._end is not None:
                    raise self._end
                self._came.clear()
                if not self._newest and self._end is None:
                    await self._came.wait()
        return self._newest.pop()

    def leave(self) -> None:
        self._is_left = True

    def _work(self) -> None:
        end: BaseException = EndedError()
        items = self._read()
        try:
            for item in items:
                if self._is_left:
                    return
                self._newest[:] = [item]
                self._ring()
        except Exception as error:
            end = error
        finally:
            if hasattr(items, "close"):
                items.close()
            self._end = end
            self._ring()

    def _ring(self) -> None:
        with suppress(RuntimeError):  # the loop is gone, and everybody who waited with it
            self._loop.call_soon_threadsafe(self._came.set)
