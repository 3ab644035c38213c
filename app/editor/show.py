"""What a running flow shows, brought to every tab that looks at it."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from typing import Any

from app.editor.audience import Audience
from app.editor.backstage import Backstage
from app.editor.captures import Captures
from app.editor.doubles import doubles
from app.editor.hearing import Hearing
from app.editor.logs import Logs
from app.editor.measuring import Measuring
from app.editor.remembered import Remembered
from app.engine import Session
from app.flow import Flow, PinRef, flattened
from app.lab import Lab
from app.sdk import AgentManifest, Frame, Image, Pin
from app.streams import AUDIO, Header, Viewer, check_jpeg

ALWAYS = ("number", "boolean", "file")
"""Told to every tab, on its screen or not: small, and a curve has no gaps."""
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
        self.greet: Callable[[Viewer], Any] = lambda viewer: None
        """Tells a new viewer what is known beside the session."""
        self.on_media_failed: dict[str, Callable[[str, str], Any]] = {}
        """By tab: told the node and the reason, in plain words, when it cannot give what the node asks for."""
        self.captures = Captures(self.viewers)
        self.backstage = Backstage(self.captures, lab.metrics, self._opened)
        self.audience = Audience()
        self._hearing = Hearing()
        self.remembered = Remembered()
        self.logs = Logs(self.tell)
        self._state: dict[str, Any] = {}
        self.state("idle", None, "")
        self._measuring = Measuring(session, self.viewers, self._measured)
        self._left: asyncio.TimerHandle | None = None

    @property
    def is_free(self) -> bool:
        """Whether no session is shown."""
        return self._session() is None

    def begin(self, client: str, flow: Flow) -> None:
        """A session begins; `client` gives it its camera and microphone."""
        self.captures.begin(client)
        self.present(flow)
        self.logs.begin()
        self._measuring.begin()
        self._wait_for_somebody()

    def present(self, flow: Flow) -> None:
        """Something else is shown from here on, a session or a run; what was is wiped away."""
        self.backstage.begin()
        self._hearing.begin()
        self.remembered.keep(frozenset())
        self.follow(flow)
        for viewer in self.viewers.values():
            viewer.forget()
        self.tell({"type": "clear"})

    def follow(self, flow: Flow) -> None:
        """Show what the sinks of this flow say first; their other pins are for other nodes."""
        agents = self.lab.registry.agents
        outputs, sinks = outputs_of(flow, agents)
        self._measuring.follow(doubles(flow, agents), sources_of(flow, agents), {pin.node for pin in sinks})
        self.audience.follow(sinks)
        self.backstage.sinks = self.audience.sinks
        self.backstage.files = frozenset(ref for ref, pin in outputs.items() if pin.metadata.widget == "file")
        self.backstage.partials = partials_of(outputs, sinks)
        self.backstage.watch(self.audience.watched)
        self.remembered.keep(frozenset(outputs))

    def end(self) -> None:
        """The session ends: cameras and microphones go out."""
        self.captures.end()
        if self._measuring.is_on:
            self._measuring.end()
            self.logs.end()
        self._stop_waiting()

    def close(self) -> None:
        """Nobody will look any more."""
        self.end()
        self.backstage.close()

    def state(self, phase: str, session: str | None, message: str, until: str | None = None) -> None:
        """Tell how the session stands, and `until` which node it runs."""
        self._state = {"type": "state", "state": phase, "session": session, "message": message, "until": until}
        for client in self.viewers:
            self._tell_state(client)

    def join(self, client: str) -> Viewer:
        """A tab looks on: it is shown what there is to see."""
        viewer = self.viewers[client] = Viewer()
        self.lab.viewers.add(viewer)
        self._stop_waiting()
        self._tell_state(client)
        self.audience.came(client)
        self.backstage.watch(self.audience.watched)
        for pin in self.audience.sinks:
            self.remembered.tell(viewer, pin)
        self.logs.tell(viewer)
        self._measuring.came(viewer)
        self.captures.came(client)
        self.greet(viewer)
        return viewer

    def leave(self, client: str, viewer: Viewer) -> None:
        if self.viewers.get(client) is not viewer:
            return  # the same tab has come back already
        del self.viewers[client]
        self._measuring.went(viewer)
        self.audience.went(client)
        self.backstage.watch(self.audience.watched)
        self.captures.went(client)
        self._wait_for_somebody()

    def watch(self, client: str, names: list[str]) -> None:
        """A tab tells what is on its screen: sinks by their node's name, other outputs as `node.pin`."""
        if (viewer := self.viewers.get(client)) is None:
            return
        fresh = self.audience.watch(client, names)
        self.backstage.watch(self.audience.watched)
        for pin in fresh:
            self.remembered.tell(viewer, pin)

    def receive(self, client: str, data: bytes) -> None:
        """A frame or sound from a tab: checked, not decoded, and handed to the source that asked for it."""
        self._measuring.received += len(data)
        header, session = Header.read(data), self._session()
        if header is None or session is None or (node := self.captures.receiver(client, header)) is None:
            return
        body = data[Header.SIZE :]
        if header.magic == AUDIO:
            self.lab.engine.call(session.send, node, self._hearing.clip(client, node, header, body), True, header.seq)
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

    def unpaired(self, said: dict[str, Any]) -> None:
        """A tab tells how many marks it could not draw, because it no longer had the picture they belong to."""
        count = said.get("count")
        if isinstance(count, int) and 0 < count < 10_000:
            self.lab.metrics.overlay_unpaired.inc(count)

    def media_failed(self, client: str, node: str, message: str) -> None:
        """A tab has no camera or microphone to give."""
        if (tell := self.on_media_failed.get(client)) is not None:
            tell(node, message)

    def flush_gauges(self) -> None:
        """Tell how it stands now."""
        self._measuring.flush()

    def _opened(self, letters: list[Any]) -> None:
        for kind, *letter in letters:
            match kind:
                case "marks":
                    self.remembered.pictures.pop(letter[0], None)  # it is older than what is seen now
                    self.captures.tell(letter[1], key=("marks", letter[0]))
                case "picture":
                    self._see(*letter)
                case "words":
                    self._say(*letter)
                case "sound":
                    self._hear(*letter)
                case "file":
                    pin, self.remembered.files[pin], message = letter
                    self._say(pin, message)
                case "line":
                    self.logs.add(letter[0])
                case "answered":
                    self.captures.answer(*letter)
                case "wish":
                    self.captures.wish(*letter)

        self.logs.send()

    def _see(self, pin: PinRef, picture: bytes) -> None:
        self.remembered.pictures[pin] = picture
        for tab, viewer in self.viewers.items():
            if self.audience.sees(tab, pin):
                viewer.show(tuple(pin), picture)

    def _say(self, pin: PinRef, message: dict[str, Any]) -> None:
        self.remembered.say(pin, message)
        is_small = message["kind"] in ALWAYS and pin in self.audience.sinks
        for tab, viewer in self.viewers.items():
            if is_small or self.audience.sees(tab, pin):
                viewer.say(pin, message)

    def _hear(self, pin: PinRef, sound: bytes) -> None:
        self.remembered.hear(pin, sound)
        for tab, viewer in self.viewers.items():
            if self.audience.sees(tab, pin):
                viewer.hear(pin, sound)

    def _tell_state(self, client: str) -> None:
        """`boot`: which server this is; `yours`: whether this tab began the session, and is to begin it again."""
        about = {"boot": self.lab.boot, "yours": client == self.captures.client}
        self.viewers[client].notify(self._state | about, key="state")

    def _measured(self, messages: list[dict[str, Any]]) -> None:
        self.logs.measured(messages)
        for message in messages:
            self.tell(message)

    def tell(self, message: dict[str, Any], key: Any = None) -> None:
        """To every tab."""
        for viewer in self.viewers.values():
            viewer.notify(message, key=key)

    def _wait_for_somebody(self) -> None:
        """What runs with nobody looking is not to run for ever."""
        if not self.viewers and self._measuring.is_on:
            self._stop_waiting()
            self._left = self.loop.call_later(ALONE, self.abandoned)

    def _stop_waiting(self) -> None:
        if self._left is not None:
            self._left.cancel()
            self._left = None


