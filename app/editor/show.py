"""What a running flow shows, brought to every tab that looks at it."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.editor.backstage import Backstage
from app.editor.captures import Captures
from app.editor.gauges import Gauges
from app.engine import Session
from app.flow import Flow, PinRef
from app.lab import Lab
from app.sdk import Frame, Image
from app.streams import AUDIO, Header, Viewer, check_jpeg

REMEMBERED = 16 * 1024
"""Characters of each panel kept for tabs that come later."""
ALONE = 10.0
"""Seconds a session goes on with nobody looking: long enough to reload the page."""


class Show:
    """One desk's stage. Lives on the web's loop; what the engine's thread tells comes by way of `backstage`."""

    def __init__(self, lab: Lab, session: Callable[[], Session | None]) -> None:
        self.lab, self._session = lab, session
        self.loop = asyncio.get_running_loop()
        self.viewers: dict[str, Viewer] = {}
        self.abandoned: Callable[[], Any] = lambda: None
        """Called when a session runs and nobody has looked for a while."""
        self.on_media_failed: dict[str, Callable[[str, str], Any]] = {}
        """By tab: told the node and the reason, in plain words, when it cannot give what the node asks for."""
        self.captures = Captures(self.viewers)
        self.backstage = Backstage(self.captures, lab.metrics, self._opened)
        self._words: dict[PinRef, dict[str, Any]] = {}
        self._pictures: dict[PinRef, bytes] = {}
        self._state: dict[str, Any] = {"type": "state", "state": "idle", "session": None, "message": ""}
        self._gauges = Gauges()
        self._measuring: asyncio.Task[None] | None = None
        self._left: asyncio.TimerHandle | None = None

    def begin(self, client: str, flow: Flow) -> None:
        """A session begins; `client` gives it its camera and microphone."""
        self.captures.begin(client)
        self._words.clear()
        self._pictures.clear()
        self._gauges = Gauges()
        self.follow(flow)
        for viewer in self.viewers.values():
            viewer.forget()
        self._all({"type": "clear"})
        self._measuring = asyncio.ensure_future(self._measure())
        self._wait_for_somebody()

    def follow(self, flow: Flow) -> None:
        """Show what the sinks of this flow say first; their other pins are for other nodes."""
        agents = self.lab.registry.agents
        kinds = {name: agents.get(placed.type) for name, placed in flow.nodes.items()}
        self.backstage.sinks = sinks = frozenset(
            PinRef(name, kind.outputs[0].name) for name, kind in kinds.items() if kind and kind.sink and kind.outputs
        )
        for remembered in (self._words, self._pictures):
            for pin in remembered.keys() - sinks:
                del remembered[pin]

    def end(self) -> None:
        """The session ends: cameras and microphones go out."""
        self.captures.end()
        if self._measuring is not None:
            self._measuring.cancel()
            self._measuring = None
        self._stop_waiting()

    def close(self) -> None:
        """Nobody will look any more."""
        self.end()
        self.backstage.close()

    def state(self, phase: str, session: str | None, message: str) -> None:
        self._state = {"type": "state", "state": phase, "session": session, "message": message}
        self._all(self._state, key="state")

    def join(self, client: str) -> Viewer:
        """A tab looks on: it is shown what there is to see."""
        viewer = self.viewers[client] = Viewer()
        self._stop_waiting()
        viewer.notify(self._state, key="state")
        for pin, message in self._words.items():
            viewer.say(pin, {**message, "mode": "replace"})
        for pin, picture in self._pictures.items():
            viewer.show(tuple(pin), picture)
        self._gauges.forget()
        self.captures.came(client)
        return viewer

    def leave(self, client: str, viewer: Viewer) -> None:
        if self.viewers.get(client) is not viewer:
            return  # the same tab has come back already
        del self.viewers[client]
        self.captures.went(client)
        self._wait_for_somebody()

    def receive(self, client: str, data: bytes) -> None:
        """A frame or sound from a tab: checked, not decoded, and handed to the source that asked for it."""
        header, session = Header.read(data), self._session()
        if header is None or session is None or (node := self.captures.receiver(client, header)) is None:
            return
        body = data[Header.SIZE :]
        if header.magic == AUDIO:
            self.lab.engine.call(session.send, node, _sound(header, body), True, header.seq)
            return
        self.lab.metrics.frames_ingested.labels("editor").inc()
        if (refusal := check_jpeg(body, self.lab.settings.max_frame_size)) is not None:
            self.lab.metrics.frames_dropped.labels(refusal.code).inc()
            self.captures.answer(node, header.seq, refusal.code)
            return
        image = Image.encoded(body, time=header.captured / 1e9, frame=Frame(client, header.seq))
        self.lab.engine.call(session.send, node, image, False, header.seq)

    def drawn(self, said: dict[str, Any]) -> None:
        """A tab tells how old a picture was when it was drawn, on the clock that took it."""
        milliseconds = said.get("ms")
        if isinstance(milliseconds, int | float) and 0 <= milliseconds < 60_000:
            self.lab.metrics.frame_age.labels("drawn").observe(milliseconds / 1000)

    def media_failed(self, client: str, node: str, message: str) -> None:
        """A tab has no camera or microphone to give."""
        if (tell := self.on_media_failed.get(client)) is not None:
            tell(node, message)

    def flush_gauges(self) -> None:
        if (session := self._session()) is not None:
            for message in self._gauges.measured(session):
                self._all(message)

    def _opened(self, letters: list[Any]) -> None:
        for kind, *letter in letters:
            match kind:
                case "marks":
                    self._pictures.pop(letter[0], None)  # it is older than what is seen now
                    self.captures.tell(letter[1], key=("marks", letter[0]))
                case "picture":
                    self._see(*letter)
                case "words":
                    self._say(*letter)
                case "answered":
                    self.captures.answer(*letter)
                case "wish":
                    self.captures.wish(*letter)

    def _see(self, pin: PinRef, picture: bytes) -> None:
        self._pictures[pin] = picture
        for viewer in self.viewers.values():
            viewer.show(tuple(pin), picture)

    def _say(self, pin: PinRef, message: dict[str, Any]) -> None:
        for viewer in self.viewers.values():
            viewer.say(pin, message)
        before = self._words.get(pin)
        if before is not None and message["mode"] == "append" and isinstance(before["value"], str):
            message = {**message, "value": (before["value"] + message["value"])[-REMEMBERED:]}
        self._words[pin] = message

    def _all(self, message: dict[str, Any], key: Any = None) -> None:
        for viewer in self.viewers.values():
            viewer.notify(message, key=key)

    async def _measure(self) -> None:
        while True:
            await asyncio.sleep(0.25)
            self.flush_gauges()

    def _wait_for_somebody(self) -> None:
        """What runs with nobody looking is not to run for ever."""
        if not self.viewers and self._measuring is not None:
            self._stop_waiting()
            self._left = self.loop.call_later(ALONE, self.abandoned)

    def _stop_waiting(self) -> None:
        if self._left is not None:
            self._left.cancel()
            self._left = None


def _sound(header: Header, body: bytes) -> Any:
    import numpy as np

    from app.sdk import Audio

    samples = np.frombuffer(body[: len(body) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768)
    return Audio(samples, int(header.extra) or 16_000, time=header.captured / 1e9)
