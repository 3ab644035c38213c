"""Who did what: a line in the log at once, and a row soon after."""

import asyncio
import threading
import time
from collections import deque
from typing import Any

import structlog

from app.access.who import who
from app.records import AuditEntry, Records

EVERY = 0.5
"""Seconds between two writings."""
WAITING = 10_000
"""Entries that may wait to be written, should the database be away; the log has them all."""


class Audit:
    """`note` from any thread; `write_on` runs as a task until it is cancelled."""

    def __init__(self, records: Records[Any]) -> None:
        self._records = records
        self._waiting: deque[AuditEntry] = deque(maxlen=WAITING)
        self._writing = threading.Lock()
        self._log = structlog.get_logger()

    def note(self, action: str, outcome: str, address: str = "", name: str = "") -> None:
        """Somebody, who is asking if no `name` is given, did or was refused something."""
        entry = AuditEntry(time.time(), name or who().name, action, outcome, address)
        self._log.info("audit", who=entry.who, action=action, outcome=outcome, address=address)
        self._waiting.append(entry)

    def write(self) -> None:
        """Write what waits, each entry once, whoever else writes meanwhile. Blocks."""
        with self._writing:
            entries = list(self._waiting)
            if entries:
                self._records.accounts.note(entries)
            for entry in entries:
                if self._waiting and self._waiting[0] is entry:  # else newer ones have taken its place
                    self._waiting.popleft()

    async def write_on(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            await self.finish()

    async def finish(self) -> None:
        """Write what waits now; if the database is away it waits on, and the log has it."""
        try:
            await asyncio.to_thread(self.write)
        except Exception as error:  # whatever keeps the database from answering
            self._log.warning("audit_not_written", waiting=len(self._waiting), error=str(error))
