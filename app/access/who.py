"""Who is asking: set for each connection by the gate, and read wherever something may be refused."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal, get_args

Permission = Literal["read", "run", "edit", "admin"]
"""Look at flows and what they say; run them and send them media; change them; let others in."""
Role = Literal["viewer", "editor", "admin"]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)
ROLES: Mapping[Role, frozenset[Permission]] = {
    "viewer": frozenset({"read"}),
    "editor": frozenset({"read", "run", "edit"}),
    "admin": frozenset(PERMISSIONS),
}


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody, or a program with a token."""

    name: str
    """As the audit log has it: an account's name, `token:ID NAME`, or a word such as `local`."""
    permissions: frozenset[Permission]
    by: Literal["nothing", "session", "token"] = "nothing"
    """What it was known by: a cookie goes along with whatever a browser asks for, a token does not."""
    sign_in: str = ""
    """The sign-in that its browser has, if it has one."""

    @property
    def has_account(self) -> bool:
        """Whether it is a person with a password of their own."""
        return self.by == "session" and self.name != START


START = "start"
"""Who came in with the token that the server was started with; no account may be called so."""
LOCAL = Who("local", ROLES["admin"])
"""Whoever sits at this machine, where nothing is guarded."""
NOBODY = Who("nobody", frozenset())
_WHO: ContextVar[Who] = ContextVar("who", default=LOCAL)
"""Each task knows for whom it works, those that a connection has started too; the lab's own work is the machine's."""


def who() -> Who:
    return _WHO.get()


@contextmanager
def acting_as(somebody: Who) -> Iterator[None]:
    before = _WHO.set(somebody)
    try:
        yield
    finally:
        _WHO.reset(before)
