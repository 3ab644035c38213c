"""Media that an agent outside reads and uploads: by addresses that are good for one thing and a short time."""

import secrets
from typing import Any
from urllib.parse import quote

from app.sdk import NodeError, Video
from app.storage import Place, Storage, is_kept, keep, value_of

LASTS = 3600
"""Seconds an address is good for."""
_UPLOAD = "upload"


class NotLentError(Exception):
    """An address that is none of ours, or whose time is up."""


class Media:
    """`address`: where agents reach this lab; empty where none serves, as on the command line."""

    def __init__(self, storage: Storage, address: str = "") -> None:
        from itsdangerous import URLSafeTimedSerializer

        self._storage, self.address = storage, address
        self._signer = URLSafeTimedSerializer(secrets.token_urlsafe(32), salt="lent")

    @property
    def can_lend(self) -> bool:
        return bool(self.address)

    async def lend(self, value: Any, node: str, pin: str) -> dict[str, Any]:
        """Keep a value, and say where it can be read. Raises NodeError where nobody serves it."""
        if not self.can_lend:
            what = "a film" if isinstance(value, Video) else "what is that large"
            raise NodeError(f"{what} goes to an agent by reference", "Run it where the editor runs: main.py", pin=pin)
        kept = await keep(self._storage, value, Place("local", "outside", "-", node, pin))
        return {**kept, "url": self._url(kept["ref"])}

    def upload_url(self) -> str:
        """Where an agent may put what it has made; empty where nobody serves."""
        return self._url(_UPLOAD) if self.can_lend else ""

    async def value(self, document: Any, pin: str) -> Any:
        """What an agent has uploaded. Raises ValueError, in words that go on after the pin's name."""
        if not is_kept(document):
            raise ValueError("takes a reference such as an upload answers")
        try:
            return await value_of(self._storage, document)
        except FileNotFoundError:
            raise ValueError(f"names {document['ref']}, and there is nothing") from None

    def ref(self, ticket: str) -> str:
        """The reference an address stands for. Raises NotLentError."""
        found = self._read(ticket)
        if found == _UPLOAD:
            raise NotLentError("this address takes an upload, and gives nothing")
        return found

    def demand_upload(self, ticket: str) -> None:
        """Raises NotLentError if this address does not take uploads."""
        if self._read(ticket) != _UPLOAD:
            raise NotLentError("this address gives a file, and takes none")

    def _url(self, what: str) -> str:
        return f"{self.address}/api/v1/lent/{quote(str(self._signer.dumps(what)))}"

    def _read(self, ticket: str) -> str:
        from itsdangerous import BadData, SignatureExpired

        try:
            return str(self._signer.loads(ticket, max_age=LASTS))
        except SignatureExpired:
            raise NotLentError(f"this address was good for {LASTS // 60} minutes, and they are over") from None
        except BadData:
            raise NotLentError("this address was not given out since the server was started") from None
