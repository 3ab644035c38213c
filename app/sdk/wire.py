"""Values between the lab and an agent elsewhere: JSON, and beside it the bytes of pictures, sound and files.

A message with bytes is one binary message: `MLX1`, a u32 length (little-endian), that much JSON, then the bytes. Where
the JSON has `"at": [offset, length]`, those of the bytes are meant.
"""

import base64
import binascii
import json
import math
import struct
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from app.sdk.detections import Detections
from app.sdk.image import Image
from app.sdk.manifest import DETECTIONS, Pin
from app.sdk.marks import read_mark
from app.sdk.values import Audio

MAGIC = b"MLX1"
MEDIA = ("image", "audio", "video", "binary")
Document = dict[str, Any]


def written(value: Any, parts: list[bytes], *, lossless: bool = True) -> Any:
    """The value as JSON; the bytes of media are added to `parts` and named by `at`.

    Sound is float32, little-endian, mono. A picture is the file it came as; else PNG, or JPEG if it may lose something.
    Raises ValueError for what cannot be sent so.
    """
    match value:
        case Image():
            data, mime = _picture(value, lossless)
            about: Document = {"type": "image", "mime": mime, "at": _put(data, parts)} | _unless_zero(time=value.time)
            return about | ({"marks": [mark.plain() for mark in value.marks]} if value.marks else {})
        case Audio():
            data = value.samples.astype("<f4", copy=False).tobytes()
            about = {"type": "audio", "mime": "audio/x-f32le", "rate": value.rate, "at": _put(data, parts)}
            return about | _unless_zero(time=value.time, gap=value.gap)
        case bytes() | bytearray() | memoryview():
            return {"type": "binary", "at": _put(bytes(value), parts)}
        case Detections():
            return value.plain()
        case str() | bool() | int() | float() | list() | tuple() | dict() | None:
            return value
    raise ValueError(f"a {type(value).__name__} cannot be sent to another process")


def read(document: Any, pin: Pin, payload: bytes | memoryview) -> Any:
    """The value on a pin. Raises ValueError, in words that go on after the pin's name, for what is none."""
    kind = pin.carries
    if kind in MEDIA:
        return _media(document, kind, payload)
    is_number = isinstance(document, int | float) and not isinstance(document, bool)
    good = {
        "string": isinstance(document, str),
        "number": is_number and math.isfinite(document) if is_number else False,
        "boolean": isinstance(document, bool),
    }.get(kind, True)
    if not good:
        raise ValueError(f"takes a {kind}, not {_short(document)}")
    if pin.metadata.mimeType == DETECTIONS:
        try:
            return Detections.from_plain(document)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"takes detections, not {_short(document)}: {error}") from None
    return document


def inline(document: Any, parts: list[bytes]) -> Any:
    """The same for plain JSON: bytes in base64, under `data`."""
    if not isinstance(document, dict) or "at" not in document or document.get("type") not in MEDIA:
        return document
    offset, length = document["at"]
    payload = b"".join(parts)[offset : offset + length]
    rest = {name: value for name, value in document.items() if name != "at"}
    return rest | {"data": base64.b64encode(payload).decode("ascii")}


def message(about: Mapping[str, Any], parts: Sequence[bytes] = ()) -> bytes | str:
    """Text where there are no bytes, else binary."""
    text = json.dumps(about, ensure_ascii=False, allow_nan=False)
    if not parts:
        return text
    head = text.encode("utf-8", "surrogatepass")
    return b"".join((MAGIC, struct.pack("<I", len(head)), head, *parts))


def read_message(data: bytes | str) -> tuple[Document, memoryview]:
    """Raises ValueError for what is no message."""
    payload = memoryview(b"")
    if isinstance(data, bytes):
        if data[:4] != MAGIC or len(data) < 8:
            raise ValueError("a binary message that does not begin with MLX1 and a length")
        length = struct.unpack_from("<I", data, 4)[0]
        if 8 + length > len(data):
            raise ValueError(f"a binary message of {len(data)} bytes that says its JSON has {length}")
        payload = memoryview(data)[8 + length :]
        data = data[8 : 8 + length].decode("utf-8", "surrogatepass")
    try:
        about = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"a message that is no JSON: {error}") from None
    if not isinstance(about, dict) or not isinstance(about.get("type"), str):
        raise ValueError(f"a message without a type: {_short(about)}")
    return about, payload


def _media(document: Any, kind: str, payload: bytes | memoryview) -> Any:
    if not isinstance(document, dict) or document.get("type") != kind:
        raise ValueError(f"takes a document of the type {kind}, not {_short(document)}")
    data = _bytes(document, payload)
    time, gap = (_seconds(document.get(name, 0.0), name) for name in ("time", "gap"))
    if kind == "binary":
        return data
    if kind == "image":
        marks = document.get("marks", ())
        try:
            return Image.encoded(data, str(document.get("mime", "")), time=time).marked(*map(read_mark, marks))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"has marks that are none: {error}") from None
    if kind == "audio":
        rate = document.get("rate")
        if not isinstance(rate, int) or isinstance(rate, bool) or rate <= 0 or len(data) % 4:
            raise ValueError("takes sound as float32 with its rate in Hz, as a whole number above 0")
        return Audio(np.frombuffer(data, "<f4").astype(np.float32), rate, time, gap)
    raise ValueError("takes a film by its reference: upload it, and send what that answered")


def _bytes(document: Document, payload: bytes | memoryview) -> bytes:
    if isinstance(data := document.get("data"), str):
        try:
            return base64.b64decode(data, validate=True)
        except binascii.Error as error:
            raise ValueError(f"has data that is no base64: {error}") from None
    at = document.get("at")
    if not isinstance(at, list | tuple) or len(at) != 2 or not all(isinstance(one, int) and one >= 0 for one in at):
        raise ValueError("takes its bytes as data, as at, or by ref")
    if at[0] + at[1] > len(payload):
        raise ValueError(f"names bytes up to {at[0] + at[1]}, and {len(payload)} came along")
    return bytes(payload[at[0] : at[0] + at[1]])


def _seconds(given: Any, name: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not math.isfinite(given) or given < 0:
        raise ValueError(f"takes a {name} in seconds, not {_short(given)}")
    return float(given)


def _picture(image: Image, lossless: bool) -> tuple[bytes, str]:
    if (came := image.raster.file) is not None:
        return came
    if not lossless:
        return image.jpeg(90), "image/jpeg"
    import cv2

    done, data = cv2.imencode(".png", image.bare[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 1])
    if not done:
        raise ValueError(f"a picture of {image.width} × {image.height} cannot be written as PNG")
    return bytes(data), "image/png"


def _put(data: bytes, parts: list[bytes]) -> list[int]:
    offset = sum(map(len, parts))
    parts.append(data)
    return [offset, len(data)]


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _unless_zero(**numbers: float) -> Document:
    return {name: number for name, number in numbers.items() if number}
