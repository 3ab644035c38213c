"""Runs in the database: what a queue asks of it. Every method is one transaction, and blocks."""

import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, or_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from app.records.runs import EventRow, MediaRow, OutputRow, RunRow, event, stored_run
from app.records.stored_run import (
    OVER,
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

_DOCUMENT: Any = RunRow.document
_EVENTS: Any = EventRow.__table__  # type: ignore[attr-defined]
_OUTPUTS: Any = OutputRow.__table__  # type: ignore[attr-defined]
_MEDIA: Any = MediaRow.__table__  # type: ignore[attr-defined]


class RunTable:
    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session

    def add(self, new: NewRun, queued: NewEvent) -> tuple[StoredRun, bool]:
        """Queue a run; and whether it is a new one, not the one that was asked for with the same key before."""
        if (known := self.known(new.idempotency_key)) is not None:
            return known, False
        row = RunRow(
            id=secrets.token_hex(8),
            flow_id=new.flow_id,
            name=new.name,
            document=new.document,
            inputs=dict(new.inputs),
            options=dict(new.options),
            priority=new.priority,
            idempotency_key=new.idempotency_key,
            created=queued.time,
        )
        try:
            with self._session() as session:
                session.add(row)
                session.flush()
                _write(session, News(row.number or 0, (queued,), media=new.media))
                session.commit()
                return stored_run(row), True
        except IntegrityError:
            if (known := self.known(new.idempotency_key)) is None:
                raise
            return known, False

    def get(self, id: str) -> StoredRun:  # noqa: A002 - its name everywhere
        """Raises KeyError."""
        with self._session() as session:
            return stored_run(_found(session, id))

    def document(self, id: str) -> str:  # noqa: A002
        """The flow as it ran, as text. Raises KeyError."""
        with self._session() as session:
            found = session.exec(select(RunRow.document).where(col(RunRow.id) == id)).first()
            if found is None:
                raise KeyError(id)
            return found

    def outputs(self, id: str) -> list[RunOutput]:  # noqa: A002
        """What was said last on each pin that was watched. Raises KeyError."""
        with self._session() as session:
            number = _found(session, id).number
            rows = session.exec(select(OutputRow).where(col(OutputRow.run) == number).order_by(col(OutputRow.pin)))
            return [RunOutput(row.pin, row.said, row.value) for row in rows]

    def events(self, id: str, after: int, limit: int) -> list[RunEvent]:  # noqa: A002
        """What happened after the event of that number, oldest first. Raises KeyError."""
        with self._session() as session:
            number = _found(session, id).number
            wanted = select(EventRow).where(col(EventRow.run) == number, col(EventRow.seq) > after)
            return [event(row) for row in session.exec(wanted.order_by(col(EventRow.seq)).limit(limit))]

    def listed(
        self, states: Sequence[RunState], flow_id: str | None, before: int | None, limit: int, name: str = ""
    ) -> list[StoredRun]:
        """The newest first; those of a lower number than `before`, at most `limit`, with `name` in their names."""
        wanted = select(RunRow).options(defer(_DOCUMENT)).order_by(col(RunRow.number).desc()).limit(limit)
        if states:
            wanted = wanted.where(col(RunRow.state).in_(states))
        if flow_id is not None:
            wanted = wanted.where(col(RunRow.flow_id) == flow_id)
        if name:
            wanted = wanted.where(func.lower(RunRow.name).contains(name.lower(), autoescape=True))
        if before is not None:
            wanted = wanted.where(col(RunRow.number) < before)
        with self._session() as session:
            return [stored_run(row) for row in session.exec(wanted)]

    def waiting(self, after: int = 0) -> list[Waiting]:
        """The queue, as it was left; those of a number above `after`."""
        is_so = (col(RunRow.state) == "queued", col(RunRow.number) > after)
        wanted = select(RunRow.number, RunRow.id, RunRow.priority).where(*is_so)
        with self._session() as session:
            return [Waiting(number or 0, id, priority) for number, id, priority in session.exec(wanted)]  # noqa: A001

    def claim(self, id: str, started: NewEvent) -> StoredRun | None:  # noqa: A002
        """Take a run out of the queue to begin it; None if it is not in it any more."""
        now: dict[str, Any] = {"state": "running", "attempts": col(RunRow.attempts) + 1, "started": started.time}
        with self._session() as session:
            if (number := _turned(session, id, "queued", **now)) is None:
                return None
            _write(session, News(number, (started,)))
            claimed = stored_run(_found(session, id))
            session.commit()
            return claimed

    def write(self, news: Iterable[News]) -> None:
        """Add what has happened in several runs; nothing to those that are over, or gone."""
        with self._session() as session:
            for one in news:
                is_so = (col(RunRow.number) == one.number, col(RunRow.state).not_in(OVER))
                if session.exec(update(RunRow).where(*is_so).values(attempts=col(RunRow.attempts))).rowcount:
                    _write(session, one)  # nobody can end it before this is written: its row is held
            session.commit()

    def end(self, id: str, before: RunState, ending: Ending, news: News) -> bool:  # noqa: A002
        """Write how a run came to its end, with all that is left to say of it; false if it was not in `before`."""
        now: dict[str, Any] = {"state": ending.state, "finished": time.time(), "error": ending.error}
        if ending.nodes:
            now["nodes"] = dict(ending.nodes)
        if ending.thumbnail is not None:
            now["thumbnail"] = ending.thumbnail
        with self._session() as session:
            if _turned(session, id, before, **now) is None:
                return False
            _write(session, news)
            session.commit()
            return True

    def illustrate(self, id: str, thumbnail: str) -> None:  # noqa: A002
        """Give a run that is over its thumbnail; one that is gone needs none."""
        with self._session() as session:
            known = select(RunRow).options(defer(_DOCUMENT)).where(col(RunRow.id) == id)
            if (row := session.exec(known).first()) is not None:
                row.thumbnail = thumbnail
                session.add(row)
                _write(session, News(row.number or 0, media=frozenset({thumbnail})))
                session.commit()

    def requeue(self, id: str, again: NewEvent) -> None:  # noqa: A002
        """Put a run that was stopped, and not by its own doing, back into the queue. The attempt does not count."""
        with self._session() as session:
            number = _turned(session, id, "running", state="queued", attempts=col(RunRow.attempts) - 1)
            if number is not None:
                _write(session, News(number, (again,)))
                session.commit()

    def recover(self, attempts: int, again: NewEvent, interrupted: NewEvent, why: str) -> int:
        """After a kill: what was running is queued again, or, begun so often already, interrupted. How many it was."""
        with self._session() as session:
            rows = session.exec(select(RunRow).options(defer(_DOCUMENT)).where(col(RunRow.state) == "running")).all()
            for row in rows:
                is_given_up = row.attempts >= attempts
                row.state = "interrupted" if is_given_up else "queued"
                if is_given_up:
                    row.finished, row.error = interrupted.time, why
                session.add(row)
                _write(session, News(row.number or 0, (interrupted if is_given_up else again,)))
            session.commit()
            return len(rows)

    def keep(self, id: str, kept: bool) -> StoredRun:  # noqa: A002
        """Let a run stay, however old it gets, or no longer. Raises KeyError."""
        with self._session() as session:
            row = _found(session, id)
            row.kept = kept
            session.add(row)
            session.commit()
            return stored_run(row)

    def delete(self, id: str) -> None:  # noqa: A002
        """With all that happened in it. Raises KeyError."""
        with self._session() as session:
            gone = session.exec(delete(RunRow).where(col(RunRow.id) == id))
            session.commit()
            if not gone.rowcount:
                raise KeyError(id)

    def prune(self, count: int, since: float) -> int:
        """Delete runs that are over: all but the newest `count`, and those that ended before `since`; how many.

        Those that are kept stay.
        """
        is_over = (col(RunRow.state).in_(OVER), col(RunRow.kept).is_(False))
        with self._session() as session:
            newest = select(RunRow.number).where(*is_over).order_by(col(RunRow.number).desc()).offset(count).limit(1)
            limit = session.exec(newest).first() or -1
            old = or_(col(RunRow.number) <= limit, col(RunRow.finished) < since)
            gone = session.exec(delete(RunRow).where(*is_over, old))
            session.commit()
            return int(gone.rowcount)

    def referenced(self) -> set[str]:
        """The media that some run needs."""
        with self._session() as session:
            return set(session.exec(select(MediaRow.ref).distinct()))

    def known(self, key: str | None) -> StoredRun | None:
        """The run that was asked for with this idempotency key."""
        if key is None:
            return None
        with self._session() as session:
            row = session.exec(select(RunRow).where(col(RunRow.idempotency_key) == key)).first()
            return stored_run(row) if row is not None else None


def _found(session: Session, id: str) -> RunRow:  # noqa: A002
    row = session.exec(select(RunRow).options(defer(_DOCUMENT)).where(col(RunRow.id) == id)).first()
    if row is None:
        raise KeyError(id)
    return row


def _turned(session: Session, id: str, before: RunState, **now: Any) -> int | None:  # noqa: A002
    """Change a run that is in a state, in one statement, so that of two who want to only one can; its number."""
    is_so = (col(RunRow.id) == id, col(RunRow.state) == before)
    if not session.exec(update(RunRow).where(*is_so).values(**now)).rowcount:
        return None
    return session.exec(select(RunRow.number).where(col(RunRow.id) == id)).one()


def _write(session: Session, news: News) -> None:
    """Add events, behind those that there are; outputs in place of what was said before; and media."""
    connection, number = session.connection(), news.number
    if news.events:
        newest = select(func.coalesce(func.max(EventRow.seq), 0)).where(col(EventRow.run) == number)
        last = int(session.exec(newest).one())
        rows = [
            {"run": number, "seq": seq, "time": one.time, "kind": one.kind, "data": one.data}
            for seq, one in enumerate(news.events, last + 1)
        ]
        connection.execute(insert(_EVENTS), rows)
    for output in news.outputs:
        connection.execute(delete(_OUTPUTS).where(_OUTPUTS.c.run == number, _OUTPUTS.c.pin == output.pin))
        row = {"run": number, "pin": output.pin, "said": output.said, "value": output.value}
        connection.execute(insert(_OUTPUTS), [row])
    if news.media:
        wanted = select(MediaRow.ref).where(col(MediaRow.run) == number, col(MediaRow.ref).in_(news.media))
        there = set(session.exec(wanted).all())
        if missing := news.media - there:
            connection.execute(insert(_MEDIA), [{"run": number, "ref": ref} for ref in sorted(missing)])
