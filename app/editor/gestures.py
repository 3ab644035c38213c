"""What a hand did on the canvas, as one edit of the flow."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.flow import (
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edge,
    Edit,
    Flow,
    FlowError,
    Move,
    PinRef,
    Placed,
    RemoveNode,
    fresh_id,
    pasted,
)

Gesture = Sequence[Mapping[str, Any]]


def edit_of(flow: Flow, gesture: Gesture) -> Edit | None:
    """One edit for one gesture, however many operations it has; None if it changes nothing: nothing to undo then.

    Raises FlowError for what cannot be meant.
    """
    edits: list[Edit] = []
    after = flow
    for operation in gesture:
        for edit in _edits(after, operation):
            after, _ = edit.apply(after)
            edits.append(edit)
    if after == flow:
        return None
    return edits[0] if len(edits) == 1 else Batch(edits=tuple(edits))


def _edits(flow: Flow, operation: Mapping[str, Any]) -> list[Edit]:
    try:
        match operation["op"]:
            case "add":
                name = fresh_id(flow, operation["type"])
                return [AddNode(id=name, node=Placed(type=operation["type"]), at=_at(operation["at"]))]
            case "remove":
                return _removed(flow, operation.get("nodes", ()), operation.get("edges", ()))
            case "move":
                known = {name: _at(at) for name, at in operation["at"].items() if name in flow.nodes}
                return [Move(to=known)] if known else []
            case "connect":
                return _connected(flow, _edge(operation))
            case "paste":
                return [pasted(flow, _fragment(flow, operation), (0, 0))]
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
        raise FlowError(f"the canvas sent something unreadable: {error}", "Reload the page") from error
    raise FlowError(f"the canvas asked for {operation['op']!r}, which there is not", "Reload the page")


def _removed(flow: Flow, nodes: Sequence[str], edges: Sequence[str]) -> list[Edit]:
    """Edges that go with their nodes are not removed twice."""
    gone = set(nodes)
    named = {f"{edge.source} -> {edge.target}": edge for edge in flow.edges}
    cut: list[Edit] = [
        Disconnect(edge=edge)
        for text in edges
        if (edge := named.get(text)) is not None and not {edge.source.node, edge.target.node} & gone
    ]
    return [*cut, *(RemoveNode(id=name) for name in nodes if name in flow.nodes)]


def _connected(flow: Flow, edge: Edge) -> list[Edit]:
    """A new edge takes the place of the one that fed the pin."""
    if any(edge.ends == old.ends for old in flow.edges):
        return []
    return [*(Disconnect(edge=old) for old in flow.into(edge.target)), Connect(edge=edge)]


def _fragment(flow: Flow, operation: Mapping[str, Any]) -> Flow:
    nodes = operation["nodes"]
    return Flow(
        name=flow.name,
        nodes={
            one["id"]: Placed(type=one["type"], title=one.get("title") or None, set=one.get("set") or {})
            for one in nodes
        },
        edges=tuple(_edge(one) for one in operation.get("edges", ())),
        layout={one["id"]: _at(one["at"]) for one in nodes},
    )


def _edge(about: Mapping[str, Any]) -> Edge:
    return Edge(PinRef(about["source"], about["sourcePin"]), PinRef(about["target"], about["targetPin"]))


def _at(at: Sequence[float]) -> tuple[float, float]:
    return float(at[0]), float(at[1])
