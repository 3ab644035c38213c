"""Storage in a folder of this machine."""

import asyncio
import hashlib
import os
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from app.storage.kinds import HEAD, agrees, extension, sniff
from app.storage.metadata import Metadata, probed
from app.storage.reference import Reference, StorageError

_PIECE = 1024 * 1024
"""Bytes written at once: large enough that the threads in between cost nothing."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored: where it is, and what is known of it so far."""

    ref: str
    path: Path
    metadata: Metadata


class FolderStorage:
    """Files by reference below `root`. What `put` answered is on the disk, whole, whatever happens next.

    Beside the files lie, hidden, `.incoming` with what is still being written and `.known` with the metadata.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    async def put(
        self, chunks: AsyncIterator[bytes], name: str, limit: int, *, claimed: str = "", sha256: str = ""
    ) -> Stored:
        """Take what comes, at most `limit` bytes, in constant memory.

        `name` is what its owner calls it; `claimed` and `sha256`, if given, are what it must turn out to be. Raises
        StorageError (`too_large`, `wrong_type`, `checksum_mismatch`), and keeps nothing.
        """
        incoming = await asyncio.to_thread(_Incoming, self.root / ".incoming")
        try:
            async for chunk in chunks:
                if incoming.add(chunk) > limit:
                    remedy = f"Send at most {limit / 2**20:g} MiB"
                    raise StorageError("too_large", f"{name or 'the upload'} is larger than its limit", remedy)
                if incoming.waiting >= _PIECE:
                    await asyncio.to_thread(incoming.write)
            await asyncio.to_thread(incoming.finish)
            found = Metadata(mimeType=sniff(incoming.head), size=incoming.size, sha256=incoming.digest.hexdigest())
            _look(found, name, claimed, sha256)
            return await asyncio.to_thread(self._keep, incoming.path, name, found)
        finally:
            await asyncio.to_thread(incoming.close)

    def path(self, ref: str) -> Path:
        """The file behind a reference. Raises FileNotFoundError if there is none, whatever the reference looks like."""
        try:
            path = self.root / Reference.parse(ref).key
        except StorageError as error:
            raise FileNotFoundError(str(error)) from None
        if not path.is_file() or not path.resolve().is_relative_to(self.root.resolve()):
            raise FileNotFoundError(f"there is no upload {ref}; it may have been deleted")
        return path

    async def metadata(self, ref: str) -> Metadata:
        """Everything that is known of a file; read from it when first asked for. Raises FileNotFoundError."""
        return await asyncio.to_thread(self._metadata, ref)

    async def delete(self, ref: str) -> None:
        """Raises FileNotFoundError if there is nothing."""
        await asyncio.to_thread(self._delete, ref)

    def clean(self, older_than: float = 3600) -> int:
        """Throw away what was still being written when a lab was killed; how many there were.

        What changed in the last `older_than` seconds may be on its way into another lab on this folder, and stays.
        """
        limit, count = time.time() - older_than, 0
        for path in (self.root / ".incoming").glob("*"):
            with suppress(FileNotFoundError):  # done by now, or cleaned up by another lab
                if path.stat().st_mtime < limit:
                    path.unlink()
                    count += 1
        return count

    def _keep(self, incoming: Path, name: str, found: Metadata) -> Stored:
        while True:
            reference = Reference.upload(name, extension(found.mimeType, name), datetime.now(UTC))
            path = self.root / reference.key
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(incoming, path)  # unlike a rename it never takes the place of another
            except FileExistsError:
                continue
            _sync(path.parent)
            self._note(reference.key, found)
            return Stored(str(reference), path, found)

    def _metadata(self, ref: str) -> Metadata:
        path = self.path(ref)
        key = Reference.parse(ref).key
        note = self._noted(key)
        if note.exists():
            known = Metadata.model_validate_json(note.read_bytes())
            if known.duration is not None or known.width is not None:
                return known
        else:
            with path.open("rb") as file:
                head = file.read(HEAD)
                file.seek(0)
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            known = Metadata(mimeType=sniff(head), size=path.stat().st_size, sha256=digest)
        known = probed(path, known)
        self._note(key, known)
        return known

    def _delete(self, ref: str) -> None:
        self.path(ref).unlink()
        self._noted(Reference.parse(ref).key).unlink(missing_ok=True)

    def _note(self, key: str, known: Metadata) -> None:
        note = self._noted(key)
        note.parent.mkdir(parents=True, exist_ok=True)
        part = note.with_suffix(f".{uuid.uuid4().hex}")
        part.write_text(known.model_dump_json(exclude_none=True))
        part.replace(note)

    def _noted(self, key: str) -> Path:
        return self.root / ".known" / f"{key}.json"


class _Incoming:
    """A file on its way in."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / uuid.uuid4().hex
        self.file: BinaryIO = self.path.open("wb")
        self.digest = hashlib.sha256()
        self.head, self.size, self.waiting = b"", 0, 0
        self.pieces: list[bytes] = []

    def add(self, chunk: bytes) -> int:
        """Hold a chunk until the next `write`; the size so far."""
        if len(self.head) < HEAD:
            self.head += chunk[: HEAD - len(self.head)]
        self.pieces.append(chunk)
        self.waiting += len(chunk)
        self.size += len(chunk)
        return self.size

    def write(self) -> None:
        data, self.pieces, self.waiting = b"".join(self.pieces), [], 0
        self.digest.update(data)
        self.file.write(data)

    def finish(self) -> None:
        self.write()
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self) -> None:
        self.file.close()
        self.path.unlink(missing_ok=True)


def _look(found: Metadata, name: str, claimed: str, sha256: str) -> None:
    if sha256 and sha256.lower() != found.sha256:
        raise StorageError("checksum_mismatch", f"{name} arrived with another checksum than was sent", "Send it again")
    if not agrees(claimed, found.mimeType):
        raise StorageError("wrong_type", f"{name} is called {claimed} and is {found.mimeType}", "Send it as what it is")


def _sync(folder: Path) -> None:
    """Have the folder remember its new file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
