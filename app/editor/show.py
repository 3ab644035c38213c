"""What a running flow shows, brought to every tab that looks at it."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.editor.gauges import Gauges
from app.engine import Mailbox, Said, Session, Wish
from app.flow import Flow, PinRef
from app.lab import Lab
from app.sdk import Detections, Frame, Image
from app.streams import AUDIO, Encoder, Header, Viewer, check_jpeg

REMEMBERED = 16 * 1024
"""Characters of each panel kept for tabs that come later."""
ALONE = 10.0
"""Seconds a session goes on with nobody looking: long enough to reload the page."""


class Show:
    """One desk's stage. `said`, `answered` and `asked` are called by the engine's thread, the rest by the web's loop."""

    def __init__(self, lab: Lab, session: Callable[[], Session | None]) -> None:
        self.lab, self._session = lab, session
        self.loop = asyncio.get_running_loop()
        self.viewers: dict[str, Viewer] = {}
        self.abandoned: Callable[[], Any] = lambda: None
        """Called when a session runs and nobody has looked for a while."""
        self.media_failed: Callable[[str, str], Any] = lambda node, message: None
        """Told the node and the reason, in plain words, when a tab cannot give what a node asks for."""
        self._mailbox = Mailbox(self.loop, self._opened)
        self._encoder = Encoder(lambda pin, data: self._mailbox.put(("picture", pin, data), key=("picture", pin)))
        self._sinks: frozenset[PinRef] = frozenset()
        self._client = ""
        self._feeds: list[str] = []
        self._wishes: dict[str, Wish] = {}
        self._words: dict[PinRef, dict[str, Any]] = {}
        self._state: dict[str, Any] = {"type": "state", "state": "idle", "session": None, "message": ""}
        self._gauges = Gauges()
        self._timer: asyncio.Task[None] | None = None
        self._left: asyncio.TimerHandle | None = None

    # -- on the web's loop -------------------------------------------------------------------------------------------

    def begin(self, client: str, flow: Flow) -> None:
        """A session begins; `client` gives it its camera and microphone."""
        self._client, self._wishes = client, {}
        self._words.clear()
        self._gauges = Gauges()
        self.follow(flow)
        self._all({"type": "clear"})
        self._timer = asyncio.ensure_future(self._measure())

    def follow(self, flow: Flow) -> None:
        """Show what the sinks of this flow say first; their other pins are for other nodes."""
        agents = self.lab.registry.agents
        kinds = {name: agents.get(placed.type) for name, placed in flow.nodes.items()}
        self._sinks = frozenset(
            PinRef(name, kind.outputs[0].name) for name, kind in kinds.items() if kind and kind.sink and kind.outputs
        )

    def end(self) -> None:
        """The session ends: cameras and microphones go out."""
        for node in list(self._wishes):
            self._wish(Wish(node, self._wishes[node].kind, False, {}))
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def state(self, phase: str, session: str | None, message: str) -> None:
        self._state = {"type": "state", "state": phase, "session": session, "message": message}
        self._all(self._state, key="state")

    def join(self, client: str) -> Viewer:
        """A tab looks on. If the one with the camera has gone, this one takes its place."""
        viewer = self.viewers[client] = Viewer()
        if self._left is not None:
            self._left.cancel()
            self._left = None
        viewer.notify(self._state, key="state")
        for pin, message in self._words.items():
            viewer.say(pin, {**message, "mode": "replace"})
        self._gauges.forget()
        if self._client not in self.viewers or self._client == client:
            self._client = client
            for wish in self._wishes.values():
                self._tell_wish(wish)
        return viewer

    def leave(self, client: str, viewer: Viewer) -> None:
        if self.viewers.get(client) is viewer:
            del self.viewers[client]
        if not self.viewers and self._session() is not None:
            self._left = self.loop.call_later(ALONE, self._abandon)

    def receive(self, client: str, data: bytes) -> None:
        """A frame or sound from a tab: checked, not decoded, and handed to the source that asked for it."""
        header, session = Header.read(data), self._session()
        if header is None or session is None or client != self._client or header.feed >= len(self._feeds):
            return
        node, body = self._feeds[header.feed], data[Header.SIZE :]
        if header.magic == AUDIO:
            self.lab.engine.call(session.send, node, _sound(header, body), True, header.seq)
            return
        self.lab.metrics.frames_ingested.labels("editor").inc()
        if (refusal := check_jpeg(body, self.lab.settings.max_frame_size)) is not None:
            self.lab.metrics.frames_dropped.labels(refusal.code).inc()
            self._answer(node, header.seq, refusal.code)
            return
        image = Image.encoded(body, time=header.captured / 1e9, frame=Frame(client, header.seq))
        self.lab.engine.call(session.send, node, image, False, header.seq)

    def drawn(self, said: dict[str, Any]) -> None:
        """A tab tells how old a picture was when it was drawn, on the clock that took it."""
        milliseconds = said.get("ms")
        if isinstance(milliseconds, int | float) and 0 <= milliseconds < 60_000:
            self.lab.metrics.frame_age.labels("drawn").observe(milliseconds / 1000)

    def camera_failed(self, node: str, message: str) -> None:
        self.media_failed(node, message)

    def flush_gauges(self) -> None:
        if (session := self._session()) is not None:
            for message in self._gauges.measured(session):
                self._all(message)

    # -- on the engine's thread --------------------------------------------------------------------------------------

    def said(self, said: Said) -> None:
        if said.pin not in self._sinks:
            return
        if isinstance(said.value, Image):
            frame = said.value.frame
            if frame is not None and frame.source == self._client and len(self.viewers) == 1:
                self._mailbox.put(("marks", said.pin, _marks(said, self._feeds)), key=("picture", said.pin))
            else:
                self._encode(said)
        elif isinstance(said.value, str):
            self._mailbox.put(("words", said.pin, _words(said, "string", "append", said.value + "\n")))
        else:
            value = said.value.plain() if isinstance(said.value, Detections) else said.value
            kind = "boolean" if isinstance(value, bool) else "number" if isinstance(value, int | float) else "json"
            self._mailbox.put(("words", said.pin, _words(said, kind, "replace", value)), key=said.pin)

    def answered(self, node: str, seq: int, how: str) -> None:
        if how != "done":
            self.lab.metrics.frames_dropped.labels(how).inc()
        self._mailbox.put(("answered", node, seq, how))

    def asked(self, wish: Wish) -> None:
        self._mailbox.put(("wish", wish))

    def _encode(self, said: Said) -> None:
        about = {"node": said.pin.node, "pin": said.pin.pin, "seq": said.seq}
        self._encoder.encode(said.pin, said.value, about)

    # -- letters from the engine -------------------------------------------------------------------------------------

    def _opened(self, letters: list[Any]) -> None:
        for kind, *letter in letters:
            match kind:
                case "marks":
                    self._to_client(letter[1], key=("marks", letter[0]))
                case "picture":
                    for viewer in self.viewers.values():
                        viewer.show(tuple(letter[0]), letter[1])
                case "words":
                    self._say(*letter)
                case "answered":
                    self._answer(*letter)
                case "wish":
                    self._wish(*letter)

    def _say(self, pin: PinRef, message: dict[str, Any]) -> None:
        for viewer in self.viewers.values():
            viewer.say(pin, message)
        before = self._words.get(pin)
        if before is not None and message["mode"] == "append":
            message = {**message, "value": (before["value"] + message["value"])[-REMEMBERED:]}
        self._words[pin] = message

    def _answer(self, node: str, seq: int, how: str) -> None:
        if node in self._feeds:
            feed = self._feeds.index(node)
            self._to_client({"type": "answered", "feed": feed, "seq": seq, "dropped": how != "done"})

    def _wish(self, wish: Wish) -> None:
        if wish.wanted:
            self._wishes[wish.node] = wish
            if wish.node not in self._feeds:
                self._feeds.append(wish.node)
        elif self._wishes.pop(wish.node, None) is None:
            return
        self._tell_wish(wish)

    def _tell_wish(self, wish: Wish) -> None:
        kind = "camera" if wish.kind is Image else "microphone"
        message = {"type": kind, "node": wish.node, "feed": self._feeds.index(wish.node), "want": wish.wanted}
        asked = {key: wish.settings[key] for key in ("width", "height", "fps") if wish.settings.get(key)}
        self._to_client(message | (asked if kind == "camera" else {"rate": 16_000}))

    def _to_client(self, message: dict[str, Any], key: Any = None) -> None:
        if (viewer := self.viewers.get(self._client)) is not None:
            viewer.notify(message, key=key)

    def _all(self, message: dict[str, Any], key: Any = None) -> None:
        for viewer in self.viewers.values():
            viewer.notify(message, key=key)

    async def _measure(self) -> None:
        while True:
            await asyncio.sleep(0.25)
            self.flush_gauges()

    def _abandon(self) -> None:
        self._left = None
        if not self.viewers:
            self.abandoned()


def _marks(said: Said, feeds: list[str]) -> dict[str, Any]:
    """The browser has the frame already: only what is drawn on it travels."""
    image: Image = said.value
    assert image.frame is not None, "only frames of a client come here"
    return {
        "type": "marks",
        "node": said.pin.node,
        "pin": said.pin.pin,
        "seq": image.frame.seq,
        "feed": feeds.index(said.source) if said.source in feeds else 0,
        "size": image.size,
        "marks": [mark.plain() for mark in image.marks],
    }


def _words(said: Said, kind: str, mode: str, value: Any) -> dict[str, Any]:
    about = {"type": "said", "node": said.pin.node, "pin": said.pin.pin, "kind": kind}
    return {**about, "seq": said.seq, "mode": mode, "value": value}


def _sound(header: Header, body: bytes) -> Any:
    import numpy as np

    from app.sdk import Audio

    samples = np.frombuffer(body[: len(body) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768)
    return Audio(samples, int(header.extra) or 16_000, time=header.captured / 1e9)
