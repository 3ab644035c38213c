"""One edge at work: from an output pin to whatever takes its items."""

from collections.abc import Callable
from typing import Any, Protocol

from app.engine.bell import Bell
from app.engine.gauge import EdgeGauge
from app.engine.item import Item, Silence, Ticket
from app.flow import Edge
from app.sdk import Detections, Pin


class Inlet(Protocol):
    """Takes the items of a pin."""

    @property
    def is_full(self) -> bool: ...
    @property
    def depth(self) -> int: ...
    def offer(self, pin: str, item: Item) -> None: ...
    def close(self, pin: str) -> None: ...
    async def room(self) -> None: ...


class Channel:
    __slots__ = ("_convert", "edge", "gauge", "inlet")

    def __init__(self, edge: Edge, inlet: Inlet, convert: Callable[[Any], Any] | None) -> None:
        self.edge, self.inlet = edge, inlet
        self._convert = convert
        self.gauge = EdgeGauge()

    def push(self, value: Any, ticket: Ticket) -> None:
        """Deliver a value, or its silence. The ticket is held until the taker has done with it."""
        ticket.hold()
        if not isinstance(value, Silence):
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


def conversion(source: Pin, target: Pin) -> Callable[[Any], Any] | None:
    """What has to be done to a value on this edge: detections become JSON for whoever takes any JSON."""
    if source.carries == "json" and source.metadata.mimeType and source.metadata.mimeType != target.metadata.mimeType:
        return plain
    return None


def plain(value: Any) -> Any:
    return value.plain() if isinstance(value, Detections) else value
