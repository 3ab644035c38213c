"""What an edit is about, found in a graph; and names put into their order, and taken out of it."""

import difflib
from collections.abc import Mapping
from typing import TypeVar

from app.flow.edge import Edge, PinRef
from app.flow.errors import FlowError
from app.flow.graph import G, Graph, Placed
from app.flow.subflow import Subflow

T = TypeVar("T")


def found_node(graph: Graph, node: str, pin: str = "") -> Placed:
    """Raises FlowError, naming a node that is called much the same."""
    if node not in graph.nodes:
        near = difflib.get_close_matches(node, graph.nodes, 1)
        remedy = f"Did you mean {near[0]}?" if near else f"There is {', '.join(graph.nodes) or 'none'}"
        raise FlowError(f"there is no node {node}", remedy, node=node, pin=pin)
    return graph.nodes[node]


def found_edge(graph: Graph, edge: Edge, index: int | None) -> int:
    """Where an edge is: at `index`, else the one with this policy, else any with these ends. Raises FlowError."""
    if index is not None and index < len(graph.edges) and graph.edges[index] == edge:
        return index
    if edge in graph.edges:
        return graph.edges.index(edge)
    for at, found in enumerate(graph.edges):
        if found.ends == edge.ends:
            return at
    node, pin = edge.target
    into = ", ".join(map(str, graph.into(edge.target)))
    remedy = f"There is {into}" if into else f"Nothing feeds {edge.target}"
    raise FlowError(f"there is no edge {edge}", remedy, node=node, pin=pin)


def is_mentioned(graph: Graph, node: str) -> bool:
    """Whether anything but `nodes` speaks of a node."""
    return (
        node in graph.layout
        or node in graph.looks
        or any(node in (edge.source.node, edge.target.node) for edge in graph.edges)
        or any(node in (pin.node for pin in Edge.parse(text).ends) for text in graph.edge_looks)
        or any(pin.node == node for pin in shown_pins(graph))
    )


def shown_pins(graph: Graph) -> list[PinRef]:
    """The pins of a subflow's nodes that are its own pins."""
    if not isinstance(graph, Subflow):
        return []
    return [*(pin for pins in graph.inputs.values() for pin in pins), *graph.outputs.values()]


def replaced(graph: G, node: str, **parts: object) -> G:
    """The same, with other parts of one node."""
    return graph.changed(nodes={**graph.nodes, node: graph.nodes[node].model_copy(update=parts)})


def inserted(names: Mapping[str, T], name: str, value: T, index: int | None) -> dict[str, T]:
    pairs = [*names.items()]
    pairs.insert(len(pairs) if index is None else index, (name, value))
    return dict(pairs)


def without(names: Mapping[str, T], name: str) -> dict[str, T]:
    return {key: value for key, value in names.items() if key != name}


def put(names: Mapping[str, T], name: str, value: T | None, index: int | None) -> tuple[dict[str, T], int | None]:
    """With a value for a name, in its place or at `index` if it is new, or, if None, without; and where it was."""
    if name not in names:
        return dict(names) if value is None else inserted(names, name, value, index), None
    at = list(names).index(name)
    return (without(names, name) if value is None else {**names, name: value}), at


def is_alone(graph: Graph, edge: Edge, at: int) -> bool:
    """Whether no other edge joins the same two pins."""
    return not any(other.ends == edge.ends for index, other in enumerate(graph.edges) if index != at)
