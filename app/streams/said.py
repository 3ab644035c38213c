"""What a node says, as a chunk's data: pictures as JPEG, sound as WAV, bytes as they are, all else as JSON."""

import io
import wave

import numpy as np

from app.sdk import Audio, Detections, Image, Video
from app.streams.json_text import json_text

QUALITY = 80
"""JPEG quality for looking at."""
_TYPES = {"image": "image/jpeg", "audio": "audio/wav", "binary": "application/octet-stream"}


def content_type(kind: str) -> str:
    """Of the chunks of a pin of this kind."""
    return _TYPES.get(kind, "application/json")


def as_data(value: object) -> tuple[bytes, bool]:
    """The data, and whether it is binary. A picture's marks are painted in. Raises NodeError for a broken picture."""
    if isinstance(value, Image):
        whole = Image.of(value.pixels) if value.marks else value
        return whole.jpeg(QUALITY), True
    if isinstance(value, Audio):
        return _wav(value), True
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value), True
    if isinstance(value, Detections):
        return json_text(value.plain()), False
    if isinstance(value, Video):
        about = {"mime": value.mime, "width": value.width, "height": value.height, "fps": value.fps}
        return json_text({"path": value.path, "metadata": {**about, "duration": value.duration}}), False
    return json_text(value), False


def _wav(clip: Audio) -> bytes:
    """16-bit mono."""
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(clip.rate)
        file.writeframes((np.clip(clip.samples, -1, 1) * 32767).astype("<i2").tobytes())
    return written.getvalue()
