"""A node put into the middle of an edge, and nodes taken out of the middle of a flow."""

from collections.abc import Collection

from app.flow.batch import together
from app.flow.edge import Edge, PinRef
from app.flow.edits import AddNode, Connect, Disconnect, Edit, RemoveNode, SetEdgeLook
from app.flow.errors import FlowError
from app.flow.finding import found_edge
from app.flow.graph import Graph, Placed
from app.flow.known import Agents, Known
from app.flow.looks import EdgeLook, ends
from app.flow.modes import past
from app.flow.types import as_stream, named, verdict
from app.sdk import AgentManifest, Pin


def inserted_on(
    graph: Graph, agents: Agents, edge: Edge, node: str, placed: Placed, at: tuple[float, float] | None
) -> Edit:
    """The edit that puts a node between the two ends of an edge, by the first of its pins that fit.

    `agents` knows the subflows too. Raises FlowError, naming why, if the node does not fit there.
    """
    where = found_edge(graph, edge, None)
    edge = graph.edges[where]
    if (manifest := agents.get(placed.type)) is None:
        raise FlowError(f"there is no agent {placed.type}", "Install the package it is in", node=node)
    takes, gives = _between(Known(graph, agents), manifest, edge)
    edits: list[Edit] = [
        Disconnect(edge=edge, index=where),
        AddNode(id=node, node=placed, at=at),
        Connect(edge=Edge(edge.source, PinRef(node, takes), edge.policy), index=where),
        Connect(edge=Edge(PinRef(node, gives), edge.target, edge.policy), index=where + 1),
    ]
    if (look := graph.edge_looks.get(ends(edge))) is not None and look.label:
        edits.append(SetEdgeLook(edge=Edge(edge.source, PinRef(node, takes)), look=EdgeLook(label=look.label)))
    return together(edits)


def removed(graph: Graph, nodes: Collection[str]) -> list[Edit]:
    """The edits that take nodes away with their edges."""
    return [RemoveNode(id=name) for name in graph.nodes if name in nodes]


def removed_and_reconnected(graph: Graph, agents: Agents, nodes: Collection[str]) -> list[Edit]:
    """The same, after which what fed the nodes feeds what they fed, where the types fit."""
    return [*removed(graph, nodes), *(Connect(edge=edge) for edge in past(graph, agents, nodes))]


def _between(known: Known, manifest: AgentManifest, edge: Edge) -> tuple[str, str]:
    source, target = known.output(edge.source), known.input(edge.target)
    owner = known.manifest(edge.target.node)
    if source is None or target is None or owner is None:
        raise FlowError(f"the edge {edge} leads to a pin that is not there", "Connect it anew first")
    spoken = known.timing(edge.source).of(source)
    takes = [pin for pin in manifest.inputs if _fits(spoken, pin, manifest.streaming)]
    if not takes:
        raise _refused(manifest, f"takes no {named(spoken).removeprefix('a ').removeprefix('an ')}")
    is_each = spoken.type == "stream" and not manifest.streaming  # run once an item, so its outputs are streams too
    gives = [pin for pin in manifest.outputs if _fits(as_stream(pin) if is_each else pin, target, owner.streaming)]
    if not gives:
        raise _refused(manifest, f"gives no {named(target).removeprefix('a ').removeprefix('an ')}")
    return min(takes, key=lambda pin: not pin.required).name, gives[0].name


def _fits(source: Pin, target: Pin, streaming: bool) -> bool:
    return verdict(source, target, target_streaming=streaming).ok


def _refused(manifest: AgentManifest, why: str) -> FlowError:
    return FlowError(
        f"{manifest.title} does not fit there: it {why}", "Place it beside the edge and connect it by hand"
    )
