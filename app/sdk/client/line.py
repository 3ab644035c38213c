"""One connection, and what it means when it ends."""

import httpx
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from app.sdk.client.backoff import Patience
from app.sdk.client.errors import ClientError

_REFUSED, _BUSY = 1008, 1013
AWAY = (429, 502, 503, 504)
"""HTTP answers that another try may change."""
CUT = (OSError, TimeoutError, ConnectionClosed, InvalidHandshake, httpx.TransportError)
"""What a line that is cut, or a server that is not there for now, looks like."""


class BusyError(Exception):
    """The server asks for a pause, in seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"the server is busy; it asks to wait {wait:g} s")
        self.wait = wait


def line_to(url: str, patience: Patience, headers: dict[str, str]) -> connect:
    """A WebSocket, of whatever message size; pings tell when nobody is there any more."""
    half = patience.silence / 2
    return connect(
        url, max_size=None, compression=None, additional_headers=headers, ping_interval=half, ping_timeout=half
    )


def check_handshake(cut: Exception) -> None:
    """Raises ClientError if a WebSocket was refused for good before it began: nobody is let in without a token."""
    if (
        isinstance(cut, InvalidStatus)
        and 400 <= cut.response.status_code < 500
        and cut.response.status_code not in AWAY
    ):
        status = cut.response.status_code
        code = {401: "unauthenticated", 403: "forbidden"}.get(status, f"http_{status}")
        raise ClientError(code, f"the server refused the connection: {status} {cut.response.reason_phrase}", status)


def check_closed(code: int | None, reason: str) -> None:
    """Raises what a close code means: ClientError if the server will not, BusyError if it cannot now."""
    if code == _REFUSED:
        known, _, rest = reason.partition(": ")
        raise ClientError(known, rest) if " " not in known and rest else ClientError("refused", reason)
    if code == _BUSY:
        raise BusyError(1.0)
