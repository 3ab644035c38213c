"""Add a node where the pointer is: type a word, press Enter. From a pin, only what fits is offered, best first."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.cookies import Cookies
from app.editor.finding import matches
from app.editor.habits import Habits
from app.editor.wording import Words
from app.flow import Graph, Suggestion, fresh_id, givers, takers
from app.sdk import AgentManifest

SHOWN = 9
WIDE = 240.0
"""Pixels of a card at zoom 1."""
Operation = dict[str, Any]
Place = Callable[[str, tuple[float, float] | None], Awaitable[None]]
Gesture = Callable[..., Awaitable[None]]


class Adder:
    """A field and a list beneath it: arrows choose, Enter adds, Escape leaves."""

    def __init__(self, catalog: dict[str, Any], words: Words, cookies: Cookies, habits: Habits) -> None:
        self._catalog, self._words, self._cookies, self._habits = catalog, words, cookies, habits

    async def ask(
        self, about: Mapping[str, Any], graph: Graph, agents: Mapping[str, AgentManifest], place: Place, do: Gesture
    ) -> None:
        """Ask which node, and place it where `about` has it `at`.

        Dragged `from` a pin it is joined to it, let go on an edge it is put `into` that. `graph` is what is open,
        `agents` all that can be in it.
        """
        at, start, into = about.get("at"), about.get("from"), about.get("into")
        where = _corner(at, start) if at else None
        offered = _offered(graph, agents, start)
        if offered is None:
            likes = [*self._cookies.names("favourites"), *self._cookies.names("recent")]
            chosen = await self._choose([*likes, *self._habits.most_used(self._catalog)], about.get("screen"))
        else:
            chosen = await self._choose(self._likeliest(graph, offered, start), about.get("screen"))
        if chosen is None:
            return
        self._cookies.used(chosen)
        if offered is not None and start is not None:
            pin = next(one.pin for one in offered if one.agent == chosen)
            await do(*_joined(graph, chosen, pin, start, where or (0.0, 0.0)))
        elif into:
            await do({"op": "add", "type": chosen, "at": where or (0.0, 0.0), "into": into})
        else:
            await place(chosen, where)

    def _likeliest(self, graph: Graph, offered: Sequence[Suggestion], start: Mapping[str, Any] | None) -> list[str]:
        names = [one.agent for one in offered]
        if start is None:
            return names
        kind = graph.nodes[start["node"]].type
        return self._habits.after(kind, names) if start["side"] == "outputs" else self._habits.before(kind, names)

    async def _choose(self, offered: Sequence[str], screen: Sequence[float] | None) -> str | None:
        """`offered` is best first; `screen` is where the pointer is, and the list opens there."""
        self._allowed = {name: self._catalog[name] for name in offered if name in self._catalog}
        with ui.dialog() as self._dialog, ui.card().classes("mentat dialog adder") as card:
            if screen:
                card.classes("at-pointer").style(f"--x: {float(screen[0]):.0f}px; --y: {float(screen[1]):.0f}px")
            hint = self._words("page.add_node")
            self._field = ui.input(placeholder=hint).props(f'dense outlined autofocus aria-label="{hint}"')
            self._field.classes("field").on_value_change(lambda: self._draw(offered, 0))
            self._field.on("keydown.enter", self._enter)
            self._field.on("keydown.down.prevent", lambda: self._draw(offered, self._at + 1))
            self._field.on("keydown.up.prevent", lambda: self._draw(offered, self._at - 1))
            self._list = ui.element("div").classes("adder-list").props("role=listbox")
            self._draw(offered, 0)
        chosen = await self._dialog
        self._dialog.delete()
        return None if chosen is None else str(chosen)

    def _draw(self, likes: Sequence[str], at: int) -> None:
        self._shown = matches(self._allowed, self._field.value or "", likes)[:SHOWN]
        self._at = max(0, min(at, len(self._shown) - 1))
        self._list.clear()
        with self._list:
            for row, name in enumerate(self._shown):
                _row(self._catalog[name], partial(self._dialog.submit, name), is_chosen=row == self._at)
            if not self._shown:
                ui.label(self._words("page.nothing_fits")).classes("faint")

    def _enter(self) -> None:
        if self._shown:
            self._dialog.submit(self._shown[self._at])


def _row(about: Mapping[str, Any], choose: Callable[[], Any], *, is_chosen: bool) -> None:
    row = ui.element("button").classes("adder-row chosen" if is_chosen else "adder-row")
    row.props(f"role=option aria-selected={str(is_chosen).lower()}").style(f"--accent: {about['color']}")
    row.on("click", choose)
    with row:
        ui.icon(about["icon"], size="18px").classes("palette-icon")
        ui.label(about["title"])
        ui.label(about["doc"].partition("\n")[0]).classes("faint")


def _corner(at: Sequence[float], start: Mapping[str, Any] | None) -> tuple[float, float]:
    """Where the upper left of the card goes: its pin under the pointer if a wire is let go, else its head."""
    if start is None:
        return float(at[0]) - WIDE / 2, float(at[1]) - 24
    return float(at[0]) - (0 if start["side"] == "outputs" else WIDE), float(at[1]) - 72


def _offered(
    graph: Graph, agents: Mapping[str, AgentManifest], start: Mapping[str, Any] | None
) -> list[Suggestion] | None:
    if not start or start["node"] not in graph.nodes:
        return None
    manifest = agents.get(graph.nodes[start["node"]].type)
    if manifest is None:
        return None
    if start["side"] == "outputs":
        output = manifest.output(start["pin"])
        return takers(output, agents) if output else None
    target = manifest.input(start["pin"])
    return givers(target, agents, streaming=manifest.streaming) if target else None


def _joined(
    graph: Graph, kind: str, pin: str, start: Mapping[str, Any], at: tuple[float, float]
) -> tuple[Operation, Operation]:
    """The two operations that place a node and join it to the pin it was dragged from."""
    name = fresh_id(graph, kind)
    ends = [(start["node"], start["pin"]), (name, pin)]
    (source, source_pin), (target, target_pin) = ends if start["side"] == "outputs" else reversed(ends)
    joined = {"source": source, "sourcePin": source_pin, "target": target, "targetPin": target_pin}
    return {"op": "add", "type": kind, "at": at}, {"op": "connect", **joined}
