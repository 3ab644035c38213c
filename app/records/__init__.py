"""Rows: what must outlive the process. Everything here blocks; call it through `asyncio.to_thread`."""

from app.records.flows import ConflictError, Listed, StoredFlow
from app.records.records import Records

__all__ = ["ConflictError", "Listed", "Records", "StoredFlow"]
