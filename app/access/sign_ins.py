"""Where people are signed in: a row for each browser, which can be ended by itself. Blocks; call it on a thread."""

import secrets
import time
from datetime import UTC, datetime
from typing import Any

from app.access.accounts import known_role
from app.access.browsers import browser
from app.access.sessions import LASTS, Ticket
from app.access.who import ROLES, START, Who
from app.records import Records, StoredSignIn

MOST = 50
"""Of one account; beyond it the oldest end."""
NOTICE = 60.0
"""Seconds between two notes of when one was seen."""


class SignIns:
    def __init__(self, records: Records[Any], fingerprint: int) -> None:
        """`fingerprint` of the token that the server was started with: with another, who came in with it is out."""
        self._records, self._fingerprint = records, fingerprint

    def begin(self, name: str, generation: int, address: str, agent: str) -> Ticket:
        """A ticket for whoever has shown who they are. `agent` is what their browser calls itself."""
        now = datetime.now(UTC)
        new = StoredSignIn(secrets.token_hex(6), name, generation, now, now, address, browser(agent))
        self._records.sign_ins.add(new, now.timestamp() - LASTS, MOST)
        return Ticket(new.id)

    def begin_with_start(self, address: str, agent: str) -> Ticket:
        """For who came in with the token that the server was started with."""
        return self.begin(START, self._fingerprint, address, agent)

    def who(self, ticket: Ticket) -> Who | None:
        """Whose ticket it is, unless it was ended, or the account was changed or removed since."""
        try:
            known = self._records.sign_ins.get(ticket.id)
            if (role := self._role(known)) is None:  # its own browser may have changed the password between two looks
                known = self._records.sign_ins.get(ticket.id)
                role = self._role(known)
        except KeyError:
            return None
        now = time.time()
        if role is None or known.created.timestamp() < now - LASTS:
            return None
        if now - known.seen.timestamp() > NOTICE:
            self._records.sign_ins.seen(known.id)
        return Who(known.name, ROLES[known_role(role)], "session", known.id)

    def listed(self, name: str | None = None) -> list[StoredSignIn]:
        """Of one account, or of all; those that are good, the one seen last first."""
        since = time.time() - LASTS
        found = [one for one in self._records.sign_ins.listed(name) if one.created.timestamp() >= since]
        return [one for one in found if one.name != START or one.generation == self._fingerprint]

    def end(self, id: str, of: str | None = None) -> StoredSignIn:  # noqa: A002
        """Sign one browser out; which it was. Raises KeyError if there is none, or it is not `of` that account."""
        known = self._records.sign_ins.get(id)
        if of is not None and known.name != of:
            raise KeyError(id)
        self._records.sign_ins.remove(id)
        return known

    def end_all(self, name: str) -> int:
        """Sign an account out everywhere; of how many browsers. Raises KeyError."""
        if name != START:
            self._records.accounts.account(name)
        return self._records.sign_ins.remove_all(name)

    def end_others(self, somebody: Who) -> int:
        """Sign somebody out everywhere but in the browser that asks; of how many."""
        return self._records.sign_ins.remove_all(somebody.name, somebody.sign_in)

    def _role(self, known: StoredSignIn) -> str | None:
        """Raises KeyError."""
        if known.name == START:
            return "admin" if known.generation == self._fingerprint else None
        account = self._records.accounts.account(known.name)
        return account.role if account.generation == known.generation else None
