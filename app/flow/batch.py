"""Several edits as one."""

from typing import TYPE_CHECKING, Literal

from app.flow.graph import G
from app.flow.part import Part

if TYPE_CHECKING:
    from app.flow.edits import Edit


class Batch(Part):
    """Several edits as one: all of them, or, if one cannot be made, none."""

    op: Literal["batch"] = "batch"
    edits: "tuple[Edit, ...]"

    def apply(self, flow: G) -> "tuple[G, Edit]":
        back: list[Edit] = []
        for edit in self.edits:
            flow, inverse = edit.apply(flow)
            back.append(inverse)
        return flow, Batch(edits=tuple(reversed(back)))


def together(edits: "list[Edit]") -> "Edit":
    """One edit, as it is if it is the only one."""
    return edits[0] if len(edits) == 1 else Batch(edits=tuple(edits))
