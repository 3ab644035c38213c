"""What was done to a flow, in order: to undo it, to do it again, and to tell others what they missed."""

from collections import deque
from collections.abc import Sequence

from app.flow.document import Flow
from app.flow.edits import Edit
from app.flow.merge import Merged, merged


class History:
    """One flow as it changes. `version` counts every change, undoing and redoing too, from 0."""

    def __init__(self, flow: Flow, limit: int = 1000) -> None:
        """Keep `limit` steps to undo, and as many changes for those who lag behind."""
        self.flow, self.version = flow, 0
        self._undo: deque[Edit] = deque(maxlen=limit)
        self._redo: list[Edit] = []
        self._log: deque[Edit] = deque(maxlen=limit)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def do(self, edit: Edit) -> Edit:
        """Change the flow; what was undone is forgotten. Raises FlowError, changing nothing, if it cannot be done."""
        self._undo.append(self._apply(edit))
        self._redo.clear()
        return edit

    def undo(self) -> Edit | None:
        """Take the last edit back. The edit that did so, or None if there is nothing left to undo."""
        if not self._undo:
            return None
        edit = self._undo.pop()
        self._redo.append(self._apply(edit))
        return edit

    def redo(self) -> Edit | None:
        """Do again what was undone last. The edit that did so, or None if nothing was."""
        if not self._redo:
            return None
        edit = self._redo.pop()
        self._undo.append(self._apply(edit))
        return edit

    def since(self, version: int) -> Sequence[Edit] | None:
        """The edits that lead from an older version to this one; None if that is too long ago: send the flow."""
        missed = self.version - version
        if not 0 <= missed <= len(self._log):
            return None
        return list(self._log)[len(self._log) - missed :]

    def rebase(self, base: Flow, version: int, theirs: Flow) -> Merged | None:
        """Take in a flow that somebody made of `base`, which was ours at `version`: our edits since are made on it.

        None, and nothing is done, if our edits since are not known any more. What can be undone stays so, as far as
        it can be done on the new flow. `theirs` becomes a version too, and `since` leads on from it.
        """
        if (edits := self.since(version)) is None:
            return None
        taken = merged(base, theirs, edits)
        self.flow = taken.flow
        self._log.clear()  # no edit leads from the old flow to theirs: who lags behind is sent all of it
        self._log.extend(taken.edits)
        self.version += 1 + len(taken.edits)
        return taken

    def _apply(self, edit: Edit) -> Edit:
        self.flow, back = edit.apply(self.flow)
        self._log.append(edit)
        self.version += 1
        return back
