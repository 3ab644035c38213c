"""Rows: what must outlive the process. Everything here blocks; call it through `asyncio.to_thread`."""

from app.records.records import Records
from app.records.stored import ConflictError, Document, FullError, Listed, StoredFlow, Version
from app.records.stored_account import AuditEntry, StoredAccount, StoredSignIn, StoredToken
from app.records.stored_run import (
    OVER,
    RUN_STATES,
    Ending,
    NewEvent,
    NewRun,
    News,
    RunEvent,
    RunOutput,
    RunState,
    StoredRun,
    Waiting,
)

__all__ = [
    "OVER",
    "RUN_STATES",
    "AuditEntry",
    "ConflictError",
    "Document",
    "Ending",
    "FullError",
    "Listed",
    "NewEvent",
    "NewRun",
    "News",
    "Records",
    "RunEvent",
    "RunOutput",
    "RunState",
    "StoredAccount",
    "StoredFlow",
    "StoredRun",
    "StoredSignIn",
    "StoredToken",
    "Version",
    "Waiting",
]
