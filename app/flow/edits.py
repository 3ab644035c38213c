"""Every change to a flow is a named edit that knows its inverse: undo, autosave, tabs and live editing are one log.

`edit.apply(flow)` gives the new flow and the edit that takes it back to the identical document: the same order of
nodes, edges and settings. An edit that cannot be made raises FlowError and changes nothing.
"""

from typing import Annotated, Literal, cast

from pydantic import Field

from app.flow.batch import Batch
from app.flow.document import Flow
from app.flow.edge import Edge
from app.flow.edge_edits import Connect, Disconnect, SetEdgeLook, SetPolicy
from app.flow.errors import FlowError
from app.flow.graph import G, Graph
from app.flow.node_edits import (
    AddNode,
    Move,
    RemoveNode,
    RenameNode,
    Set,
    SetLook,
    SetMode,
    SetOnError,
    SetTimeout,
    SetTitle,
    Unset,
)
from app.flow.note_edits import SetFrame, SetNote
from app.flow.part import Part
from app.flow.subflow import Subflow
from app.flow.subflow_edits import DefineSubflow, In, SetPins

__all__ = [
    "AddNode",
    "Batch",
    "Connect",
    "DefineSubflow",
    "Disconnect",
    "Edit",
    "In",
    "Move",
    "RemoveNode",
    "RenameFlow",
    "RenameNode",
    "Restore",
    "Set",
    "SetDoc",
    "SetEdgeLook",
    "SetFrame",
    "SetLook",
    "SetMode",
    "SetNote",
    "SetOnError",
    "SetPins",
    "SetPolicy",
    "SetTags",
    "SetTimeout",
    "SetTitle",
    "Unset",
    "rewired",
]


class RenameFlow(Part):
    """Give a flow another name, or a subflow another title; a subflow may have none."""

    op: Literal["rename_flow"] = "rename_flow"
    name: str | None = Field(min_length=1, max_length=200)

    def apply(self, flow: G) -> "tuple[G, Edit]":
        if isinstance(flow, Subflow):
            return flow.changed(title=self.name), RenameFlow(name=flow.title)
        if self.name is None:
            raise FlowError("a flow has a name", "Give it another one")
        return flow.changed(name=self.name), RenameFlow(name=_whole(flow).name)


class SetDoc(Part):
    op: Literal["set_doc"] = "set_doc"
    doc: str

    def apply(self, flow: G) -> "tuple[G, Edit]":
        old = flow.doc if isinstance(flow, Subflow) else _whole(flow).doc
        return flow.changed(doc=self.doc), SetDoc(doc=old)


class SetTags(Part):
    op: Literal["set_tags"] = "set_tags"
    tags: tuple[str, ...]

    def apply(self, flow: G) -> "tuple[G, Edit]":
        return flow.changed(tags=self.tags), SetTags(tags=_whole(flow).tags)


class Restore(Part):
    """Make the flow another one as a whole: what it was in one of its versions."""

    op: Literal["restore"] = "restore"
    flow: Flow

    def apply(self, flow: G) -> "tuple[G, Edit]":
        return cast(G, self.flow), Restore(flow=_whole(flow))


Edit = Annotated[
    AddNode
    | RemoveNode
    | RenameNode
    | Move
    | Set
    | Unset
    | SetTitle
    | SetOnError
    | SetTimeout
    | SetMode
    | SetLook
    | Connect
    | Disconnect
    | SetPolicy
    | SetEdgeLook
    | SetNote
    | SetFrame
    | DefineSubflow
    | SetPins
    | In
    | RenameFlow
    | SetDoc
    | SetTags
    | Restore
    | Batch,
    Field(discriminator="op"),
]
Batch.model_rebuild(_types_namespace={"Edit": Edit})
In.model_rebuild(_types_namespace={"Edit": Edit})


def rewired(flow: Graph, edge: Edge) -> Edit:
    """The edit that draws an edge in place of what feeds its input now."""
    old = [Disconnect(edge=taken) for taken in flow.into(edge.target)]
    return Batch(edits=(*old, Connect(edge=edge))) if old else Connect(edge=edge)


def _whole(graph: Graph) -> Flow:
    if not isinstance(graph, Flow):
        raise FlowError("only a whole flow has a name and tags", "Give the subflow a title")
    return graph
