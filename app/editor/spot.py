"""Where in a flow a hand is at work: at the top, or inside a subflow that was opened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from app.flow import Edge, EdgeLook, Edit, Flow, FlowError, Graph, inside, subflow_of, with_subflows
from app.sdk import AgentManifest

P = TypeVar("P", bound=BaseModel)
Edits = list[Edit]


@dataclass(frozen=True, slots=True)
class Spot:
    flow: Flow
    within: str | None
    """The subflow that is open; None at the top."""
    agents: Mapping[str, AgentManifest]
    """With the subflows of the flow among them."""
    known: Mapping[str, AgentManifest]
    """Without."""

    @classmethod
    def at(cls, flow: Flow, path: Sequence[str], agents: Mapping[str, AgentManifest]) -> "Spot":
        """The spot that `path` leads to, by placed subflows. Raises FlowError if it leads nowhere."""
        return cls(flow, opened(flow, path), with_subflows(flow, agents), agents)

    @property
    def graph(self) -> Graph:
        return self.flow if self.within is None else self.flow.subflows[self.within]

    def edits(self, *edits: Edit) -> Edits:
        """Edits of what is here, as edits of the flow."""
        return [inside(self.within, list(edits))] if edits else []

    def edge_look(self, text: str, changes: Mapping[str, Any]) -> EdgeLook:
        return merged(EdgeLook, self.graph.edge_looks.get(text), changes)

    def demand_no_circle(self, types: Iterable[str]) -> None:
        """Raises FlowError if one of these, placed here, would hold itself."""
        if self.within is None:
            return
        ahead, seen = [name for one in types if (name := subflow_of(one))], set[str]()
        while ahead:
            name = ahead.pop()
            if name == self.within:
                raise FlowError(f"the subflow {name} would hold itself", "Place it outside of itself")
            if name not in seen and name in self.flow.subflows:
                seen.add(name)
                inner = self.flow.subflows[name].nodes.values()
                ahead += [more for placed in inner if (more := subflow_of(placed.type))]


def opened(flow: Flow, path: Sequence[str]) -> str | None:
    """The subflow that is open where `path` leads to; None at the top. Raises FlowError if it leads nowhere."""
    graph: Graph = flow
    name: str | None = None
    for node in path:
        placed = graph.nodes.get(node)
        name = subflow_of(placed.type) if placed else None
        if name is None or name not in flow.subflows:
            raise FlowError(f"there is no subflow {node} to work in any more", "Leave it, and open another", node=node)
        graph = flow.subflows[name]
    return name


def merged(kind: type[P], old: P | None, changes: Mapping[str, Any]) -> P:
    """The old one with some parts changed; None clears a part. Raises ValueError for what cannot be."""
    whole = {**(old.model_dump() if old is not None else {}), **changes}
    return kind.model_validate({part: value for part, value in whole.items() if value is not None})


def edge_of(graph: Graph, text: str) -> Edge:
    """The edge that the canvas calls so. Raises FlowError if it is gone."""
    for edge in graph.edges:
        if f"{edge.source} -> {edge.target}" == text:
            return edge
    raise FlowError(f"there is no edge {text} any more", "Choose one that is there")


def place(at: Sequence[float]) -> tuple[float, float]:
    return float(at[0]), float(at[1])
