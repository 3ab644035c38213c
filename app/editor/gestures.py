"""What a hand did on the canvas, as one edit of the flow."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.editor.pasting import pasted_here
from app.editor.spot import Edits, P, Spot, edge_of, merged, place
from app.flow import (
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edge,
    Edit,
    Flow,
    FlowError,
    Frame,
    Look,
    Move,
    Note,
    PinRef,
    Placed,
    RenameNode,
    Set,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetMode,
    SetNote,
    SetPins,
    SetPolicy,
    SetTitle,
    Unset,
    fresh_id,
    fresh_name,
    inserted_on,
    made,
    removed,
    removed_and_reconnected,
    unpacked,
)
from app.sdk import AgentManifest

Operation = Mapping[str, Any]


def told(gesture: Any) -> tuple[Sequence[str], Sequence[Operation]]:
    """Where a gesture was made and what it does; a bare list was made at the top."""
    if isinstance(gesture, Mapping):
        return gesture.get("path") or (), gesture.get("operations") or ()
    return (), gesture


def edit_of(
    flow: Flow, path: Sequence[str], operations: Sequence[Operation], agents: Mapping[str, AgentManifest]
) -> Edit | None:
    """One edit for one gesture, however many operations it has; None if it changes nothing: nothing to undo then.

    `path`: the placed subflows that were opened, the outermost first. Raises FlowError for what cannot be meant.
    """
    edits: list[Edit] = []
    after = flow
    for operation in operations:
        for edit in _edits(Spot.at(after, path, agents), operation):
            after, _ = edit.apply(after)
            edits.append(edit)
    if after == flow:
        return None
    return edits[0] if len(edits) == 1 else Batch(edits=tuple(edits))


def _edits(spot: Spot, operation: Operation) -> list[Edit]:
    try:
        does = OPERATIONS.get(operation["op"])
        if does is not None:
            return does(spot, operation)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
        raise FlowError(f"the canvas sent something unreadable: {error}", "Reload the page") from error
    raise FlowError(f"the canvas asked for {operation['op']!r}, which there is not", "Reload the page")


def _add(spot: Spot, operation: Operation) -> Edits:
    kind, at = operation["type"], place(operation["at"])
    spot.demand_no_circle([kind])
    name = fresh_id(spot.graph, kind)
    if operation.get("into") is None:
        return spot.edits(AddNode(id=name, node=Placed(type=kind), at=at))
    edge = edge_of(spot.graph, operation["into"])
    return spot.edits(inserted_on(spot.graph, spot.agents, edge, name, Placed(type=kind), at))


def _remove(spot: Spot, operation: Operation) -> Edits:
    """Edges that go with their nodes are not removed twice."""
    gone = set(operation.get("nodes", ()))
    named = {f"{edge.source} -> {edge.target}": edge for edge in spot.graph.edges}
    edits: list[Edit] = [
        Disconnect(edge=edge)
        for text in operation.get("edges", ())
        if (edge := named.get(text)) is not None and not {edge.source.node, edge.target.node} & gone
    ]
    if operation.get("reconnect"):
        cut, _ = Batch(edits=tuple(edits)).apply(spot.graph)
        edits += removed_and_reconnected(cut, spot.agents, gone)
    else:
        edits += removed(spot.graph, gone)
    edits += [SetNote(id=name, note=None) for name in operation.get("notes", ()) if name in spot.graph.notes]
    edits += [SetFrame(id=name, frame=None) for name in operation.get("frames", ()) if name in spot.graph.frames]
    return spot.edits(*edits)


def _move(spot: Spot, operation: Operation) -> Edits:
    graph = spot.graph
    known = {name: place(at) for name, at in operation.get("at", {}).items() if name in graph.nodes}
    edits: list[Edit] = [Move(to=known)] if known else []
    for name, at in operation.get("notes", {}).items():
        if name in graph.notes:
            edits.append(SetNote(id=name, note=merged(Note, graph.notes[name], {"at": at})))
    for name, at in operation.get("frames", {}).items():
        if name in graph.frames:
            edits.append(SetFrame(id=name, frame=merged(Frame, graph.frames[name], {"at": at})))
    for text, bends in operation.get("edges", {}).items():
        edge = next((edge for edge in graph.edges if f"{edge.source} -> {edge.target}" == text), None)
        if edge is not None:
            edits.append(SetEdgeLook(edge=edge, look=spot.edge_look(text, {"bends": bends})))
    return spot.edits(*edits)


def _connect(spot: Spot, operation: Operation) -> Edits:
    """A new edge takes the place of the one that fed the pin."""
    edge = Edge(
        PinRef(operation["source"], operation["sourcePin"]), PinRef(operation["target"], operation["targetPin"])
    )
    if any(edge.ends == old.ends for old in spot.graph.edges):
        return []
    return spot.edits(*(Disconnect(edge=old) for old in spot.graph.into(edge.target)), Connect(edge=edge))


def _mode(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(*(SetMode(node=name, mode=operation["mode"]) for name in operation["nodes"]))


def _look(spot: Spot, operation: Operation) -> Edits:
    looks = spot.graph.looks
    changes = operation["look"]
    return spot.edits(*(SetLook(node=n, look=merged(Look, looks.get(n), changes)) for n in operation["nodes"]))


def _note(spot: Spot, operation: Operation) -> Edits:
    name, note = _written(Note, "note", spot.graph.notes, operation)
    return spot.edits(SetNote(id=name, note=note))


def _frame(spot: Spot, operation: Operation) -> Edits:
    name, frame = _written(Frame, "frame", spot.graph.frames, operation)
    return spot.edits(SetFrame(id=name, frame=frame))


def _written(kind: type[P], what: str, there: Mapping[str, P], operation: Operation) -> tuple[str, P | None]:
    """A note's or frame's name, and what it becomes: one without a name is new, None takes it away."""
    name, changes = operation.get("id"), operation.get(what)
    if name is not None and name not in there:
        raise FlowError(f"the {what} is not here any more", "Somebody removed it; undo brings it back")
    made = None if changes is None else merged(kind, there[name] if name else None, changes)
    return name or fresh_name(what, there), made


def _edge_look(spot: Spot, operation: Operation) -> Edits:
    edge = edge_of(spot.graph, operation["edge"])
    return spot.edits(SetEdgeLook(edge=edge, look=spot.edge_look(operation["edge"], operation["look"])))


def _policy(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(SetPolicy(edge=edge_of(spot.graph, operation["edge"]), policy=operation["policy"]))


def _unset(spot: Spot, operation: Operation) -> Edits:
    node = spot.graph.nodes.get(operation["node"])
    if node is not None and operation["pin"] not in node.set:
        return []
    return spot.edits(Unset(node=operation["node"], pin=operation["pin"]))


def _subflow(spot: Spot, operation: Operation) -> Edits:
    title = operation.get("title") or "Subflow"
    return [made(spot.flow, spot.known, operation["nodes"], title, spot.within)]


def _rename(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(RenameNode(id=operation["node"], to=operation["to"]))


def _title(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(SetTitle(node=operation["node"], title=operation["title"] or None))


def _set(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(Set(node=operation["node"], pin=operation["pin"], value=operation["value"]))


def _pins(spot: Spot, operation: Operation) -> Edits:
    return spot.edits(SetPins.model_validate({way: operation[way] for way in ("inputs", "outputs")}))


def _unpack(spot: Spot, operation: Operation) -> Edits:
    return [unpacked(spot.flow, operation["node"], spot.within)]


OPERATIONS: dict[str, Callable[[Spot, Operation], Edits]] = {
    "add": _add,
    "remove": _remove,
    "move": _move,
    "connect": _connect,
    "paste": pasted_here,
    "mode": _mode,
    "look": _look,
    "note": _note,
    "frame": _frame,
    "edge_look": _edge_look,
    "policy": _policy,
    "title": _title,
    "rename": _rename,
    "set": _set,
    "unset": _unset,
    "subflow": _subflow,
    "unpack": _unpack,
    "pins": _pins,
}
"""Everything a hand can do; a test tries each."""
