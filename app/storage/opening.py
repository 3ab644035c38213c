"""From a setting to a store."""

from pathlib import Path

from app.storage.driver import Driver
from app.storage.folder import Folder
from app.storage.limits import Limits
from app.storage.s3 import S3
from app.storage.storage import Storage


def open_storage(
    where: str, home: Path, endpoint: str = "", limits: Limits = Limits(), copies: int = 4 << 30
) -> Storage:
    """The store `where` names: nothing for a folder in `home`, a folder, or `s3://bucket/prefix`.

    Nothing is asked of it yet. Raises StorageError if `where` names none.
    """
    scratch = home / "storage"
    if where.startswith("s3:"):
        driver: Driver = S3(where, endpoint)
        return Storage(driver, scratch, limits, copies)
    root = Path(where).expanduser().resolve() if where else scratch
    return Storage(Folder(root), root, limits, copies)
