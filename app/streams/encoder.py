"""Encode pictures beside whoever made them: one at a time for each pin, and the newest of those that wait."""

from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from app.sdk import Image
from app.streams.frame import picture_message

QUALITY = 80
"""JPEG quality for looking at; what is kept is encoded elsewhere."""


class Encoder:
    """`encode` returns at once; `done` is called with the key and the message, on a thread of the encoder's own."""

    def __init__(self, done: Callable[[Hashable, bytes], None]) -> None:
        self._done = done
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="encode")
        self._waiting: dict[Hashable, tuple[Image, dict[str, Any]] | None] = {}

    def encode(self, key: Hashable, image: Image, about: dict[str, Any]) -> None:
        """Turn a picture into one message with its size, its marks and `about`. Call it from one thread only."""
        is_busy = key in self._waiting
        self._waiting[key] = image, about
        if not is_busy:
            self._pool.submit(self._work, key)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, key: Hashable) -> None:
        try:
            while (waiting := self._waiting.get(key)) is not None:
                self._waiting[key] = None
                image, about = waiting
                marks = [mark.plain() for mark in image.marks]
                whole = {**about, "size": image.size, "marks": marks, "mime": "image/jpeg"}
                self._done(key, picture_message(whole, image.jpeg(QUALITY)))
        finally:
            del self._waiting[key]
