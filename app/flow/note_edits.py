"""Edits of what is written beside the nodes."""

from typing import TYPE_CHECKING, Literal

from app.flow.edge_edits import Index
from app.flow.finding import put
from app.flow.graph import G
from app.flow.notes import Frame, Note
from app.flow.part import Name, Part

if TYPE_CHECKING:
    from app.flow.edits import Edit


class SetNote(Part):
    """Write a note, or another in its place; None takes it away. A new one comes last, or at `index`."""

    op: Literal["set_note"] = "set_note"
    id: Name
    note: Note | None
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        notes, at = put(flow.notes, self.id, self.note, self.index)
        return flow.changed(notes=notes), SetNote(id=self.id, note=flow.notes.get(self.id), index=at)


class SetFrame(Part):
    """Draw a frame, or another in its place; None takes it away. A new one comes last, or at `index`."""

    op: Literal["set_frame"] = "set_frame"
    id: Name
    frame: Frame | None
    index: Index | None = None

    def apply(self, flow: G) -> "tuple[G, Edit]":
        frames, at = put(flow.frames, self.id, self.frame, self.index)
        return flow.changed(frames=frames), SetFrame(id=self.id, frame=flow.frames.get(self.id), index=at)
