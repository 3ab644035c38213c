"""What a browser keeps after signing in: a signed cookie that names its sign-in, and nothing in it that is secret."""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import cookie_parser

COOKIE = "mentat-session"
LASTS = 14 * 86_400
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a browser's cookie says: which sign-in it is."""

    id: str


class Sessions:
    """Signed with a key that lies in the data folder, so that a restart signs nobody out."""

    def __init__(self, key: Path) -> None:
        from itsdangerous import URLSafeTimedSerializer

        self._signer = URLSafeTimedSerializer(
            _key(key), salt="sign-in", signer_kwargs={"digest_method": hashlib.sha256, "key_derivation": "hmac"}
        )

    def sealed(self, ticket: Ticket) -> str:
        return str(self._signer.dumps(ticket.id))

    def read(self, cookies: str) -> Ticket | None:
        """The ticket in a Cookie header; None if there is none, if it is forged, or older than two weeks."""
        from itsdangerous import BadData

        ours = cookie_parser(cookies).get(COOKIE)  # as browsers write them: other servers' names may be any
        if ours is None:
            return None
        try:
            return Ticket(str(self._signer.loads(ours, max_age=LASTS)))
        except BadData:
            return None


def set_cookie(value: str, *, secure: bool, lasts: int = LASTS) -> str:
    """The Set-Cookie header. No script reads it, and no other site's form sends it."""
    about = f"{COOKIE}={value}; Path=/; Max-Age={lasts}; HttpOnly; SameSite=Lax"
    return f"{about}; Secure" if secure else about


def _key(path: Path) -> bytes:
    """Read it, or make it; nobody else may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        if path.is_file() and len(found := path.read_bytes()) >= 32:
            return found
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
        try:
            os.link(part, path)  # of two labs that begin at once, one makes it
        except FileExistsError:
            if path.stat().st_size < 32:
                path.unlink()  # half written, by something else
        finally:
            part.unlink()
