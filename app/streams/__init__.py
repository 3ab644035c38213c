"""Streams: what is sent to many clients, and how a slow one is kept from harming the others."""

from app.streams.chunk import Chunk, as_event, as_frame, as_http_chunk, in_http_chunk, notice
from app.streams.encoder import Encoder
from app.streams.frame import AUDIO, FRAME, FrameRefusal, Header, check_jpeg, picture_message
from app.streams.json_text import json_text
from app.streams.pool import Pool
from app.streams.ring import Ring
from app.streams.stream import About, Start, Stream, StreamError
from app.streams.streams import Bounds, Streams
from app.streams.subscription import Line, Subscription
from app.streams.viewer import Viewer

__all__ = [
    "AUDIO",
    "FRAME",
    "About",
    "Bounds",
    "Chunk",
    "Encoder",
    "FrameRefusal",
    "Header",
    "Line",
    "Pool",
    "Ring",
    "Start",
    "Stream",
    "StreamError",
    "Streams",
    "Subscription",
    "Viewer",
    "as_event",
    "as_frame",
    "as_http_chunk",
    "check_jpeg",
    "in_http_chunk",
    "json_text",
    "notice",
    "picture_message",
]
