"""Encode pictures beside whoever made them: one at a time for each pin, and the newest of those that wait."""

from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

import structlog

from app.sdk import Image, NodeError
from app.streams.frame import picture_message

QUALITY = 80
"""JPEG quality for looking at; what is kept is encoded elsewhere."""


class Encoder:
    """`encode` returns at once; `done` is called with the key and the message, on a thread of the encoder's own."""

    def __init__(self, done: Callable[[Hashable, bytes], None]) -> None:
        self._done = done
        self._log = structlog.get_logger()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="encode")
        self._waiting: dict[Hashable, tuple[Image, dict[str, Any]]] = {}
        self._busy: set[Hashable] = set()
        self._lock = Lock()
        self._is_closed = False

    def encode(self, key: Hashable, image: Image, about: dict[str, Any]) -> None:
        """Turn a picture into one message with its size, its marks and `about`. After `close` it does nothing."""
        with self._lock:
            if self._is_closed:
                return
            self._waiting[key] = image, about
            if key not in self._busy:
                self._busy.add(key)
                self._pool.submit(self._work, key)

    @property
    def is_idle(self) -> bool:
        """Whether every picture that it was given is encoded, and told."""
        return not self._busy

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._waiting.clear()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, key: Hashable) -> None:
        while (picture := self._take(key)) is not None:
            try:
                message = _encoded(*picture)
            except NodeError:  # it cannot be decoded, which is told where somebody needs its pixels
                continue
            except Exception as error:  # one bad picture must not keep the next from being seen
                self._log.warning("picture_not_encoded", pin=str(key), error=repr(error))
                continue
            self._done(key, message)

    def _take(self, key: Hashable) -> tuple[Image, dict[str, Any]] | None:
        """The newest picture of a key; with none left the key is idle, decided under the lock so that none is lost."""
        with self._lock:
            if key not in self._waiting:
                self._busy.discard(key)
            return self._waiting.pop(key, None)


def _encoded(image: Image, about: dict[str, Any]) -> bytes:
    jpeg, marks = image.jpeg(QUALITY), [mark.plain() for mark in image.marks]
    return picture_message({**about, "size": image.size, "marks": marks, "mime": "image/jpeg"}, jpeg)
