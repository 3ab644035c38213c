"""Other sites' pages may not talk to this server with its user's browser."""

from collections.abc import Mapping


def is_foreign(headers: Mapping[str, str]) -> bool:
    """Whether a browser says that the page asking came from another site. Programs send no Origin and pass."""
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")
