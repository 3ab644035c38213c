"""Bytes by reference, the same wherever they lie."""

import asyncio
import hashlib
import sys
import time
import uuid
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from app.storage.copies import Copies
from app.storage.direct import Direct
from app.storage.driver import Driver, Held
from app.storage.full import room
from app.storage.incoming import Incoming, look
from app.storage.kinds import HEAD, extension, sniff
from app.storage.limits import Limits
from app.storage.metadata import Metadata, probed
from app.storage.note import Note
from app.storage.operation import Operation, Told, nobody, operation
from app.storage.packing import packed, unpacked
from app.storage.pieces import ahead
from app.storage.reference import Place, Reference, StorageError
from app.storage.s3 import S3

Naming = Callable[[str, datetime], Reference]
"""A new reference from an extension and a time."""
_REMEMBERED = 4096
"""Notes held in memory, of a store that is far away."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored, and what is known of it."""

    ref: str
    metadata: Metadata


class Storage:
    """What `put` or `keep` answered is there, whole, whatever happens next; and it never changes.

    `scratch` is a folder of this machine for what is on its way in (`.incoming`) and for copies (`.copies`, at most
    `copies` bytes).
    """

    def __init__(self, driver: Driver, scratch: Path, limits: Limits = Limits(), copies: int = 4 * 1024**3) -> None:
        self.driver, self.scratch, self.limits = driver, scratch, limits
        self.copies = Copies(scratch / ".copies", copies)
        self.clock = time.time
        self.told: Told = nobody
        """Counts what is done here."""
        self.used: dict[str, float] = {}
        """When a key was last asked for, in seconds since the epoch: what was used lately is not removed."""
        self._notes: dict[str, tuple[float, Note]] = {}

    async def put(
        self,
        chunks: AsyncIterator[bytes],
        name: str,
        *,
        claimed: str = "",
        sha256: str = "",
        limits: Limits | None = None,
    ) -> Stored:
        """Take an upload, in constant memory, at most as large as the limit of what it turns out to be.

        `name` is what its owner calls it; `claimed` and `sha256`, if given, are what it must turn out to be. Raises
        StorageError (`too_large`, `wrong_type`, `checksum_mismatch`, `insufficient_storage`, `storage_unavailable`),
        and keeps nothing.
        """
        with operation("put", self.told) as counted, room(self.scratch):
            return await self._put(counted, chunks, name, claimed, sha256, limits or self.limits)

    async def _put(
        self, counted: Operation, chunks: AsyncIterator[bytes], name: str, claimed: str, sha256: str, limits: Limits
    ) -> Stored:
        async with Incoming(self.scratch / ".incoming") as file:
            await file.take(chunks, name, limits)
            counted.size = file.size
            found, digest = sniff(file.head), file.digest.hexdigest()
            look(name, found, digest, claimed, sha256)
            note = Note(mimeType=found, size=file.size, sha256=digest)
            return await asyncio.to_thread(self._add, file.path, name, note, partial(Reference.upload, name))

    async def keep(self, chunks: AsyncIterator[bytes], place: Place, *, mime: str = "") -> Stored:
        """Take what a flow has made. `mime`: what it is, where only its maker can tell; else its content says it."""
        with operation("keep", self.told) as counted, room(self.scratch):
            stored = await self._keep(chunks, place, mime)
            counted.size = stored.metadata.size
            return stored

    async def _keep(self, chunks: AsyncIterator[bytes], place: Place, mime: str) -> Stored:
        async with Incoming(self.scratch / ".incoming") as file:
            await file.take(chunks, place.pin)
            note = Note(mimeType=mime or sniff(file.head), size=file.size, sha256=file.digest.hexdigest())
            return await asyncio.to_thread(
                self._add,
                file.path,
                "text.txt" if note.mimeType == "text/plain" else "",
                note,
                partial(Reference.made, place),
            )

    async def metadata(self, ref: str) -> Metadata:
        """Everything that is known of a file. Raises FileNotFoundError, and GoneError if retention removed it."""
        return (await asyncio.to_thread(self.note, _key(ref))).known()

    async def read(self, ref: str, start: int = 0, end: int | None = None) -> AsyncGenerator[bytes, None]:
        """The content from `start` to before `end`, in pieces of about 1 MiB, the next one read ahead.

        Raises FileNotFoundError.
        """
        with operation("read", self.told) as counted:
            pieces = await asyncio.to_thread(self._content, _key(ref), start, end)
            async with aclosing(ahead(pieces)) as coming:
                async for piece in coming:
                    counted.size += len(piece)
                    yield piece

    def path(self, ref: str) -> Path:
        """A file of this machine with the content. Blocks: it may have to be fetched.

        Raises FileNotFoundError, and StorageError (`insufficient_storage`) where there is no room for a copy.
        """
        key = _key(ref)
        self.used[key] = self.clock()
        path = self.driver.path(key)
        if path is not None:
            return path
        with room(self.scratch):
            return self.copies.path(key, self.note(key), self._content(key, 0, None))

    def kind(self, ref: str) -> str:
        """The MIME type of a file that is about to be used; it is not fetched. Blocks. Raises FileNotFoundError."""
        key = _key(ref)
        mime = self.note(key).mimeType
        self.used[key] = self.clock()
        return mime

    def ref(self, path: Path) -> str | None:
        """The reference behind a path that `path` gave; None for another."""
        key = self.copies.key(path)
        if key is None and path.is_relative_to(self.scratch):
            key = path.relative_to(self.scratch).as_posix()
        with suppress(StorageError, FileNotFoundError):
            if key is not None and self.path(f"mlab://{key}") == path:
                return str(Reference.parse(key))
        return None

    async def url(self, ref: str, disposition: str) -> str | None:
        """A signed address from which anybody may read it for an hour; None where media are kept in a folder.

        Raises FileNotFoundError.
        """
        note = await asyncio.to_thread(self.note, _key(ref))
        if not isinstance(self.driver, S3):
            return None
        return await asyncio.to_thread(Direct(self.driver).download, _key(ref), note.mimeType, disposition)

    async def delete(self, ref: str) -> None:
        """Raises FileNotFoundError if there is nothing."""
        with operation("delete", self.told):
            key = _key(ref)
            self._notes.pop(key, None)
            await asyncio.to_thread(self.driver.delete, key)

    async def listed(self, prefix: str, after: str, count: int) -> list[Held]:
        """At most `count` keys that begin with `prefix` and come after `after`."""
        return await asyncio.to_thread(_first, self.driver.listed(prefix, after), count)

    def note(self, key: str) -> Note:
        """What is kept beside a key's bytes; found out now if nothing is. Blocks. Raises FileNotFoundError."""
        now = time.monotonic()
        if (had := self._notes.get(key)) is not None and now - had[0] < self.driver.trust:
            return had[1]
        note = self.driver.note(key)
        if not note.sha256:
            note = self._found_out(key, note)
        if self.driver.trust:
            self._remember(key, note)
        return note

    def bury(self, key: str) -> None:
        """Remove what nothing needs any more; whoever asks for it is told so. Blocks. Raises FileNotFoundError."""
        self._notes.pop(key, None)
        self.driver.bury(key)

    def clean(self, older_than: float = 3600) -> int:
        """Throw away what was still being written when a lab was killed; how many there were. Blocks.

        What changed in the last `older_than` seconds may be on its way into another lab on this store, and stays.
        """
        limit, count = time.time() - older_than, 0
        for path in (self.scratch / ".incoming").glob("*"):
            with suppress(FileNotFoundError):  # done by now, or cleaned up by another lab
                if path.stat().st_mtime < limit:
                    path.unlink()
                    count += 1
        return count + self.driver.clean(older_than)

    def check(self) -> None:
        """Blocks. Raises StorageError if the store cannot be used, saying what to do."""
        self.driver.check()

    def close(self) -> None:
        self.driver.close()

    def _add(self, file: Path, name: str, note: Note, naming: Naming) -> Stored:
        note = probed(file, note)
        while True:
            reference = naming(extension(note.mimeType, name), datetime.now(UTC))
            with suppress(FileExistsError):
                return self.add(reference, file, note)

    def add(self, reference: Reference, file: Path, note: Note) -> Stored:
        """Keep a finished file, compressed if that pays. Blocks. Raises FileExistsError."""
        self.used[reference.key] = self.clock()
        small = packed(file, note.mimeType, note.size)
        if small is None:
            self.driver.add(reference.key, file, note)
        else:
            try:
                note = note.model_copy(update={"packed": small.stat().st_size})
                self.driver.add(reference.key, small, note)
            finally:
                small.unlink(missing_ok=True)
        return Stored(str(reference), note.known())

    def _content(self, key: str, start: int, end: int | None) -> Generator[bytes, None, None]:
        note = self.note(key)
        self.used[key] = self.clock()
        end = note.size if end is None else min(end, note.size)
        if note.packed is None:
            return self.driver.read(key, start, end)
        return unpacked(self.driver.read(key, 0, note.packed), start, end)

    def _found_out(self, key: str, bare: Note) -> Note:
        """Read a file that somebody laid there, or whose note was lost in a crash."""
        part = self.scratch / ".incoming" / uuid.uuid4().hex
        part.parent.mkdir(parents=True, exist_ok=True)
        pieces = self.driver.read(key, 0, bare.packed or bare.size)
        if bare.packed is not None:
            pieces = unpacked(pieces, 0, sys.maxsize)
        digest, head, size = hashlib.sha256(), b"", 0
        try:
            with part.open("wb") as file:
                for piece in pieces:
                    head += piece[: HEAD - len(head)]
                    digest.update(piece)
                    size += file.write(piece)
            found = {"mimeType": sniff(head), "size": size, "sha256": digest.hexdigest()}
            note = probed(part, bare.model_copy(update=found))
        finally:
            part.unlink(missing_ok=True)
        self.driver.set_note(key, note)
        return note

    def _remember(self, key: str, note: Note) -> None:
        while len(self._notes) >= _REMEMBERED:
            self._notes.pop(next(iter(self._notes)), None)
        self._notes[key] = (time.monotonic(), note)


def _key(ref: str) -> str:
    """Raises FileNotFoundError for what is no reference: there is nothing behind it."""
    try:
        return Reference.parse(ref).key
    except StorageError as error:
        raise FileNotFoundError(str(error)) from None


def _first(held: Generator[Held, None, None], count: int) -> list[Held]:
    return list(islice(held, count))
