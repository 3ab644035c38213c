"""Compression where it pays: text is kept as gzip, media are not, for they are compressed already."""

import gzip
import shutil
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path

_LEAST = 64 * 1024
_MOST = 256 * 1024 * 1024
"""Bytes. Less is not worth it; more would take longer than somebody waits for an answer."""
_WORTH = 0.8
_TEXT = ("text/plain", "application/json")


def packed(file: Path, mime: str, size: int) -> Path | None:
    """A compressed copy beside a file, to be removed by whoever asked; None where it does not pay."""
    if mime not in _TEXT or not _LEAST <= size <= _MOST:
        return None
    small = file.with_name(file.name + ".gz")
    try:
        with file.open("rb") as whole, gzip.open(small, "wb", compresslevel=4) as into:
            shutil.copyfileobj(whole, into, 1024 * 1024)
        if small.stat().st_size <= size * _WORTH:
            return small
    except BaseException:
        small.unlink(missing_ok=True)
        raise
    small.unlink()
    return None


def unpacked(pieces: Iterator[bytes], start: int, end: int) -> Generator[bytes, None, None]:
    """The content behind a compressed file's bytes, from `start` to `end`; what lies before is read and let go."""
    unpacking, at = zlib.decompressobj(wbits=31), 0
    for piece in pieces:
        rest = piece
        while rest:
            data = unpacking.decompress(rest, 1024 * 1024)
            rest = unpacking.unconsumed_tail
            wanted = data[max(0, start - at) : max(0, end - at)]
            at += len(data)
            if wanted:
                yield wanted
            if at >= end:
                return
