"""How a node and an edge look where that is not as usual. Nothing here changes what a flow does."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from app.flow.edge import Edge
from app.flow.part import NodeId, Part, Position

Color = Literal["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey"]


class Look(Part):
    """How a node looks."""

    color: Color | None = None
    collapsed: bool = False
    """Only its title and its connected pins are shown."""
    width: float | None = Field(None, ge=80, le=4000)
    """In pixels of the canvas at zoom 1; left out, as wide as usual."""


class EdgeLook(Part):
    """How an edge looks."""

    label: str = ""
    """Written beside it."""
    bends: tuple[Position, ...] = ()
    """The points it is led through, in order."""


def _ends(text: str) -> str:
    """The two ends as `str` writes them. Raises ValueError for what is no edge, or has a policy: looks have none."""
    edge = Edge.parse(text)
    if edge.policy is not None:
        raise ValueError(f'name the edge without its policy: "{ends(edge)}"')
    return ends(edge)


def _said(looks: dict[str, Any]) -> dict[str, Any]:
    """Without those that say nothing."""
    return {name: look for name, look in looks.items() if look != type(look)()}


Ends = Annotated[str, AfterValidator(_ends)]
"""The name of an edge that stays the same when its policy changes: `camera.image -> find.image`."""
Looks = Annotated[dict[NodeId, Look], AfterValidator(_said)]
EdgeLooks = Annotated[dict[Ends, EdgeLook], AfterValidator(_said)]


def ends(edge: Edge) -> str:
    return f"{edge.source} -> {edge.target}"
