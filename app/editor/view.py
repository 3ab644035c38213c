"""The flow as the canvas draws it: the whole, the inside of a subflow, or two versions of it in one picture."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.editor.desk import Desk
from app.editor.inside import entries
from app.editor.markdown import html
from app.editor.spot import opened
from app.flow import (
    Difference,
    Edge,
    EdgeLook,
    Flow,
    Frame,
    Graph,
    Look,
    Note,
    Problem,
    difference,
    ends,
    flattened,
    subflow_of,
)
from app.sdk import AgentManifest

Agents = Mapping[str, AgentManifest]
View = dict[str, Any]
PARTS = ("nodes", "edges", "notes", "frames")


def document(desk: Desk, path: Sequence[str] = ()) -> View:
    """What a desk's canvas shows of its flow, at the top or where `path` leads to. Raises FlowError if it is gone."""
    return drawn(desk.flow, desk.lab.registry.agents, desk.problems, path)


def drawn(flow: Flow, agents: Agents, problems: Collection[Problem] = (), path: Sequence[str] = ()) -> View:
    """Nodes with what is set on them, where they lie and what is wrong with them; edges by their two ends."""
    within = opened(flow, path)
    graph: Graph = flow if within is None else flow.subflows[within]
    wrong = _wrong(problems, tuple(path))
    return {
        "nodes": {name: _node(graph, name, place, wrong.get(name, [])) for place, name in enumerate(graph.nodes)},
        "edges": [_edge(graph, edge) for edge in graph.edges],
        "notes": {name: _note(note) for name, note in graph.notes.items()},
        "frames": {name: _frame(frame) for name, frame in graph.frames.items()},
        "agents": entries(flow, agents),
        "path": list(path),
        "crumbs": crumbs(flow, path),
        "prefix": _prefix(flow, agents, tuple(path)),
        "readonly": False,
    }


def changes(before: View, after: View, version: int = 0) -> View | None:
    """Only what changed, None for what is gone; None if it is another place, which has to be sent whole."""
    if any(before[part] != after[part] for part in ("path", "crumbs", "prefix", "readonly")):
        return None
    found: View = {"version": version}
    for part in PARTS:
        old, new = _by_id(before[part]), _by_id(after[part])
        changed = {id: new.get(id) for id in {**old, **new} if old.get(id) != new.get(id)}  # noqa: A001
        if changed:
            found[part] = changed
    agents = {name: one for name, one in after["agents"].items() if before["agents"].get(name) != one}
    if agents:
        found["agents"] = agents
    return found


def compared(old: Flow, new: Flow, agents: Agents, path: Sequence[str] = ()) -> View:
    """Two versions in one picture that cannot be changed: the new one, with marks, and what is gone from the old."""
    view = drawn(new, agents, (), path)
    within, marks = opened(new, path), difference(old, new)
    graph: Graph | None = old if within is None else old.subflows.get(within)
    gone = _parts(graph) if graph is not None else {part: {} for part in PARTS}
    for part in PARTS:
        there = _by_id(view[part])
        both = {**there, **{id: one for id, one in gone[part].items() if id not in there}}  # noqa: A001
        marked = {id: _marked(one, part, id, marks, within) for id, one in both.items()}  # noqa: A001
        view[part] = list(marked.values()) if part == "edges" else marked
    view["agents"] = {**entries(old, agents), **view["agents"]}
    return {**view, "readonly": True}


def _parts(graph: Graph) -> dict[str, dict[str, Any]]:
    return {
        "nodes": {name: _node(graph, name, place, []) for place, name in enumerate(graph.nodes)},
        "edges": _by_id([_edge(graph, edge) for edge in graph.edges]),
        "notes": {name: _note(note) for name, note in graph.notes.items()},
        "frames": {name: _frame(frame) for name, frame in graph.frames.items()},
    }


def _marked(one: View, part: str, name: str, marks: Difference, within: str | None) -> View:
    what: Any = part.removesuffix("s")
    change = marks.kind_of(what, name, within)
    if within is not None and marks.kind_of("subflow", within) == "added":
        change = "added"
    return {**one, "change": change} if change else one


def _by_id(parts: Any) -> dict[str, Any]:
    return {one["id"]: one for one in parts} if isinstance(parts, list) else parts


def _wrong(problems: Collection[Problem], path: tuple[str, ...]) -> dict[str, list[View]]:
    """Errors by the node that shows them where we are: the node itself, or the subflow it is in."""
    found: dict[str, list[View]] = {}
    for problem in problems:
        if problem.node is None or problem.severity != "error":
            continue
        place = (problem.node, *problem.inner)
        if place[: len(path)] == path and len(place) > len(path):
            pin = problem.pin if len(place) == len(path) + 1 else None
            about = {"pin": pin, "message": problem.message, "remedy": problem.remedy}
            found.setdefault(place[len(path)], []).append(about)
    return found


def crumbs(flow: Flow, path: Sequence[str]) -> list[str]:
    """What one goes through on this path, the flow first."""
    names = [flow.name]
    graph: Graph = flow
    for node in path:
        placed = graph.nodes[node]
        subflow = flow.subflows[subflow_of(placed.type) or ""]
        names.append(placed.title or subflow.title or node)
        graph = subflow
    return names


def _prefix(flow: Flow, agents: Agents, path: tuple[str, ...]) -> str:
    """What the names of the nodes here begin with in the flow that runs."""
    if not path:
        return ""
    return flattened(flow, agents).prefixes.get(path, "".join(f"{node}__" for node in path))


def _node(graph: Graph, name: str, place: int, problems: list[View]) -> View:
    placed, look = graph.nodes[name], graph.looks.get(name, Look())
    return {
        "type": placed.type,
        "title": placed.title,
        "set": placed.set,
        "timeout": placed.timeout,
        "on_error": placed.on_error,
        "at": list(graph.layout.get(name, (place * 300.0, 0.0))),
        "problems": problems,
        "mode": placed.mode,
        "color": look.color,
        "collapsed": look.collapsed,
        "width": look.width,
    }


def _edge(graph: Graph, edge: Edge) -> View:
    look = graph.edge_looks.get(ends(edge), EdgeLook())
    return {
        "id": ends(edge),
        "source": edge.source.node,
        "sourcePin": edge.source.pin,
        "target": edge.target.node,
        "targetPin": edge.target.pin,
        "policy": edge.policy,
        "label": look.label,
        "bends": [list(at) for at in look.bends],
    }


def _note(note: Note) -> View:
    about = {"at": list(note.at), "size": list(note.size), "color": note.color}
    return {"text": note.text, "html": html(note.text), **about}


def _frame(frame: Frame) -> View:
    return {"title": frame.title, "at": list(frame.at), "size": list(frame.size), "color": frame.color}
