"""A file that is only ever appended to: entries of a small header and a body, each with its lengths and checksum.

Whoever writes may be killed between any two bytes: what is whole is read, and what is torn at the end is not.
"""

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from app.sdk import NodeError

MAGIC = b"MLR1"
_FRAME = struct.Struct("<4sIII")
"""The magic, the header's length, the body's length, and the CRC-32 of both."""


class BadRecordingError(NodeError):
    """A recording cannot be read; it says why and what to do."""


class Place(NamedTuple):
    """Where an entry is: few numbers, for a recording has many."""

    at: int
    """Of its header."""
    head: int
    size: int
    checksum: int


class Log:
    """Appends. Each entry is one write, so that a kill tears no more than the last."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        self.size = os.fstat(self._file).st_size

    def append(self, about: dict[str, Any], body: bytes = b"") -> None:
        """Raises OSError if the disk takes no more; what was torn by that is cut off again."""
        header = orjson.dumps(about)
        checksum = zlib.crc32(body, zlib.crc32(header))
        data = b"".join((_FRAME.pack(MAGIC, len(header), len(body), checksum), header, body))
        try:
            written = 0
            while written < len(data):
                written += os.write(self._file, data[written:] if written else data)
        except OSError:
            os.ftruncate(self._file, self.size)
            raise
        self.size += len(data)

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def entries(path: Path) -> Iterator[tuple[dict[str, Any], Place]]:
    """What every whole entry's header says, in order, and where it is; bodies are not read.

    Raises BadRecordingError if it is no recording at all.
    """
    end = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + _FRAME.size <= end:
            magic, head, size, checksum = _FRAME.unpack(file.read(_FRAME.size))
            after = at + _FRAME.size + head + size
            if magic != MAGIC:
                if at == 0:
                    raise BadRecordingError(f"{path.name} is no recording", "Choose a file that MentatLab recorded")
                return  # a page that the disk never got, after a loss of power
            if after > end:
                return
            header = file.read(head)
            try:
                about = orjson.loads(header)
            except orjson.JSONDecodeError:
                return
            yield about, Place(at + _FRAME.size, head, size, checksum)
            file.seek(after)
            at = after


def entry(path: Path, place: Place) -> tuple[dict[str, Any], bytes]:
    """Header and body. Raises BadRecordingError if they are not what was written."""
    with path.open("rb") as file:
        file.seek(place.at)
        header, data = file.read(place.head), file.read(place.size)
    if zlib.crc32(data, zlib.crc32(header)) != place.checksum:
        raise BadRecordingError(f"{path.name} is damaged at byte {place.at}", "Copy it again from where it came from")
    about: dict[str, Any] = orjson.loads(header)
    return about, data
