"""The media that a value names."""

from collections.abc import Iterator
from typing import Any


def references(value: Any) -> Iterator[str]:
    """However deep."""
    parts = [value]
    while parts:
        match parts.pop():
            case str(text) if text.startswith("mlab://"):
                yield text
            case list(more) | tuple(more):
                parts += more
            case dict(named):
                parts += named.values()
