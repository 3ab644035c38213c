"""What travels on a pin as stored media, and back: pictures, sound, films, bytes, and text that is long."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any, TypeGuard

from app.sdk import Audio, Detections, Image, Video, read_mark
from app.storage.metadata import Metadata
from app.storage.reference import Place
from app.storage.sound import heard, written
from app.storage.storage import Storage, Stored

INLINE = 16 * 1024
"""Bytes up to which text and JSON stay where they are."""
_PIECE = 1024 * 1024
Document = dict[str, Any]
"""`{"ref", "type", "metadata"}`, and what the file itself cannot say: `time`, `gap`, `marks`."""


async def keep(storage: Storage, value: Any, place: Place) -> Any:
    """Store what a pin said, without loss, and answer its document; short text, numbers and JSON answer themselves.

    A picture is kept as the file it came as, else as PNG; sound as FLAC, or as WAV if 16 bits cannot hold it; a film
    as it is, and not again if it is in the store already. Detections lose the digits that `plain` rounds. Raises
    StorageError, and ValueError for what no pin carries.
    """
    match value:
        case Image():
            return await _keep_picture(storage, value, place)
        case Audio():
            data, mime = await asyncio.to_thread(written, value)
            kept = document(await storage.keep(_pieces(data), place, mime=mime), "audio")
            return kept | _unless_zero(time=value.time, gap=value.gap)
        case Video():
            return await _keep_film(storage, value, place)
        case bytes():
            return document(await storage.keep(_pieces(value), place), "binary")
    return await _keep_text(storage, value, place)


async def value_of(storage: Storage, said: Any) -> Any:
    """What `keep` was given. A picture is decoded when somebody looks, a film read by whoever plays it.

    What is no document is itself. Raises FileNotFoundError, and StorageError if the store cannot be reached.
    """
    if isinstance(said, dict) and said.keys() == {"type", "value"} and said["type"] == "json:detections":
        return Detections.from_plain(said["value"])
    if not is_kept(said):
        return said
    ref, kind = said["ref"], said["type"]
    if kind == "video":
        return await asyncio.to_thread(_film, storage, ref, await storage.metadata(ref))
    if kind == "audio":
        path = await asyncio.to_thread(storage.path, ref)
        return await asyncio.to_thread(heard, path, float(said.get("time", 0.0)), float(said.get("gap", 0.0)))
    data = await _whole(storage, ref)
    if kind == "image":
        mime = (await storage.metadata(ref)).mimeType
        marks = tuple(read_mark(mark) for mark in said.get("marks", ()))
        return Image.encoded(data, mime, time=float(said.get("time", 0.0))).marked(*marks)
    return data if kind == "binary" else await asyncio.to_thread(_read_text, data, kind)


def is_kept(said: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether it is a document that `keep` wrote, or a program wrote in its place."""
    if not isinstance(said, dict) or not isinstance(said.get("type"), str):
        return False
    return isinstance(said.get("ref"), str) and said["ref"].startswith("mlab://")


def document(stored: Stored, kind: str) -> Document:
    """Stored media as a value on a pin of some kind."""
    return {"ref": stored.ref, "type": kind, "metadata": stored.metadata.plain()}


async def _keep_picture(storage: Storage, image: Image, place: Place) -> Document:
    came = image.raster.file
    data = came[0] if came is not None else await asyncio.to_thread(_as_png, image)
    about: Document = _unless_zero(time=image.time)
    if image.marks:
        about["marks"] = await asyncio.to_thread(lambda: [mark.plain() for mark in image.marks])
    return document(await storage.keep(_pieces(data), place), "image") | about


async def _keep_film(storage: Storage, video: Video, place: Place) -> Document:
    ref = await asyncio.to_thread(storage.ref, video.path)
    if ref is not None:
        return document(Stored(ref, await storage.metadata(ref)), "video")
    return document(await storage.keep(_file(video.path), place), "video")


async def _keep_text(storage: Storage, value: Any, place: Place) -> Any:
    if isinstance(value, bool | int | float | None):
        return value
    kind = "string" if isinstance(value, str) else "json:detections" if isinstance(value, Detections) else "json"
    said = value.plain() if isinstance(value, Detections) else value
    data = await asyncio.to_thread(_as_text, said, kind)
    if len(data) <= INLINE:
        return {"type": kind, "value": said} if isinstance(value, Detections) else value
    mime = "text/plain" if kind == "string" else "application/json"
    return document(await storage.keep(_pieces(data), place, mime=mime), kind)


def _as_text(value: Any, kind: str) -> bytes:
    if kind == "string":
        return str(value).encode("utf-8", "surrogatepass")
    try:
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except TypeError as error:
        raise ValueError(f"a {type(value).__name__} is no value that a pin carries: {error}") from error


def _read_text(data: bytes, kind: str) -> Any:
    text = data.decode("utf-8", "surrogatepass")
    if kind == "string":
        return text
    return Detections.from_plain(json.loads(text)) if kind == "json:detections" else json.loads(text)


def _as_png(image: Image) -> bytes:
    """At the speed of a camera: run lengths, no search for what is alike."""
    import cv2

    how = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE]
    done, data = cv2.imencode(".png", image.bare[..., ::-1], how)
    if not done:
        raise ValueError(f"a picture of {image.width} × {image.height} cannot be written as PNG")
    return bytes(data)


def _film(storage: Storage, ref: str, about: Metadata) -> Video:
    return Video(
        storage.path(ref), about.mimeType, about.width or 0, about.height or 0, about.fps or 0.0, about.duration or 0.0
    )


async def _whole(storage: Storage, ref: str) -> bytes:
    return b"".join([piece async for piece in storage.read(ref)])


async def _pieces(data: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(data), _PIECE):
        yield data[at : at + _PIECE]


async def _file(path: Path) -> AsyncIterator[bytes]:
    file = await asyncio.to_thread(path.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece
    finally:
        await asyncio.to_thread(file.close)


def _unless_zero(**numbers: float) -> Document:
    return {name: number for name, number in numbers.items() if number}
