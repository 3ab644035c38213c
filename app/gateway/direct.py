"""uvicorn's connections, opened up a little: what is encoded already is written without going through ASGI again.

This leans on uvicorn's own classes, whose shape tests/gateway/test_stream_direct.py pins. On any other server, or where
what is needed is not there, lines fall back to ASGI's `send`.
"""

from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

DIRECT = "mentatlab.direct"
"""The extension in an ASGI scope under which a connection is found."""


class DirectWebSocket(WebSocketsSansIOProtocol):
    """A WebSocket that takes whole frames."""

    on_room: Callable[[], object] | None = None

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if self.response.status_code == 101 and not self.conn.extensions:  # compressed frames are no two alike
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[DIRECT] = self

    @property
    def is_full(self) -> bool:
        """Whether the client has not taken enough of what was written."""
        return not self.writable.is_set()

    def set_window(self, size: int) -> None:
        """Bytes that may wait for this client."""
        self.transport.set_write_buffer_limits(high=size)

    def write(self, data: bytes) -> None:
        """Write whole frames; nothing once the connection is closing."""
        if not (self.close_sent or self.disconnected or self.transport.is_closing()):
            self.transport.write(data)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.on_room is not None:
            self.on_room()


class DirectHttp(HttpToolsProtocol):
    """An HTTP connection that takes whole pieces of a chunked body."""

    on_room: Callable[[], object] | None = None
    on_lost: Callable[[], object] | None = None

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        scope: dict[str, Any] = self.scope  # type: ignore[assignment]
        if scope["http_version"] == "1.1":  # the one before knows no chunks
            scope["extensions"] = {DIRECT: self}

    @property
    def is_full(self) -> bool:
        return self.flow.write_paused

    def set_window(self, size: int) -> None:
        self.transport.set_write_buffer_limits(high=size)

    def write(self, data: bytes) -> None:
        if not (self.transport.is_closing() or self.cycle.response_complete or self.cycle.disconnected):
            self.transport.write(data)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.on_room is not None:
            self.on_room()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.on_lost is not None:
            self.on_lost()

    def shutdown(self) -> None:
        """An open stream does not hold up the end: its client comes back to the next server."""
        super().shutdown()
        if self.on_lost is not None:
            self.transport.close()
