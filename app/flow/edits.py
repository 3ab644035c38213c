"""Every change to a flow is a named edit that knows its inverse: undo, autosave, tabs and live editing are one log.

`edit.apply(flow)` gives the new flow and the edit that takes it back to the identical document: the same order of
nodes, edges and settings. An edit that cannot be made raises FlowError and changes nothing.
"""

import difflib
from dataclasses import replace
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from app.flow.document import Flow, NodeId, Part, Placed, Position, Setting
from app.flow.edge import Edge, EdgeText, Policy
from app.flow.errors import FlowError

T = TypeVar("T")
PinName = Annotated[str, Field(pattern=r"^[a-zA-Z]\w*$")]
Index = Annotated[int, Field(ge=0)]


class AddNode(Part):
    """Place a node: last, or at `index` among the nodes. Without `at` it keeps what place the layout has for it."""

    op: Literal["add_node"] = "add_node"
    id: NodeId
    node: Placed
    at: Position | None = None
    index: Index | None = None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        if self.id in flow.nodes:
            raise FlowError(f"there is a node {self.id} already", "Choose another name", node=self.id)
        layout = {**flow.layout, self.id: self.at} if self.at else flow.layout
        nodes = _inserted(flow.nodes, self.id, self.node, self.index)
        back: Edit = RemoveNode(id=self.id)
        if _is_mentioned(flow, self.id):  # the document was wrong, and its stray edges and place must stay when undone
            back = Batch(edits=(Move(to={self.id: flow.layout.get(self.id)}), RemoveNode(id=self.id, alone=True)))
        return flow.changed(nodes=nodes, layout=layout), back


class RemoveNode(Part):
    """Take a node away with its edges and its place; `alone`, it leaves them in the document."""

    op: Literal["remove_node"] = "remove_node"
    id: NodeId
    alone: bool = False

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        node = _node(flow, self.id)
        index = list(flow.nodes).index(self.id)
        if self.alone:
            return flow.changed(nodes=_without(flow.nodes, self.id)), AddNode(id=self.id, node=node, index=index)
        lost = [(at, edge) for at, edge in enumerate(flow.edges) if self.id in (edge.source.node, edge.target.node)]
        back = AddNode(id=self.id, node=node, at=flow.layout.get(self.id), index=index)
        edges = tuple(edge for edge in flow.edges if self.id not in (edge.source.node, edge.target.node))
        rest = flow.changed(nodes=_without(flow.nodes, self.id), layout=_without(flow.layout, self.id), edges=edges)
        return rest, Batch(edits=(back, *(Connect(edge=edge, index=at) for at, edge in lost))) if lost else back


class RenameNode(Part):
    """Give a node another name, in its edges and its place too."""

    op: Literal["rename_node"] = "rename_node"
    id: NodeId
    to: NodeId

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        _node(flow, self.id)
        if self.to != self.id and (self.to in flow.nodes or _is_mentioned(flow, self.to)):
            raise FlowError(f"the name {self.to} is in use", "Choose another name", node=self.id)
        nodes = {self.to if name == self.id else name: node for name, node in flow.nodes.items()}
        layout = {self.to if name == self.id else name: at for name, at in flow.layout.items()}
        edges = tuple(edge.renamed({self.id: self.to}) for edge in flow.edges)
        return flow.changed(nodes=nodes, layout=layout, edges=edges), RenameNode(id=self.to, to=self.id)


class Move(Part):
    """Lay nodes elsewhere; None takes a node's place away, so that it is laid out anew."""

    op: Literal["move"] = "move"
    to: dict[NodeId, Position | None]

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        for node in self.to:
            _node(flow, node)
        moved = {**flow.layout, **self.to}
        layout = {node: at for node, at in moved.items() if at is not None}
        return flow.changed(layout=layout), Move(to={node: flow.layout.get(node) for node in self.to})


class Set(Part):
    """Set a pin to a value; a new setting comes last, or at `index`."""

    op: Literal["set"] = "set"
    node: NodeId
    pin: PinName
    value: Setting
    index: Index | None = None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        settings = _node(flow, self.node).set
        if self.pin in settings:
            back: Edit = Set(node=self.node, pin=self.pin, value=settings[self.pin])
            return _replaced(flow, self.node, set={**settings, self.pin: self.value}), back
        new = _inserted(settings, self.pin, self.value, self.index)
        return _replaced(flow, self.node, set=new), Unset(node=self.node, pin=self.pin)


class Unset(Part):
    """Let a pin have its default again."""

    op: Literal["unset"] = "unset"
    node: NodeId
    pin: PinName

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        settings = _node(flow, self.node).set
        if self.pin not in settings:
            remedy = f"Set are {', '.join(settings) or 'none'}"
            raise FlowError(f"{self.node}.{self.pin} is not set", remedy, node=self.node, pin=self.pin)
        index = list(settings).index(self.pin)
        back = Set(node=self.node, pin=self.pin, value=settings[self.pin], index=index)
        return _replaced(flow, self.node, set=_without(settings, self.pin)), back


class SetTitle(Part):
    """Show a node under another title; None is its agent's own."""

    op: Literal["set_title"] = "set_title"
    node: NodeId
    title: str | None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        back = SetTitle(node=self.node, title=_node(flow, self.node).title)
        return _replaced(flow, self.node, title=self.title), back


class SetTimeout(Part):
    """Give one call of a node so many seconds; None is its agent's own limit."""

    op: Literal["set_timeout"] = "set_timeout"
    node: NodeId
    timeout: float | None = Field(gt=0, allow_inf_nan=False)

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        back = SetTimeout(node=self.node, timeout=_node(flow, self.node).timeout)
        return _replaced(flow, self.node, timeout=self.timeout), back


