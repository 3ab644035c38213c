"""Who is next: the highest priority first, and among equals whoever came first."""

import asyncio
import heapq

from app.records import Waiting


class RunQueue:
    """Belongs to one loop."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Waiting]] = []
        self._numbers: set[int] = set()
        """Of those that wait."""
        self._came = asyncio.Event()
        self._is_closed = False
        self.newest = 0
        """The highest number of a run that ever was in it."""

    def __len__(self) -> int:
        return len(self._heap)

    def push(self, waiting: Waiting) -> None:
        """What waits already is told of by two at times, and waits once."""
        if waiting.number in self._numbers:
            return
        self._numbers.add(waiting.number)
        heapq.heappush(self._heap, (-waiting.priority, waiting.number, waiting))
        self.newest = max(self.newest, waiting.number)
        self._came.set()

    async def pop(self) -> Waiting | None:
        """Wait for one; None once it is closed."""
        while not self._is_closed:
            if self._heap:
                waiting = heapq.heappop(self._heap)[2]
                self._numbers.discard(waiting.number)
                return waiting
            self._came.clear()
            await self._came.wait()
        return None

    def close(self) -> None:
        self._is_closed = True
        self._came.set()
