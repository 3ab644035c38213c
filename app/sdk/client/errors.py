"""What a client raises."""

from typing import Any


class ClientError(Exception):
    """The server refused, or could not be reached for too long. `code` is the server's, or the client's own.

    The client's own: `unreachable`, `gave_up`, `checksum_mismatch`.
    """

    def __init__(self, code: str, message: str, status: int = 0, **more: Any) -> None:
        super().__init__(message)
        self.code, self.status, self.more = code, status, more
