"""From one loop to another: many letters, one wake-up."""

import asyncio
import threading
from collections.abc import Callable, Hashable
from typing import Any


class Mailbox:
    """Put from any thread, opened on `loop`, which is woken at most once however many letters wait.

    A letter with a key takes the place of an unread one with the same key: a slow reader finds the newest, not a heap.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, opened: Callable[[list[Any]], None]) -> None:
        self._loop, self._opened = loop, opened
        self._letters: dict[Hashable, Any] = {}
        self._lock = threading.Lock()
        self._called = False

    def put(self, letter: Any, key: Hashable = None) -> None:
        with self._lock:
            self._letters[object() if key is None else key] = letter
            if self._called or self._loop.is_closed():
                return
            self._called = True
        self._loop.call_soon_threadsafe(self._open)

    def _open(self) -> None:
        with self._lock:
            letters, self._letters = list(self._letters.values()), {}
            self._called = False
        self._opened(letters)
