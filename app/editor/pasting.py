"""What is pasted on the canvas: nodes, edges, notes, frames, and the subflows they need."""

from collections.abc import Mapping
from typing import Any

from app.editor.spot import Edits, Spot, merged, place
from app.flow import (
    AddNode,
    Connect,
    DefineSubflow,
    Edge,
    EdgeLook,
    Edit,
    Frame,
    Look,
    Note,
    PinRef,
    Placed,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetNote,
    Subflow,
    fresh_id,
    fresh_name,
    subflow_of,
)

LOOK = ("color", "collapsed", "width")


def pasted_here(spot: Spot, operation: Mapping[str, Any]) -> Edits:
    """Everything under names that are free; `wired`, with the edges that come in from nodes that are here too."""
    kinds, defined = _subflows(spot, operation.get("subflows") or {})
    nodes = operation.get("nodes", ())
    spot.demand_no_circle(kinds.get(one["type"], one["type"]) for one in nodes)
    names: dict[str, str] = {}
    edits: list[Edit] = []
    for one in nodes:
        taken = {*spot.graph.nodes, *names.values()}
        names[one["id"]] = new = one["id"] if one["id"] not in taken else fresh_id(spot.graph, one["id"], taken)
        edits.append(AddNode(id=new, node=_placed(one, kinds), at=place(one["at"])))
        look = merged(Look, None, {**{part: one.get(part) for part in LOOK}, **(one.get("look") or {})})
        edits += [SetLook(node=new, look=look)] if look != Look() else []
    edits += _edges(spot, operation, names)
    edits += _written(spot, operation)
    return [*defined, *spot.edits(*edits)]


def _placed(one: Mapping[str, Any], kinds: Mapping[str, str]) -> Placed:
    parts = {part: one.get(part) or None for part in ("title", "timeout", "mode")}
    return Placed.model_validate({"type": kinds.get(one["type"], one["type"]), "set": one.get("set") or {}, **parts})


def _edges(spot: Spot, operation: Mapping[str, Any], names: Mapping[str, str]) -> Edits:
    edits: Edits = []
    outside = spot.graph.nodes if operation.get("wired") else ()
    for one in operation.get("edges", ()):
        source, target = one["source"], one["target"]
        if target not in names or not (source in names or source in outside):
            continue
        edge = Edge(
            PinRef(names.get(source, source), one["sourcePin"]),
            PinRef(names[target], one["targetPin"]),
            one.get("policy") or None,
        )
        edits.append(Connect(edge=Edge.parse(str(edge))))
        look = merged(EdgeLook, None, {"label": one.get("label"), "bends": one.get("bends")})
        edits += [SetEdgeLook(edge=edge, look=look)] if look != EdgeLook() else []
    return edits


def _written(spot: Spot, operation: Mapping[str, Any]) -> Edits:
    notes, frames = set(spot.graph.notes), set(spot.graph.frames)
    edits: Edits = []
    for one in _listed(operation.get("notes")):
        notes.add(name := fresh_name(one.get("id") or "note", notes))
        about = {part: one.get(part) for part in Note.model_fields}
        edits.append(SetNote(id=name, note=merged(Note, None, about)))
    for one in _listed(operation.get("frames")):
        frames.add(name := fresh_name(one.get("id") or "frame", frames))
        about = {part: one.get(part) for part in Frame.model_fields}
        edits.append(SetFrame(id=name, frame=merged(Frame, None, about)))
    return edits


def _listed(parts: Any) -> list[Mapping[str, Any]]:
    """By name or in a row: each with its name."""
    return [{"id": name, **one} for name, one in parts.items()] if isinstance(parts, Mapping) else list(parts or ())


def _subflows(spot: Spot, pasted: Mapping[str, Any]) -> tuple[dict[str, str], Edits]:
    """What each pasted subflow's type is called here, and the edits that define those that are new here.

    One that is here already is not defined again; one that is another here gets a name of its own.
    """
    found = {name: Subflow.model_validate(one) for name, one in pasted.items()}
    names: dict[str, str] = {}
    taken = set(spot.flow.subflows) | found.keys()
    for name, subflow in found.items():
        here = spot.flow.subflows.get(name)
        names[name] = name if here is None or here == subflow else fresh_name(name, taken)
        taken.add(names[name])
    kinds = {f"subflow.{old}": f"subflow.{new}" for old, new in names.items()}
    edits: Edits = [
        DefineSubflow(name=names[name], subflow=_renamed(subflow, kinds))
        for name, subflow in found.items()
        if names[name] not in spot.flow.subflows
    ]
    return kinds, edits


def _renamed(subflow: Subflow, kinds: Mapping[str, str]) -> Subflow:
    """With its inner subflows called as they are here."""
    nodes = {
        name: placed.model_copy(update={"type": kinds.get(placed.type, placed.type)})
        if subflow_of(placed.type)
        else placed
        for name, placed in subflow.nodes.items()
    }
    return subflow.changed(nodes=nodes)
