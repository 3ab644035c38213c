"""The bar at the foot of a phone's screen: results, the flow itself, settings, problems. Wider screens hide it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.wording import Words

PARTS = {"outputs": "visibility", "flow": "account_tree", "inspector": "tune", "problems": "error_outline"}
"""Each with its icon; all but the flow are tabs of the panel."""


class PhoneBar:
    """`editor` is the element that is told, by `data-phone`, which part a narrow screen shows."""

    def __init__(self, editor: ui.element, words: Words, turn: Callable[[str], Any]) -> None:
        self._editor, self._turn = editor, turn
        self._buttons: dict[str, ui.button] = {}
        with ui.element("nav").classes("phone-bar").props(f'aria-label="{words("page.parts")}"'):
            for part, icon in PARTS.items():
                button = ui.button(words(f"page.part_{part}"), icon=icon, color=None)
                # The screen turns at once; what the server answers afterwards says the same.
                turned = f"(e) => {{ e.target.closest('.editor').dataset.phone = '{part}'; emit() }}"
                button.on("click", partial(self.show, part), js_handler=turned)
                self._buttons[part] = button.props(f"flat no-caps stack data-part={part}")

    def show(self, part: str) -> None:
        self._editor.props(f"data-phone={part}")
        for name, button in self._buttons.items():
            button.props(f"aria-pressed={str(name == part).lower()}")
        if part != "flow":
            self._turn(part)
