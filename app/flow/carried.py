"""A flow that a picture carries: in the metadata of an SVG, in a text chunk of a PNG."""

import re
import struct
import zlib
from html import escape, unescape

from app.flow.errors import FlowError

KEYWORD = "mentatlab"
"""Of the PNG's iTXt chunk."""
_PNG = b"\x89PNG\r\n\x1a\n"
_LARGEST = 64 * 1024 * 1024


def as_metadata(text: str) -> str:
    """The SVG element that carries a flow, written as JSON in ASCII, so that every letter is one that XML can hold."""
    return f'<mentatlab:flow xmlns:mentatlab="urn:mentatlab:flow">{escape(text, quote=False)}</mentatlab:flow>'


def in_png(png: bytes, text: str) -> bytes:
    """The picture with a flow in it, before all that is seen."""
    body = KEYWORD.encode() + b"\0\0\0\0\0" + text.encode()
    header_ends = len(_PNG) + 12 + 13
    chunk = struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", zlib.crc32(b"iTXt" + body))
    return png[:header_ends] + chunk + png[header_ends:]


def carried(data: bytes) -> bytes | None:
    """The text of the flow in a picture; None if it is no picture. Raises FlowError if it carries none."""
    if data.startswith(_PNG):
        return _of_png(data)
    if re.match(rb"\s*(?:\xef\xbb\xbf)?<(?:\?xml|!DOCTYPE svg|svg)\b", data[:200]):
        return _of_svg(data)
    if data.startswith((b"\xff\xd8\xff", b"GIF8", b"RIFF")):
        raise _none()
    return None


def _of_svg(data: bytes) -> bytes:
    if len(data) > _LARGEST:
        raise FlowError(f"the picture is larger than {_LARGEST >> 20} MB", "Export the flow as YAML")
    rest = data
    for mark in (b"<mentatlab:flow", b">"):  # no pattern: one that tries each beginning anew can be kept busy for hours
        _, found, rest = rest.partition(mark)
    text, ends, _ = rest.partition(b"</mentatlab:flow>")
    if not found or not ends:
        raise _none()
    return unescape(text.decode("utf-8", "replace")).encode()


def _of_png(data: bytes) -> bytes:
    at = len(_PNG)
    while at + 12 <= min(len(data), _LARGEST):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if kind == b"iTXt" and body.startswith(KEYWORD.encode() + b"\0") and len(body) == length:
            return _text(body[len(KEYWORD) + 1 :])
        at += 12 + length
    raise _none()


def _text(body: bytes) -> bytes:
    """Of an iTXt chunk, after its keyword: a flag for compression, its method, a language, a translated keyword."""
    is_compressed = body[:1] == b"\1"
    *_, text = body[2:].split(b"\0", 2)
    if not is_compressed:
        return text
    try:
        return zlib.decompressobj().decompress(text, _LARGEST)
    except zlib.error as error:
        raise FlowError("the flow in this picture is damaged", "Export it again") from error


def _none() -> FlowError:
    return FlowError("this picture carries no flow", "Choose one that MentatLab exported, or a flow as YAML or JSON")
