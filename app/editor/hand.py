"""A person's hand on a flow, at the top of it or inside a subflow that was opened: what it sees, and what it does."""

from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from app.editor.desk import Desk
from app.editor.spot import Spot
from app.editor.wording import Words
from app.flow import Batch, Edit, FlowError, Problem


class Hand:
    def __init__(self, desk: Desk, words: Words, root: ui.element, say: Callable[[str], Any]) -> None:
        self.desk, self.words, self._say = desk, words, say
        self.path: tuple[str, ...] = ()
        """The placed subflows that were opened, the outermost first."""
        self._root = root

    def spot(self) -> Spot:
        """Where it is at work; at the top, if what was open has gone."""
        agents = self.desk.lab.registry.agents
        try:
            return Spot.at(self.desk.flow, self.path, agents)
        except FlowError:
            self.path = ()
            return Spot.at(self.desk.flow, (), agents)

    async def do(self, *edits: Edit) -> bool:
        """Make these edits as one step; what cannot be done is said."""
        done = self.spot().edits(*edits)
        try:
            await self.desk.do(done[0] if len(done) == 1 else Batch(edits=tuple(done)), self._root.client.id)
        except FlowError as error:
            with self._root:
                self._say(str(error))
            return False
        return True

    def problems(self, node: str) -> list[Problem]:
        """What is wrong with a node that is seen here."""
        way: Sequence[str] = (*self.path, node)
        return [one for one in self.desk.problems if one.node == way[0] and tuple(one.inner) == tuple(way[1:])]
