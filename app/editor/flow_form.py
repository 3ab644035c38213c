"""The flow itself, or the subflow that is open: its name and what it is for."""

from typing import Any

from nicegui import ui

from app.editor.form_parts import head, line
from app.editor.hand import Hand
from app.editor.setting import Show
from app.flow import Flow, RenameFlow, SetDoc, Subflow


class FlowForm:
    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self.shape: Any = ("flow", hand.spot().within, hand.path)
        self._name: Show = lambda value: None
        self._doc: Show = lambda value: None
        self._counts: ui.label | None = None

    def draw(self) -> None:
        hand, words, graph = self._hand, self._hand.words, self._hand.spot().graph
        is_whole = isinstance(graph, Flow)
        head("account_tree", words(f"inspector.{'flow' if is_whole else 'subflow'}"), "", "var(--m-accent)")
        self._counts = ui.label(self._count()).classes("faint")
        name, doc = self._texts()

        async def rename(text: str) -> None:
            await hand.do(RenameFlow(name=text or (name if is_whole else None)))

        async def describe(text: str) -> None:
            await hand.do(SetDoc(doc=text))

        self._name = line(words("inspector.name"), name, rename)
        self._doc = line(words("inspector.doc"), doc, describe, is_long=True)
        ui.label(words("inspector.hint")).classes("faint")

    def follow(self) -> None:
        name, doc = self._texts()
        self._name(name)
        self._doc(doc)
        if self._counts is not None:
            self._counts.set_text(self._count())

    def _texts(self) -> tuple[str, str]:
        graph = self._hand.spot().graph
        if isinstance(graph, Flow):
            return graph.name, graph.doc
        assert isinstance(graph, Subflow)
        return graph.title or "", graph.doc

    def _count(self) -> str:
        graph = self._hand.spot().graph
        return self._hand.words("inspector.flow_counts", nodes=len(graph.nodes), edges=len(graph.edges))
