"""What a subscriber's address asks for: where to begin, and whether only the newest counts."""

from dataclasses import dataclass
from typing import cast

from starlette.datastructures import QueryParams

from app.streams import Start


class QueryError(Exception):
    """The address asks for what cannot be; `str()` names it and says what would do."""


@dataclass(frozen=True, slots=True)
class StreamQuery:
    start: Start
    wants_newest: bool

    @classmethod
    def read(cls, query: QueryParams, last_event_id: str = "") -> "StreamQuery":
        """`Last-Event-ID` goes before `after`: a browser that reconnects keeps its address. Raises QueryError."""
        newest = query.get("newest", "0")
        if newest not in ("0", "1"):
            raise QueryError(f"newest={newest[:20]!r} is neither 0 nor 1")
        return cls(_start(last_event_id or query.get("after", "oldest")), newest == "1")


def _start(text: str) -> Start:
    if text in ("oldest", "last"):
        return cast("Start", text)
    if not text.isascii() or not text.isdecimal() or len(text) > 19:
        raise QueryError(f"after={text[:30]!r} is no chunk's number; give one, or `last` for what comes next")
    return int(text)
