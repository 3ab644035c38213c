"""What lines lean on in uvicorn, pinned: a release that moves it fails here, and not in somebody's stream."""

import inspect

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from app.gateway.direct import DIRECT


def test_uvicorn_still_has_what_the_direct_lines_use():
    socket = inspect.getsource(WebSocketsSansIOProtocol)
    for used in (
        "self.writable",
        "self.close_sent",
        "self.disconnected",
        "self.transport",
        '"extensions"',
        "self.conn",
    ):
        assert used in socket
    http = inspect.getsource(HttpToolsProtocol)
    for used in ("self.flow", "self.cycle", "self.transport", 'self.scope["http_version"]', "HttpRequestParser(self)"):
        assert used in http
    cycle = inspect.getsource(RequestResponseCycle)
    for used in (
        "self.response_complete",
        "self.disconnected",
        "self.more_body",
        "self.body = bytearray()",
        'b"%x\\r\\n"',
    ):
        assert used in cycle
    for method in ("handle_connect", "resume_writing"):
        assert callable(getattr(WebSocketsSansIOProtocol, method))
    for method in ("on_headers_complete", "on_message_complete", "resume_writing", "connection_lost", "shutdown"):
        assert callable(getattr(HttpToolsProtocol, method))
    assert DIRECT == "mentatlab.direct"
