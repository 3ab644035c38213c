"""API tokens: shown once, kept as hashes, good for what their scopes say. Blocks; call it on a thread."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Iterable
from typing import Any

from app.access.who import PERMISSIONS, Permission, Who
from app.records import Records, StoredToken

PREFIX = "mlt_"
"""What every token begins with, so that scanners of leaked secrets can know one."""
NOTICE = 60.0
"""Seconds between two notes of when a token was used."""


class Tokens:
    def __init__(self, records: Records[Any]) -> None:
        self._records = records

    def listed(self) -> list[StoredToken]:
        return self._records.accounts.tokens()

    def issue(self, name: str, scopes: Iterable[str], days: float | None = None) -> tuple[StoredToken, str]:
        """A new token and its text, which nobody is told again. Raises ValueError, saying what to do."""
        wanted = sorted(set(scopes), key=lambda one: (*PERMISSIONS, one).index(one))
        if not wanted or not set(wanted) <= set(PERMISSIONS):
            raise ValueError(
                f"a token's scopes are some of {', '.join(PERMISSIONS)}, not {', '.join(wanted) or 'none'}"
            )
        if not 0 < len(name.strip()) <= 100:
            raise ValueError("a token has a name of 1 to 100 characters, to know it by")
        if days is not None and not 0 < days <= 36_500:
            raise ValueError(f"a token lasts more than 0 and at most 36,500 days, not {days:g}")
        id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)  # noqa: A001 - its name everywhere
        expires = time.time() + days * 86_400 if days is not None else None
        stored = self._records.accounts.add_token(id, name.strip(), wanted, _digest(secret), expires)
        return stored, f"{PREFIX}{id}_{secret}"

    def who(self, text: str) -> Who | None:
        """Whom a token stands for; None if it is none of ours, or its time is up."""
        id, _, secret = text.removeprefix(PREFIX).partition("_")  # noqa: A001
        try:
            known = self._records.accounts.token(id)
        except KeyError:
            return None
        if not hmac.compare_digest(known.digest, _digest(secret)):
            return None
        now = time.time()
        if known.expires is not None and known.expires.timestamp() <= now:
            return None
        if known.used is None or now - known.used.timestamp() > NOTICE:
            self._records.accounts.used(id, now)
        scopes: list[Permission] = [one for one in PERMISSIONS if one in known.scopes]
        return Who(f"token:{id} {known.name}", frozenset(scopes), "token")

    def revoke(self, id: str) -> None:  # noqa: A002
        """Raises KeyError."""
        self._records.accounts.remove_token(id)


def _digest(secret: str) -> str:
    """A fast hash is enough: the secret has 256 random bits."""
    return hashlib.sha256(secret.encode()).hexdigest()
