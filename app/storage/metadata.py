"""What is known of stored media, read from the media themselves and not from what was declared."""

from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict


class Metadata(BaseModel):
    """As the network spells it; what does not apply, or is not known, is left out."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    mimeType: str  # noqa: N815
    size: int
    """Bytes."""
    sha256: str
    """Of the content, in hexadecimal."""
    width: int | None = None
    """Pixels."""
    height: int | None = None
    """Pixels."""
    fps: float | None = None
    duration: float | None = None
    """Seconds."""
    sampleRate: int | None = None  # noqa: N815
    """Samples a second."""
    channels: int | None = None

    def plain(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True)


M = TypeVar("M", bound=Metadata)


def probed(path: Path, known: M) -> M:
    """What a file's own headers add to what is known of it. Nothing is decoded; a broken file adds nothing."""
    kind = known.mimeType.partition("/")[0]
    if kind == "image":
        return known.model_copy(update=_image(path))
    if kind in ("audio", "video"):
        return known.model_copy(update=_media(path, known.mimeType))
    return known


def _image(path: Path) -> dict[str, Any]:
    from PIL import Image, UnidentifiedImageError

    try:
        with path.open("rb") as file, Image.open(file) as image:
            return {"width": image.width, "height": image.height}
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}


def _media(path: Path, mime: str) -> dict[str, Any]:
    import av

    try:
        with av.open(str(path)) as container:
            about = _picture(container) | _sound(container)
            if container.duration:
                about["duration"] = round(container.duration / av.time_base, 3)
    except (av.FFmpegError, ValueError, OSError):
        return {}
    family = "video" if "width" in about else "audio"
    if mime != "video/x-msvideo" and about:  # one container carries either
        about["mimeType"] = f"{family}/{mime.partition('/')[2]}"
    return about


def _picture(container: Any) -> dict[str, Any]:
    """The first moving picture; the cover of a song is none."""
    for stream in container.streams.video:
        if not stream.disposition & stream.disposition.attached_pic:
            rate: Fraction | None = stream.average_rate
            fps = {"fps": round(float(rate), 3)} if rate else {}
            return {"width": stream.codec_context.width, "height": stream.codec_context.height, **fps}
    return {}


def _sound(container: Any) -> dict[str, Any]:
    for stream in container.streams.audio:
        return {"sampleRate": stream.codec_context.sample_rate, "channels": stream.codec_context.channels}
    return {}
