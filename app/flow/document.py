"""A flow as it is written down: nodes, what is set on them, the edges between them, and, apart, how all this looks."""

from typing import Any, Literal

from pydantic import Field

from app.flow.graph import Graph, Placed
from app.flow.part import Name
from app.flow.subflow import Subflow

__all__ = ["Flow", "Placed"]


class Flow(Graph):
    """The document. It may be wrong in ways only the agents can tell; `check` lists them."""

    mentatlab: Literal[1] = 1
    """The version of this format."""
    name: str = Field(min_length=1, max_length=200)
    doc: str = ""
    tags: tuple[str, ...] = ()
    subflows: dict[Name, Subflow] = Field({})
    """Parts of this flow that are placed as nodes of the type `subflow.` and their name."""

    def plain(self) -> dict[str, Any]:
        """As JSON values, in the order in which it is read, and without what says nothing."""
        whole = {"mentatlab": self.mentatlab, **super().plain()}
        if self.subflows:
            whole["subflows"] = {name: subflow.plain() for name, subflow in self.subflows.items()}
        return whole
