"""Bytes by reference: what was uploaded, and what flows made, with what is known of each."""

from app.storage.folder import FolderStorage, Stored
from app.storage.kinds import agrees, sniff
from app.storage.metadata import Metadata
from app.storage.reference import Reference, StorageError

__all__ = ["FolderStorage", "Metadata", "Reference", "StorageError", "Stored", "agrees", "sniff"]