def outputs_of(flow: Flow, agents: Mapping[str, AgentManifest]) -> tuple[dict[PinRef, Pin], list[PinRef]]:
    """Every output of a flow as it runs, its subflows laid flat; and what its sinks show, the first output of each."""
    kinds = {name: agents.get(placed.type) for name, placed in flattened(flow, agents).flow.nodes.items()}
    outputs = {PinRef(name, pin.name): pin for name, kind in kinds.items() if kind for pin in kind.outputs}
    sinks = [PinRef(name, kind.outputs[0].name) for name, kind in kinds.items() if kind and kind.sink and kind.outputs]
    return outputs, sinks


def partials_of(outputs: Mapping[PinRef, Pin], sinks: Collection[PinRef]) -> dict[PinRef, PinRef | None]:
    """The outputs that say what is not final yet; and, of a sink, the pin below which it is shown."""
    shown = {pin.node: pin for pin in sinks}
    return {ref: shown.get(ref.node) for ref, pin in outputs.items() if pin.metadata.widget == "partial"}


def sources_of(flow: Flow, agents: Mapping[str, AgentManifest]) -> set[str]:
    """The nodes of a flow as it runs that items come from: they yield, and read no stream."""
    kinds = {name: agents.get(placed.type) for name, placed in flattened(flow, agents).flow.nodes.items()}
    return {
        name
        for name, kind in kinds.items()
        if kind is not None and kind.streaming and not any(pin.type == "stream" for pin in kind.inputs)
    }
