"""Edits of a document's subflows: defined, shown outside by their pins, and changed inside."""

import difflib
from typing import TYPE_CHECKING, Literal

from app.flow.document import Flow
from app.flow.edge_edits import Index
from app.flow.errors import FlowError
from app.flow.finding import put
from app.flow.graph import G, Graph
from app.flow.part import Name, Part
from app.flow.subflow import PinText, Subflow

if TYPE_CHECKING:
    from app.flow.edits import Edit


class DefineSubflow(Part):
    """Define a subflow, or define it anew; None takes the definition away. A new one comes last, or at `index`."""

    op: Literal["define_subflow"] = "define_subflow"
    name: Name
    subflow: Subflow | None
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        subflows = _whole(flow).subflows
        new, at = put(subflows, self.name, self.subflow, self.index)
        back = DefineSubflow(name=self.name, subflow=subflows.get(self.name), index=at)
        return flow.changed(subflows=new), back


class SetPins(Part):
    """Say which pins of its nodes are a subflow's own pins."""

    op: Literal["set_pins"] = "set_pins"
    inputs: dict[Name, tuple[PinText, ...]]
    outputs: dict[Name, PinText]

    def apply(self, flow: G) -> "tuple[G, Edit]":
        if not isinstance(flow, Subflow):
            raise FlowError("only a subflow has pins of its own", "Open the subflow, and edit it there")
        back = SetPins(inputs=flow.inputs, outputs=flow.outputs)
        return flow.changed(inputs=self.inputs, outputs=self.outputs), back


class In(Part):
    """An edit inside a subflow's definition, wherever it is placed."""

    op: Literal["in"] = "in"
    subflow: Name
    edit: "Edit"

    def apply(self, flow: G) -> "tuple[G, Edit]":
        inside, back = self.edit.apply(found_subflow(flow, self.subflow))
        subflows = {**_whole(flow).subflows, self.subflow: inside}
        return flow.changed(subflows=subflows), In(subflow=self.subflow, edit=back)


def found_subflow(flow: Graph, name: str) -> Subflow:
    """Raises FlowError, naming a subflow that is called much the same."""
    subflows = _whole(flow).subflows
    if name not in subflows:
        near = difflib.get_close_matches(name, subflows, 1)
        remedy = f"Did you mean {near[0]}?" if near else f"There is {', '.join(subflows) or 'none'}"
        raise FlowError(f"there is no subflow {name}", remedy)
    return subflows[name]


def _whole(graph: Graph) -> Flow:
    if not isinstance(graph, Flow):
        raise FlowError("subflows are defined in the flow, not in one another", "Name the subflow in the flow")
    return graph
