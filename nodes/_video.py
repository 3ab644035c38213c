"""Media files read with PyAV: decoded one frame at a time, so that their length costs no memory."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk import Audio, Image, NodeError, Video

FORMATS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,ogg,flv,asf,gif,m4v,h264,hevc,wav,w64,mp3,flac,aac,aiff,caf"
"""Containers that hold media themselves: a playlist could name any file or address."""


@contextmanager
def opened(path: Path, wanted: str) -> Iterator[Any]:
    """A PyAV container and its first `wanted` stream. Raises NodeError, naming the file, if there is none."""
    import av

    try:
        container = av.open(str(path), options={"protocol_whitelist": "file", "format_whitelist": FORMATS})
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise broken(path, wanted) from error
    with container:
        found = getattr(container.streams, wanted)
        if not found:
            lack = "pictures" if wanted == "video" else "sound"
            raise NodeError(f"{path.name} has no {lack}", f"Choose a file with {lack}", pin="file")
        yield container, found[0]


def about_film(path: Path) -> Video:
    """A film as a file, with what its container says of it. Raises NodeError if it has no pictures."""
    with opened(path, "video") as (container, stream):
        mime = mimetypes.guess_type(path.name)[0] or "video/mp4"
        seconds = (container.duration or 0) / 1_000_000  # FFmpeg's AV_TIME_BASE
        return Video(path, mime, stream.width, stream.height, float(stream.average_rate or 0), seconds)


def pictures(path: Path, fps: float = 0.0) -> Iterator[Image]:
    """Each frame of a film, upright, or `fps` of them a second of film. Raises NodeError if there are none."""
    import av

    due, origin = 0.0, None
    with opened(path, "video") as (container, stream):
        stream.thread_type = "AUTO"
        try:
            for frame in container.decode(stream):
                at = float(frame.time or 0.0)
                origin = at if origin is None else origin
                if fps and at - origin + 1e-6 < due:
                    continue
                due += 1 / fps if fps else 0.0
                yield Image.of(upright(frame), max(0.0, at - origin))
        except av.error.FFmpegError as error:
            if origin is None:
                raise broken(path, "video") from error  # a film cut short plays as far as it goes
    if origin is None:
        raise broken(path, "video")


def sound(path: Path, rate: int = 16_000, seconds: float = 0.5) -> Iterator[Audio]:
    """The sound of a file or film, mono at `rate` Hz, `seconds` at a time. Raises NodeError if there is none."""
    import av

    step, held, at = round(rate * seconds), np.zeros(0, np.float32), None
    with opened(path, "audio") as (container, stream):
        mixer = av.AudioResampler(format="flt", layout="mono", rate=rate)
        try:
            for frame in _and_none(container.decode(stream)):
                at = float(frame.time or 0.0) if at is None and frame is not None else at
                held = np.concatenate([held, *(part.to_ndarray()[0] for part in mixer.resample(frame))])
                while len(held) >= step:
                    yield Audio(held[:step].copy(), rate, at or 0.0)
                    held, at = held[step:], (at or 0.0) + seconds
        except av.error.FFmpegError as error:
            if at is None:
                raise broken(path, "audio") from error
    if at is None:
        raise broken(path, "audio")
    if len(held):
        yield Audio(held, rate, at)


def upright(frame: Any) -> NDArray[np.uint8]:
    """RGB pixels of a PyAV frame, turned as its metadata asks: phones film sideways and say so."""
    pixels: NDArray[np.uint8] = frame.to_ndarray(format="rgb24")
    turns = round(frame.rotation / 90) % 4  # degrees against the clock
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels


def broken(path: Path, wanted: str) -> NodeError:
    kinds = "an MP4, MOV, MKV, WebM or AVI" if wanted == "video" else "a WAV, MP3, FLAC, OGG or M4A"
    what = "is empty" if path.is_file() and not path.stat().st_size else "could not be read"
    return NodeError(f"{path.name} {what}", f"Choose {kinds} file that plays elsewhere", pin="file")


def _and_none(frames: Iterator[Any]) -> Iterator[Any]:
    yield from frames
    yield None  # the resampler gives back what it still holds
