"""Sign-ins in the database. Every method is one transaction, and blocks."""

import time
from collections.abc import Callable

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from app.records.accounts import SignInRow, sign_in
from app.records.stored_account import StoredSignIn


class SignInTable:
    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session

    def add(self, new: StoredSignIn, since: float, most: int) -> None:
        """Add one; those of the same name that are older than `since` go, and all but the newest `most`."""
        row = SignInRow(
            id=new.id, name=new.name, generation=new.generation, address=new.address[:64], browser=new.browser[:64],
            created=new.created.timestamp(), seen=new.seen.timestamp(),
        )  # fmt: skip
        theirs = col(SignInRow.name) == new.name
        with self._session() as session:
            session.add(row)
            session.flush()
            newest = select(SignInRow.id).where(theirs).order_by(col(SignInRow.created).desc()).limit(most)
            kept = list(session.exec(newest))
            session.exec(delete(SignInRow).where(theirs, col(SignInRow.id).not_in(kept)))
            session.exec(delete(SignInRow).where(col(SignInRow.created) < since))
            session.commit()

    def get(self, id: str) -> StoredSignIn:  # noqa: A002
        """Raises KeyError."""
        with self._session() as session:
            if (row := session.get(SignInRow, id)) is None:
                raise KeyError(id)
            return sign_in(row)

    def listed(self, name: str | None = None) -> list[StoredSignIn]:
        """Of one name, or all; the one seen last comes first."""
        wanted = select(SignInRow).order_by(col(SignInRow.seen).desc())
        if name is not None:
            wanted = wanted.where(col(SignInRow.name) == name)
        with self._session() as session:
            return [sign_in(row) for row in session.exec(wanted)]

    def seen(self, id: str) -> None:  # noqa: A002
        with self._session() as session:
            session.exec(update(SignInRow).where(col(SignInRow.id) == id).values(seen=time.time()))
            session.commit()

    def remove(self, id: str) -> None:  # noqa: A002
        """Raises KeyError."""
        with self._session() as session:
            done = session.exec(delete(SignInRow).where(col(SignInRow.id) == id))
            session.commit()
            if not done.rowcount:
                raise KeyError(id)

    def remove_all(self, name: str, but: str = "") -> int:
        """Of one name; how many those were."""
        with self._session() as session:
            done = session.exec(delete(SignInRow).where(col(SignInRow.name) == name, col(SignInRow.id) != but))
            session.commit()
            return int(done.rowcount)
