"""Uploads in parts, which may be sent in any order, again, and after a crash of either side."""

import asyncio
import hashlib
import os
import re
import secrets
import shutil
import threading
import time
import uuid
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from app.storage.direct import Direct
from app.storage.folder import sync
from app.storage.full import demand_room, room
from app.storage.incoming import look, too_large
from app.storage.kinds import HEAD, extension, sniff
from app.storage.metadata import probed
from app.storage.note import Note
from app.storage.operation import operation
from app.storage.reference import Reference, StorageError
from app.storage.s3 import S3
from app.storage.storage import Storage, Stored
from app.storage.writer import Writer

PART = 16 * 1024 * 1024
MOST_PARTS = 10_000
_PIECE = 1024 * 1024


class Upload(BaseModel):
    """What its client said of it when it was begun."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    part_size: int
    """Bytes of every part but the last."""
    size: int = 0
    """Bytes of all of it; 0 if that is not known yet."""
    claimed: str = ""
    sha256: str = ""
    direct: str = ""
    """The bucket's own name of it, if its parts go there by signed addresses and not through here."""


class Part(BaseModel):
    """One that is on the disk."""

    model_config = ConfigDict(frozen=True)

    number: int
    """From 1 on."""
    size: int
    crc: int = 0
    """CRC-32 of its bytes: whether they still are what was answered for is looked at when the upload is complete."""


