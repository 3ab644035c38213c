"""The flow: the document, its checks, and the edits that change it. Nothing here runs anything."""

from app.flow.carried import as_metadata, in_png
from app.flow.check import check, verdict_in
from app.flow.clipboard import copied, pasted, pasted_wired
from app.flow.difference import Change, Difference, difference
from app.flow.document import Flow, Placed
from app.flow.edge import AMOUNTS, POLICIES, Edge, PinRef, Policy, PolicyKind
from app.flow.edits import (
    AddNode,
    Batch,
    Connect,
    DefineSubflow,
    Disconnect,
    Edit,
    In,
    Move,
    RemoveNode,
    RenameFlow,
    RenameNode,
    Restore,
    Set,
    SetDoc,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetMode,
    SetNote,
    SetOnError,
    SetPins,
    SetPolicy,
    SetTags,
    SetTimeout,
    SetTitle,
    Unset,
    rewired,
)
from app.flow.errors import FlowError
from app.flow.flatten import Flat, Place, flattened, upstream
from app.flow.graph import Graph, Mode, OnError
from app.flow.history import History
from app.flow.looks import Color, EdgeLook, Look, ends
from app.flow.make import inside, made, moved
from app.flow.manifests import inner_pin, with_subflows
from app.flow.merge import singles
from app.flow.naming import fresh_id, fresh_name
from app.flow.notes import Frame, Note
from app.flow.problem import Problem
from app.flow.reading import line_of, load_flow, read_plain
from app.flow.script import dump_python
from app.flow.settings import refusal
from app.flow.splice import inserted_on, removed, removed_and_reconnected
from app.flow.subflow import Subflow, subflow_of
from app.flow.suggest import Suggestion, converted, givers, takers
from app.flow.timing import Timing, in_order, timings
from app.flow.types import Verdict, as_stream, key, key_in, verdict, verdict_on, verdicts
from app.flow.unpack import unpacked
from app.flow.writing import dump_json, dump_yaml

__all__ = [
    "AMOUNTS",
    "POLICIES",
    "AddNode",
    "Batch",
    "Change",
    "Color",
    "Connect",
    "DefineSubflow",
    "Difference",
    "Disconnect",
    "Edge",
    "EdgeLook",
    "Edit",
    "Flat",
    "Flow",
    "FlowError",
    "Frame",
    "Graph",
    "History",
    "In",
    "Look",
    "Mode",
    "Move",
    "Note",
    "OnError",
    "PinRef",
    "Place",
    "Placed",
    "Policy",
    "PolicyKind",
    "Problem",
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
    "Subflow",
    "Suggestion",
    "Timing",
    "Unset",
    "Verdict",
    "as_metadata",
    "as_stream",
    "check",
    "converted",
    "copied",
    "difference",
    "dump_json",
    "dump_python",
    "dump_yaml",
    "ends",
    "flattened",
    "fresh_id",
    "fresh_name",
    "givers",
    "in_order",
    "in_png",
    "inner_pin",
    "inserted_on",
    "inside",
    "key",
    "key_in",
    "line_of",
    "load_flow",
    "made",
    "moved",
    "pasted",
    "pasted_wired",
    "read_plain",
    "refusal",
    "removed",
    "removed_and_reconnected",
    "rewired",
    "singles",
    "subflow_of",
    "takers",
    "timings",
    "unpacked",
    "upstream",
    "verdict",
    "verdict_in",
    "verdict_on",
    "verdicts",
    "with_subflows",
]
