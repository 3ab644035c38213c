"""Rows: what must outlive the process. Everything here blocks; call it through `asyncio.to_thread`."""

from app.records.flows import ConflictError, Document, Listed, StoredFlow
from app.records.records import Records
from app.records.versions import Version

__all__ = ["ConflictError", "Document", "Listed", "Records", "StoredFlow", "Version"]
