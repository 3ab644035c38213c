"""Every node there is, by category, to drag onto the canvas or add with a click; favourites and recent ones first."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.cookies import Cookies
from app.editor.finding import matches
from app.editor.wording import Words
from app.engine import Broken

ORDER = ("inputs", "vision", "classic", "picture", "draw", "speech", "text", "outputs")
Add = Callable[[str], Awaitable[None]]


class Palette:
    """The left-hand list. A search narrows it; a star keeps a node at its top."""

    def __init__(
        self,
        known: Callable[[], dict[str, Any]],
        broken: list[Broken],
        add: Add,
        words: Words,
        cookies: Cookies,
    ) -> None:
        """`known` gives every node there is to place, the flow's own subflows among them."""
        self._known, self._broken, self._add = known, broken, add
        self._catalog = known()
        self._drawn: Any = None
        self._words, self._cookies = words, cookies
        with ui.element("nav").classes("palette").props(f'aria-label="{words("page.nodes")}"'):
            hint = words("page.search_nodes")
            self._search = ui.input(placeholder=hint, on_change=self._look)
            self._search.props(f'dense outlined clearable debounce=120 aria-label="{hint}"').classes("search")
            with self._search.add_slot("prepend"):
                ui.icon("search", size="18px")
            with ui.element("div").classes("palette-list"):
                self._own = ui.element("div")
                self._groups = self._draw_groups()
                self._nothing = ui.label(words("page.nothing_fits")).classes("faint nothing")
                self._draw_broken()
        self._nothing.set_visibility(False)
        self.refresh()

    def refresh(self) -> None:
        """Draw favourites, recent nodes and subflows anew, if they are others now."""
        self._catalog = self._known()
        favourites = [name for name in self._cookies.names("favourites") if name in self._catalog]
        recent = [name for name in self._cookies.names("recent") if name in self._catalog and name not in favourites]
        subflows = [name for name, about in self._catalog.items() if about.get("subflow")]
        sections = [("page.subflows", subflows), ("page.favourites", favourites), ("page.recent", recent)]
        drawn = [(title, [(name, self._catalog[name]["title"]) for name in names]) for title, names in sections]
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._own.clear()
        with self._own:
            for title, names in sections:
                if names:
                    with ui.element("section").classes("palette-group"):
                        ui.label(self._words(title)).classes("overline")
                        for name in names:
                            self._draw_row(name, marked=title == "page.subflows")

    def _draw_groups(self) -> list[tuple[ui.element, dict[str, ui.element]]]:
        categories: dict[str, list[str]] = {}
        for name, about in self._catalog.items():
            if about.get("subflow"):
                continue
            categories.setdefault(about["category"], []).append(name)
        groups, titles = [], self._words.room("categories")
        for category in sorted(categories, key=lambda one: (_rank(one), one)):
            with ui.element("section").classes("palette-group") as group:
                ui.label(titles.get(category, category.replace("_", " ").capitalize())).classes("overline")
                groups.append((group, {name: self._draw_row(name, marked=True) for name in categories[category]}))
        return groups

    def _draw_row(self, name: str, *, marked: bool) -> ui.element:
        """`marked` rows are the ones that tests and tours find by name: each node has one."""
        about = self._catalog[name]
        with ui.element("div").classes("palette-line") as line:
            row = ui.element("button").classes("palette-row").props("draggable=true")
            if marked:
                row.props(f'data-palette="{name}"')
            row.style(f"--accent: {about['color']}")
            row.props["title"] = about["doc"].partition("\n")[0]
            row.on("dragstart", js_handler=_carries(name))
            row.on("click", partial(self._add, name))
            with row:
                ui.icon(about["icon"], size="17px").classes("palette-icon")
                ui.label(about["title"])
            self._draw_star(name)
        return line

    def _draw_star(self, name: str) -> None:
        is_chosen = name in self._cookies.names("favourites")
        label = self._words("page.unstar" if is_chosen else "page.star", node=self._catalog[name]["title"])
        star = ui.element("button").props(f"type=button aria-pressed={str(is_chosen).lower()}")
        star.props["aria-label"] = label  # a subflow's title may have quotes in it
        star.classes("star chosen" if is_chosen else "star")
        with star:
            icon = ui.icon("star" if is_chosen else "star_outline")
        star.on("click", partial(self._mark, name, star, icon))

    def _mark(self, name: str, star: ui.element, icon: ui.icon) -> None:
        is_chosen = self._cookies.toggle_favourite(name)
        star.props(f"aria-pressed={str(is_chosen).lower()}").classes(replace="star chosen" if is_chosen else "star")
        icon.props(f"name={'star' if is_chosen else 'star_outline'}")
        self.refresh()

    def _draw_broken(self) -> None:
        for pack in self._broken:
            with ui.element("div").classes("broken").props('role="note"'):
                ui.icon("error_outline", size="16px")
                ui.label(self._words("page.broken_pack", pack=pack.pack, error=pack.error))

    def _look(self) -> None:
        text = self._search.value or ""
        found = set(matches(self._catalog, text))
        self._own.set_visibility(not text.strip())
        for group, rows in self._groups:
            for name, row in rows.items():
                row.set_visibility(name in found)
            group.set_visibility(bool(found & rows.keys()))
        self._nothing.set_visibility(not found)


def _rank(category: str) -> int:
    return ORDER.index(category) if category in ORDER else len(ORDER)


def _carries(name: str) -> str:
    """What is dragged: the canvas knows this kind of thing by its name."""
    return (
        f"(e) => {{ e.dataTransfer.setData('application/x-mentat-node', '{name}'); "
        "e.dataTransfer.effectAllowed = 'copy' }"
    )
