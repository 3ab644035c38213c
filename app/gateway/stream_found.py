"""The stream that an address names."""

from typing import Annotated

from fastapi import Path

from app.gateway.problem import ProblemError
from app.streams import Stream, Streams

StreamId = Annotated[str, Path(pattern=r"^[\w-]{1,64}$")]


def found(streams: Streams, id: str) -> Stream:  # noqa: A002
    """Raises ProblemError if there is none."""
    try:
        return streams.get(id)
    except KeyError:
        raise ProblemError(404, "unknown_stream", f"there is no stream {id}; it was deleted or ended") from None
