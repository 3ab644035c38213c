"""Edits of the edges: drawn, cut, and how they look."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from app.flow.batch import together
from app.flow.edge import EdgeText, Policy
from app.flow.errors import FlowError
from app.flow.finding import found_edge, found_node, is_alone
from app.flow.graph import G, Graph
from app.flow.looks import EdgeLook, ends
from app.flow.part import Part

if TYPE_CHECKING:
    from app.flow.edits import Edit

Index = Annotated[int, Field(ge=0)]


class Connect(Part):
    """Draw an edge, last among the edges. At an `index` it is put back as it was, whatever else feeds the pin."""

    op: Literal["connect"] = "connect"
    edge: EdgeText
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        at = len(flow.edges) if self.index is None else self.index
        if self.index is None:
            self._look(flow)
        edges = (*flow.edges[:at], self.edge, *flow.edges[at:])
        strayed = ends(self.edge) in flow.edge_looks  # the document was wrong, and so it must be when this is undone
        return flow.changed(edges=edges), Disconnect(edge=self.edge, index=at, alone=strayed)

    def _look(self, flow: Graph) -> None:
        source, target = self.edge.ends
        for pin in (source, target):
            found_node(flow, pin.node, pin.pin)
        if source.node == target.node:
            remedy = "Take the output of another node"
            raise FlowError(f"{target} cannot be fed by its own node", remedy, node=target.node, pin=target.pin)
        if taken := flow.into(target):
            remedy = f"Remove the edge {taken[0]} first"
            raise FlowError(f"{target} is connected already", remedy, node=target.node, pin=target.pin)


class Disconnect(Part):
    """Remove an edge with its look; `index` says which, if it is there twice; `alone`, it leaves its look."""

    op: Literal["disconnect"] = "disconnect"
    edge: EdgeText
    index: Index | None = None
    alone: bool = False

    def apply(self, flow: G) -> "tuple[G, Edit]":
        at = found_edge(flow, self.edge, self.index)
        edge, name = flow.edges[at], ends(flow.edges[at])
        back: list[Edit] = [Connect(edge=edge, index=at)]
        looks = flow.edge_looks
        if not self.alone and name in looks and is_alone(flow, edge, at):
            back.append(SetEdgeLook(edge=edge, look=looks[name]))
            looks = {key: look for key, look in looks.items() if key != name}
        edges = (*flow.edges[:at], *flow.edges[at + 1 :])
        return flow.changed(edges=edges, edge_looks=looks), together(back)


class SetPolicy(Part):
    """Change what an edge does with items that come too fast; None lets the kind of value decide."""

    op: Literal["set_policy"] = "set_policy"
    edge: EdgeText
    policy: Policy | None
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        at = found_edge(flow, self.edge, self.index)
        old = flow.edges[at]
        new = replace(old, policy=self.policy)
        edges = (*flow.edges[:at], new, *flow.edges[at + 1 :])
        return flow.changed(edges=edges), SetPolicy(edge=new, policy=old.policy, index=at)


class SetEdgeLook(Part):
    """Give an edge a look: a label, bends; None is the usual one."""

    op: Literal["set_edge_look"] = "set_edge_look"
    edge: EdgeText
    look: EdgeLook | None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        edge = flow.edges[found_edge(flow, self.edge, None)]
        name, look = ends(edge), self.look or EdgeLook()
        looks = {key: old for key, old in flow.edge_looks.items() if key != name}
        if look != EdgeLook():
            looks[name] = look
        return flow.changed(edge_looks=looks), SetEdgeLook(edge=edge, look=flow.edge_looks.get(name))
