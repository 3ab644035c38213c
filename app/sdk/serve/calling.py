"""One call's inputs fetched and checked, and its outputs made ready to be sent."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from app.sdk import wire
from app.sdk.errors import NodeError
from app.sdk.image import Image
from app.sdk.manifest import AgentManifest, Pin
from app.sdk.node import Outputs
from app.sdk.values import Audio, Video

LARGEST = 4 * 1024 * 1024
"""Bytes of media that go along with an answer; what is larger is uploaded."""
FETCHED = 2 * 1024**3
"""Bytes of one file that is fetched."""


class BadCallError(Exception):
    """The lab asked for what this agent does not have."""


class Calling:
    """What one call needs: a folder that goes with it, and the lab's address for uploads."""

    def __init__(self, manifest: AgentManifest, upload: str) -> None:
        self._manifest, self._upload = manifest, upload
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def folder(self) -> Path:
        """For files; made when first asked for, and gone with the call."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="agent-")
        return Path(self._folder.name)

    def close(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    async def inputs(self, told: Any, payload: bytes | memoryview = b"") -> dict[str, Any]:
        """The settings and values of a call. Raises BadCallError."""
        if not isinstance(told, Mapping):
            raise BadCallError("inputs is not an object")
        for name in told:
            pin = self._manifest.input(name)
            if pin is None or pin.type == "stream":
                raise BadCallError(f"{self._manifest.id} has no input {name!r:.60}")
        missing = [
            pin.name for pin in self._manifest.inputs if pin.required and pin.type != "stream" and pin.name not in told
        ]
        if missing:
            raise BadCallError(f"{self._manifest.id} needs {', '.join(missing)}")
        return {name: await self.value(name, document, payload) for name, document in told.items()}

    async def value(self, name: str, document: Any, payload: bytes | memoryview = b"") -> Any:
        """One pin's value; what is sent by reference is fetched. Raises BadCallError."""
        pin = self._manifest.input(name)
        if pin is None:
            raise BadCallError(f"{self._manifest.id} has no input {name!r:.60}")
        if document is None and not pin.required:
            return None
        try:
            if pin.carries in wire.MEDIA and isinstance(document, dict) and isinstance(document.get("url"), str):
                return await self._fetched(pin, document)
            return wire.read(document, pin, payload)
        except ValueError as error:
            raise BadCallError(f"{name} {error}") from None

    async def outputs(self, result: Any, parts: list[bytes]) -> dict[str, Any]:
        """What was said, with the bytes of media in `parts`; what is large is uploaded."""
        said: dict[str, Any] = {}
        fields = type(result).model_fields if isinstance(result, Outputs) else ("out",)
        for pin in fields:
            value = getattr(result, pin) if isinstance(result, Outputs) else result
            if value is None:
                continue
            if isinstance(value, Video):
                said[pin] = await self._uploaded("video", _pieces(value.path), {})
                continue
            added: list[bytes] = []
            document = await asyncio.to_thread(wire.written, value, added)
            if sum(map(len, added)) > LARGEST and self._upload and document["type"] in ("image", "binary"):
                about = {name: document[name] for name in ("time", "marks") if name in document}
                said[pin] = await self._uploaded(document["type"], added[0], about)
                continue
            if added:
                document["at"][0] += sum(map(len, parts))
                parts += added
            said[pin] = document
        return said

    async def _fetched(self, pin: Pin, document: Mapping[str, Any]) -> Any:
        mime = (
            str(document.get("metadata", {}).get("mimeType", "")) if isinstance(document.get("metadata"), dict) else ""
        )
        path = await self._file(str(document["url"]))
        if pin.carries == "video":
            about = document.get("metadata", {})
            return Video(
                path, mime or "video/mp4", int(about.get("width") or 0), int(about.get("height") or 0),
                float(about.get("fps") or 0), float(about.get("duration") or 0),
            )  # fmt: skip
        if pin.carries == "audio":
            return await asyncio.to_thread(_heard, path, float(document.get("time") or 0))
        data = await asyncio.to_thread(path.read_bytes)
        path.unlink()
        if pin.carries == "image":
            return Image.encoded(data, mime, time=float(document.get("time") or 0))
        return data

    async def _file(self, url: str) -> Path:
        import httpx

        path = Path(tempfile.mkstemp(dir=self.folder)[1])
        size = 0
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=30) as http, http.stream("GET", url) as answer:
                answer.raise_for_status()
                async for piece in answer.aiter_bytes(1 << 20):
                    size += len(piece)
                    if size > FETCHED:
                        raise NodeError(f"the file is larger than {FETCHED >> 30} GiB", "Send a smaller one")
                    await asyncio.to_thread(_append, path, piece)
        except httpx.HTTPError as error:
            raise NodeError(
                f"the lab's file could not be fetched: {error}", "Set MENTATLAB_ADDRESS on the lab"
            ) from error
        return path

    async def _uploaded(self, kind: str, data: bytes | AsyncIterator[bytes], about: dict[str, Any]) -> dict[str, Any]:
        import httpx

        if not self._upload:
            raise NodeError("the lab takes no uploads here", "Run the flow where the editor runs")
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=60) as http:
                answer = await http.post(self._upload, content=data)
                answer.raise_for_status()
        except httpx.HTTPError as error:
            raise NodeError(f"the lab did not take the upload: {error}", "Look into the lab's log") from error
        stored = answer.json()
        return {"ref": stored["ref"], "type": kind, "metadata": stored["metadata"], **about}


def _append(path: Path, piece: bytes) -> None:
    with path.open("ab") as file:
        file.write(piece)


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    file = await asyncio.to_thread(path.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, 1 << 20):
            yield piece
    finally:
        file.close()


def _heard(path: Path, time: float) -> Audio:
    """A sound file as samples, mono."""
    import av

    with av.open(str(path)) as file:
        track = file.streams.audio[0]
        mixer = av.AudioResampler(format="flt", layout="mono", rate=track.rate)
        frames = [one.to_ndarray()[0] for frame in (*file.decode(track), None) for one in mixer.resample(frame)]
    samples = np.concatenate(frames) if frames else np.zeros(0)
    return Audio(samples.astype(np.float32), track.rate, time)
