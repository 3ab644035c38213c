"""A flow as it is written down: nodes, what is set on them, the edges between them, and, apart, where they lie."""

from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, JsonValue, model_validator

from app.flow.edge import NODE, Edge, EdgeText, PinRef

NodeId = Annotated[str, Field(pattern=rf"^{NODE}$", max_length=64)]
Position = Annotated[tuple[FiniteFloat, FiniteFloat], AfterValidator(lambda at: (round(at[0], 1), round(at[1], 1)))]
"""x to the right and y down, in pixels of the canvas at zoom 1; a tenth of one is fine enough."""


def finite(value: JsonValue) -> JsonValue:
    """The value, if JSON can hold it. Raises ValueError for a number without end."""
    parts: list[JsonValue] = [value]
    while parts:
        match parts.pop():
            case float(number) if not isfinite(number):
                raise ValueError(f"{number} is no number that JSON can hold; write another, or leave it out")
            case list(more):
                parts += more
            case dict(named):
                parts += named.values()
    return value


Setting = Annotated[JsonValue, AfterValidator(finite)]


class Part(BaseModel):
    """A part of a document: never changed, nothing unknown in it."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Placed(Part):
    """A node placed in a flow."""

    type: str = Field(min_length=1, max_length=200)
    """The agent's id, such as `vision.detect`."""
    title: str | None = None
    """Shown instead of the agent's own title."""
    timeout: float | None = Field(None, gt=0, allow_inf_nan=False)
    """Seconds one call may take before it is given up; left out, the agent's own."""
    set: dict[str, Setting] = {}
    """Values of input pins that no edge feeds."""


class Flow(Part):
    """The document. It may be wrong in ways only the agents can tell; `check` lists them."""

    mentatlab: Literal[1] = 1
    """The version of this format."""
    name: str = Field(min_length=1, max_length=200)
    doc: str = ""
    tags: tuple[str, ...] = ()
    nodes: dict[NodeId, Placed] = {}
    edges: tuple[EdgeText, ...] = ()
    layout: dict[NodeId, Position] = {}

    @model_validator(mode="before")
    @classmethod
    def _layout_in_the_order_of_the_nodes(cls, raw: Any) -> Any:
        """Positions have no order of their own, so that moving a node and moving it back leaves the same text.

        A part with nothing under it, `edges:`, is left out.
        """
        if not isinstance(raw, dict):
            return raw
        raw = {part: value for part, value in raw.items() if value is not None}
        if isinstance(raw.get("layout"), dict) and isinstance(raw.get("nodes"), dict):
            raw["layout"] = _ordered(raw["layout"], raw["nodes"])
        return raw

    def changed(self, **parts: Any) -> "Flow":
        """This flow with other parts, which must be valid already: edits use it, and they are checked when made."""
        flow = self.model_copy(update=parts)
        if "nodes" in parts or "layout" in parts:
            flow = flow.model_copy(update={"layout": _ordered(flow.layout, flow.nodes)})
        return flow

    def into(self, pin: PinRef) -> tuple[Edge, ...]:
        """The edges that feed an input pin: one, unless the document is wrong."""
        return tuple(edge for edge in self.edges if edge.target == pin)

    def plain(self) -> dict[str, Any]:
        """As JSON values, in the order in which it is read, and without what says nothing."""
        whole = self.model_dump(mode="json", exclude_defaults=True)
        if self.layout:
            whole["layout"] = {node: [_short(x), _short(y)] for node, (x, y) in self.layout.items()}
        order = [name for name in Flow.model_fields if name in whole and name != "mentatlab"]
        return {"mentatlab": self.mentatlab, **{name: whole[name] for name in order}}


def _ordered(layout: dict[str, Any], nodes: dict[str, Any]) -> dict[str, Any]:
    known = {node: layout[node] for node in nodes if node in layout}
    return {**known, **{node: layout[node] for node in sorted(layout, key=str) if node not in known}}


def _short(number: float) -> float:
    return int(number) if number.is_integer() else number
