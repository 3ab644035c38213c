"""Bytes by reference: what was uploaded, and what flows made, with what is known of each."""

from app.storage.direct import SECONDS
from app.storage.driver import Driver, GoneError, Held
from app.storage.folder import Folder
from app.storage.kinds import agrees, kind_of, sniff
from app.storage.limits import Limits
from app.storage.media import is_kept, keep, value_of
from app.storage.metadata import Metadata
from app.storage.opening import open_storage
from app.storage.reference import Place, Reference, StorageError
from app.storage.retention import Retention, mentioned
from app.storage.s3 import S3
from app.storage.storage import Storage, Stored
from app.storage.uploads import MOST_PARTS, Part, Upload, Uploads

__all__ = [
    "MOST_PARTS",
    "S3",
    "SECONDS",
    "Driver",
    "Folder",
    "GoneError",
    "Held",
    "Limits",
    "Metadata",
    "Part",
    "Place",
    "Reference",
    "Retention",
    "Storage",
    "StorageError",
    "Stored",
    "Upload",
    "Uploads",
    "agrees",
    "is_kept",
    "keep",
    "kind_of",
    "mentioned",
    "open_storage",
    "sniff",
    "value_of",
]
