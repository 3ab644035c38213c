"""Edits of the nodes: placed, removed, renamed, moved, set."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from app.flow.batch import Batch, together
from app.flow.edge import Edge, PinRef
from app.flow.edge_edits import Disconnect, Index
from app.flow.errors import FlowError
from app.flow.finding import found_node, inserted, is_mentioned, replaced, shown_pins, without
from app.flow.graph import G, Graph, Mode, OnError, Placed
from app.flow.looks import Look, ends
from app.flow.part import Name, NodeId, Part, Position, Setting
from app.flow.subflow import Subflow
from app.flow.subflow_edits import SetPins

if TYPE_CHECKING:
    from app.flow.edits import Edit


class AddNode(Part):
    """Place a node: last, or at `index` among the nodes. Without `at` it keeps what place the layout has for it."""

    op: Literal["add_node"] = "add_node"
    id: NodeId
    node: Placed
    at: Position | None = None
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        if self.id in flow.nodes:
            raise FlowError(f"there is a node {self.id} already", "Choose another name", node=self.id)
        layout = {**flow.layout, self.id: self.at} if self.at else flow.layout
        nodes = inserted(flow.nodes, self.id, self.node, self.index)
        back: Edit = RemoveNode(id=self.id)
        if is_mentioned(flow, self.id):  # the document was wrong, and its stray edges and place must stay when undone
            back = Batch(edits=(Move(to={self.id: flow.layout.get(self.id)}), RemoveNode(id=self.id, alone=True)))
        return flow.changed(nodes=nodes, layout=layout), back


class RemoveNode(Part):
    """Take a node away with its edges, its place, its look and its pins; `alone`, it leaves them in the document."""

    op: Literal["remove_node"] = "remove_node"
    id: NodeId
    alone: bool = False

    def apply(self, flow: G) -> "tuple[G, Edit]":
        node = found_node(flow, self.id)
        index = list(flow.nodes).index(self.id)
        if self.alone:
            return flow.changed(nodes=without(flow.nodes, self.id)), AddNode(id=self.id, node=node, index=index)
        back: list[Edit] = []
        for edit in self._parts(flow):
            flow, again = edit.apply(flow)
            back.insert(0, again)
        rest = flow.changed(nodes=without(flow.nodes, self.id), layout=without(flow.layout, self.id))
        return rest, together([AddNode(id=self.id, node=node, at=flow.layout.get(self.id), index=index), *back])

    def _parts(self, flow: Graph) -> "Iterator[Edit]":
        """What takes away all that goes with the node, the last edge first, so that each index still holds."""
        for at in reversed(range(len(flow.edges))):
            if self.id in (flow.edges[at].source.node, flow.edges[at].target.node):
                yield Disconnect(edge=flow.edges[at], index=at)
        if self.id in flow.looks:
            yield SetLook(node=self.id, look=None)
        if (hidden := _hidden(flow, self.id)) is not None:
            yield hidden


class RenameNode(Part):
    """Give a node another name, in its edges, its place, its look and its pins too."""

    op: Literal["rename_node"] = "rename_node"
    id: NodeId
    to: NodeId

    def apply(self, flow: G) -> "tuple[G, Edit]":
        found_node(flow, self.id)
        if self.to != self.id and (self.to in flow.nodes or is_mentioned(flow, self.to)):
            raise FlowError(f"the name {self.to} is in use", "Choose another name", node=self.id)
        names = {self.id: self.to}
        parts: dict[str, Any] = {
            part: {names.get(name, name): value for name, value in getattr(flow, part).items()}
            for part in ("nodes", "layout", "looks")
        }
        parts["edges"] = tuple(edge.renamed(names) for edge in flow.edges)
        parts["edge_looks"] = {ends(Edge.parse(name).renamed(names)): look for name, look in flow.edge_looks.items()}
        if isinstance(flow, Subflow):
            parts["inputs"] = {name: tuple(_to(pin, names) for pin in pins) for name, pins in flow.inputs.items()}
            parts["outputs"] = {name: _to(pin, names) for name, pin in flow.outputs.items()}
        return flow.changed(**parts), RenameNode(id=self.to, to=self.id)


class Move(Part):
    """Lay nodes elsewhere; None takes a node's place away, so that it is laid out anew."""

    op: Literal["move"] = "move"
    to: dict[NodeId, Position | None]

    def apply(self, flow: G) -> "tuple[G, Edit]":
        for node in self.to:
            found_node(flow, node)
        moved = {**flow.layout, **self.to}
        layout = {node: at for node, at in moved.items() if at is not None}
        return flow.changed(layout=layout), Move(to={node: flow.layout.get(node) for node in self.to})


