"""A placed subflow replaced by what is in it."""

from typing import Any

from app.flow.batch import together
from app.flow.document import Flow
from app.flow.edge import Edge, PinRef
from app.flow.edits import (
    AddNode,
    Connect,
    DefineSubflow,
    Edit,
    RemoveNode,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetNote,
    SetPins,
)
from app.flow.errors import FlowError
from app.flow.finding import found_node, shown_pins
from app.flow.graph import Graph, Placed
from app.flow.looks import EdgeLook, ends
from app.flow.make import inside, moved
from app.flow.naming import fresh_id, fresh_name
from app.flow.subflow import PREFIX, Subflow, subflow_of
from app.flow.subflow_edits import found_subflow


def unpacked(flow: Flow, node: str, within: str | None = None) -> Edit:
    """The edit that puts the nodes of a placed subflow in its place; a definition nobody uses then goes too.

    Raises FlowError if the node is no subflow.
    """
    graph = found_subflow(flow, within) if within is not None else flow
    kind = subflow_of(found_node(graph, node).type)
    if kind is None:
        raise FlowError(f"{node} is no subflow", "Choose a node that holds others", node=node)
    edits = [inside(within, _Unpacking(graph, node, found_subflow(flow, kind)).edits())]
    uses = sum(placed.type == PREFIX + kind for one in (flow, *flow.subflows.values()) for placed in one.nodes.values())
    return together([*edits, DefineSubflow(name=kind, subflow=None)] if uses == 1 else edits)


class _Unpacking:
    def __init__(self, graph: Graph, node: str, subflow: Subflow) -> None:
        self.graph, self.node, self.subflow = graph, node, subflow
        self.placed = graph.nodes[node]
        self.x, self.y = graph.layout.get(node, (0.0, 0.0))
        self.names: dict[str, str] = {}
        for name in subflow.nodes:
            taken = [*self.names.values(), *(graph.nodes.keys() - {node})]
            self.names[name] = name if name not in taken else fresh_id(graph, name, taken)

    def edits(self) -> list[Edit]:
        edits: list[Edit] = [RemoveNode(id=self.node)]
        at = list(self.graph.nodes).index(self.node)
        for count, name in enumerate(self.subflow.nodes):
            place = self.subflow.layout.get(name)
            lies = (place[0] + self.x, place[1] + self.y) if place else None
            edits.append(AddNode(id=self.names[name], node=self._inner(name), at=lies, index=at + count))
        edits += [SetLook(node=self.names[name], look=look) for name, look in self.subflow.looks.items()]
        return [*edits, *self._edges(), *self._written(), *self._shown()]

    def _shown(self) -> list[Edit]:
        """What a subflow around this one shows of it is shown of what was inside."""
        if not isinstance(self.graph, Subflow) or not any(pin.node == self.node for pin in shown_pins(self.graph)):
            return []
        inputs = {
            name: tuple(inner for pin in pins for inner in self._in(pin)) for name, pins in self.graph.inputs.items()
        }
        spoken = {name: self._spoken(pin) for name, pin in self.graph.outputs.items()}
        return [SetPins(inputs=inputs, outputs={name: pin for name, pin in spoken.items() if pin is not None})]

    def _in(self, pin: PinRef) -> list[PinRef]:
        """The input pins inside that a pin of the placed subflow is; any other pin is itself."""
        if pin.node != self.node:
            return [pin]
        return [self._out(inner) for inner in self.subflow.inputs.get(pin.pin, ())]

    def _spoken(self, pin: PinRef) -> PinRef | None:
        """The output pin inside that a pin of the placed subflow is; any other pin is itself."""
        inner = self.subflow.outputs.get(pin.pin) if pin.node == self.node else pin
        return self._out(inner) if inner and pin.node == self.node else inner

    def _inner(self, name: str) -> Placed:
        """A node as it is inside, with what is set on the placed subflow."""
        placed, outer = self.subflow.nodes[name], self.placed
        given = dict(placed.set)
        for pin, targets in self.subflow.inputs.items():
            for target in targets:
                if target.node == name and pin in outer.set:
                    given[target.pin] = outer.set[pin]
                elif target.node == name and self.graph.into(PinRef(self.node, pin)):
                    given.pop(target.pin, None)
        update: dict[str, Any] = {"set": given}
        update["timeout"] = placed.timeout if placed.timeout is not None else outer.timeout
        update["on_error"] = placed.on_error or outer.on_error
        update["mode"] = outer.mode or placed.mode
        return placed.model_copy(update=update)

    def _edges(self) -> list[Edit]:
        edits: list[Edit] = []
        at = sum(self.node not in (edge.source.node, edge.target.node) for edge in self.graph.edges)
        looks = {ends(edge): moved(look, self.x, self.y) for edge, look in self._inner_looks()}
        drawn = [edge.renamed(self.names) for edge in self.subflow.edges]
        for edge in self.graph.edges:
            if self.node in (edge.source.node, edge.target.node):
                drawn += (through := self._through(edge))
                if through and (look := self.graph.edge_looks.get(ends(edge))) is not None:
                    looks[ends(through[0])] = look
        for edge in drawn:
            edits.append(Connect(edge=edge, index=at))
            at += 1
        return [*edits, *(SetEdgeLook(edge=Edge.parse(name), look=look) for name, look in looks.items())]

    def _through(self, edge: Edge) -> list[Edge]:
        """An edge to or from the placed subflow, as the edges to or from what is inside."""
        source = self._spoken(edge.source)
        return [Edge(source, target, edge.policy) for target in self._in(edge.target)] if source else []

    def _out(self, pin: PinRef) -> PinRef:
        return pin._replace(node=self.names.get(pin.node, pin.node))

    def _inner_looks(self) -> list[tuple[Edge, EdgeLook]]:
        there = {ends(edge) for edge in self.subflow.edges}
        looks = self.subflow.edge_looks.items()
        return [(Edge.parse(name).renamed(self.names), look) for name, look in looks if name in there]

    def _written(self) -> list[Edit]:
        """Notes and frames, under names that are free."""
        edits: list[Edit] = []
        notes, frames = set(self.graph.notes), set(self.graph.frames)
        for name, note in self.subflow.notes.items():
            notes.add(free := fresh_name(name, notes))
            at = (note.at[0] + self.x, note.at[1] + self.y)
            edits.append(SetNote(id=free, note=note.model_copy(update={"at": at})))
        for name, frame in self.subflow.frames.items():
            frames.add(free := fresh_name(name, frames))
            at = (frame.at[0] + self.x, frame.at[1] + self.y)
            edits.append(SetFrame(id=free, frame=frame.model_copy(update={"at": at})))
        return edits
