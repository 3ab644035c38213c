"""What a flow and a subflow both are: nodes and edges, and, apart, where they lie and how they look."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from app.flow.edge import Edge, EdgeText, PinRef
from app.flow.looks import EdgeLooks, Looks, ends
from app.flow.notes import Frame, Note
from app.flow.part import Name, NodeId, Part, Position, Setting, short

Mode = Literal["bypass", "mute"]
OnError = Annotated[str, StringConstraints(pattern=r"^(?:drop|retry [1-9]|stop|stop_all)$")]
"""What a call that fails costs."""
G = TypeVar("G", bound="Graph")
ORDER = (
    *("mentatlab", "name", "title", "doc", "tags", "inputs", "outputs", "nodes", "edges"),
    *("layout", "looks", "edge_looks", "notes", "frames", "subflows"),
)
"""In which the parts of a flow or a subflow are written."""
_PLACED = {"layout", "looks", "edge_looks", "notes", "frames"}


class Placed(Part):
    """A node placed in a flow."""

    type: str = Field(min_length=1, max_length=200)
    """The agent's id, such as `vision.detect`; `subflow.` and a name is a subflow of this document."""
    title: str | None = None
    """Shown instead of the agent's own title."""
    timeout: float | None = Field(None, gt=0, allow_inf_nan=False)
    """Seconds one call may take before it is given up; left out, the agent's own."""
    on_error: OnError | None = None
    """What a failed call costs: `drop` its item, `retry 3` it so often first, `stop` the node and what depends on it,
    `stop_all`. Left out, a session drops and a run stops the node.
    """
    mode: Mode | None = None
    """`bypass`: what comes in goes past it. `mute`: it does not run, nor does what requires it."""
    set: dict[str, Setting] = Field({})
    """Values of input pins that no edge feeds."""


class Graph(Part):
    nodes: dict[NodeId, Placed] = Field({})
    edges: tuple[EdgeText, ...] = ()
    layout: dict[NodeId, Position] = Field({})
    looks: Looks = Field({})
    """How nodes look, by node."""
    edge_looks: EdgeLooks = Field({})
    """How edges look, by their two ends: `camera.image -> find.image`."""
    notes: dict[Name, Note] = Field({})
    frames: dict[Name, Frame] = Field({})

    @model_validator(mode="before")
    @classmethod
    def _without_empty_parts(cls, raw: Any) -> Any:
        """A part with nothing under it, `edges:`, is left out."""
        return {part: value for part, value in raw.items() if value is not None} if isinstance(raw, dict) else raw

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        self.__dict__.update(_orders(self.nodes, self.edges, self.layout, self.looks, self.edge_looks))
        return self

    def changed(self, **parts: Any) -> Self:
        """The same with other parts, which must be valid already: edits use it, and they are checked when made."""
        graph = self.model_copy(update=parts)
        if parts.keys() & {"nodes", "edges", "layout", "looks", "edge_looks"}:
            graph.__dict__.update(_orders(graph.nodes, graph.edges, graph.layout, graph.looks, graph.edge_looks))
        return graph

    def into(self, pin: PinRef) -> tuple[Edge, ...]:
        """The edges that feed an input pin: one, unless the document is wrong."""
        return tuple(edge for edge in self.edges if edge.target == pin)

    def plain(self) -> dict[str, Any]:
        """As JSON values, in the order in which it is read, and without what says nothing."""
        whole = self.model_dump(mode="json", exclude_defaults=True)
        whole |= {part: short(value) for part, value in whole.items() if part in _PLACED}
        return {part: whole[part] for part in ORDER if part in whole}


def _orders(
    nodes: dict[str, Placed], edges: tuple[Edge, ...], layout: dict[str, Any], looks: Any, edge_looks: Any
) -> dict[str, Any]:
    """Places and looks have no order of their own, so that moving a node and moving it back leaves the same text."""
    return {
        "layout": _ordered(layout, nodes),
        "looks": _ordered(looks, nodes),
        "edge_looks": _ordered(edge_looks, dict.fromkeys(map(ends, edges))) if edge_looks else edge_looks,
    }


def _ordered(parts: dict[str, Any], order: Iterable[str]) -> dict[str, Any]:
    known = {name: parts[name] for name in order if name in parts}
    return {**known, **{name: parts[name] for name in sorted(parts, key=str) if name not in known}}