class Set(Part):
    """Set a pin to a value; a new setting comes last, or at `index`."""

    op: Literal["set"] = "set"
    node: NodeId
    pin: Name
    value: Setting
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        settings = found_node(flow, self.node).set
        if self.pin in settings:
            back: Edit = Set(node=self.node, pin=self.pin, value=settings[self.pin])
            return replaced(flow, self.node, set={**settings, self.pin: self.value}), back
        new = inserted(settings, self.pin, self.value, self.index)
        return replaced(flow, self.node, set=new), Unset(node=self.node, pin=self.pin)


class Unset(Part):
    """Let a pin have its default again."""

    op: Literal["unset"] = "unset"
    node: NodeId
    pin: Name

    def apply(self, flow: G) -> "tuple[G, Edit]":
        settings = found_node(flow, self.node).set
        if self.pin not in settings:
            remedy = f"Set are {', '.join(settings) or 'none'}"
            raise FlowError(f"{self.node}.{self.pin} is not set", remedy, node=self.node, pin=self.pin)
        index = list(settings).index(self.pin)
        back = Set(node=self.node, pin=self.pin, value=settings[self.pin], index=index)
        return replaced(flow, self.node, set=without(settings, self.pin)), back


class SetTitle(Part):
    """Show a node under another title; None is its agent's own."""

    op: Literal["set_title"] = "set_title"
    node: NodeId
    title: str | None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        back = SetTitle(node=self.node, title=found_node(flow, self.node).title)
        return replaced(flow, self.node, title=self.title), back


class SetTimeout(Part):
    """Give one call of a node so many seconds; None is its agent's own limit."""

    op: Literal["set_timeout"] = "set_timeout"
    node: NodeId
    timeout: float | None = Field(gt=0, allow_inf_nan=False)

    def apply(self, flow: G) -> "tuple[G, Edit]":
        back = SetTimeout(node=self.node, timeout=found_node(flow, self.node).timeout)
        return replaced(flow, self.node, timeout=self.timeout), back


class SetOnError(Part):
    """Say what a failed call of a node costs; None is what the way of running says."""

    op: Literal["set_on_error"] = "set_on_error"
    node: NodeId
    on_error: OnError | None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        back = SetOnError(node=self.node, on_error=found_node(flow, self.node).on_error)
        return replaced(flow, self.node, on_error=self.on_error), back


class SetMode(Part):
    """Let what comes in go past a node (`bypass`), keep it from running (`mute`), or, None, let it work."""

    op: Literal["set_mode"] = "set_mode"
    node: NodeId
    mode: Mode | None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        back = SetMode(node=self.node, mode=found_node(flow, self.node).mode)
        return replaced(flow, self.node, mode=self.mode), back


class SetLook(Part):
    """Give a node a look: a colour, a width, collapsed; None is the usual one."""

    op: Literal["set_look"] = "set_look"
    node: NodeId
    look: Look | None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        found_node(flow, self.node)
        looks = without(flow.looks, self.node)
        if self.look is not None and self.look != Look():
            looks[self.node] = self.look
        return flow.changed(looks=looks), SetLook(node=self.node, look=flow.looks.get(self.node))


def _hidden(graph: Graph, node: str) -> SetPins | None:
    """The edit after which no pin of a subflow is one of this node's."""
    if not isinstance(graph, Subflow) or not any(pin.node == node for pin in shown_pins(graph)):
        return None
    inputs = {name: tuple(pin for pin in pins if pin.node != node) for name, pins in graph.inputs.items()}
    inputs = {name: pins for name, pins in inputs.items() if pins or not graph.inputs[name]}
    return SetPins(inputs=inputs, outputs={name: pin for name, pin in graph.outputs.items() if pin.node != node})


def _to(pin: PinRef, names: dict[str, str]) -> PinRef:
    return pin._replace(node=names.get(pin.node, pin.node))
