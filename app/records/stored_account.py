"""An account, a sign-in, an API token, a line of the audit log: light, so that who passes them on loads no database."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StoredAccount:
    name: str
    role: str
    digest: str
    """Of the password, as the library that made it writes it."""
    generation: int
    """Counts what makes earlier sessions invalid: another password, another role, being signed out everywhere."""
    created: datetime


@dataclass(frozen=True, slots=True)
class StoredSignIn:
    """One browser that somebody is signed in with."""

    id: str
    name: str
    """The account's."""
    generation: int
    """Of the account then: once it has another, this is worth nothing."""
    created: datetime
    seen: datetime
    """When it last asked for something, to the minute."""
    address: str
    """From where it was begun."""
    browser: str


@dataclass(frozen=True, slots=True)
class StoredToken:
    id: str
    name: str
    """What its owner calls it."""
    scopes: tuple[str, ...]
    digest: str
    """SHA-256 of the secret, in hexadecimal."""
    created: datetime
    expires: datetime | None
    used: datetime | None
    """When it was last seen, to the minute."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what, and what came of it."""

    time: float
    """Seconds since 1970."""
    who: str
    action: str
    """A method and a path, or a word such as `login`."""
    outcome: str
    """A status, or a word such as `refused`."""
    address: str
    """Of the client."""
    number: int = 0
    """Given by the table."""
