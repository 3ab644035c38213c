"""People: their names, roles and passwords. Blocks; call it on a thread."""

import re
import threading
from typing import Any, get_args

from app.access.passwords import demand_fit, digest, is_outdated, matches, nobodys
from app.access.who import START, Role, Who
from app.records import Records, StoredAccount

_NAME = re.compile(r"[a-z0-9][a-z0-9._@-]{0,63}")
_TAKEN = (START, "local", "nobody")
"""What the audit log calls those that have no account."""


class Accounts:
    def __init__(self, records: Records[Any]) -> None:
        self._records = records
        self._changing = threading.Lock()
        """Of two admins who remove each other, one stays."""

    def listed(self) -> list[StoredAccount]:
        return self._records.accounts.accounts()

    def add(self, name: str, role: str, password: str) -> StoredAccount:
        """Raises ValueError, saying what to do."""
        name = name.strip().lower()
        if name in _TAKEN or not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name. Use up to 64 small letters, digits and . _ @ -")
        try:
            return self._records.accounts.add_account(name, known_role(role), digest(password))
        except ValueError as error:
            if str(error) == name:
                raise ValueError(f"there is an account {name} already. Choose another name") from None
            raise

    def proven(self, name: str, password: str) -> StoredAccount | None:
        """The account of the right name and password; None for any other, after as much work."""
        name = name.strip().lower()
        try:
            known = self._records.accounts.account(name)
        except KeyError:
            matches(nobodys(), password)
            return None
        if not matches(known.digest, password):
            return None
        if is_outdated(known.digest):
            self._records.accounts.rehash(name, known.digest, digest(password))
        return known

    def change(self, name: str, *, role: str | None = None, password: str | None = None) -> StoredAccount:
        """What was signed in before is signed out. Raises KeyError, or ValueError saying what to do."""
        now: dict[str, str] = {}
        if role is not None:
            now["role"] = known_role(role)
        if password is not None:
            now["digest"] = digest(password)
        with self._changing:
            if role is not None:
                self._demand_another_admin(name, but=role == "admin")
            return self._records.accounts.change_account(name, **now)

    def change_own(self, somebody: Who, current: str, new: str) -> int | None:
        """Another password for who knows theirs, who stays signed in with the browser that asks, and with no other.

        How many others those were; None, and nothing has changed, if `current` is not theirs. Raises ValueError.
        """
        demand_fit(new)
        if (known := self.proven(somebody.name, current)) is None:
            return None
        try:
            return self._records.accounts.change_digest(known, digest(new), somebody.sign_in)
        except KeyError:  # an admin was faster
            return None

    def remove(self, name: str) -> None:
        """Raises KeyError, or ValueError for the last admin."""
        with self._changing:
            self._demand_another_admin(name)
            self._records.accounts.remove_account(name)

    def _demand_another_admin(self, name: str, but: bool = False) -> None:
        others = [one for one in self.listed() if one.role == "admin" and one.name != name]
        if not others and not but and self._records.accounts.account(name).role == "admin":
            raise ValueError(f"{name} is the last admin. Make somebody else one first")


def known_role(role: str) -> Role:
    """Raises ValueError."""
    for known in get_args(Role):
        if known == role:
            return known  # type: ignore[no-any-return]
    raise ValueError(f"{role!r} is no role. Use {', '.join(get_args(Role))}")
