"""One edge at work: from an output pin to whatever takes its items."""

from collections.abc import Callable
from typing import Any, Protocol

from app.engine.bell import Bell
from app.engine.gauge import EdgeGauge
from app.engine.item import SILENCE, Item, Silence, Ticket
from app.engine.sampler import Sampler
from app.flow import Edge
from app.sdk import Audio, Detections, Image, Pin


class Inlet(Protocol):
    """Takes the items of a pin."""

    @property
    def is_full(self) -> bool: ...
    @property
    def depth(self) -> int: ...
    def offer(self, pin: str, item: Item) -> None: ...
    def close(self, pin: str) -> None: ...
    async def room(self) -> None: ...


FORGETFUL = ("latest", "fifo", "sample", "coalesce")
"""Policies of edges behind which a flow may be slower than before them: such an edge is a door of its own."""


class Channel:
    __slots__ = ("_convert", "_sampler", "edge", "gauge", "inlet", "is_loose")

    def __init__(
        self, edge: Edge, inlet: Inlet, convert: Callable[[Any], Any] | None, gauge: EdgeGauge | None, *, live: bool
    ) -> None:
        """`gauge`: that of the channel whose place it takes, which goes on counting."""
        self.edge, self.inlet = edge, inlet
        self._convert = convert
        self._sampler = Sampler(edge.amount) if edge.policy_kind == "sample" else None
        self.is_loose = live and edge.policy_kind in FORGETFUL
        """Whether its source need not wait for what is behind it. In a run everything waits, and nothing is lost."""
        self.gauge = gauge or EdgeGauge()

    def push(self, value: Any, ticket: Ticket) -> None:
        """Deliver a value, or its silence. The ticket is held until the taker has done with it."""
        if self.is_loose:
            ticket = ticket.beside()
        ticket.hold()
        if not isinstance(value, Silence):
            if self._sampler is not None and not self._sampler.is_due(_time(value, ticket)):
                self.gauge.drop("sample")
                value = SILENCE
            else:
                self.gauge.delivered(ticket.time)
                if self._convert is not None:
                    value = self._convert(value)
        self.inlet.offer(self.edge.target.pin, Item(value, ticket))

    def close(self) -> None:
        self.inlet.close(self.edge.target.pin)


class Newest:
    """An inlet that keeps only the newest item of each pin and causes no call."""

    is_full = False
    depth = 0

    def __init__(self, bell: Bell) -> None:
        self.values: dict[str, Any] = {}
        self.closed: set[str] = set()
        self._bell = bell

    def offer(self, pin: str, item: Item) -> None:
        if not isinstance(item.value, Silence):
            self.values[pin] = item.value
        item.ticket.release()
        self._bell.ring()

    def close(self, pin: str) -> None:
        self.closed.add(pin)
        self._bell.ring()

    async def room(self) -> None:
        return


def _time(value: Any, ticket: Ticket) -> float:
    """In seconds: a film's own, so that it is sampled alike however fast it is read; else when it came."""
    return value.time if isinstance(value, Image | Audio) else ticket.time


def conversion(source: Pin, target: Pin) -> Callable[[Any], Any] | None:
    """What has to be done to a value on this edge: detections become JSON for whoever takes any JSON."""
    if source.carries == "json" and source.metadata.mimeType and source.metadata.mimeType != target.metadata.mimeType:
        return plain
    return None


def plain(value: Any) -> Any:
    return value.plain() if isinstance(value, Detections) else value
