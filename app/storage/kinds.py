"""What bytes are, told by the bytes and not by what somebody calls them."""

import json
import mimetypes
import re
from pathlib import Path, PurePosixPath

HEAD = 64 * 1024
"""Bytes from the front that are enough to tell."""
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x00\x00\x01\xba", "video/mpeg"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"\x93NUMPY", "application/x-npy"),
)
EXTENSIONS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/tiff": ".tiff",
    "image/avif": ".avif",
    "image/heic": ".heic",
    "audio/wav": ".wav",
    "audio/flac": ".flac",
    "audio/mpeg": ".mp3",
    "audio/aac": ".aac",
    "audio/ogg": ".ogg",
    "audio/mp4": ".m4a",
    "audio/webm": ".weba",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "video/x-msvideo": ".avi",
    "video/mpeg": ".mpg",
    "video/mp2t": ".ts",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/x-npy": ".npy",
    "application/json": ".json",
}
"""What is not here keeps the extension it came with."""
_CONTAINERS = ({"audio/mp4", "video/mp4"}, {"audio/ogg", "video/ogg"}, {"audio/webm", "video/webm"})
"""One format, two names: only a look inside tells whether there are pictures."""
_ANYTHING = {"", "application/octet-stream", "application/x-www-form-urlencoded"}
"""What a client says that knows nothing of its file."""


def sniff(head: bytes) -> str:
    """The MIME type of what begins with `head`: the first 64 KiB, or all of it."""
    for at, magic, mime in _MAGIC:
        if head[at : at + len(magic)] == magic and (at != 8 or head[:4] == b"RIFF"):
            return "video/x-matroska" if mime == "video/webm" and b"webm" not in head[:64] else mime
    if head[:1] == b"G" and head[188:189] == b"G":
        return "video/mp2t"
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return "audio/aac" if head[1] & 0xF6 == 0xF0 else "audio/mpeg"
    return _text(head)


def kind_of(path: Path) -> str:
    """The MIME type of a file: as its content says, else as its ending does."""
    with path.open("rb") as file:
        found = sniff(file.read(HEAD))
    return found if found != "application/octet-stream" else mimetypes.guess_type(path.name)[0] or found


def extension(mime: str, name: str) -> str:
    """What a file of this type ends with: as its content says, else as its name says."""
    own = PurePosixPath(name).suffix.lower()
    return EXTENSIONS.get(mime) or (own if re.fullmatch(r"\.[a-z0-9]{1,8}", own) else ".bin")


def agrees(claimed: str, found: str) -> bool:
    """Whether bytes found to be of one type may be what a client calls them. An empty claim claims nothing."""
    claimed = claimed.partition(";")[0].strip().lower()
    family, found_family = claimed.partition("/")[0], found.partition("/")[0]
    if claimed in _ANYTHING or claimed == found or any({claimed, found} <= together for together in _CONTAINERS):
        return True
    if family in ("audio", "video"):
        return family == found_family  # they have many names: audio/x-wav, audio/vnd.wave
    if family == "image":
        return found == {"image/jpg": "image/jpeg", "image/svg+xml": "text/plain"}.get(claimed)
    return found_family not in ("image", "audio", "video")


def _text(head: bytes) -> str:
    """Text, and JSON among it. Of a long one only the front is seen; its last letter may be cut in two."""
    is_whole = len(head) < HEAD
    try:
        text = head.decode("utf-8-sig") if is_whole else head.decode("utf-8-sig", "ignore")
    except UnicodeDecodeError:
        return "application/octet-stream"
    if not text or any(letter < " " and letter not in "\t\n\r\f" for letter in text):
        return "application/octet-stream"
    return "application/json" if text.lstrip()[:1] in ("{", "[") and is_whole and _is_json(text) else "text/plain"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
