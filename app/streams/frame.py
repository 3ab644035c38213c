"""Frames on the wire: the header a client may put before one, the check before anybody decodes it, and pictures back.

The header is 32 bytes, little-endian: magic, u64 seq, u64 capture time in nanoseconds of the client's clock, u32 flags
(the lowest byte is the feed), u64 extra (for sound, the sample rate). A bare JPEG begins with FF D8, so the two are
told apart by the first two bytes.
"""

import struct
from dataclasses import dataclass
from typing import Any, Literal

from app.streams.json_text import json_text

FRAME = b"MLF1"
AUDIO = b"MLA1"
PICTURE = b"MLP1"
_HEADER = struct.Struct("<4sQQIQ")
Code = Literal["invalid_frame_start", "invalid_frame_end", "frame_too_large"]


@dataclass(frozen=True, slots=True)
class Header:
    """What a client says of the frame or the sound that follows."""

    magic: bytes
    seq: int
    captured: int
    """Nanoseconds on the client's clock."""
    feed: int = 0
    extra: int = 0

    SIZE = _HEADER.size

    @classmethod
    def read(cls, message: bytes) -> "Header | None":
        """The header a message begins with, or None if it begins with none."""
        if len(message) < _HEADER.size or message[:4] not in (FRAME, AUDIO):
            return None
        magic, seq, captured, flags, extra = _HEADER.unpack_from(message)
        return cls(magic, seq, captured, flags & 0xFF, extra)

    def pack(self) -> bytes:
        return _HEADER.pack(self.magic, self.seq, self.captured, self.feed, self.extra)


@dataclass(frozen=True, slots=True)
class FrameRefusal:
    """Why a frame was not taken."""

    code: Code
    message: str


def check_jpeg(data: bytes, limit: int) -> FrameRefusal | None:
    """Look at a JPEG's markers and size, without decoding it; None if it may pass. `limit` in bytes."""
    if len(data) > limit:
        return FrameRefusal("frame_too_large", f"the frame has {len(data)} bytes, the limit is {limit}")
    if data[:2] != b"\xff\xd8":
        return FrameRefusal("invalid_frame_start", "a JPEG begins with FF D8")
    if data[-2:] != b"\xff\xd9":
        return FrameRefusal("invalid_frame_end", "a JPEG ends with FF D9; the frame was cut off")
    return None


def picture_message(about: dict[str, Any], data: bytes) -> bytes:
    """A picture and what is known of it in one message: magic, u32 length, JSON, bytes."""
    text = json_text(about)
    return b"".join((PICTURE, struct.pack("<I", len(text)), text, data))
