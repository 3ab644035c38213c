"""Copy and paste. What is copied is a small flow, so that it can be pasted as text anywhere."""

from collections.abc import Collection, Iterable, Mapping

from app.flow.batch import Batch
from app.flow.document import Flow
from app.flow.edits import (
    AddNode,
    Connect,
    DefineSubflow,
    Edit,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetNote,
)
from app.flow.graph import Graph, Placed
from app.flow.looks import ends
from app.flow.make import inside, moved
from app.flow.naming import fresh_id, fresh_name
from app.flow.subflow import PREFIX, Subflow, subflow_of
from app.flow.subflow_edits import found_subflow

Offset = tuple[float, float]


def copied(flow: Flow, nodes: Collection[str]) -> Flow:
    """A fragment: these nodes, the edges among them, those that come in from others, and the subflows they need."""
    edges = tuple(edge for edge in flow.edges if edge.target.node in nodes)
    named = {ends(edge) for edge in edges}
    placed = {name: node for name, node in flow.nodes.items() if name in nodes}
    return Flow(
        name=flow.name,
        nodes=placed,
        edges=edges,
        layout={name: at for name, at in flow.layout.items() if name in nodes},
        looks={name: look for name, look in flow.looks.items() if name in nodes},
        edge_looks={name: look for name, look in flow.edge_looks.items() if name in named},
        subflows=_needed(flow, placed.values()),
    )


def pasted(flow: Flow, fragment: Flow, offset: Offset = (40, 40), within: str | None = None) -> Batch:
    """The edit that adds a fragment under new names, `offset` pixels from where it lay, with its inner edges.

    `within`: the subflow that it is put into, if it is one. Subflows come along; one that is there already is used.
    """
    return _Pasting(flow, fragment, offset, within).batch(())


def pasted_wired(flow: Flow, fragment: Flow, offset: Offset = (40, 40), within: str | None = None) -> Batch:
    """The same, with the edges that come in from nodes of this flow too."""
    pasting = _Pasting(flow, fragment, offset, within)
    return pasting.batch(pasting.graph.nodes)


class _Pasting:
    def __init__(self, flow: Flow, fragment: Flow, offset: Offset, within: str | None) -> None:
        self.flow, self.fragment, self.within = flow, fragment, within
        self.graph: Graph = flow if within is None else found_subflow(flow, within)
        self.x, self.y = offset
        self.names: dict[str, str] = {}
        for old in fragment.nodes:
            taken = {*self.graph.nodes, *self.names.values()}
            self.names[old] = old if old not in taken else fresh_id(self.graph, old, self.names.values())
        self.kinds = _kinds(flow, fragment)

    def batch(self, outside: Collection[str]) -> Batch:
        """`outside`: nodes that are here already and may feed what is pasted."""
        defined = [
            DefineSubflow(name=new, subflow=_retyped(self.fragment.subflows[old], self.kinds))
            for old, new in self.kinds.items()
            if new not in self.flow.subflows
        ]
        edits = [*self._nodes(), *self._edges(outside), *self._written()]
        return Batch(edits=(*defined, inside(self.within, edits)) if self.within is not None else (*defined, *edits))

    def _nodes(self) -> Iterable[Edit]:
        for old, new in self.names.items():
            at = self.fragment.layout.get(old)
            yield AddNode(id=new, node=_as(self.fragment.nodes[old], self.kinds), at=self._at(at) if at else None)
            if (look := self.fragment.looks.get(old)) is not None:
                yield SetLook(node=new, look=look)

    def _edges(self, outside: Collection[str]) -> Iterable[Edit]:
        for edge in self.fragment.edges:
            if edge.target.node in self.names and (edge.source.node in self.names or edge.source.node in outside):
                drawn = edge.renamed(self.names)
                yield Connect(edge=drawn)
                if (look := self.fragment.edge_looks.get(ends(edge))) is not None:
                    yield SetEdgeLook(edge=drawn, look=moved(look, self.x, self.y))

    def _written(self) -> Iterable[Edit]:
        notes, frames = set(self.graph.notes), set(self.graph.frames)
        for old, note in self.fragment.notes.items():
            notes.add(name := fresh_name(old, notes))
            yield SetNote(id=name, note=note.model_copy(update={"at": self._at(note.at)}))
        for old, frame in self.fragment.frames.items():
            frames.add(name := fresh_name(old, frames))
            yield SetFrame(id=name, frame=frame.model_copy(update={"at": self._at(frame.at)}))

    def _at(self, at: Offset) -> Offset:
        return at[0] + self.x, at[1] + self.y


def _needed(flow: Flow, nodes: Iterable[Placed]) -> dict[str, Subflow]:
    """The subflows that these nodes are, and those inside them."""
    ahead, found = [subflow_of(node.type) for node in nodes], dict[str, Subflow]()
    while ahead:
        name = ahead.pop()
        if name is not None and name in flow.subflows and name not in found:
            found[name] = flow.subflows[name]
            ahead += [subflow_of(node.type) for node in found[name].nodes.values()]
    return {name: subflow for name, subflow in flow.subflows.items() if name in found}


def _kinds(flow: Flow, fragment: Flow) -> dict[str, str]:
    """What each subflow of a fragment is called here: its name, or another if that is another subflow here.

    One that holds others can only be the same as one that is here if those are.
    """
    names = {name: name for name in fragment.subflows}
    taken = {*flow.subflows, *fragment.subflows}
    while differs := [
        name
        for name, new in names.items()
        if new in flow.subflows and flow.subflows[new] != _retyped(fragment.subflows[name], names)
    ]:
        taken.add(fresh := fresh_name(differs[0], taken))
        names[differs[0]] = fresh
    return names


def _retyped(subflow: Subflow, kinds: Mapping[str, str]) -> Subflow:
    return subflow.changed(nodes={name: _as(placed, kinds) for name, placed in subflow.nodes.items()})


def _as(placed: Placed, kinds: Mapping[str, str]) -> Placed:
    """A node, of the type that a subflow is called by here."""
    new = kinds.get(subflow_of(placed.type) or "")
    return placed if new is None else placed.model_copy(update={"type": f"{PREFIX}{new}"})
