"""A disk that takes no more, as an error that says so."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.storage.reference import StorageError

_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """Raises StorageError (`insufficient_storage`) where the disk of `folder`, or a quota on it, is used up."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        what = "the quota on" if error.errno == errno.EDQUOT else "the disk of"
        raise insufficient(f"{what} {folder} is used up", folder) from error


def demand_room(folder: Path, size: int) -> None:
    """Raises StorageError (`insufficient_storage`) if `size` bytes are more than its disk takes. Blocks."""
    if size > shutil.disk_usage(_there(folder)).free:
        raise insufficient(f"{size / 2**20:,.1f} MiB do not fit on the disk of {folder}", folder)


def insufficient(said: str, folder: Path) -> StorageError:
    free = shutil.disk_usage(_there(folder)).free / 2**20
    remedy = "Make room there, delete media that nobody needs, or set MENTATLAB_STORAGE to a larger disk"
    return StorageError("insufficient_storage", f"{said}: {free:,.1f} MiB are free", remedy)


def _there(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())
