"""Where each node of a picture lies, how large it is, and where its pins are."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from app.export.colors import COLORS, KIND_COLORS, NAMED
from app.flow import Flow, PinRef, Placed, with_subflows
from app.sdk import AgentManifest, Pin

WIDE, HEAD, ROW = 240.0, 38.0, 24.0
UNKNOWN = "#8892a4"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card: a pin on the left, what is set on it, a pin on the right."""

    left: str = ""
    value: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    title: str
    color: str
    mode: str | None
    x: float
    y: float
    width: float
    rows: tuple[Row, ...]
    kinds: Mapping[tuple[str, str], str]
    """What each pin carries, by `in` or `out` and its name."""

    @property
    def height(self) -> float:
        return HEAD + ROW * len(self.rows) + (8 if self.rows else 0)

    def pin(self, way: str, name: str) -> tuple[float, float]:
        """Where a pin is; one that the card does not show is at its head."""
        x = self.x if way == "in" else self.x + self.width
        for at, row in enumerate(self.rows):
            if name == (row.left if way == "in" else row.right):
                return x, self.y + HEAD + ROW * (at + 0.5)
        return x, self.y + HEAD / 2

    def color_of(self, way: str, name: str) -> str:
        return KIND_COLORS.get(self.kinds.get((way, name), ""), UNKNOWN)


def cards(flow: Flow, agents: Mapping[str, AgentManifest]) -> dict[str, Card]:
    """One for each node; those without a place lie in a row."""
    known = with_subflows(flow, agents)
    fed, feeding = {edge.target for edge in flow.edges}, {edge.source for edge in flow.edges}
    return {
        name: _card(flow, name, at, placed, known.get(placed.type), fed, feeding)
        for at, (name, placed) in enumerate(flow.nodes.items())
    }


def _card(
    flow: Flow,
    name: str,
    at: int,
    placed: Placed,
    manifest: AgentManifest | None,
    fed: set[PinRef],
    feeding: set[PinRef],
) -> Card:
    inputs = manifest.inputs if manifest else ()
    outputs = manifest.outputs if manifest else ()
    left = [pin.name for pin in inputs if pin.required or PinRef(name, pin.name) in fed] if manifest else _of(fed, name)
    right = [pin.name for pin in outputs] if manifest else _of(feeding, name)
    look, (x, y) = flow.looks.get(name), flow.layout.get(name, (at * 300.0, 0.0))
    rows = [Row(one or "", "", other or "") for one, other in zip_longest(left, right)]
    rows += [Row(pin, _shown(value)) for pin, value in placed.set.items() if pin not in left]
    category = COLORS.get(manifest.category, UNKNOWN) if manifest else UNKNOWN
    return Card(
        name,
        placed.title or (manifest.title if manifest else placed.type),
        NAMED[look.color] if look is not None and look.color else category,
        placed.mode,
        x,
        y,
        look.width if look is not None and look.width else WIDE,
        () if look is not None and look.collapsed else tuple(rows),
        {**_kinds("in", inputs), **_kinds("out", outputs)},
    )


def _kinds(way: str, pins: tuple[Pin, ...]) -> dict[tuple[str, str], str]:
    return {(way, pin.name): pin.carries for pin in pins}


def _of(pins: set[PinRef], node: str) -> list[str]:
    return sorted(pin.pin for pin in pins if pin.node == node)


def _shown(value: Any) -> str:
    return {True: "yes", False: "no", None: "–"}.get(value, "") if isinstance(value, bool | None) else str(value)
