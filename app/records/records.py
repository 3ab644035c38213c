"""The door to the database, which is loaded and opened by whoever comes first: the editor paints before that."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic

from app.records.stored import D, Listed, StoredFlow, Version

if TYPE_CHECKING:
    from app.records.account_table import AccountTable
    from app.records.database import Database
    from app.records.run_table import RunTable
    from app.records.sign_in_table import SignInTable


class Records(Generic[D]):
    """Any thread may call; a write that has returned survives any crash. Every method blocks."""

    def __init__(self, url: str, write: Callable[[D], str], read: Callable[[str], D]) -> None:
        """`write` and `read` turn a flow into text and back."""
        self._url, self._write, self._read = url, write, read
        self._lock = threading.Lock()
        self._database: Database[D] | None = None
        self._is_closed = self._is_claimed = False
        self._watching: list[Callable[[str, str | None], Any]] = []

    @property
    def is_open(self) -> bool:
        """Whether the database is loaded and connected already, so that reading takes no time."""
        return self._database is not None

    def watch(self, told: Callable[[str, str | None], Any]) -> None:
        """Have `told` called, on the thread that wrote, with a flow's id and its new etag; None if it was deleted."""
        self._watching.append(told)

    def open(self) -> None:
        """Connect, and bring an older database up to date.

        Raises RuntimeError if it comes from a later MentatLab, or cannot be reached.
        """
        self._is_closed = False
        self._opened()

    def claim(self) -> None:
        """Let no other lab have the same database, from when this one opens it: PostgreSQL may be anybody's.

        Opening it then raises RuntimeError if another lab is there already.
        """
        self._is_claimed = True

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            if self._database is not None:
                self._database.close()
                self._database = None

    @property
    def runs(self) -> "RunTable":
        """Runs, and what became of them."""
        return self._opened().runs

    @property
    def accounts(self) -> "AccountTable":
        """Who may come in, and who did what."""
        return self._opened().accounts

    @property
    def sign_ins(self) -> "SignInTable":
        """Where people are signed in."""
        return self._opened().sign_ins

    def flows(self) -> list[Listed]:
        """All flows, the one changed last first, without reading their documents."""
        return self._opened().flows()

    def create(self, flow: D) -> StoredFlow[D]:
        """Store a new flow under a new id."""
        return self._told(self._opened().create(flow))

    def get(self, id: str) -> StoredFlow[D]:  # noqa: A002 - its name everywhere
        """Raises KeyError if there is no such flow, and what `read` raises if its document cannot be read."""
        return self._opened().get(id)

    def save(self, id: str, flow: D, etag: str) -> str:  # noqa: A002
        """Write a flow that was read, or last written, at `etag`; the new etag.

        Raises ConflictError, and writes nothing, if somebody else has written it since; KeyError if it is gone.
        """
        written = self._opened().save(id, flow, etag)
        self._tell(id, written)
        return written

    def put(self, id: str, flow: D) -> StoredFlow[D]:  # noqa: A002
        """Write a flow whatever is stored there now, if anything is."""
        return self._told(self._opened().put(id, flow))

    def rename(self, id: str, name: str) -> StoredFlow[D]:  # noqa: A002
        """Give a flow another name, and change nothing else. Raises KeyError."""
        return self._told(self._opened().rename(id, name))

    def file(self, id: str, folder: str) -> None:  # noqa: A002
        """Lay a flow in a folder, such as `work/cameras`; nothing else changes, nor its etag. Raises KeyError."""
        self._opened().file(id, folder)

    def delete(self, id: str) -> None:  # noqa: A002
        """Raises KeyError if there is no such flow."""
        self._opened().delete(id)
        self._tell(id, None)

    def versions(self, id: str) -> list[Version]:  # noqa: A002
        """What was kept of a flow's past, newest first. Raises KeyError."""
        return self._opened().versions(id)

    def version(self, id: str, etag: str) -> D:  # noqa: A002
        """A flow as it was at `etag`. Raises KeyError if that was not kept."""
        return self._opened().version(id, etag)

    def keep(self, id: str, label: str) -> Version:  # noqa: A002
        """Keep a flow as it is stored now, under a label, for good. Raises KeyError."""
        return self._opened().keep(id, label)

    def _told(self, flow: StoredFlow[D]) -> StoredFlow[D]:
        self._tell(flow.id, flow.etag)
        return flow

    def _tell(self, id: str, etag: str | None) -> None:  # noqa: A002
        for told in self._watching:
            told(id, etag)

    def _opened(self) -> "Database[D]":
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the records are closed")
            if self._database is None:
                from app.records.database import Database

                database = Database(self._url, self._write, self._read)
                if self._is_claimed:
                    database.claim()
                database.open()
                self._database = database
            return self._database
