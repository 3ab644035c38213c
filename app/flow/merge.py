"""Two people changed one flow apart: the edits of one are made again on what the other has written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.flow.document import Flow
from app.flow.edits import (
    Batch,
    DefineSubflow,
    Edit,
    In,
    RenameFlow,
    Restore,
    Set,
    SetDoc,
    SetMode,
    SetNote,
    SetPins,
    SetTags,
    SetTitle,
    Unset,
)
from app.flow.errors import FlowError
from app.flow.graph import Graph, Placed
from app.flow.notes import Note
from app.flow.subflow import Subflow


@dataclass(frozen=True, slots=True)
class Merged:
    flow: Flow
    edits: tuple[Edit, ...]
    """Those that lead from theirs to it."""
    conflicts: tuple[str, ...]
    """What both changed, or what could not be done any more: a sentence each, with what holds now."""


def merged(base: Flow, theirs: Flow, edits: Sequence[Edit]) -> Merged:
    """`edits`, which were made on `base`, made on `theirs`: where both changed one thing, the edits win and say so."""
    flow, made, conflicts = theirs, list[Edit](), list[str]()
    for edit in [single for whole in edits for single in singles(whole)]:
        try:
            flow, _ = edit.apply(flow)
        except FlowError as error:
            conflicts.append(f"{error.message}: left out what was done here")
            continue
        made.append(edit)
        if (said := _overwrites(base, theirs, edit)) is not None:
            conflicts.append(said)
    return Merged(flow, tuple(made), tuple(dict.fromkeys(conflicts)))


def singles(edit: Edit) -> Iterator[Edit]:
    """The edits of one thing each that an edit is made of, those inside subflows each as an `In` of its own."""
    if isinstance(edit, Batch):
        for part in edit.edits:
            yield from singles(part)
    elif isinstance(edit, In):
        for part in singles(edit.edit):
            yield In(subflow=edit.subflow, edit=part)
    else:
        yield edit


def _overwrites(base: Graph, theirs: Graph, edit: Edit) -> str | None:
    """What somebody else set too, and to something else."""
    match edit:
        case In(subflow=name, edit=inner):
            before, after = (_subflows(graph).get(name) for graph in (base, theirs))
            said = _overwrites(before, after, inner) if before is not None and after is not None else None
            return said and f"in the subflow {name}, {said}"
        case Set(node=node, pin=pin):
            was, became = _setting(base, node, pin), _setting(theirs, node, pin)
            if was != became != edit.value:
                return f"{node}.{pin} was changed to {became!r} elsewhere; it is {edit.value!r} now"
        case Unset(node=node, pin=pin):
            was, became = _setting(base, node, pin), _setting(theirs, node, pin)
            if was != became and became is not None:
                return f"{node}.{pin} was changed to {became!r} elsewhere; it has its default again"
        case SetTitle(node=node):
            titles = [flow.nodes[node].title for flow in (base, theirs) if node in flow.nodes]
            if len(titles) == 2 and titles[0] != titles[1] != edit.title:
                return f"{node} was called “{titles[1]}” elsewhere; it is “{edit.title or 'as its kind'}” now"
        case _:
            return _replaces(base, theirs, edit)
    return None


def _replaces(base: Graph, theirs: Graph, edit: Edit) -> str | None:
    """The same of what is written as a whole."""
    now: object
    held: list[Any]
    match edit:
        case RenameFlow(name=now):
            held = [_name(graph) for graph in (base, theirs)]
            what = "the flow" if isinstance(base, Flow) else "it"
            return f"{what} was called “{held[1]}” elsewhere; it is “{now}” now" if _differ(held, now) else None
        case Restore(flow=now):
            what, held = "the flow", [base, theirs]
        case SetDoc(doc=now):
            what, held = "the description", [getattr(graph, "doc", "") for graph in (base, theirs)]
        case SetTags(tags=now):
            what, held = "the tags", [getattr(graph, "tags", ()) for graph in (base, theirs)]
        case SetMode(node=node, mode=now):
            what, held = f"the mode of {node}", [_placed(graph, node).mode for graph in (base, theirs)]
        case SetNote(id=name, note=note):
            what, now, held = f"the note {name}", _text(note), [_text(g.notes.get(name)) for g in (base, theirs)]
        case DefineSubflow(name=name, subflow=now):
            what, held = f"the subflow {name}", [_subflows(g).get(name) for g in (base, theirs)]
        case SetPins():
            what, now = "the pins", (edit.inputs, edit.outputs)
            held = [(g.inputs, g.outputs) for g in (base, theirs) if isinstance(g, Subflow)]
        case _:
            return None
    return f"{what}: changed elsewhere too; what was made of it here holds now" if _differ(held, now) else None


def _differ(held: Sequence[object], now: object) -> bool:
    """Whether both changed what the base and theirs held, and not to the same."""
    was, became = held
    return was != became != now


def _placed(graph: Graph, node: str) -> Placed:
    return graph.nodes.get(node) or Placed(type="?")


def _text(note: Note | None) -> str | None:
    return None if note is None else note.text


def _name(graph: Graph) -> str | None:
    return graph.name if isinstance(graph, Flow) else getattr(graph, "title", None)


def _subflows(graph: Graph) -> Mapping[str, Subflow]:
    return graph.subflows if isinstance(graph, Flow) else {}


def _setting(flow: Graph, node: str, pin: str) -> object:
    placed = flow.nodes.get(node)
    return None if placed is None else placed.set.get(pin)
