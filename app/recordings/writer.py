"""Writes a recording beside a session that must not wait for it: what the disk cannot keep up with is left out."""

import errno
import shutil
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Literal

from app.recordings.log import Log
from app.recordings.values import pack, weight

WAITING = 192 * 1024 * 1024
"""Bytes that may wait for the disk: some seconds of HD."""
LOOK = 64
"""Entries between two looks at how much room the disk has."""
Reason = Literal["", "asked", "limit", "disk", "failed"]


@dataclass(frozen=True, slots=True)
class Limits:
    size: int = 4 * 1024**3
    """Bytes one recording may have."""
    spare: int = 512 * 1024**2
    """Bytes that stay free on the disk."""
    quality: int = 0
    """JPEG quality of pictures that did not come as a file; 0 keeps them without loss."""


class Writer:
    """`item`, `flow` and `mark` return at once, from any one thread; a thread of its own packs and writes.

    `ended` is called there, once, when it has stopped: `asked`, or by itself at a `limit`, for the `disk` is full, or
    for it has `failed` otherwise, see `message`.
    """

    def __init__(self, path: Path, limits: Limits = Limits(), ended: Callable[[], object] = lambda: None) -> None:
        self.limits = limits
        self.items = self.dropped = 0
        self.reason: Reason = ""
        self.message = ""
        self._ended = ended
        self._path = path
        self._log = Log(path)
        self.size = self._log.size
        self.began = monotonic()
        self.seconds = 0.0
        """Up to the last item."""
        self._line: deque[tuple[dict[str, Any], Mapping[str, Any] | bytes, int]] = deque()
        self._waiting = 0
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="recording", daemon=True)
        self._thread.start()

    @property
    def is_on(self) -> bool:
        return not self.reason

    def item(self, node: str, seq: int, time: float, values: Mapping[str, Any]) -> None:
        """What a source said of one item: pins and their values. `time` is on the monotonic clock."""
        at = max(0.0, time - self.began)
        size = sum(map(weight, values.values()))
        if self._put({"k": "item", "n": node, "s": seq, "t": at}, dict(values), size, may_drop=True):
            self.seconds = at

    def flow(self, kind: str, text: bytes) -> None:
        """A flow as a document, from here on: the one that runs, or the one that a person sees."""
        self._put({"k": kind, "t": monotonic() - self.began}, text, len(text))

    def mark(self, kind: str, text: str, **about: Any) -> None:
        """Something that happened, such as an error."""
        self._put({"k": kind, "t": monotonic() - self.began, "text": text, **about}, b"", 0)

    def stop(self) -> None:
        """Write what waits, and close. Blocks until that is done."""
        with self._changed:
            self.reason = self.reason or "asked"
            self._changed.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _put(
        self, about: dict[str, Any], what: Mapping[str, Any] | bytes, size: int, *, may_drop: bool = False
    ) -> bool:
        with self._changed:
            if self.reason:
                return False
            if may_drop and self._waiting and self._waiting + size > WAITING:
                self.dropped += 1
                return False
            self._line.append((about, what, size))
            self._waiting += size
            self._changed.notify()
            return True

    def _work(self) -> None:
        try:
            while (next_one := self._next()) is not None:
                self._write(*next_one)
            if self.dropped:
                self._log.append({"k": "dropped", "t": self.seconds, "count": self.dropped})
            self._log.append({"k": "end", "t": self.seconds, "reason": self.reason})
        except Exception as error:
            self.reason = "disk" if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) else "failed"
            self.message = str(error)
        self._log.close()
        self.size = self._log.size
        self._ended()

    def _next(self) -> tuple[dict[str, Any], Mapping[str, Any] | bytes] | None:
        with self._changed:
            while not self._line and not self.reason:
                self._changed.wait()
            if not self._line or self.reason in ("limit", "disk"):
                return None
            about, what, size = self._line.popleft()
            self._waiting -= size
            return about, what

    def _write(self, about: dict[str, Any], what: Mapping[str, Any] | bytes) -> None:
        if isinstance(what, bytes):
            self._log.append(about, what)
        else:
            pins, bodies = [], []
            for pin, value in what.items():
                told, data = pack(value, self.limits.quality)
                pins.append({"pin": pin, "bytes": len(data), **told})
                bodies.append(data)
            self._log.append({**about, "pins": pins}, b"".join(bodies))
            self.items += 1
        self.size = self._log.size
        if self.size > self.limits.size:
            self._give_up("limit")
        elif self.items % LOOK == 1 and shutil.disk_usage(self._path.parent).free < self.limits.spare:
            self._give_up("disk")

    def _give_up(self, reason: Reason) -> None:
        with self._changed:
            self.reason = self.reason or reason
            self._line.clear()
