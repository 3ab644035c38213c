"""What one tab's canvas shows of its desk: the whole flow, the inside of a subflow, or two versions in one picture."""

from collections.abc import Sequence
from typing import Any

from app.editor.canvas import Canvas
from app.editor.desk import Desk
from app.editor.spot import Spot, opened
from app.editor.view import changes, compared, document
from app.flow import Flow, FlowError, Graph, flattened


class CanvasView:
    """Sends the canvas what has changed since it was last told, and nothing else."""

    def __init__(self, desk: Desk, canvas: Canvas, *, readonly: bool = False) -> None:
        self._desk, self._canvas, self._readonly = desk, canvas, readonly
        self.path: tuple[str, ...] = ()
        """Placed subflows that were opened, outermost first."""
        self.against: Flow | None = None
        """The version that the flow is compared with, if it is."""
        self._told: dict[str, Any] | None = None
        self._is_met = False

    @property
    def graph(self) -> Graph:
        """What is open: the flow, or the subflow inside."""
        return self.spot.graph

    @property
    def spot(self) -> Spot:
        return Spot.at(self._desk.flow, self.path, self._desk.lab.registry.agents)

    def begin(self) -> None:
        """Let the page bring what there is to show."""
        self._told = self._now()
        self._canvas.begin(self._told)

    def greet(self) -> None:
        """The canvas is there: it shows what the page brought, unless it has been there before."""
        if self._is_met:
            self.show(fit=True)
        else:
            self._is_met = True
            self._canvas.begun()
            self.follow()

    def show(self, *, fit: bool = False) -> None:
        """Send all of it: the canvas has just come, or has gone astray."""
        self._told = self._now()
        self._canvas.sync(self._told, fit=fit)

    def follow(self) -> None:
        """The flow has changed. What was open may be gone, and then what is around it is shown."""
        before, self._told = self._told, self._now()
        change = changes(before, self._told, self._desk.history.version) if before is not None else None
        if change is None:
            self._canvas.sync(self._told, fit=before is None or before["path"] != self._told["path"])
        elif len(change) > 1:
            self._canvas.patch(change)

    def go(self, path: Sequence[str]) -> None:
        """Open the subflow that `path` leads to, or the top. Raises FlowError if there is none."""
        opened(self._desk.flow, path)
        self.path = tuple(path)
        self.show(fit=True)

    def locate(self, node: str) -> str:
        """Open where a node of the running flow is, and give its name there. Raises FlowError if it is nowhere."""
        places = flattened(self._desk.flow, self._desk.lab.registry.agents).places
        if node not in places:
            raise FlowError(f"there is no node {node} any more", "It may have been removed", node=node)
        place = places[node]
        if tuple(place.path) != self.path:
            self.go(place.path)
        return place.node

    def compare(self, against: Flow | None) -> None:
        """Show what has changed since a version; None: show the flow again."""
        self.against, self.path = against, ()
        self.show(fit=True)

    def _now(self) -> dict[str, Any]:
        if self.against is not None:
            return compared(self.against, self._desk.flow, self._desk.lab.registry.agents)
        while True:
            try:
                shown = document(self._desk, self.path)
                return {**shown, "readonly": True} if self._readonly else shown
            except FlowError:
                self.path = self.path[:-1]
