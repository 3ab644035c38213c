"""Two flows on one recording, in step: what they say differently, on how many items, and where first."""

import asyncio
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from app.engine.replay import Replay
from app.engine.speaker import Said
from app.sdk import Audio, Detections, Image


@dataclass(slots=True)
class Difference:
    """One output that both flows have, or that only one of them has."""

    pin: str
    only: int | None = None
    """The flow that alone has it: 0 or 1."""
    places: set[int] = field(default_factory=set)
    """The items that either of them said anything of."""
    differing: set[int] = field(default_factory=set)

    @property
    def items(self) -> int:
        return len(self.places)

    @property
    def differ(self) -> int:
        return len(self.differing)

    @property
    def first(self) -> int | None:
        """The place of the first item that differs."""
        return min(self.differing, default=None)


class Comparison:
    """Give it what each flow says (`heard`), and after each item look at what differs (`look`)."""

    def __init__(self) -> None:
        self.differences: dict[str, Difference] = {}
        self._said: tuple[dict[str, list[Any]], dict[str, list[Any]]] = ({}, {})

    def heard(self, side: int, said: Said) -> None:
        self._said[side].setdefault(str(said.pin), []).append(said.value)

    def look(self, place: int, pins: Sequence[set[str]]) -> list[str]:
        """The outputs in which this item differs. `pins`: the outputs each flow has."""
        one, other = self._said
        found = []
        for pin in (one.keys() | other.keys()) & (pins[0] | pins[1]):
            about = self.differences.setdefault(pin, Difference(pin))
            about.only = next((side for side in (0, 1) if pin not in pins[1 - side]), None)
            about.places.add(place)
            about.differing.discard(place)
            if about.only is None and not _same(one.get(pin, []), other.get(pin, [])):
                about.differing.add(place)
                found.append(pin)
        one.clear()
        other.clear()
        return sorted(found)

    @property
    def told(self) -> list[Difference]:
        """Those that differ first, the earliest of them before all."""
        return sorted(self.differences.values(), key=_rank)


async def compare_all(replays: Sequence[Replay], comparison: Comparison) -> int:
    """All of a recording through both flows; how many items there were."""
    recording = replays[0].recording
    try:
        for replay in replays:
            await replay.open()
        for place, item in enumerate(recording.items):
            await give_both(replays, place, await asyncio.to_thread(recording.values, item))
            comparison.look(place, [pins_of(replay) for replay in replays])
    finally:
        for replay in replays:
            await replay.close()
    return len(recording.items)


async def give_both(replays: Sequence[Replay], place: int, values: Mapping[str, Any]) -> None:
    """The same item to each, at once; when this returns it has come out of all of them."""
    await asyncio.gather(*(replay.give(place, values) for replay in replays))


def pins_of(replay: Replay) -> set[str]:
    """The outputs that can be compared: those of nodes that do not merely play what was recorded."""
    nodes = replay.nodes
    return {
        f"{name}.{pin.name}"
        for name, placed in replay.flow.nodes.items()
        if name not in replay.casting.parts
        for pin in nodes[placed.type].manifest.outputs
    }


def _rank(about: Difference) -> tuple[bool, bool, int, str]:
    return about.only is not None, not about.differ, about.first or 0, about.pin


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return type(one) is type(other) and _alike(one, other)


def _alike(one: Any, other: Any) -> bool:
    """Whether two values of one kind are the same to whoever looks at them."""
    match one:
        case Image():
            marks = [mark.plain() for mark in one.marks] == [mark.plain() for mark in other.marks]
            return marks and (one.raster is other.raster or np.array_equal(one.bare, other.bare))
        case Audio():
            return one.rate == other.rate and np.array_equal(one.samples, other.samples)
        case Detections():
            return bool(one.plain() == other.plain())
        case float():
            return one == other or (math.isnan(one) and math.isnan(other))
    return bool(one == other)
