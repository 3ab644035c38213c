"""Streams: what is sent to many clients, and how a slow one is kept from harming the others."""

from app.streams.encoder import Encoder
from app.streams.frame import AUDIO, FRAME, FrameRefusal, Header, check_jpeg, picture_message
from app.streams.origin import is_foreign
from app.streams.viewer import Viewer

__all__ = [
    "AUDIO",
    "FRAME",
    "Encoder",
    "FrameRefusal",
    "Header",
    "Viewer",
    "check_jpeg",
    "is_foreign",
    "picture_message",
]
