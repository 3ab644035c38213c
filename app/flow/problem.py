"""One thing that is wrong with a flow, where, and what to do about it."""

from typing import Literal

from app.flow.edge import PinRef
from app.flow.part import Part

Code = Literal[
    "empty_flow",
    "unknown_agent",
    "feature_disabled",
    "unknown_node",
    "unknown_pin",
    "missing_input",
    "wrong_type",
    "bad_setting",
    "pin_taken",
    "set_and_connected",
    "duplicate_edge",
    "cycle",
    "never_together",
    "nothing_past",
    "stray_layout",
    "subflow_cycle",
    "too_large",
]
Severity = Literal["error", "warning"]


class Problem(Part):
    """One thing that is wrong. An error keeps the flow from running; a warning does not."""

    node: str | None
    """A node that can be seen at the top of the flow."""
    pin: str | None
    code: Code
    message: str
    """It begins with its place: `find.image needs an image`."""
    remedy: str
    severity: Severity = "error"
    inner: tuple[str, ...] = ()
    """If `node` is a placed subflow: the way in to the node inside that is at fault."""

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" + ("" if self.remedy.endswith("?") else ".")


def problem_at(place: PinRef, code: Code, message: str, remedy: str, severity: Severity = "error") -> Problem:
    """A problem of a pin; with an empty pin's name, of a node."""
    where = str(place) if place.pin else place.node
    pin = place.pin or None
    return Problem(node=place.node, pin=pin, code=code, message=f"{where} {message}", remedy=remedy, severity=severity)
