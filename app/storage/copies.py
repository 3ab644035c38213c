"""Files of this machine for those who need a path: copies of what lies elsewhere, not more of them than allowed."""

import hashlib
import os
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.storage.note import Note
from app.storage.reference import StorageError

_SPARED = 60.0
"""Seconds since somebody was given a path, in which they may not have opened it yet."""


class Copies:
    """Below `folder`, by checksum and key, at most `most` bytes; the least recently used go first. Blocks."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self.most = folder, most
        self._lock = threading.Lock()
        self._fetching: dict[Path, threading.Lock] = {}

    def path(self, key: str, note: Note, pieces: Iterator[bytes]) -> Path:
        """A copy of a key's content; `pieces` are read only if there is none.

        Raises StorageError (`checksum_mismatch`) if what comes is not what was stored.
        """
        path = self.folder / note.sha256 / key
        with self._lock:
            fetching = self._fetching.setdefault(path, threading.Lock())
        with fetching:
            if not _is_whole(path, note.size):
                self._fetch(path, note, pieces)
                self._make_room(path)
        with self._lock:
            self._fetching.pop(path, None)
        return path

    def key(self, path: Path) -> str | None:
        """What a path is a copy of."""
        if not path.is_relative_to(self.folder):
            return None
        return path.relative_to(self.folder).as_posix().partition("/")[2] or None

    def _fetch(self, path: Path, note: Note, pieces: Iterator[bytes]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{uuid.uuid4().hex}")
        digest = hashlib.sha256()
        try:
            with part.open("wb") as file:
                for piece in pieces:
                    digest.update(piece)
                    file.write(piece)
            if digest.hexdigest() != note.sha256:
                raise StorageError(
                    "checksum_mismatch", f"{path.name} came back with another checksum than it was stored"
                )
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _make_room(self, fresh: Path) -> None:
        found = [(path.stat(), path) for path in self.folder.rglob("*") if path.is_file()]
        total, now = sum(about.st_size for about, _ in found), time.time()
        for about, path in sorted(found, key=lambda one: one[0].st_mtime):
            if total <= self.most:
                return
            if path != fresh and now - about.st_mtime > _SPARED:
                with suppress(FileNotFoundError):
                    path.unlink()
                total -= about.st_size


def _is_whole(path: Path, size: int) -> bool:
    """If it is, it counts as used now."""
    try:
        if path.stat().st_size != size:
            return False
        os.utime(path)
    except FileNotFoundError:
        return False
    return True
