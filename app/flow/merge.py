"""Two people changed one flow apart: the edits of one are made again on what the other has written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.flow.document import Flow
from app.flow.edits import Batch, Edit, RenameFlow, Set, SetTitle, Unset
from app.flow.errors import FlowError


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
    for edit in [single for whole in edits for single in _singles(whole)]:
        try:
            flow, _ = edit.apply(flow)
        except FlowError as error:
            conflicts.append(f"{error.message}: left out what was done here")
            continue
        made.append(edit)
        if (said := _overwrites(base, theirs, edit)) is not None:
            conflicts.append(said)
    return Merged(flow, tuple(made), tuple(dict.fromkeys(conflicts)))


def _singles(edit: Edit) -> Iterator[Edit]:
    if isinstance(edit, Batch):
        for part in edit.edits:
            yield from _singles(part)
    else:
        yield edit


def _overwrites(base: Flow, theirs: Flow, edit: Edit) -> str | None:
    """What somebody else set too, and to something else."""
    match edit:
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
        case RenameFlow(name=name):
            if base.name != theirs.name != name:
                return f"the flow was called “{theirs.name}” elsewhere; it is “{name}” now"
    return None


def _setting(flow: Flow, node: str, pin: str) -> object:
    placed = flow.nodes.get(node)
    return None if placed is None else placed.set.get(pin)
