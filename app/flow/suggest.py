"""What could be joined to a pin, and what could be put between two that do not fit."""

from collections.abc import Iterator
from typing import NamedTuple

from app.flow.edge import Edge, PinRef
from app.flow.edits import AddNode, Batch, Connect, Disconnect, Edit
from app.flow.graph import Graph, Placed
from app.flow.known import Agents
from app.flow.naming import fresh_id
from app.flow.types import verdict
from app.sdk import AgentManifest, Pin


class Suggestion(NamedTuple):
    agent: str
    pin: str


def takers(output: Pin, agents: Agents) -> list[Suggestion]:
    """Every input that could take what this output gives, those it must be given first; one for each agent."""
    found: dict[str, Pin] = {}
    for manifest in agents.values():
        if pins := sorted(_fitting(output, manifest), key=lambda pin: not pin.required):
            found[manifest.id] = pins[0]
    ordered = sorted(found, key=lambda agent: (not found[agent].required, agent))
    return [Suggestion(agent, found[agent].name) for agent in ordered]


def givers(target: Pin, agents: Agents, *, streaming: bool) -> list[Suggestion]:
    """Every output that could feed this input of a node that yields (`streaming`) or does not; one an agent."""
    found: dict[str, str] = {}
    for manifest in agents.values():
        for pin in manifest.outputs:
            if verdict(pin, target, target_streaming=streaming).ok:
                found.setdefault(manifest.id, pin.name)
    return [Suggestion(agent, found[agent]) for agent in sorted(found)]


def converted(graph: Graph, edge: Edge, converter: AgentManifest, agents: Agents) -> Edit | None:
    """The edit that joins two pins through `converter`, laid halfway between them; None if it does not fit either.

    What fed the second pin before gives way. `agents` are all that the nodes may be.
    """
    takes = next((pin for pin in converter.inputs if pin.required), None)
    says = _saying(graph, edge, converter, agents)
    if takes is None or says is None:
        return None
    node = fresh_id(graph, converter.id)
    ends = [graph.layout.get(pin.node, (0.0, 0.0)) for pin in edge.ends]
    at = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2)
    return Batch(
        edits=(
            *(Disconnect(edge=old) for old in graph.into(edge.target)),
            AddNode(id=node, node=Placed(type=converter.id), at=at),
            Connect(edge=Edge(edge.source, PinRef(node, takes.name))),
            Connect(edge=Edge(PinRef(node, says.name), edge.target, edge.policy)),
        )
    )


def _saying(graph: Graph, edge: Edge, converter: AgentManifest, agents: Agents) -> Pin | None:
    """The first output of a converter that the edge's target takes."""
    placed = graph.nodes.get(edge.target.node)
    manifest = agents.get(placed.type) if placed is not None else None
    target = manifest.input(edge.target.pin) if manifest is not None else None
    if manifest is None or target is None:
        return None
    fits = (pin for pin in converter.outputs if verdict(pin, target, target_streaming=manifest.streaming).ok)
    return next(fits, None)


def _fitting(output: Pin, manifest: AgentManifest) -> Iterator[Pin]:
    return (pin for pin in manifest.inputs if verdict(output, pin, target_streaming=manifest.streaming).ok)
