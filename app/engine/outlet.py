"""One output pin and the stream it is opened as."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from threading import Lock
from typing import Any

import structlog

from app.engine.speaker import Said
from app.sdk import Image, NodeError
from app.streams import Stream
from app.streams.said import as_data

Letter = tuple[Stream, int, bytes | None, bool]
"""A stream, how many chunks are left out before this one, its data, and whether it is binary; None ends the stream."""
WAITING = 256
"""Values that may wait to be encoded; of pictures one, the newest."""


class Outlet:
    """`say` and `end` are called on the engine's thread, and return at once."""

    def __init__(self, stream: Stream, pool: Executor, post: Callable[[Letter], None]) -> None:
        self._stream, self._pool, self._post = stream, pool, post
        self._waiting: deque[Any] = deque()
        self._skipped = 0
        self._is_busy = self._is_ended = False
        self._lock = Lock()

    def say(self, said: Said) -> None:
        """Publish a value, or count it if nobody listens."""
        if not self._stream.is_wanted:
            with self._lock:
                self._skipped += 1
            return
        with self._lock:
            self._waiting.append(said.value)
            while len(self._waiting) > (1 if isinstance(said.value, Image) else WAITING):
                self._waiting.popleft()
                self._skipped += 1
        self._start()

    def end(self) -> None:
        """No more is said: the stream ends once all has gone out."""
        self._is_ended = True
        self._start()

    def _start(self) -> None:
        with self._lock:
            if self._is_busy:
                return
            self._is_busy = True
        try:
            self._pool.submit(self._work)
        except RuntimeError:  # the lab closes
            return

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._is_busy = False
                    if self._is_ended:
                        self._post((self._stream, self._skipped, None, False))
                    return
                value = self._waiting.popleft()
            try:
                data, is_binary = as_data(value)
            except Exception as error:  # one bad value must not keep the next from being heard
                if not isinstance(error, NodeError):
                    structlog.get_logger().warning("not_published", pin=self._stream.about.node, error=repr(error))
                with self._lock:
                    self._skipped += 1
                continue
            with self._lock:
                skipped, self._skipped = self._skipped, 0
            self._post((self._stream, skipped, data, is_binary))
