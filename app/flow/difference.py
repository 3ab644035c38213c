"""What is different between two flows, in the order in which it is written down, and what only lies elsewhere."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app.flow.document import Flow
from app.flow.graph import Graph, Placed
from app.flow.looks import ends
from app.flow.notes import Frame, Note
from app.flow.subflow import Subflow

Kind = Literal["added", "removed", "changed"]
What = Literal["flow", "node", "edge", "note", "frame", "subflow"]
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@dataclass(frozen=True, slots=True)
class Change:
    kind: Kind
    what: What
    id: str
    """Of a node, a note, a frame, a subflow; of an edge its two ends; of the flow its part that changed."""
    details: tuple[str, ...] = ()
    """What exactly, one a line: `confidence: 0.4 -> 0.9`."""
    within: str | None = None
    """The subflow it is in."""

    def __str__(self) -> str:
        place = f"subflow {self.within}: " if self.within else ""
        said = f": {'; '.join(self.details)}" if self.details else ""
        return f"{_SIGNS[self.kind]} {place}{self.what} {self.id}{said}"


@dataclass(frozen=True, slots=True)
class Difference:
    changes: tuple[Change, ...]
    """What makes the flow another flow."""
    moved: int
    """How many nodes, notes and frames lie elsewhere."""
    looks: int
    """How many nodes and edges look different."""

    def __bool__(self) -> bool:
        return bool(self.changes or self.moved or self.looks)

    @property
    def lines(self) -> list[str]:
        """In plain text, one line a change."""
        lines = [str(change) for change in self.changes]
        if self.moved:
            lines.append(f"  {self.moved} moved")
        if self.looks:
            lines.append(f"  {self.looks} with another look")
        return lines

    def kind_of(self, what: What, name: str, within: str | None = None) -> Kind | None:
        """What became of one thing; None if it is as it was."""
        found = (one.kind for one in self.changes if (one.what, one.id, one.within) == (what, name, within))
        return next(found, None)


def difference(old: Flow, new: Flow) -> Difference:
    changes = [
        Change("changed", "flow", part, (_became(getattr(old, part), getattr(new, part)),))
        for part in ("name", "doc", "tags")
        if getattr(old, part) != getattr(new, part)
    ]
    changes += _graphs(old, new, None)
    moved, looks = _moved(old, new), _looks(old, new)
    for name in _names(old.subflows, new.subflows):
        before, after = old.subflows.get(name), new.subflows.get(name)
        if before is None or after is None:
            changes.append(Change("added" if before is None else "removed", "subflow", name))
            continue
        changes += _subflows(name, before, after)
        moved, looks = moved + _moved(before, after), looks + _looks(before, after)
    return Difference(tuple(changes), moved, looks)


def _graphs(old: Graph, new: Graph, within: str | None) -> Iterator[Change]:
    for name in _names(old.nodes, new.nodes):
        before, after = old.nodes.get(name), new.nodes.get(name)
        if before is None or after is None:
            kind: Kind = "added" if before is None else "removed"
            yield Change(kind, "node", name, (((before or after) or Placed(type="?")).type,), within)
        elif details := tuple(_node(before, after)):
            yield Change("changed", "node", name, details, within)
    policies = [{ends(edge): edge.policy for edge in graph.edges} for graph in (old, new)]
    yield from _named("edge", policies[0], policies[1], within, "policy")
    texts = [{name: note.text for name, note in graph.notes.items()} for graph in (old, new)]
    yield from _named("note", texts[0], texts[1], within, "text")
    titles = [{name: frame.title for name, frame in graph.frames.items()} for graph in (old, new)]
    yield from _named("frame", titles[0], titles[1], within, "title")


def _named(
    what: What, old: Mapping[str, Any], new: Mapping[str, Any], within: str | None, part: str
) -> Iterator[Change]:
    for name in _names(old, new):
        if name not in old or name not in new:
            yield Change("added" if name in new else "removed", what, name, (), within)
        elif old[name] != new[name]:
            yield Change("changed", what, name, (f"{part} {_became(old[name], new[name])}",), within)


def _node(old: Placed, new: Placed) -> Iterator[str]:
    for part in ("type", "title", "timeout", "on_error", "mode"):
        if getattr(old, part) != getattr(new, part):
            yield f"{part} {_became(getattr(old, part), getattr(new, part))}"
    for pin in _names(old.set, new.set):
        if pin not in new.set:
            yield f"{pin}: {_shown(old.set[pin])} -> its default"
        elif pin not in old.set:
            yield f"{pin}: its default -> {_shown(new.set[pin])}"
        elif old.set[pin] != new.set[pin] or type(old.set[pin]) is not type(new.set[pin]):
            yield f"{pin}: {_became(old.set[pin], new.set[pin])}"


def _subflows(name: str, old: Subflow, new: Subflow) -> Iterator[Change]:
    details = [
        f"{part} {_became(getattr(old, part), getattr(new, part))}"
        for part in ("title", "doc")
        if getattr(old, part) != getattr(new, part)
    ]
    for way in ("inputs", "outputs"):
        before, after = getattr(old, way), getattr(new, way)
        if before != after:
            details.append(f"{way} {', '.join(before) or 'none'} -> {', '.join(after) or 'none'}")
    if details:
        yield Change("changed", "subflow", name, tuple(details))
    yield from _graphs(old, new, name)


def _moved(old: Graph, new: Graph) -> int:
    nodes: int = sum(old.layout.get(name) != new.layout.get(name) for name in old.nodes.keys() & new.nodes.keys())
    notes = sum(_lies(note) != _lies(new.notes[name]) for name, note in old.notes.items() if name in new.notes)
    frames = sum(_lies(frame) != _lies(new.frames[name]) for name, frame in old.frames.items() if name in new.frames)
    return nodes + notes + frames


def _looks(old: Graph, new: Graph) -> int:
    nodes = sum(old.looks.get(name) != new.looks.get(name) for name in old.nodes.keys() & new.nodes.keys())
    edges = {ends(edge) for edge in old.edges} & {ends(edge) for edge in new.edges}
    return nodes + sum(old.edge_looks.get(name) != new.edge_looks.get(name) for name in edges)


def _lies(written: Note | Frame) -> object:
    return written.at, written.size, written.color


def _names(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Those of the new one in their order, then those that are gone."""
    return [*new, *(name for name in old if name not in new)]


def _became(old: Any, new: Any) -> str:
    return f"{_shown(old)} -> {_shown(new)}"


def _shown(value: Any) -> str:
    """As a person would write it, and not too long."""
    if value is None:
        return "none"
    text = json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:79]}…"
