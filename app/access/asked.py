"""What the gate sees of a request, before anything reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

SECURE = ("https", "wss")


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    """WEBSOCKET for one."""
    path: str
    headers: Mapping[str, str]
    query: str
    address: str
    """The client's, without its port."""
    is_secure: bool

    @classmethod
    def of(cls, scope: Mapping[str, Any]) -> "Asked":
        """From an ASGI scope of the type http or websocket."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        method = "WEBSOCKET" if scope["type"] == "websocket" else scope["method"]
        client = scope.get("client") or ("", 0)
        query = scope.get("query_string", b"").decode("latin-1")
        return cls(method, scope["path"], headers, query, client[0], scope.get("scheme", "http") in SECURE)

    @property
    def hostname(self) -> str:
        """The name that it was asked by, without a port."""
        try:
            return urlsplit(f"//{self.headers.get('host', '')}").hostname or ""
        except ValueError:
            return ""

    @property
    def agent(self) -> str:
        """What a browser calls itself."""
        return self.headers.get("user-agent", "")

    @property
    def is_page(self) -> bool:
        """Whether a person is looking: a browser asks for something to show."""
        return self.method == "GET" and "text/html" in self.headers.get("accept", "")

    @property
    def token(self) -> str:
        """What it brings along: in a header, or in the address where there can be none."""
        scheme, _, token = self.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return token.strip()
        return next((value for name, value in parse_qsl(self.query) if name == "token"), "")

    @property
    def without_token(self) -> str:
        """The same address, for people to keep. However it begins, it leads to no other server."""
        path = "/" + quote(self.path.lstrip("/\\"))
        rest = urlencode([(name, value) for name, value in parse_qsl(self.query) if name != "token"])
        return f"{path}?{rest}" if rest else path

    def comes_from_elsewhere(self, allowed: tuple[str, ...]) -> bool:
        """Whether a browser says that a page of another site asks. Programs send no Origin and pass."""
        origin = self.headers.get("origin")
        if origin is None or origin in allowed:
            return False
        return origin.partition("://")[2] != self.headers.get("host")
