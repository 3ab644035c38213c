"""Accounts, tokens and the audit log in the database. Every method is one transaction, and blocks."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from app.records.accounts import AccountRow, AuditRow, SignInRow, TokenRow, account, entry, token
from app.records.stored_account import AuditEntry, StoredAccount, StoredToken

KEPT = 100_000
"""Lines of the audit log; beyond it the oldest go."""
_AUDIT: Any = AuditRow.__table__  # type: ignore[attr-defined]


class AccountTable:
    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session

    def accounts(self) -> list[StoredAccount]:
        with self._session() as session:
            return [account(row) for row in session.exec(select(AccountRow).order_by(col(AccountRow.name)))]

    def account(self, name: str) -> StoredAccount:
        """Raises KeyError."""
        with self._session() as session:
            if (row := session.get(AccountRow, name)) is None:
                raise KeyError(name)
            return account(row)

    def add_account(self, name: str, role: str, digest: str) -> StoredAccount:
        """Raises ValueError if there is one of that name."""
        row = AccountRow(name=name, role=role, digest=digest, generation=1, created=time.time())
        try:
            with self._session() as session:
                session.add(row)
                session.commit()
                return account(row)
        except IntegrityError:
            raise ValueError(name) from None

    def change_account(self, name: str, **now: Any) -> StoredAccount:
        """Another role or digest; what was signed in before is so no more. Raises KeyError."""
        change = update(AccountRow).where(col(AccountRow.name) == name)
        with self._session() as session:
            done = session.exec(change.values(generation=col(AccountRow.generation) + 1, **now))
            session.exec(delete(SignInRow).where(col(SignInRow.name) == name))
            session.commit()
            if not done.rowcount:
                raise KeyError(name)
        return self.account(name)

    def change_digest(self, known: StoredAccount, digest: str, sign_in: str) -> int:
        """Another digest for an account; of its sign-ins only this one is good from now on. How many others there were.

        Raises KeyError if the account has changed since it was read, or is gone.
        """
        theirs = col(SignInRow.name) == known.name
        is_known = (col(AccountRow.name) == known.name, col(AccountRow.generation) == known.generation)
        now = {"generation": known.generation + 1}
        with self._session() as session:
            done = session.exec(update(AccountRow).where(*is_known).values(digest=digest, **now))
            if not done.rowcount:
                raise KeyError(known.name)
            others = session.exec(delete(SignInRow).where(theirs, col(SignInRow.id) != sign_in))
            session.exec(update(SignInRow).where(theirs).values(**now))
            session.commit()
            return int(others.rowcount)

    def rehash(self, name: str, before: str, digest: str) -> None:
        """The same password, hashed better; nobody is signed out."""
        known = (col(AccountRow.name) == name, col(AccountRow.digest) == before)
        with self._session() as session:
            session.exec(update(AccountRow).where(*known).values(digest=digest))
            session.commit()

    def remove_account(self, name: str) -> None:
        """Raises KeyError."""
        with self._session() as session:
            done = session.exec(delete(AccountRow).where(col(AccountRow.name) == name))
            session.exec(delete(SignInRow).where(col(SignInRow.name) == name))
            session.commit()
            if not done.rowcount:
                raise KeyError(name)

    def tokens(self) -> list[StoredToken]:
        """The newest first."""
        with self._session() as session:
            return [token(row) for row in session.exec(select(TokenRow).order_by(col(TokenRow.created).desc()))]

    def token(self, id: str) -> StoredToken:  # noqa: A002
        """Raises KeyError."""
        with self._session() as session:
            if (row := session.get(TokenRow, id)) is None:
                raise KeyError(id)
            return token(row)

    def add_token(self, id: str, name: str, scopes: Iterable[str], digest: str, expires: float | None) -> StoredToken:  # noqa: A002
        row = TokenRow(id=id, name=name, scopes=list(scopes), digest=digest, created=time.time(), expires=expires)
        with self._session() as session:
            session.add(row)
            session.commit()
            return token(row)

    def used(self, id: str, when: float) -> None:  # noqa: A002
        with self._session() as session:
            session.exec(update(TokenRow).where(col(TokenRow.id) == id).values(used=when))
            session.commit()

    def remove_token(self, id: str) -> None:  # noqa: A002
        """Raises KeyError."""
        with self._session() as session:
            done = session.exec(delete(TokenRow).where(col(TokenRow.id) == id))
            session.commit()
            if not done.rowcount:
                raise KeyError(id)

    def note(self, entries: Iterable[AuditEntry]) -> None:
        """Add to the audit log."""
        rows = [
            {"time": one.time, "who": one.who[:110], "action": one.action[:300], "outcome": one.outcome[:32],
             "address": one.address[:64]}
            for one in entries
        ]  # fmt: skip
        if not rows:
            return
        with self._session() as session:
            session.connection().execute(insert(_AUDIT), rows)
            newest = session.exec(select(func.max(col(AuditRow.number)))).one()
            session.exec(delete(AuditRow).where(col(AuditRow.number) <= (newest or 0) - KEPT))
            session.commit()

    def audit(self, before: int | None, limit: int) -> list[AuditEntry]:
        """The newest first; those of a lower number than `before`."""
        wanted = select(AuditRow).order_by(col(AuditRow.number).desc()).limit(limit)
        if before is not None:
            wanted = wanted.where(col(AuditRow.number) < before)
        with self._session() as session:
            return [entry(row) for row in session.exec(wanted)]
