"""Threads for blocking work that belongs to no model."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Workers(ThreadPoolExecutor):
    """Work that nobody waits for any more cannot be ended: it keeps its thread, and those that wait get another."""

    async def work(self, work: Callable[..., T], *args: object) -> T:
        """Who is cancelled goes at once."""
        working = self.submit(work, *args)
        try:
            return await asyncio.wrap_future(working)
        finally:
            if working.running():
                self._max_workers += 1
                working.add_done_callback(self._came_back)

    def _came_back(self, _: "Future[T]") -> None:
        self._max_workers -= 1
