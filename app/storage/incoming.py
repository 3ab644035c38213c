"""A file on its way in: hashed and written on a thread, a piece at a time, while the next piece comes."""

import asyncio
import hashlib
import os
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from app.storage.kinds import HEAD, agrees, sniff
from app.storage.limits import Limits
from app.storage.reference import StorageError

_PIECE = 1024 * 1024
"""Bytes written at once: large enough that the threads in between cost nothing."""
_DIRTY = 32 * _PIECE
"""Bytes after which the disk is told to begin, so that the last `fsync` is short."""


class Incoming:
    """`async with Incoming(folder) as file:`. What has not been linked elsewhere by then is gone."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / uuid.uuid4().hex
        self.digest = hashlib.sha256()
        self.head, self.size = b"", 0
        self._handle = -1
        self._unsynced = 0
        self._writing: asyncio.Future[None] | None = None

    async def __aenter__(self) -> "Incoming":
        await asyncio.to_thread(self._open)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._writing is not None:
            await asyncio.wait([self._writing])
        await asyncio.to_thread(self._close)

    async def take(self, chunks: AsyncIterator[bytes], name: str, limits: Limits | None = None) -> None:
        """Write everything and have it on the disk. Raises StorageError (`too_large`), as soon as it is."""
        held: list[bytes] = []
        waiting, limit = 0, limits.most if limits else None
        async for chunk in chunks:
            if len(self.head) < HEAD:
                self.head += chunk[: HEAD - len(self.head)]
                if limits is not None and len(self.head) == HEAD:
                    limit = limits.of(sniff(self.head))
            held.append(chunk)
            waiting += len(chunk)
            self.size += len(chunk)
            if limit is not None and self.size > limit:
                raise too_large(name, limit)
            if waiting >= _PIECE:
                await self._write_soon(held)
                held, waiting = [], 0
        if limits is not None and self.size > limits.of(sniff(self.head)):
            raise too_large(name, limits.of(sniff(self.head)))
        await self._write_soon(held)
        await self._write_soon([])
        await asyncio.to_thread(os.fsync, self._handle)

    async def _write_soon(self, pieces: list[bytes]) -> None:
        if self._writing is not None:
            await self._writing
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._write, pieces)

    def _write(self, pieces: list[bytes]) -> None:
        data = memoryview(b"".join(pieces))
        self.digest.update(data)
        self._unsynced += len(data)
        while data:
            data = data[os.write(self._handle, data) :]
        if self._unsynced >= _DIRTY:
            os.fdatasync(self._handle)
            self._unsynced = 0

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)

    def _close(self) -> None:
        os.close(self._handle)
        with suppress(FileNotFoundError):
            self.path.unlink()


def too_large(name: str, limit: int) -> StorageError:
    said = f"{name or 'the upload'} is larger than its limit"
    return StorageError("too_large", said, f"Send at most {limit / 2**20:g} MiB")


def look(name: str, found: str, digest: str, claimed: str, sha256: str) -> None:
    """Compare what came with what was said of it. Raises StorageError (`checksum_mismatch`, `wrong_type`)."""
    if sha256 and sha256.lower() != digest:
        raise StorageError("checksum_mismatch", f"{name} arrived with another checksum than was sent", "Send it again")
    if not agrees(claimed, found):
        raise StorageError("wrong_type", f"{name} is called {claimed} and is {found}", "Send it as what it is")
