"""The store that is a folder of this machine."""

import os
import uuid
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path

from app.storage.driver import GoneError, Held
from app.storage.note import Note, bare
from app.storage.reference import StorageError

_PIECE = 1024 * 1024


class Folder:
    """Files below `root`, named by their keys. What `add` has returned from is on the disk, whole, whatever comes next.

    Beside them lie, hidden, `.packed` with those that are compressed and `.known` with the notes. A note without its
    file says that the file was there: retention leaves it so.
    """

    trust = 0.0  # looking costs nothing, and another lab may share the folder

    def __init__(self, root: Path) -> None:
        self.root = root

    def check(self) -> None:
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            part = self.root / f".{uuid.uuid4().hex}"
            part.touch()
            part.unlink()
        except OSError as error:
            said = f"the storage folder {self.root} cannot be written: {error.strerror}"
            raise StorageError("storage_unavailable", said, "Make it writable, or set MENTATLAB_STORAGE") from error

    def add(self, key: str, file: Path, note: Note) -> None:
        path = self._whole(key) if note.packed is None else self._packed(key)
        if self._whole(key).exists() or self._packed(key).exists():
            raise FileExistsError(key)
        while True:
            made = _make_folders(path.parent, self.root)
            try:
                os.link(file, path)  # unlike a rename it never takes the place of another
                break
            except FileNotFoundError:
                if not file.exists():
                    raise
                continue  # somebody removed the last file beside it, and the folder
        try:
            for folder in {path.parent, *made}:
                sync(folder)
            self.set_note(key, note)
        except OSError:  # the disk is full: then there is nothing of it
            path.unlink(missing_ok=True)
            self._prune(path.parent)
            self._prune(self._noted(key).parent)
            raise

    def note(self, key: str) -> Note:
        path = self._found(key)
        is_packed = path == self._packed(key)
        with suppress(FileNotFoundError, ValueError):
            note = Note.model_validate_json(self._noted(key).read_bytes())
            if (note.packed is not None) == is_packed:
                return note
        return bare(path.stat().st_size, is_packed=is_packed)

    def set_note(self, key: str, note: Note) -> None:
        path = self._noted(key)
        part = path.parent / f".{uuid.uuid4().hex}"
        while True:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_text(note.text())
                part.replace(path)
                return
            except FileNotFoundError:
                continue  # the folder was empty for a moment, and somebody removed it
            finally:
                part.unlink(missing_ok=True)

    def path(self, key: str) -> Path | None:
        path = self._found(key)
        return path if path == self._whole(key) else None

    def read(self, key: str, start: int, end: int) -> Generator[bytes, None, None]:
        with self._found(key).open("rb") as file:
            file.seek(start)
            while start < end and (piece := file.read(min(_PIECE, end - start))):
                start += len(piece)
                yield piece

    def delete(self, key: str) -> None:
        path = self._found(key)
        self._noted(key).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        self._prune(path.parent)
        self._prune(self._noted(key).parent)

    def bury(self, key: str) -> None:
        path = self._found(key)
        if not self._noted(key).exists():
            self.set_note(key, self.note(key))
        path.unlink(missing_ok=True)
        self._prune(path.parent)

    def listed(self, prefix: str = "", after: str = "") -> Generator[Held, None, None]:
        found = [*_below(self.root), *_below(self.root / ".packed")]
        for key, path in sorted(found, key=lambda one: one[0].encode()):
            if key.startswith(prefix) and key.encode() > after.encode():
                with suppress(FileNotFoundError):
                    about = path.stat()
                    yield Held(key, about.st_size, about.st_mtime)

    def clean(self, older_than: float) -> int:
        return 0

    def close(self) -> None:
        pass

    def _found(self, key: str) -> Path:
        for path in (self._whole(key), self._packed(key)):
            if path.is_file() and path.resolve().is_relative_to(self.root.resolve()):
                return path
        if self._noted(key).exists():
            raise GoneError(f"{key} was removed because nothing needed it any more; upload it again")
        raise FileNotFoundError(f"there is no upload {key}; it may have been deleted")

    def _whole(self, key: str) -> Path:
        return self.root / key

    def _packed(self, key: str) -> Path:
        return self.root / ".packed" / f"{key}.gz"

    def _noted(self, key: str) -> Path:
        return self.root / ".known" / f"{key}.json"

    def _prune(self, folder: Path) -> None:
        """Remove folders that have become empty."""
        with suppress(OSError):
            while folder not in (self.root, self.root / ".packed", self.root / ".known"):
                folder.rmdir()
                folder = folder.parent


def sync(folder: Path) -> None:
    """Have the folder remember its new file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_folders(folder: Path, root: Path) -> set[Path]:
    """Make it; the folders in which something new lies."""
    made = set()
    inside = folder
    while not inside.exists() and inside != root:
        inside = inside.parent
        made.add(inside)
    folder.mkdir(parents=True, exist_ok=True)
    return made


def _below(root: Path) -> Iterator[tuple[str, Path]]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder) / name
            key = path.relative_to(root).as_posix()
            if key.count("/") == 4 and not name.startswith("."):
                yield (key.removesuffix(".gz") if root.name == ".packed" else key), path
