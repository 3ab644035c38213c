"""Pins of what runs, opened as streams: encoded beside the engine while somebody listens, only counted otherwise."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.engine.mailbox import Mailbox
from app.engine.outlet import Outlet
from app.engine.session import Session
from app.engine.speaker import Said, Watch
from app.flow import Flow, PinRef
from app.sdk import AgentManifest
from app.streams import About, Stream, StreamError, Streams
from app.streams.said import content_type

if TYPE_CHECKING:
    from app.engine.engine import Engine


class UnknownPinError(LookupError):
    """There is no such output pin in what runs; `str()` names those that there are."""


@dataclass(slots=True)
class Running:
    """A run whose pins can be opened. Sessions are asked themselves."""

    id: str
    of: str
    flow: Flow
    outlets: dict[PinRef, Outlet] = field(default_factory=dict)


class Outlets:
    """Lives on the web's loop; what is said comes from the engine's thread."""

    def __init__(self, engine: "Engine", streams: Streams) -> None:
        self._engine, self._streams = engine, streams
        self._runs: dict[str, Running] = {}
        self._open: dict[tuple[str, PinRef], Stream] = {}
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="outlet")
        self._mailbox: Mailbox | None = None

    def start(self) -> None:
        """On the loop that the streams live on."""
        self._mailbox = Mailbox(asyncio.get_running_loop(), self._opened)

    def stop(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def begin(self, run: str, of: str, flow: Flow) -> Watch:
        """A run begins: whatever is returned is to be told all it says. Call `end` when it is over.

        `of`: the stored flow's id. `flow` as it runs, with its subflows unpacked. From any thread, as is `end`.
        """
        running = self._runs[run] = Running(run, of, flow)

        def watch(said: Said) -> None:
            if (outlet := running.outlets.get(said.pin)) is not None:
                outlet.say(said)

        return watch

    def end(self, run: str) -> None:
        """A run is over, and with it its streams, once all it said has gone out."""
        if (running := self._runs.pop(run, None)) is not None:
            for outlet in list(running.outlets.values()):
                outlet.end()

    async def open(self, id: str, of: str, pin: PinRef, buffer: int | None) -> Stream:  # noqa: A002
        """The stream of a pin of a session or run `id`, or of the newest of the flow `of` if `id` is empty.

        Opened twice it is the same stream. Raises KeyError if nothing of the kind runs, UnknownPinError, StreamError.
        """
        running = self._find(id, of)
        flow = running.flow
        kind = self._kind(flow, pin)
        if (known := self._open.get((running.id, pin))) is not None and known.ended is None:
            return known
        about = About(pin.node, pin.pin, content_type(kind), running.id, running.of)
        stream = self._streams.open(about, buffer, may_publish=False)
        self._open[running.id, pin] = stream
        outlet = Outlet(stream, self._pool, self._post)
        if isinstance(running, Session):
            listening = self._engine.submit(_listen(running, pin, outlet))
            stop = await asyncio.wrap_future(listening)
            gone: Callable[[], object] = lambda: self._engine.call(stop)  # noqa: E731
        else:
            running.outlets[pin] = outlet
            if (
                running.id not in self._runs
            ):  # it has ended meanwhile, on the engine's thread, and knew of no such stream
                outlet.end()
            gone = lambda: running.outlets.pop(pin, None)  # noqa: E731
        stream.on_gone = lambda: (self._open.pop((running.id, pin), None), gone())
        return stream

    def plain(self) -> list[dict[str, Any]]:
        """What runs now, the newest last, with the pins that can be opened."""
        found: list[Session | Running] = [*self._engine.sessions, *self._runs.values()]
        return [
            {
                "run_id" if isinstance(one, Running) else "session_id": one.id,
                "flow": one.of or None,
                "name": one.flow.name,
                "pins": [
                    {"node": node, "pin_name": pin.name, "type": pin.type, "of": pin.of, "content_type": type_}
                    for node, placed in one.flow.nodes.items()
                    for pin in self._agents[placed.type].outputs
                    for type_ in (content_type(pin.carries),)
                ],
            }
            for one in found
        ]

    @property
    def _agents(self) -> dict[str, AgentManifest]:
        return self._engine.registry.agents

    def _find(self, id: str, of: str) -> Session | Running:  # noqa: A002
        found: list[Session | Running] = [*self._engine.sessions, *self._runs.values()]
        return {one.id if id else one.of: one for one in found}[id or of]

    def _kind(self, flow: Flow, pin: PinRef) -> str:
        if pin.node not in flow.nodes:
            raise UnknownPinError(f"there is no node {pin.node} in the flow; there is {', '.join(flow.nodes)}")
        outputs = self._agents[flow.nodes[pin.node].type].outputs
        for one in outputs:
            if one.name == pin.pin:
                return one.carries
        names = ", ".join(one.name for one in outputs) or "none"
        raise UnknownPinError(f"{pin.node} has no output pin {pin.pin}; it has {names}")

    def _post(self, letter: tuple[Stream, int, bytes | None, bool]) -> None:
        """From any thread."""
        if self._mailbox is not None:
            self._mailbox.put(letter)

    def _opened(self, letters: list[tuple[Stream, int, bytes | None, bool]]) -> None:
        for stream, skipped, data, is_binary in letters:
            if stream.ended is not None:
                continue
            stream.skip(skipped)
            if data is None:
                stream.end()
                continue
            try:
                (stream.publish_bytes if is_binary else stream.publish)(data)
            except StreamError:  # larger than the buffer: told as a gap
                stream.skip(1)


async def _listen(session: Session, pin: PinRef, outlet: Outlet) -> Callable[[], None]:
    return session.listen(pin, outlet.say, outlet.end)
