"""Your flows: searched, by folder and tag, each with what can be done to it."""

from collections.abc import Sequence
from typing import Any

from nicegui import ui

from app.editor.desks import Desks
from app.editor.flow_card import FlowCard
from app.editor.wording import Words
from app.records import Listed

SHOWN = 60
"""Flows drawn at once; a search finds the others."""


class Shelf:
    def __init__(self, desks: Desks, catalog: dict[str, Any], words: Words) -> None:
        self._desks, self._catalog, self._words = desks, catalog, words
        self._folder, self._tag = "", ""
        self._drawn: Any = None
        self._root = ui.element("section").classes("shelf").props('aria-labelledby="shelf-head"')
        self._root.set_visibility(False)

    async def fill(self) -> None:
        """Draw what is stored, once; later changes are `refresh`."""
        with self._root:
            with ui.element("div").classes("shelf-head"):
                ui.html(f'<h2 id="shelf-head">{self._words("gallery.yours")}</h2>', sanitize=False)
                ui.space()
                self._search = ui.input(placeholder=self._words("gallery.search"), on_change=self.refresh)
                self._search.props(
                    f'dense outlined clearable debounce=150 aria-label="{self._words("gallery.search")}"'
                )
                self._search.classes("shelf-search")
            self._filters = ui.element("div").classes("shelf-filters")
            self._cards = ui.element("div").classes("cards")
            self._nothing = ui.label(self._words("gallery.nothing")).classes("faint")
        await self.refresh()

    async def refresh(self) -> None:
        listed = await self._desks.listed()
        self._root.set_visibility(bool(listed))
        found = [one for one in listed if self._fits(one)]
        flows = await self._desks.read([one.id for one in found[:SHOWN]])
        self._draw_filters(listed)
        self._cards.clear()
        with self._cards:
            for one in found[:SHOWN]:
                if one.id in flows:
                    FlowCard(one, flows[one.id], self._desks, self._catalog, self._words, self.refresh)
        self._nothing.set_visibility(not found)

    def _fits(self, one: Listed) -> bool:
        text = " ".join((one.name, one.doc, one.folder, *one.tags)).lower()
        words = (self._search.value or "").lower().split()
        is_inside = not self._folder or one.folder == self._folder or one.folder.startswith(f"{self._folder}/")
        return is_inside and (not self._tag or self._tag in one.tags) and all(word in text for word in words)

    def _draw_filters(self, listed: Sequence[Listed]) -> None:
        folders = sorted({folder for one in listed for folder in _above(one.folder)})
        tags = sorted({tag for one in listed for tag in one.tags})
        drawn = (folders, tags, self._folder, self._tag)
        if drawn == self._drawn:
            return  # a button that is drawn anew under the pointer loses its click
        self._drawn = drawn
        self._filters.clear()
        self._filters.set_visibility(bool(folders or tags))
        with self._filters:
            if folders:
                self._chip("folder_open", self._words("gallery.all"), folder="")
            for folder in folders:
                self._chip("folder", folder, folder=folder)
            for tag in tags:
                self._chip("label", tag, tag="" if tag == self._tag else tag)

    def _chip(self, icon: str, text: str, *, folder: str | None = None, tag: str | None = None) -> None:
        async def choose() -> None:
            self._folder = self._folder if folder is None else folder
            self._tag = self._tag if tag is None else tag
            await self.refresh()

        is_chosen = self._folder == folder if folder is not None else text == self._tag
        chip = ui.button(text, icon=icon, on_click=choose, color=None).props("flat dense no-caps")
        chip.props(f"aria-pressed={'true' if is_chosen else 'false'}").classes("chip chosen" if is_chosen else "chip")


def _above(folder: str) -> list[str]:
    """`a/b` is in `a` too."""
    parts = folder.split("/") if folder else []
    return ["/".join(parts[: at + 1]) for at in range(len(parts))]