class Connect(Part):
    """Draw an edge, last among the edges. At an `index` it is put back as it was, whatever else feeds the pin."""

    op: Literal["connect"] = "connect"
    edge: EdgeText
    index: Index | None = None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        at = len(flow.edges) if self.index is None else self.index
        if self.index is None:
            self._look(flow)
        edges = (*flow.edges[:at], self.edge, *flow.edges[at:])
        return flow.changed(edges=edges), Disconnect(edge=self.edge, index=at)

    def _look(self, flow: Flow) -> None:
        source, target = self.edge.ends
        for pin in (source, target):
            _node(flow, pin.node, pin.pin)
        if source.node == target.node:
            remedy = "Take the output of another node"
            raise FlowError(f"{target} cannot be fed by its own node", remedy, node=target.node, pin=target.pin)
        if taken := flow.into(target):
            remedy = f"Remove the edge {taken[0]} first"
            raise FlowError(f"{target} is connected already", remedy, node=target.node, pin=target.pin)


class Disconnect(Part):
    """Remove an edge; `index` says which, where the document has it twice."""

    op: Literal["disconnect"] = "disconnect"
    edge: EdgeText
    index: Index | None = None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        at = _edge(flow, self.edge, self.index)
        edges = (*flow.edges[:at], *flow.edges[at + 1 :])
        return flow.changed(edges=edges), Connect(edge=flow.edges[at], index=at)


class SetPolicy(Part):
    """Change what an edge does with items that come too fast; None lets the kind of value decide."""

    op: Literal["set_policy"] = "set_policy"
    edge: EdgeText
    policy: Policy | None
    index: Index | None = None

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        at = _edge(flow, self.edge, self.index)
        old = flow.edges[at]
        new = replace(old, policy=self.policy)
        edges = (*flow.edges[:at], new, *flow.edges[at + 1 :])
        return flow.changed(edges=edges), SetPolicy(edge=new, policy=old.policy, index=at)


class RenameFlow(Part):
    op: Literal["rename_flow"] = "rename_flow"
    name: str = Field(min_length=1, max_length=200)

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        return flow.changed(name=self.name), RenameFlow(name=flow.name)


class SetDoc(Part):
    op: Literal["set_doc"] = "set_doc"
    doc: str

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        return flow.changed(doc=self.doc), SetDoc(doc=flow.doc)


class SetTags(Part):
    op: Literal["set_tags"] = "set_tags"
    tags: tuple[str, ...]

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        return flow.changed(tags=self.tags), SetTags(tags=flow.tags)


class Batch(Part):
    """Several edits as one: all of them, or, if one cannot be made, none."""

    op: Literal["batch"] = "batch"
    edits: "tuple[Edit, ...]"

    def apply(self, flow: Flow) -> "tuple[Flow, Edit]":
        back: list[Edit] = []
        for edit in self.edits:
            flow, inverse = edit.apply(flow)
            back.append(inverse)
        return flow, Batch(edits=tuple(reversed(back)))


Edit = Annotated[
    AddNode
    | RemoveNode
    | RenameNode
    | Move
    | Set
    | Unset
    | SetTitle
    | SetTimeout
    | Connect
    | Disconnect
    | SetPolicy
    | RenameFlow
    | SetDoc
    | SetTags
    | Batch,
    Field(discriminator="op"),
]
Batch.model_rebuild()


def rewired(flow: Flow, edge: Edge) -> Edit:
    """The edit that draws an edge in place of what feeds its input now."""
    old = [Disconnect(edge=taken) for taken in flow.into(edge.target)]
    return Batch(edits=(*old, Connect(edge=edge))) if old else Connect(edge=edge)


def _node(flow: Flow, node: str, pin: str = "") -> Placed:
    if node not in flow.nodes:
        near = difflib.get_close_matches(node, flow.nodes, 1)
        remedy = f"Did you mean {near[0]}?" if near else f"There is {', '.join(flow.nodes) or 'none'}"
        raise FlowError(f"there is no node {node}", remedy, node=node, pin=pin)
    return flow.nodes[node]


def _edge(flow: Flow, edge: Edge, index: int | None) -> int:
    """Where an edge is: at `index`, else the one with this policy, else any with these ends."""
    if index is not None and index < len(flow.edges) and flow.edges[index] == edge:
        return index
    if edge in flow.edges:
        return flow.edges.index(edge)
    for at, found in enumerate(flow.edges):
        if found.ends == edge.ends:
            return at
    node, pin = edge.target
    into = ", ".join(map(str, flow.into(edge.target)))
    remedy = f"There is {into}" if into else f"Nothing feeds {edge.target}"
    raise FlowError(f"there is no edge {edge}", remedy, node=node, pin=pin)


def _is_mentioned(flow: Flow, node: str) -> bool:
    return node in flow.layout or any(node in (edge.source.node, edge.target.node) for edge in flow.edges)


def _replaced(flow: Flow, node: str, **parts: object) -> Flow:
    return flow.changed(nodes={**flow.nodes, node: flow.nodes[node].model_copy(update=parts)})


def _inserted(names: dict[str, T], name: str, value: T, index: int | None) -> dict[str, T]:
    pairs = [*names.items()]
    pairs.insert(len(pairs) if index is None else index, (name, value))
    return dict(pairs)


def _without(names: dict[str, T], name: str) -> dict[str, T]:
    return {key: value for key, value in names.items() if key != name}
