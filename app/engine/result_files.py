"""Results on disk: one file each, whole or not there, and of too many those that were not asked for longest go."""

import hashlib
import json
import os
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from pydantic import ConfigDict, create_model

from app.engine.content import digest
from app.recordings import pack, unpack
from app.sdk import Image, Outputs, Video


@dataclass(frozen=True, slots=True)
class Known:
    result: Any
    """What a call would return."""


class _Kept(Outputs):
    model_config = ConfigDict(use_attribute_docstrings=False)


_ABANDONED = 3600.0
"""Seconds after which what was still being written is taken for what a kill has left."""
_DIGEST = 32
"""Bytes of the checksum at the front: a file that a crash has cut off is as good as none."""


class ResultFiles:
    """Any thread may ask; two labs may share a folder. Every method blocks."""

    def __init__(self, folder: Path, limit: int) -> None:
        """`limit`: bytes that all of them may have together; 0 keeps none."""
        self._folder, self._limit = folder, limit
        self._lock = threading.Lock()
        self._sizes: dict[str, int] | None = None
        """By name, those that were not asked for longest first."""
        self._size = 0

    def has_of(self, agent: str) -> bool:
        """Whether anything is kept of an agent."""
        start = f"{_named(agent)}-"
        with self._lock:
            return any(name.startswith(start) for name in self._known())

    def read(self, key: str, agent: str) -> Known | None:
        name = f"{_named(agent)}-{key}"
        with self._lock:
            if name not in self._known():
                return None
        path = self._folder / name
        try:
            data = path.read_bytes()
            known = _read(data)
            os.utime(path)  # the next lab knows by it which to let go
        except Exception:  # cut off, of another version, or no file: as good as none
            self._drop(name)
            return None
        with self._lock:
            self._known()[name] = self._known().pop(name, len(data))
        return known

    def write(self, key: str, agent: str, result: Any) -> None:
        """What cannot be written down as it is, is not kept; nor is anything where the disk is full."""
        data = _written(result)
        if data is None or len(data) > self._limit:
            return
        name = f"{_named(agent)}-{key}"
        part = self._folder / f".{uuid.uuid4().hex}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(self._folder / name)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return
        with self._lock:
            known = self._known()
            self._size += len(data) - known.pop(name, 0)
            known[name] = len(data)
            too_old = list(self._too_old())
        for old in too_old:
            with suppress(OSError):
                (self._folder / old).unlink(missing_ok=True)

    def outputs(self, key: str, agent: str) -> dict[str, str] | None:
        """The digests of what is kept, by pin, without reading it all; None if nothing is."""
        name = f"{_named(agent)}-{key}"
        with self._lock:
            if name not in self._known():
                return None
        try:
            with (self._folder / name).open("rb") as file:
                file.seek(_DIGEST)
                header = orjson.loads(file.readline())
            return {part["pin"]: part["digest"] for part in header["parts"]}
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _too_old(self) -> Iterator[str]:
        known = self._known()
        while self._size > self._limit and known:
            name = next(iter(known))
            self._size -= known.pop(name)
            yield name

    def _found(self, entry: os.DirEntry[str]) -> list[tuple[float, str, int]]:
        """What a kill has left half-written goes; what another lab is just writing is nobody's yet."""
        about = entry.stat()
        if not entry.name.startswith("."):
            return [(about.st_mtime, entry.name, about.st_size)]
        if about.st_mtime < time.time() - _ABANDONED:
            (self._folder / entry.name).unlink(missing_ok=True)
        return []

    def _drop(self, name: str) -> None:
        with self._lock:
            self._size -= self._known().pop(name, 0)
        with suppress(OSError):
            (self._folder / name).unlink(missing_ok=True)

    def _known(self) -> dict[str, int]:
        if self._sizes is None:
            found = []
            with suppress(OSError):
                for entry in os.scandir(self._folder):
                    with suppress(OSError):
                        found += self._found(entry)
            self._sizes = {name: size for _, name, size in sorted(found)}
            self._size = sum(self._sizes.values())
        return self._sizes


@cache
def _made(pins: tuple[str, ...]) -> type[Outputs]:
    """Its fields are described nowhere, so nobody looks for their descriptions in the source at each call."""
    fields: dict[str, Any] = dict.fromkeys(pins, (Any, None))
    return create_model("Kept", __base__=_Kept, **fields)


def _written(result: Any) -> bytes | None:
    """A line that says what is in it, then what is in it; None for what would not come back as it is."""
    said = _pins(result)
    if any(isinstance(value, Video) or (isinstance(value, Image) and value.marks) for value in said.values()):
        return None  # a film is a file of somebody else's; marks are rounded when they are written
    header, payload = [], b""
    for pin, value in said.items():
        try:
            about, data = pack(value)
            if about["kind"] == "json" and json.loads(data) != value:
                return None  # a tuple would come back as a list
            was_pixels = isinstance(value, Image) and value.raster.file is None
            part = {"pin": pin, "about": about, "bytes": len(data), "digest": digest(value), "was_pixels": was_pixels}
            header.append(part)
        except (TypeError, ValueError):
            return None
        payload += data
    body = orjson.dumps({"is_bare": not isinstance(result, Outputs), "parts": header}) + b"\n" + payload
    return hashlib.sha256(body).digest() + body


def _read(data: bytes) -> Known:
    """Raises ValueError if it is not whole."""
    body = data[_DIGEST:]
    if hashlib.sha256(body).digest() != data[:_DIGEST]:
        raise ValueError("it is not whole")
    line, _, payload = body.partition(b"\n")
    about, said, at = orjson.loads(line), {}, 0
    for part in about["parts"]:
        value = unpack(part["about"], payload[at : at + part["bytes"]])
        if part["was_pixels"]:  # as it was, so that those who take it know it again
            value = Image.of(value.bare, value.time)
        said[part["pin"]] = value
        at += part["bytes"]
    if about["is_bare"]:
        return Known(said.get("out"))
    return Known(_made(tuple(said))(**said))


def _pins(result: Any) -> dict[str, Any]:
    if isinstance(result, Outputs):
        said = {pin: getattr(result, pin) for pin in type(result).model_fields}
        return {pin: value for pin, value in said.items() if value is not None}
    return {} if result is None else {"out": result}


def _named(agent: str) -> str:
    return agent.replace("/", "+")
