"""uvicorn's connections, opened up a little: what is encoded already is written without going through ASGI again.

This leans on uvicorn's own classes, whose shape tests/gateway/test_stream_direct.py pins. On any other server, or where
what is needed is not there, lines fall back to ASGI's `send`.
"""

from collections.abc import Callable
from typing import Any

from httptools import HttpRequestParser
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
    _unwanted = 0
    """Bytes still to come of a body that nobody reads any more."""

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

    @property
    def is_between_pieces(self) -> bool:
        """Whether everything that came of a body has been read, and more is to come."""
        has_more = self.cycle.more_body and not self.cycle.body
        return has_more and not (self._unwanted or self.cycle.disconnected or self.transport.is_closing())

    def go_on(self, unwanted: int) -> None:
        """Take the connection back from whoever read a body past the parser, and wants no more of its last bytes."""
        if self.transport.is_closing():
            return
        self.flow.pause_reading()  # whoever reads on, or the end of the answer, resumes it
        self.transport.set_protocol(self)
        self._unwanted = unwanted
        if not unwanted:
            self._end_body()

    def data_received(self, data: bytes) -> None:
        if not self._unwanted:
            super().data_received(data)
            return
        let_go = min(self._unwanted, len(data))
        self._unwanted -= let_go
        if not self._unwanted:
            self._end_body()
            if rest := data[let_go:]:
                super().data_received(rest)

    def _end_body(self) -> None:
        """The parser still waits for a body that has come: the next request gets one of its own."""
        self.parser = HttpRequestParser(self)
        self.on_message_complete()

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
