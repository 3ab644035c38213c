"""Say what a node said: to its edges, its cells, and whoever watches."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from app.engine.cell import Cell
from app.engine.channel import Channel
from app.engine.item import SILENCE, Ticket
from app.flow import PinRef
from app.sdk import Outputs


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said on an output pin, as a watcher learns of it."""

    pin: PinRef
    value: Any
    seq: int
    time: float
    """Seconds on the monotonic clock when the item it belongs to was admitted."""
    source: str


Watch = Callable[[Said], None]
Room = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Mouth:
    """One output pin: a stream with its edges, or a value with its cell (and edges into `Stream` pins)."""

    pin: PinRef
    streams: bool
    cell: Cell | None = None
    channels: list[Channel] = field(default_factory=list)


class Speaker:
    """All output pins of one node."""

    def __init__(
        self, name: str, mouths: list[Mouth], watched: set[PinRef] | None, watch: Watch, first: int = 0
    ) -> None:
        self._name = name
        self._watched, self._watch = watched, watch
        self.next_seq = first
        self.last = -1
        """The number of the item it spoke of last."""
        self._full: list[Channel] = []
        self.listening: Room | None = None
        """Waits until whoever watches can take more, if that one may be slower than the node."""
        self.feed(mouths)

    @property
    def channels(self) -> list[Channel]:
        return [channel for mouth in self._mouths.values() for channel in mouth.channels]

    def feed(self, mouths: list[Mouth]) -> None:
        """Speak to these from now on."""
        self._mouths = {mouth.pin.pin: mouth for mouth in mouths}
        self._streams = [mouth for mouth in mouths if mouth.streams]

    def tell_again(self, listeners: Collection[str], *, is_over: bool) -> None:
        """Tell nodes that listen only now what they cannot hear any more: a value that was said, and the end."""
        for mouth in self._mouths.values():
            for channel in mouth.channels:
                if channel.edge.target.node not in listeners:
                    continue
                if mouth.cell is not None and mouth.cell.is_full:
                    channel.push(mouth.cell.value, self.ticket())
                if is_over:
                    channel.close()

    def leave(self) -> None:
        """Nobody hears it any more; what it still says goes nowhere."""
        self.feed([Mouth(mouth.pin, mouth.streams) for mouth in self._mouths.values()])
        self._watched = set()

    def ticket(self) -> Ticket:
        """For what belongs to no item: a value, or a stream's first words before it has read anything."""
        self.next_seq += 1
        return Ticket(self._name, self.next_seq - 1, monotonic())

    async def say(self, result: Any, ticket: Ticket) -> None:
        """Say a whole result: a stream pin left at None is silent for this item. Waits until there is room again."""
        ticket.hold()
        try:
            self.hush(self.add(result, ticket), ticket)
        finally:
            ticket.release()
        if self._full or self.listening is not None:
            await self.room()

    def add(self, result: Any, ticket: Ticket) -> set[str]:
        """Say part of what there is to say of an item, and tell on which stream pins. Wait for `room` then."""
        spoken: set[str] = set()
        self.last = ticket.seq
        for pin, value in _fields(result):
            mouth = self._mouths[pin]
            if mouth.streams:
                spoken.add(pin)
            if mouth.cell is not None:
                mouth.cell.fill(value)
            for channel in mouth.channels:
                channel.push(value, ticket)
                if channel.inlet.is_full:
                    self._full.append(channel)
            if self._watched is None or mouth.pin in self._watched:
                self._watch(Said(mouth.pin, value, ticket.seq, ticket.time, ticket.source))
        return spoken

    async def room(self) -> None:
        """Wait until all that were full can take more."""
        while self._full:
            await self._full.pop().inlet.room()
        if self.listening is not None:
            await self.listening()

    def hush(self, spoken: set[str], ticket: Ticket) -> None:
        """Send a tombstone on every stream pin that has not spoken."""
        self.last = ticket.seq
        for mouth in self._streams:
            if mouth.pin.pin not in spoken:
                for channel in mouth.channels:
                    channel.push(SILENCE, ticket)

    def settle(self) -> None:
        """No value will come any more on the pins that have said none."""
        for mouth in self._mouths.values():
            if mouth.cell is not None:
                mouth.cell.settle()

    def close(self) -> None:
        for mouth in self._mouths.values():
            if mouth.cell is not None:
                mouth.cell.close()
        for channel in self.channels:
            channel.close()


def _fields(result: Any) -> list[tuple[str, Any]]:
    if isinstance(result, Outputs):
        said = [(pin, getattr(result, pin)) for pin in type(result).model_fields]
        return [(pin, value) for pin, value in said if value is not None]
    return [] if result is None else [("out", result)]
