"""What one tab's canvas shows of its desk: the whole flow, the inside of a subflow, or two versions side by side."""

from typing import Any

from app.editor.canvas import Canvas
from app.editor.desk import Desk
from app.editor.spot import Spot
from app.editor.view import document
from app.flow import Graph


class CanvasView:
    """Sends the canvas what has changed since it was last told, and nothing else."""

    def __init__(self, desk: Desk, canvas: Canvas) -> None:
        self._desk, self._canvas = desk, canvas
        self.path: tuple[str, ...] = ()
        """Placed subflows that were opened, outermost first."""

    @property
    def graph(self) -> Graph:
        """What is open: the flow, or the subflow inside."""
        return Spot.at(self._desk.flow, self.path, self._desk.lab.registry.agents).graph

    def show(self, *, fit: bool = False) -> None:
        """Send all of it: the canvas has just come, or has gone astray."""
        self._canvas.sync(self._now(), fit=fit)

    def follow(self) -> None:
        """The flow has changed."""
        self.show()

    def _now(self) -> dict[str, Any]:
        return document(self._desk)
