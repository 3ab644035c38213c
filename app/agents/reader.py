"""One stream of items, read by one conversation after the other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any


class Reader:
    """Whoever is cancelled while it waits for an item leaves that item to the next: a generator would end instead."""

    def __init__(self, items: AsyncIterator[Any]) -> None:
        self._items = items
        self._coming: asyncio.Future[Any] | None = None

    def __aiter__(self) -> "Reader":
        return self

    async def __anext__(self) -> Any:
        if self._coming is None:
            self._coming = asyncio.ensure_future(anext(self._items))
        coming = self._coming
        try:
            return await asyncio.shield(coming)
        finally:
            if coming.done():
                self._coming = None

    async def close(self) -> None:
        """Nobody waits for the next one any more."""
        if self._coming is not None:
            self._coming.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await self._coming
            self._coming = None
