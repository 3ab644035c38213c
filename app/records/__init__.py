"""Rows: what must outlive the process. Everything here blocks; call it through `asyncio.to_thread`."""

from app.records.records import Records
from app.records.stored import ConflictError, Document, Listed, StoredFlow, Version

__all__ = ["ConflictError", "Document", "Listed", "Records", "StoredFlow", "Version"]
