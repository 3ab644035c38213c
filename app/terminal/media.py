"""Pictures, sound and bytes on disk, so that a line can name them."""

import wave
from pathlib import Path
from typing import Any

import numpy as np

from app.sdk import Audio, Image, Video


def is_media(value: Any) -> bool:
    return isinstance(value, Image | Audio | Video | bytes)


def kept(value: Image | Audio | Video | bytes, folder: Path, name: str) -> dict[str, Any]:
    """Write a value to `folder` and describe it: `{"path", "type", "metadata"}`. Marks are painted in."""
    match value:
        case Image():
            path = folder / f"{name}.jpg"
            _write(path, Image.of(value.pixels).jpeg() if value.marks else value.jpeg())
            about: dict[str, Any] = {"mimeType": "image/jpeg", "width": value.width, "height": value.height}
        case Audio():
            path = folder / f"{name}.wav"
            _write_wav(path, value)
            about = {"mimeType": "audio/wav", "sampleRate": value.rate, "channels": 1, "duration": value.seconds}
        case Video():
            path = value.path
            about = {"mimeType": value.mime, "width": value.width, "height": value.height, "duration": value.duration}
        case bytes():
            path = folder / f"{name}.bin"
            _write(path, value)
            about = {"mimeType": "application/octet-stream", "size": len(value)}
    kind = "binary" if isinstance(value, bytes) else type(value).__name__.lower()
    return {"path": str(path), "type": kind, "metadata": about}


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _write_wav(path: Path, audio: Audio) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(audio.rate)
        file.writeframes((np.clip(audio.samples, -1, 1) * 32767).astype("<i2").tobytes())
