"""What two flows say differently of one recording, output by output, as far as it has been played."""

from collections.abc import Callable
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.recording import length
from app.editor.wording import Words
from app.engine import Comparison
from app.recordings import Recording

SHOWN = 40
"""Outputs listed; those that differ come first."""


class Differences:
    def __init__(self, recording: Recording, comparison: Comparison, words: Words, go: Callable[[int], Any]) -> None:
        self._recording, self._comparison, self._words, self._go = recording, comparison, words, go
        self._drawn: Any = None
        self._root = (
            ui.element("section").classes("differences").props(f'aria-label="{words("recording.differences")}"')
        )
        self.refresh()

    def refresh(self) -> None:
        told = [(about.pin, about.only, about.items, about.differ, about.first) for about in self._comparison.told]
        if told == self._drawn:
            return
        self._drawn = told
        words = self._words
        self._root.clear()
        with self._root, ui.element("table"):
            with ui.element("caption"):
                ui.label(words("recording.differences"))
            with ui.element("thead"), ui.element("tr"):
                for head in ("output", "differ", "first"):
                    with ui.element("th").props("scope=col"):
                        ui.label(words(f"recording.col_{head}"))
            with ui.element("tbody"):
                for row in told[:SHOWN]:
                    self._row(*row)

    def _row(self, pin: str, only: int | None, items: int, differ: int, first: int | None) -> None:
        words = self._words
        with ui.element("tr").props(f'data-pin="{pin}"'):
            with ui.element("th").props("scope=row"):
                ui.label(pin)
            with ui.element("td").classes("bad" if differ else ""):
                if only is not None:
                    ui.label(words("recording.only_left" if only == 0 else "recording.only_right"))
                else:
                    ui.label(words("recording.of", count=differ, all=items))
            with ui.element("td"):
                if first is not None:
                    item = self._recording.items[first]
                    text = f"{item.source} {item.seq} · {length(item.time)}.{int(item.time * 10) % 10}"
                    ui.button(text, on_click=partial(self._go, first), color=None).props("flat dense no-caps")
