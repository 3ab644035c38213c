"""What a session says, on the engine's thread, made ready for the tabs and handed to the web's loop."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.editor.captures import Captures
from app.engine import Mailbox, Said, Wish
from app.flow import PinRef
from app.sdk import Detections, Image
from app.streams import Encoder
from app.telemetry import Metrics


class Backstage:
    """`said`, `answered` and `asked` are called by the engine's thread; `opened` gets their letters on the web's loop.

    Letters: `marks pin message`, `picture pin bytes`, `words pin message`, `answered node seq how`, `wish wish`.
    """

    def __init__(self, captures: Captures, metrics: Metrics, opened: Callable[[list[Any]], None]) -> None:
        self.sinks: frozenset[PinRef] = frozenset()
        """The pins that are shown."""
        self._captures, self._metrics = captures, metrics
        self._mailbox = Mailbox(asyncio.get_running_loop(), opened)
        self._encoder = Encoder(lambda pin, data: self._mailbox.put(("picture", pin, data), key=("picture", pin)))

    def close(self) -> None:
        self._encoder.close()

    def said(self, said: Said) -> None:
        if said.pin not in self.sinks:
            return
        if isinstance(said.value, Image):
            self._see(said, said.value)
        elif isinstance(said.value, str):
            self._mailbox.put(("words", said.pin, _words(said, "string", "append", said.value + "\n")))
        else:
            value = said.value.plain() if isinstance(said.value, Detections) else said.value
            kind = "boolean" if isinstance(value, bool) else "number" if isinstance(value, int | float) else "json"
            self._mailbox.put(("words", said.pin, _words(said, kind, "replace", value)), key=said.pin)

    def answered(self, node: str, seq: int, how: str) -> None:
        if how != "done":
            self._metrics.frames_dropped.labels(how).inc()
        self._mailbox.put(("answered", node, seq, how))

    def asked(self, wish: Wish) -> None:
        self._mailbox.put(("wish", wish))

    def _see(self, said: Said, image: Image) -> None:
        if image.frame is not None and image.frame.source == self._captures.alone:
            marks = _marks(said, image, image.frame.seq, self._captures.feeds)
            self._mailbox.put(("marks", said.pin, marks), key=("picture", said.pin))
            return
        self._encoder.encode(said.pin, image, {"node": said.pin.node, "pin": said.pin.pin, "seq": said.seq})


def _marks(said: Said, image: Image, seq: int, feeds: list[str]) -> dict[str, Any]:
    """The browser has the frame already: only what is drawn on it travels."""
    return {
        "type": "marks",
        "node": said.pin.node,
        "pin": said.pin.pin,
        "seq": seq,
        "feed": feeds.index(said.source) if said.source in feeds else 0,
        "size": image.size,
        "marks": [mark.plain() for mark in image.marks],
    }


def _words(said: Said, kind: str, mode: str, value: Any) -> dict[str, Any]:
    about = {"type": "said", "node": said.pin.node, "pin": said.pin.pin, "kind": kind}
    return {**about, "seq": said.seq, "mode": mode, "value": value}
