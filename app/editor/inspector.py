"""Everything that can be set on what is chosen: nodes, an edge, or the flow itself."""

from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from app.editor.desk import Desk
from app.editor.edge_form import EdgeForm
from app.editor.flow_form import FlowForm
from app.editor.hand import Hand
from app.editor.node_form import NodeForm
from app.editor.wording import Words


class Inspector:
    """Shows a form. While what it is about keeps its shape, only values change in it: who types is not disturbed."""

    def __init__(self, desk: Desk, root: ui.element, words: Words, say: Callable[[str], Any]) -> None:
        self._root = root
        self._hand = Hand(desk, words, root, say)
        self._nodes: tuple[str, ...] = ()
        self._edges: tuple[str, ...] = ()
        self._form: NodeForm | EdgeForm | FlowForm | None = None
        self.renamed: Callable[[str], Any] = lambda node: None
        """Told the new name of a node: it is still the one that is chosen."""

    def show(self, nodes: Sequence[str], edges: Sequence[str] = (), path: Sequence[str] = ()) -> None:
        """These are chosen now, inside the subflow that `path` leads to."""
        self._nodes, self._edges, self._hand.path = tuple(nodes), tuple(edges), tuple(path)
        self.refresh()

    def refresh(self) -> None:
        """The flow may have changed."""
        form = self._wanted()
        if self._form is not None and self._form.shape == form.shape:
            self._form.follow()
            return
        self._form = form
        self._root.clear()
        with self._root:
            form.draw()

    def _wanted(self) -> NodeForm | EdgeForm | FlowForm:
        graph = self._hand.spot().graph
        nodes = [node for node in self._nodes if node in graph.nodes]
        if nodes:
            return NodeForm(self._hand, nodes, self._rename)
        edges = [edge for edge in graph.edges if f"{edge.source} -> {edge.target}" in self._edges]
        return EdgeForm(self._hand, edges[0]) if len(edges) == 1 else FlowForm(self._hand)

    def _rename(self, old: str, new: str) -> None:
        self._nodes = tuple(new if node == old else node for node in self._nodes)
        self.renamed(new)
