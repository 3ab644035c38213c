"""The database: SQLite, or PostgreSQL where its URL is given."""

import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic

from sqlalchemy import URL, Engine, ExceptionContext, delete, event, make_url, update
from sqlalchemy.exc import ArgumentError, IntegrityError, OperationalError
from sqlalchemy.orm import defer
from sqlmodel import Session, col, create_engine, select

from app.records.account_table import AccountTable
from app.records.claim import Claim
from app.records.flows import FlowRow, listed, stored
from app.records.flows import etag as written
from app.records.migrations import migrate
from app.records.run_table import RunTable
from app.records.sign_in_table import SignInTable
from app.records.stored import ConflictError, D, FullError, Listed, StoredFlow, Version
from app.records.versions import VersionRow, keep_before_writing, kept

_EXAMPLES = "Write it as postgresql://user:password@host/name, or leave it out for a file in the data folder"
_DOCUMENT: Any = FlowRow.document
_VERSION_DOCUMENT: Any = VersionRow.document


class Database(Generic[D]):
    """Open it before use and close it after. Any thread may call; a write that has returned survives any crash."""

    def __init__(self, url: str, write: Callable[[D], str], read: Callable[[str], D]) -> None:
        """`write` and `read` turn a flow into text and back."""
        self.url = _read_url(url)
        self._text, self._flow = write, read
        self._engine: Engine | None = None
        self._claim: Claim | None = None
        self.runs = RunTable(self._session)
        self.accounts = AccountTable(self._session)
        self.sign_ins = SignInTable(self._session)

    def claim(self) -> None:
        """Be the only lab on a database of PostgreSQL's. Raises RuntimeError if another is there, or it is away."""
        if self.url.get_backend_name() != "sqlite":
            claim = Claim(self.url)
            try:
                claim.take()
            except OperationalError as error:
                raise self._unusable(error) from error
            self._claim = claim

    def open(self) -> None:
        """Connect, and bring an older database up to date.

        Raises RuntimeError if it comes from a later MentatLab, or cannot be reached.
        """
        if self.url.get_backend_name() == "sqlite" and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(self.url)
        try:
            migrate(engine)
        except BaseException as error:
            engine.dispose()
            self._give_claim()
            if isinstance(error, OperationalError):
                raise self._unusable(error) from error
            raise
        if self._claim is not None:
            event.listen(engine, "connect", self._renew)  # new connections after the first: the server may be new, too
        self._engine = engine

    def close(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        self._give_claim()

    def _renew(self, *_: object) -> None:
        if self._claim is not None:
            self._claim.renew()

    def _give_claim(self) -> None:
        if self._claim is not None:
            self._claim.give()
            self._claim = None

    def _unusable(self, error: OperationalError) -> RuntimeError:
        said = str(error.orig).strip()
        return RuntimeError(f"the database {self.url} cannot be used: {said}. {_remedy(self.url)}")

    def flows(self) -> list[Listed]:
        """All flows, the one changed last first, without reading their documents."""
        chosen = select(FlowRow).options(defer(_DOCUMENT)).order_by(col(FlowRow.updated).desc())
        with self._session() as session:
            return [listed(row) for row in session.exec(chosen)]

    def create(self, flow: D) -> StoredFlow[D]:
        """Store a new flow under a new id."""
        return self.put(secrets.token_hex(6), flow)

    def get(self, id: str) -> StoredFlow[D]:  # noqa: A002 - its name everywhere
        """Raises KeyError if there is no such flow, and what `read` raises if its document cannot be read."""
        with self._session() as session:
            if (row := session.get(FlowRow, id)) is None:
                raise KeyError(id)
            return stored(row, self._flow(row.document))

    def save(self, id: str, flow: D, etag: str) -> str:  # noqa: A002
        """Write a flow that was read, or last written, at `etag`; the new etag.

        Raises ConflictError, and writes nothing, if somebody else has written it since; KeyError if it is gone.
        """
        if not self._update(id, flow, _number(etag)):
            raise ConflictError(self.get(id), flow)
        return written(_number(etag) + 1)

    def put(self, id: str, flow: D) -> StoredFlow[D]:  # noqa: A002
        """Write a flow whatever is stored there now, if anything is."""
        while True:
            now = time.time()
            row = FlowRow(id=id, version=1, created=now, updated=now, **self._columns(flow))
            try:
                with self._session() as session:
                    session.add(row)
                    session.commit()
                    return stored(row, flow)
            except IntegrityError:
                with suppress(KeyError):  # somebody has deleted it since: then it is a new one
                    if self._update(id, flow, self._version(id)):
                        return self.get(id)

    def rename(self, id: str, name: str) -> StoredFlow[D]:  # noqa: A002
        """Give a flow another name, and change nothing else. Raises KeyError."""
        while True:
            old = self.get(id)
            if self._update(id, old.flow.changed(name=name), _number(old.etag)):
                return self.get(id)

    def file(self, id: str, folder: str) -> None:  # noqa: A002
        """Lay a flow in a folder; the flow itself does not change, so its etag stays. Raises KeyError."""
        with self._session() as session:
            done = session.exec(update(FlowRow).where(col(FlowRow.id) == id).values(folder=folder))
            session.commit()
            if not done.rowcount:
                raise KeyError(id)

    def delete(self, id: str) -> None:  # noqa: A002
        """Raises KeyError if there is no such flow."""
        with self._session() as session:
            gone = session.exec(delete(FlowRow).where(col(FlowRow.id) == id))
            session.commit()
            if not gone.rowcount:
                raise KeyError(id)

    def versions(self, id: str) -> list[Version]:  # noqa: A002
        """What was kept of a flow's past, newest first. Raises KeyError."""
        chosen = select(VersionRow).where(col(VersionRow.flow_id) == id).order_by(col(VersionRow.id).desc())
        with self._session() as session:
            if session.get(FlowRow, id) is None:
                raise KeyError(id)
            return [kept(row) for row in session.exec(chosen.options(defer(_VERSION_DOCUMENT)))]

    def version(self, id: str, etag: str) -> D:  # noqa: A002
        """A flow as it was at `etag`. Raises KeyError if that was not kept."""
        known = (col(VersionRow.flow_id) == id, col(VersionRow.version) == _number(etag))
        with self._session() as session:
            row = session.exec(select(VersionRow).where(*known).order_by(col(VersionRow.id).desc())).first()
            if row is None:
                raise KeyError(f"{id} at {etag}")
            return self._flow(row.document)

    def keep(self, id: str, label: str) -> Version:  # noqa: A002
        """Keep a flow as it is stored now, under a label, for good. Raises KeyError."""
        with self._session() as session:
            if (row := session.get(FlowRow, id)) is None:
                raise KeyError(id)
            version = VersionRow(flow_id=id, version=row.version, label=label, document=row.document, saved=row.updated)
            session.add(version)
            session.commit()
            return kept(version)

    def _version(self, id: str) -> int:  # noqa: A002
        """Which one is stored now, even of a document that cannot be read. Raises KeyError."""
        with self._session() as session:
            if (row := session.get(FlowRow, id)) is None:
                raise KeyError(id)
            return row.version

    def _update(self, id: str, flow: D, version: int) -> bool:  # noqa: A002
        """One statement, so that of two writers at once only one finds the version it knows."""
        change = update(FlowRow).where(col(FlowRow.id) == id, col(FlowRow.version) == version)
        now = time.time()
        with self._session() as session:
            keep_before_writing(session, id, now)
            done = session.exec(change.values(version=version + 1, updated=now, **self._columns(flow)))
            if done.rowcount:
                session.commit()
            return bool(done.rowcount)

    def _columns(self, flow: D) -> dict[str, Any]:
        """The document, and what it says in columns of its own."""
        return {"name": flow.name, "doc": flow.doc, "tags": list(flow.tags), "document": self._text(flow)}

    def _session(self) -> Session:
        if self._engine is None:
            raise RuntimeError("the records are closed")
        return Session(self._engine, expire_on_commit=False)


def _read_url(text: str) -> URL:
    """Raises RuntimeError, without the password, for what is no address of a database that is known here."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise RuntimeError(f"MENTATLAB_DATABASE is no address of a database. {_EXAMPLES}") from None
    known = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    name = url.get_backend_name() if url.drivername != "postgres" else "postgres"
    if name not in known:
        raise RuntimeError(f"MENTATLAB_DATABASE: {url.drivername} is no database that MentatLab knows. {_EXAMPLES}")
    return url.set(drivername=known[name])


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, hide_parameters=True)
        event.listen(engine, "connect", _tune)
    else:
        engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
    event.listen(engine, "handle_error", _say_if_full)
    return engine


def _say_if_full(context: ExceptionContext) -> None:
    """Raises FullError. SQLite's result code, and PostgreSQL's SQLSTATE for a full disk (53100)."""
    error = context.original_exception
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        where = Path(context.engine.url.database or ".").resolve().parent if context.engine is not None else Path()
        free = shutil.disk_usage(where).free / 2**20
        remedy = "Make room there, or choose another data folder with MENTATLAB_HOME"
        raise FullError(f"the disk of {where} is full, {free:,.1f} MiB are free. {remedy}") from error
    if getattr(error, "sqlstate", None) == "53100":
        raise FullError(f"the disk of the database is full: {error}. Make room on its server") from error


def _remedy(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return "Choose another data folder with MENTATLAB_HOME, or make this one writable"
    return "Is the server running, and may this user come in? MENTATLAB_DATABASE says where it is"


def _number(etag: str) -> int:
    """The version an etag stands for; -1, which none is, for what is no etag."""
    digits = etag.removeprefix("v")
    return int(digits) if digits.isdecimal() and len(digits) < 18 else -1


def _tune(connection: Any, _: Any) -> None:
    """Readers never wait for a writer, writers wait for each other, and what was committed is on the disk."""
    for pragma in ("busy_timeout=10000", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()
    for attempt in range(100):
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
            return
        except sqlite3.OperationalError:  # another lab is just making the file, and for this SQLite does not wait
            if attempt == 99:
                raise
            time.sleep(0.05)
