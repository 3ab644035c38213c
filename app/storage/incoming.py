"""A file on its way in, and what is looked at before it is kept."""

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
from app.storage.writer import Writer


class Incoming:
    """`async with Incoming(folder) as file:`. What has not been linked elsewhere by then is gone."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / uuid.uuid4().hex
        self.digest = hashlib.sha256()
        self.head, self.size = b"", 0
        self._handle = -1
        self._writer: Writer | None = None

    async def __aenter__(self) -> "Incoming":
        await asyncio.to_thread(self._open)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._writer is not None:
            await self._writer.settle()
        await asyncio.to_thread(self._close)

    async def take(self, chunks: AsyncIterator[bytes], name: str, limits: Limits | None = None) -> None:
        """Write everything and have it on the disk. Raises StorageError (`too_large`), as soon as it is."""
        self._writer = writer = Writer(self._handle, 0, self.digest.update)
        limit = limits.most if limits else None
        async for chunk in chunks:
            if len(self.head) < HEAD:
                self.head += chunk[: HEAD - len(self.head)]
                if limits is not None and len(self.head) == HEAD:
                    limit = limits.of(sniff(self.head))
            self.size += len(chunk)
            if limit is not None and self.size > limit:
                raise too_large(name, limit)
            await writer.add(chunk)
        if limits is not None and self.size > limits.of(sniff(self.head)):
            raise too_large(name, limits.of(sniff(self.head)))
        await writer.finish()

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)

    def _close(self) -> None:
        os.close(self._handle)
        with suppress(FileNotFoundError):
            self.path.unlink()


def too_large(name: str, limit: int) -> StorageError:
    said = f"{name or 'the upload'} is larger than its limit"
    remedy = f"Send at most {limit / 2**20:g} MiB, or have MENTATLAB_UPLOAD_LIMIT_MB raised"
    return StorageError("too_large", said, remedy)


def look(name: str, found: str, digest: str, claimed: str, sha256: str) -> None:
    """Compare what came with what was said of it. Raises StorageError (`checksum_mismatch`, `wrong_type`)."""
    if sha256 and sha256.lower() != digest:
        raise StorageError("checksum_mismatch", f"{name} arrived with another checksum than was sent", "Send it again")
    if not agrees(claimed, found):
        raise StorageError("wrong_type", f"{name} is called {claimed} and is {found}", "Send it as what it is")
