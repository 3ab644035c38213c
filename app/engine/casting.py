"""Who plays whom: the sources of a flow, given to what a recording's sources said."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import create_model

from app.engine.plan import Plan
from app.flow import Edge, Flow
from app.sdk import NodeType, Outputs, Pin, Run

PACED = ("latest", "fifo", "coalesce", "sample")
"""Policies of edges that go by the clock: what they leave out is another thing each time."""
ITSELF = ("image", "audio")
"""Kinds of values that know their own time: these may be sampled by it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A recorded source, and the pin of a flow's source on which each of its own is said."""

    source: str
    pins: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Casting:
    parts: Mapping[str, Part]
    """By the name of the flow's source."""
    problems: tuple[str, ...] = ()
    """What is silent, and what could be done about it."""


def cast_for(flow: Flow, nodes: Mapping[str, NodeType], recorded: Mapping[str, Mapping[str, str]]) -> Casting:
    """Match sources by name, else by what their pins carry.

    `recorded`: the kinds of values that each recorded source said, by pin.
    """
    open_parts = {name: nodes[placed.type] for name, placed in flow.nodes.items() if _is_source(flow, nodes, name)}
    free = dict(recorded)
    parts: dict[str, Part] = {}
    for name in [name for name in open_parts if name in free]:
        if pins := _pins(open_parts[name], free[name]):
            parts[name] = Part(name, pins)
            del open_parts[name], free[name]
    for name, kind in list(open_parts.items()):
        for source, carried in free.items():
            if pins := _pins(kind, carried):
                parts[name] = Part(source, pins)
                del open_parts[name], free[source]
                break
    return Casting(parts, tuple(_silent(name, recorded) for name in open_parts))


def played(plan: Plan) -> Plan:
    """The plan with players in place of its sources: they say what they are sent, and nothing else."""
    steps = {}
    for name, step in plan.steps.items():
        if step.role == "source":
            player = NodeType(play, step.manifest, wants_run=True)
            steps[name] = replace(step, type=player, given={}, cells={})
        else:
            steps[name] = step
    return replace(plan, steps=steps)


def unhurried(flow: Flow, nodes: Mapping[str, NodeType]) -> Flow:
    """The flow without the edges' leave to go by the clock: every item comes through."""
    edges = [replace(edge, policy=None) if _goes_by_clock(flow, nodes, edge) else edge for edge in flow.edges]
    return flow.changed(edges=tuple(edges))


async def play(*, run: Run) -> AsyncGenerator[Any, None]:
    """Say what is sent."""
    feed = run.feed(object)
    async with aclosing(feed):
        async for said in feed:
            yield said


def line(part: Part, values: Mapping[str, Any]) -> Outputs:
    """What a player is to say of one item."""
    said = {part.pins[pin]: value for pin, value in values.items() if pin in part.pins}
    return _outputs(tuple(said))(**said)


@cache
def _outputs(pins: tuple[str, ...]) -> type[Outputs]:
    fields: dict[str, Any] = dict.fromkeys(pins, (Any, None))
    return create_model("Played", __base__=Outputs, **fields)


def _is_source(flow: Flow, nodes: Mapping[str, NodeType], name: str) -> bool:
    manifest = nodes[flow.nodes[name].type].manifest
    return manifest.streaming and not any(pin.type == "stream" for pin in manifest.inputs)


def _pins(kind: NodeType, recorded: Mapping[str, str]) -> dict[str, str]:
    """Each recorded pin, and the one of this node that says it; empty if any of them has none."""
    found: dict[str, str] = {}
    for pin, carries in recorded.items():
        named = kind.manifest.output(pin)
        alike = [one for one in kind.manifest.outputs if _kind(one) == carries and one.name not in found.values()]
        if named is not None and _kind(named) == carries:
            found[pin] = pin
        elif alike:
            found[pin] = alike[0].name
    return found


def _kind(pin: Pin) -> str:
    """The kind of value on a pin, as recordings call it."""
    if pin.carries == "json" and "detections" in (pin.metadata.mimeType or ""):
        return "detections"
    return "bytes" if pin.carries == "binary" else str(pin.carries)


def _silent(name: str, recorded: Mapping[str, Mapping[str, str]]) -> str:
    known = ", ".join(f"{source} ({', '.join(sorted(set(pins.values())))})" for source, pins in recorded.items())
    return f"{name} says nothing: of the recorded sources, {known or 'none'}, none is left that says what it does. " + (
        "Call it as the source that it is to play, or record it too"
    )


def _goes_by_clock(flow: Flow, nodes: Mapping[str, NodeType], edge: Edge) -> bool:
    if edge.policy_kind not in PACED:
        return False
    source = nodes[flow.nodes[edge.source.node].type].manifest.output(edge.source.pin)
    return edge.policy_kind != "sample" or source is None or source.carries not in ITSELF
