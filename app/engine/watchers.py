"""Who waits for news of what: told from any thread, on any loop."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Watchers:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, list[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = {}

    @contextmanager
    def watching(self, name: str) -> Iterator[asyncio.Event]:
        """An event of this loop, set whenever there is news of `name`."""
        mine = asyncio.get_running_loop(), asyncio.Event()
        with self._lock:
            self._waiting.setdefault(name, []).append(mine)
        try:
            yield mine[1]
        finally:
            with self._lock:
                self._waiting[name].remove(mine)
                if not self._waiting[name]:
                    del self._waiting[name]

    def tell(self, name: str) -> None:
        with self._lock:
            waiting = list(self._waiting.get(name, ()))
        for loop, event in waiting:
            with suppress(RuntimeError):  # its loop has ended, and it with it
                loop.call_soon_threadsafe(event.set)
