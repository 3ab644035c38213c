"""One lab a database: an advisory lock of PostgreSQL (chapter 13.3.5), held by a session that does nothing else."""

import threading
import time
from contextlib import suppress

from sqlalchemy import URL, Connection, NullPool, create_engine, text
from sqlalchemy.exc import OperationalError

_KEY = int.from_bytes(b"MentatLb")
"""Known to every lab, and to nobody else in the same database, one may hope."""
PATIENCE = 3.0
"""Seconds for the lab before this one to end, when both are started anew."""


class Claim:
    """Held from `take` to `give`, or until the process ends. Blocks."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._engine = create_engine(
            url, poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True,
            connect_args={"application_name": "mentatlab", "keepalives_idle": 30},
        )  # fmt: skip
        self._connection: Connection | None = None
        self._lock = threading.Lock()

    def take(self) -> None:
        """Raises RuntimeError if another lab has the database."""
        end = time.monotonic() + PATIENCE
        with self._lock:
            while not self._is_taken():
                if time.monotonic() > end:
                    raise RuntimeError(self._refusal())
                time.sleep(0.2)

    def renew(self) -> None:
        """Take it again if the server has lost it: it was started anew. Raises RuntimeError if another was quicker."""
        with self._lock:
            if self._connection is not None and not self._is_alive(self._connection) and not self._is_taken():
                raise RuntimeError(self._refusal())

    def give(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None
        self._engine.dispose()

    def _is_taken(self) -> bool:
        connection = self._engine.connect()
        if connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY}).scalar():
            self._connection = connection
            return True
        connection.close()
        return False

    def _is_alive(self, connection: Connection) -> bool:
        with suppress(OperationalError):
            connection.execute(text("SELECT 1"))
            return True
        connection.invalidate()
        return False

    def _refusal(self) -> str:
        return (
            f"another lab works with the database {self._url}: each would take what the other runs for cut off. "
            "End the other one, or give this one a database of its own with MENTATLAB_DATABASE"
        )
