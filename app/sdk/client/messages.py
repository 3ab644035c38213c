"""What comes out of a stream, and what a stream is when it is opened."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class OpenedStream:
    stream_id: str
    ws_url: str
    sse_url: str
    publish_token: str | None = None
    """Who has it may publish; None where a flow does."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk: `data` is what JSON said, or bytes. `time` in seconds since 1970, on the server's clock."""

    seq: int
    time: float
    data: Any
    metadata: Any = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Chunks that are lost to this subscriber: it fell behind the buffer. Both numbers are included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RunEvent:
    """Something that happened in a run."""

    id: str
    kind: str
    data: Any
