"""What travels over the WebSockets, as JSON schemas describe it; tests hold the server to them."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, TypeAdapter


class _Message(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")


class _Sent(BaseModel):
    """What clients send may have more in it, which is not looked at."""

    model_config = ConfigDict(use_attribute_docstrings=True, extra="ignore")


class Ping(_Sent):
    type: Literal["ping"]


class ChunkSent(_Sent):
    """Of a publisher. A binary message is a chunk, too."""

    type: Literal["chunk"]
    data: JsonValue
    metadata: JsonValue = None


class End(_Sent):
    """Of a publisher: no more will come."""

    type: Literal["end"]


class StreamStart(_Message):
    type: Literal["stream_start"]
    stream_id: str
    seq: int
    """What comes has a higher number."""


class StreamData(_Message):
    """A binary chunk is a binary message: u64 seq, f64 Unix time in seconds, little-endian, then the bytes."""

    type: Literal["stream_data"]
    seq: int
    ts: float
    """Unix time in seconds."""
    data: JsonValue
    metadata: JsonValue = None
    encoding: Literal["base64"] | None = None
    """Of `data`, in server-sent events only, where the chunk is binary."""


class StreamGap(_Message):
    """Chunks that this subscriber was too late for."""

    type: Literal["stream_gap"]
    from_: int = Field(alias="from")
    to: int


class StreamAck(_Message):
    """To a publisher: everything up to this number has arrived."""

    type: Literal["stream_ack"]
    seq: int


class StreamEnd(_Message):
    type: Literal["stream_end"]
    seq: int


class Pong(_Message):
    type: Literal["pong"]


class Fault(_Message):
    code: str
    """Stays the same from release to release."""
    message: str
    recoverable: bool
    """Whether the connection goes on as it was."""


class Complaint(_Message):
    type: Literal["error"]
    error: Fault
    seq: int | None = None
    """The number of the last chunk that was taken."""


class ConfigureSent(_Sent):
    """Another flow, other settings, without reconnecting."""

    type: Literal["configure"]
    flow: str | None = None
    settings: dict[str, JsonValue] = {}
    """By `node.pin`."""


class Ack(_Sent):
    """A binary message was shown, and the next may come."""

    type: Literal["ack"]
    node: str
    pin: str


class Introduction(_Message):
    type: Literal["session"]
    session_id: str
    flow: str
    max_frame_size: int
    """Bytes."""
    pins: list[str]
    """`node.pin`: what may be among the results."""


class Processed(_Message):
    frame_index: int
    """Counts the frames received, from 0."""
    timestamp: float
    """Unix time in seconds."""
    processing_ms: float
    results: dict[str, JsonValue]
    """By `node.pin`."""


class Dropped(_Message):
    frame_index: int
    dropped: Literal[True]


class SlowDown(_Message):
    warning: Literal["slow_down"]
    drop_rate: float = Field(ge=0, le=1)


FrameCode = Literal["invalid_frame_start", "invalid_frame_end", "frame_too_large", "undecodable", "pipeline_failed"]


class FrameFault(_Message):
    code: FrameCode
    message: str
    """Names the node, where one failed."""


class Refused(_Message):
    """The session goes on."""

    frame_index: int
    error: FrameFault


StreamToServer = Annotated[Ping | ChunkSent | End, Field(discriminator="type")]
StreamFromServer = Annotated[
    StreamStart | StreamData | StreamGap | StreamAck | StreamEnd | Pong | Complaint, Field(discriminator="type")
]
VideoToServer = Annotated[Ping | ConfigureSent | Ack, Field(discriminator="type")]
VideoFromServer = Introduction | Processed | Dropped | SlowDown | Refused | Pong | Complaint

MESSAGES: dict[str, TypeAdapter[Any]] = {
    "stream-to-server": TypeAdapter(StreamToServer),
    "stream-from-server": TypeAdapter(StreamFromServer),
    "video-to-server": TypeAdapter(VideoToServer),
    "video-from-server": TypeAdapter(VideoFromServer),
}
"""By the name of the schema: `/ws/streams/{id}` and `/ws/video/stream`, both ways."""