class Uploads:
    """One folder each below `scratch`: the parts lie in one file, each at its place, beside a note of each.

    What was answered is on the disk: a part when `put` returns, the whole when `complete` does. Raises StorageError
    `unknown_upload` wherever an id is given that there is not.
    """

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._folder = storage.scratch / ".uploads"
        self._busy: set[tuple[str, int]] = set()
        self._entering = threading.Lock()
        self._direct = Direct(storage.driver) if isinstance(storage.driver, S3) else None

    async def begin(
        self, name: str, *, size: int = 0, claimed: str = "", sha256: str = "", direct: bool = False
    ) -> Upload:
        """Raises StorageError: `too_large`, `insufficient_storage` if its size says so; `not_direct` without a bucket.

        With `direct`, its parts are sent to where `url` says, and its size must be known.
        """
        limits = self._storage.limits
        is_media = claimed.partition("/")[0] in ("image", "audio", "video")
        limit = limits.of(claimed) if is_media else limits.most
        if size > limit:
            raise too_large(name, limit)
        part_size = max(PART, -(-size // MOST_PARTS // _PIECE) * _PIECE)
        said = {"name": name, "part_size": part_size, "size": size, "claimed": claimed, "sha256": sha256}
        about = Upload(id=secrets.token_hex(16), **said)
        await asyncio.to_thread(demand_room, self._folder, size)
        if direct:
            about = about.model_copy(update={"direct": await asyncio.to_thread(self._begin_direct, about)})
        await asyncio.to_thread(self._begin, about)
        return about

    async def put(self, id: str, number: int, chunks: AsyncIterator[bytes], sha256: str = "") -> Part:  # noqa: A002
        """Take one part, in place of what was sent as that part before.

        Raises StorageError: `bad_part` if it is too long, `busy` if it is being sent already, `checksum_mismatch`,
        `too_large`, `insufficient_storage`: sent again once there is room, it is taken.
        """
        about = await asyncio.to_thread(self.about, id)
        if not 1 <= number <= MOST_PARTS:
            raise StorageError("bad_part", f"there is no part {number}", f"Parts are numbered from 1 to {MOST_PARTS}")
        if about.direct:
            raise StorageError(
                "not_direct", "its parts go to the bucket", "Send each to the address that is signed for it"
            )
        with operation("part", self._storage.told) as counted, room(self._folder), self._alone(id, number):
            if (self._at(id) / "done").exists():  # its file may be the stored one already, which nobody may write to
                raise StorageError("busy", "the upload is being completed", "Complete it again, or begin another")
            part = await self._take(about, number, chunks, sha256)
            counted.size = part.size
            return part

    def about(self, id: str) -> Upload:  # noqa: A002
        """Blocks."""
        try:
            return Upload.model_validate_json((self._at(id) / "about.json").read_bytes())
        except (FileNotFoundError, ValidationError):
            raise _unknown(id) from None

    def parts(self, id: str) -> list[Part]:  # noqa: A002
        """What is there, in order. Blocks."""
        about, folder = self.about(id), self._at(id)
        if about.direct:
            direct = self._past()
            there = [] if direct.is_finished(id) else direct.parts(id, about.direct)
            return [Part(number=number, size=size) for number, size in there]
        return [Part.model_validate_json(path.read_bytes()) for path in sorted(folder.glob("part.*"))]

    async def complete(self, id: str, sha256: str = "") -> Stored:  # noqa: A002
        """Make one file of the parts. Asked again, it answers the same.

        Raises StorageError: `incomplete` if a part is missing or damaged, `checksum_mismatch`, `wrong_type`,
        `too_large`, `insufficient_storage`.
        """
        return await asyncio.to_thread(self._complete_alone, id, sha256)

    async def abort(self, id: str) -> None:  # noqa: A002
        about = await asyncio.to_thread(self.about, id)
        if about.direct:
            await asyncio.to_thread(self._past().abort, id, about.direct)
        await asyncio.to_thread(shutil.rmtree, self._at(id), ignore_errors=True)

    def url(self, id: str, number: int) -> str:  # noqa: A002
        """Where to PUT a part of a direct upload, for an hour. Blocks. Raises StorageError `not_direct`, `bad_part`."""
        about = self.about(id)
        if not about.direct:
            raise StorageError("not_direct", "its parts go through the server", "PUT them here")
        size = min(about.part_size, about.size - (number - 1) * about.part_size)
        if number < 1 or size < 1:
            raise StorageError("bad_part", f"there is no part {number} of {about.size} bytes", "Send the others")
        return self._past().url(id, about.direct, number, size)

    def clean(self, older_than: float) -> int:
        """Throw away those that nobody has touched for so many seconds; how many there were. Blocks."""
        limit, count = time.time() - older_than, 0
        for folder in self._folder.glob("*"):
            touched = [path.stat().st_mtime for path in (folder, *folder.glob("*"))]
            if max(touched) < limit:
                with suppress(StorageError):  # it was never begun, or the bucket has ended it
                    if (about := self.about(folder.name)).direct:
                        self._past().abort(about.id, about.direct)
                shutil.rmtree(folder, ignore_errors=True)
                count += 1
        return count

    def _begin(self, about: Upload) -> None:
        folder = self._at(about.id)
        try:
            with room(self._folder):
                folder.mkdir(parents=True)
                (folder / "data").touch()
                _write(folder / "about.json", about.model_dump_json())
                sync(self._folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    async def _take(self, about: Upload, number: int, chunks: AsyncIterator[bytes], sha256: str) -> Part:
        folder, start = self._at(about.id), (number - 1) * about.part_size
        marker = folder / f"part.{number:05}"
        await asyncio.to_thread(marker.unlink, missing_ok=True)  # from here on the old part is not there any more
        crc, digest, size = 0, hashlib.sha256(), 0

        def see(data: bytes) -> None:
            nonlocal crc
            crc = zlib.crc32(data, crc)
            if sha256:
                digest.update(data)

        handle = await asyncio.to_thread(os.open, folder / "data", os.O_WRONLY)
        writer = Writer(handle, start, see)
        try:
            async for chunk in chunks:
                size += len(chunk)
                if size > about.part_size:
                    raise StorageError("bad_part", f"part {number} is too long", f"Send {about.part_size} bytes")
                if start + size > self._storage.limits.most:
                    raise too_large(about.name, self._storage.limits.most)
                await writer.add(chunk)
            await writer.finish()
        finally:
            await writer.settle()
            await asyncio.to_thread(os.close, handle)
        if sha256 and sha256.lower() != digest.hexdigest():
            said = f"part {number} arrived with another checksum than was sent"
            raise StorageError("checksum_mismatch", said, "Send it again")
        part = Part(number=number, size=size, crc=crc)
        await asyncio.to_thread(_write, marker, part.model_dump_json())
        return part

    def _complete_alone(self, id: str, sha256: str) -> Stored:  # noqa: A002
        with room(self._folder), self._alone(id, 0):  # on the thread: a client that goes away does not stop it
            about = self.about(id)
            stored = self._completed(self._at(id)) or self._complete(about, sha256)
            for path in (self._at(id) / "data", *self._at(id).glob("part.*")):
                path.unlink(missing_ok=True)
            return stored

    def _complete(self, about: Upload, sha256: str) -> Stored:
        if about.direct:
            return self._complete_direct(about, sha256)
        folder, parts = self._at(about.id), self.parts(about.id)
        note = self._looked(about, parts, self._counted(about, parts), sha256)
        while True:
            reference = Reference.upload(about.name, extension(note.mimeType, about.name), datetime.now(UTC))
            _write(folder / "done", str(reference))  # first: whoever asks again after a crash gets this one
            with suppress(FileExistsError):
                return self._storage.add(reference, folder / "data", note)

    def _complete_direct(self, about: Upload, sha256: str) -> Stored:
        """Fetch what lies in the bucket to look at it, as everything is looked at; then it only moves within."""
        direct, folder = self._past(), self._at(about.id)
        if not direct.is_finished(about.id):
            self._counted(about, self.parts(about.id))
            direct.finish(about.id, about.direct)
        with (folder / "data").open("wb") as file:
            for piece in self._storage.driver.read(direct.key(about.id), 0, about.size):
                file.write(piece)
        note = self._looked(about, [Part(number=0, size=about.size)], about.size, sha256)
        reference = Reference.upload(about.name, extension(note.mimeType, about.name), datetime.now(UTC))
        _write(folder / "done", str(reference))
        direct.adopt(about.id, reference.key, note)
        return Stored(str(reference), note.known())

    def _begin_direct(self, about: Upload) -> str:
        if not about.size:
            raise StorageError(
                "not_direct", "how large it is must be known", "Say its size, or send it through the server"
            )
        return self._past().begin(about.id)

    def _past(self) -> Direct:
        """Past this server. Raises StorageError."""
        if self._direct is None:
            said = "media are kept in a folder of the server"
            raise StorageError("not_direct", said, "Send the parts to the server, without `direct`")
        return self._direct

    def _completed(self, folder: Path) -> Stored | None:
        """What has come of it already; None if nothing has, or the lab was killed just before."""
        try:
            ref = (folder / "done").read_text()
            return Stored(ref, self._storage.note(Reference.parse(ref).key).known())
        except FileNotFoundError:
            if not (folder / "data").exists():
                raise _unknown(folder.name) from None
            return None

    def _counted(self, about: Upload, parts: list[Part]) -> int:
        """How large all of it is. Raises StorageError."""
        for place, part in enumerate(parts, 1):
            if part.number != place:
                raise StorageError("incomplete", f"part {place} is missing", "Send it, and complete again")
            if part.size != about.part_size and part is not parts[-1]:
                said = f"part {place} has {part.size} bytes, and every part but the last {about.part_size}"
                raise StorageError("incomplete", said, "Send it whole, and complete again")
        size = sum(part.size for part in parts)
        if not parts or (about.size and size != about.size):
            said = f"{size} bytes of {about.size or 'it'} are here"
            raise StorageError("incomplete", said, "Send the rest, and complete again")
        return size

    def _looked(self, about: Upload, parts: list[Part], size: int, sha256: str) -> Note:
        """Read all of it once: whether each part is what was answered for, and what the whole is."""
        path, digest, head = self._at(about.id) / "data", hashlib.sha256(), b""
        os.truncate(path, size)
        with path.open("rb") as file:
            for part in parts:
                crc, left = 0, part.size
                while left and (piece := file.read(min(_PIECE, left))):
                    crc, left = zlib.crc32(piece, crc), left - len(piece)
                    digest.update(piece)
                    head += piece[: HEAD - len(head)]
                if crc != part.crc and not about.direct:
                    (self._at(about.id) / f"part.{part.number:05}").unlink(missing_ok=True)
                    raise StorageError("incomplete", f"part {part.number} was damaged", "Send it again")
        found = sniff(head)
        if size > self._storage.limits.of(found):
            raise too_large(about.name, self._storage.limits.of(found))
        look(about.name, found, digest.hexdigest(), about.claimed, sha256 or about.sha256)
        return probed(path, Note(mimeType=found, size=size, sha256=digest.hexdigest()))

    def _at(self, id: str) -> Path:  # noqa: A002
        if not re.fullmatch(r"[0-9a-f]{32}", id):
            raise _unknown(id)
        return self._folder / id

    @contextmanager
    def _alone(self, id: str, number: int) -> Iterator[None]:  # noqa: A002
        """Nothing else is done with that part meanwhile, on any thread; 0 is all of them."""
        with self._entering:
            if any(one == id and (not number or other in (0, number)) for one, other in self._busy):
                what = f"part {number}" if number else "the upload"
                raise StorageError("busy", f"{what} is being worked on already", "Wait until that has been answered")
            self._busy.add((id, number))
        try:
            yield
        finally:
            with self._entering:
                self._busy.discard((id, number))


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and on the disk when it returns."""
    part = path.with_name(f".{uuid.uuid4().hex}")
    try:
        with part.open("w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync(path.parent)


def _unknown(id: str) -> StorageError:  # noqa: A002
    remedy = "It may have been completed, aborted, or forgotten for too long: begin another"
    return StorageError("unknown_upload", f"there is no upload {id[:64]}", remedy)
