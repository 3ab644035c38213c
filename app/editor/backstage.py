"""What a session says, on the engine's thread, made ready for the tabs and handed to the web's loop."""

import asyncio
import mimetypes
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.editor.captures import Captures
from app.engine import Line, Mailbox, Said, Wish
from app.flow import PinRef
from app.sdk import Audio, Detections, Image, Video
from app.sdk.sound import Filler
from app.streams import Encoder, picture_message
from app.telemetry import Metrics

QUIET = 60.0
"""Seconds of silence that are shown where more was lost: a panel shows a minute."""


class Backstage:
    """`said`, `answered`, `asked` and `logged` are called by the engine's thread.

    `opened` gets their letters on the web's loop.

    Letters: `marks pin message`, `picture pin bytes`, `sound pin bytes`, `words pin message`, `file pin path message`,
    `answered node seq how`, `wish wish`, `line line`.
    """

    def __init__(self, captures: Captures, metrics: Metrics, opened: Callable[[list[Any]], None]) -> None:
        self.sinks: frozenset[PinRef] = frozenset()
        """The pins that the flow shows; what they say is kept."""
        self.files: frozenset[PinRef] = frozenset()
        """The pins that name a file they have written."""
        self.partials: dict[PinRef, PinRef | None] = {}
        """The pins that say what is not final yet; and, of a sink, the pin below which it is shown."""
        self._watched: frozenset[PinRef] = frozenset()
        self._unseen: dict[PinRef, Said] = {}
        self._heard = 0
        self._fillers: dict[PinRef, Filler] = {}
        self._captures, self._metrics = captures, metrics
        self._mailbox = Mailbox(asyncio.get_running_loop(), opened)
        self._encoder = Encoder(lambda pin, data: self._mailbox.put(("picture", pin, data), key=("picture", pin)))

    def begin(self) -> None:
        """What was not looked at in the last session is not looked at in this one."""
        self._unseen.clear()
        self._fillers.clear()

    def close(self) -> None:
        self._encoder.close()

    @property
    def is_idle(self) -> bool:
        """Whether every picture that somebody looks at is on its way."""
        return self._encoder.is_idle

    def watch(self, pins: frozenset[PinRef]) -> None:
        """These are on somebody's screen: only their pictures are encoded."""
        self._watched = pins
        for pin in pins & self._unseen.keys():
            if (said := self._unseen.pop(pin, None)) is not None:
                self._encode(said, said.value)

    def said(self, said: Said) -> None:
        value, pin = said.value, said.pin
        if (final := self.partials.get(pin)) is not None and isinstance(value, str):
            about = {**self._words(said, "string", "partial", value), "pin": final.pin}
            self._mailbox.put(("words", final, about))
        if pin not in self.sinks and pin not in self._watched:
            return
        if isinstance(value, Image):
            self._see(said, value)
        elif isinstance(value, Audio):
            self._mailbox.put(("sound", pin, self._sound(said, value)))
        elif isinstance(value, Video) or (pin in self.files and isinstance(value, str)):
            path = value.path if isinstance(value, Video) else Path(value)
            words = self._words(said, "file", "replace", _about(path, said.seq))
            self._mailbox.put(("file", pin, path, words), key=pin)
        elif isinstance(value, str):
            how = ("replace", value) if pin in self.partials else ("append", value + "\n")
            self._mailbox.put(("words", pin, self._words(said, "string", *how)))
        else:
            value = value.plain() if isinstance(value, Detections) else value
            value = f"{len(value)} bytes" if isinstance(value, bytes) else value
            self._mailbox.put(("words", pin, self._words(said, _kind(value), "replace", value)), key=pin)

    def answered(self, node: str, seq: int, how: str) -> None:
        if how != "done":
            self._metrics.frames_dropped.labels(how).inc()
        self._mailbox.put(("answered", node, seq, how))

    def asked(self, wish: Wish) -> None:
        self._mailbox.put(("wish", wish))

    def logged(self, line: Line) -> None:
        self._mailbox.put(("line", line))

    def _see(self, said: Said, image: Image) -> None:
        self._unseen[said.pin] = said  # kept before anybody is looked for: one who comes meanwhile finds it
        if said.pin not in self._watched or self._unseen.pop(said.pin, None) is None:
            return
        if image.frame is not None and image.frame.source == self._captures.alone:
            marks = self._marks(said, image, image.frame.seq)
            self._mailbox.put(("marks", said.pin, marks), key=("picture", said.pin))
            return
        self._encode(said, image)

    def _encode(self, said: Said, image: Image) -> None:
        self._encoder.encode(said.pin, image, self._where(said))

    def _marks(self, said: Said, image: Image, seq: int) -> dict[str, Any]:
        """The browser has the frame already: only what is drawn on it travels."""
        feeds = self._captures.feeds
        return {
            "type": "marks",
            **self._where(said),
            "seq": seq,
            "feed": feeds.index(said.source) if said.source in feeds else 0,
            "size": image.size,
            "marks": [mark.plain() for mark in image.marks],
        }

    def _sound(self, said: Said, audio: Audio) -> bytes:
        """As 16-bit samples: the browser draws them and plays them, with silence where sound was lost."""
        audio = replace(audio, gap=min(audio.gap, QUIET))
        parts = [*self._fillers.setdefault(said.pin, Filler()).fill(audio)]
        samples = (np.clip(np.concatenate(parts), -1, 1) * 32767).astype("<i2").tobytes()
        self._heard += 1  # a tab that is told again what it has missed knows by this what it has
        about = {**self._where(said), "mime": "audio/pcm", "rate": audio.rate, "n": self._heard}
        return picture_message(about, samples)

    def _words(self, said: Said, kind: str, mode: str, value: Any) -> dict[str, Any]:
        return {"type": "said", **self._where(said), "kind": kind, "mode": mode, "value": value}

    def _where(self, said: Said) -> dict[str, Any]:
        """`source`: whose item it was made of. `peek`: no sink's, but an output that somebody looks into."""
        is_sink = said.pin in self.sinks or self.partials.get(said.pin) is not None
        peek = {} if is_sink else {"peek": True}
        return {"node": said.pin.node, "pin": said.pin.pin, "seq": said.seq, "source": said.source, **peek}


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string" if isinstance(value, str) else "json"


def _about(path: Path, seq: int) -> dict[str, Any]:
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    size = path.stat().st_size if path.is_file() else 0
    return {"name": path.name, "path": str(path), "mime": mime, "size": size, "version": seq}
