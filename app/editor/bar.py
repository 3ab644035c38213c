"""The bar over the canvas: where one is, whether it is saved, what can be done, and Run."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.commands import hint
from app.editor.desk import Desk
from app.editor.gallery import brand
from app.editor.menus import main_menu
from app.editor.runbar import RunBar
from app.editor.theme import icon_button
from app.editor.wording import Words

Perform = Callable[[str], Awaitable[Any]]


class Bar:
    """Everything in it is a command of the table, asked for by a click."""

    def __init__(self, desk: Desk, words: Words, perform: Perform, choose_language: Callable[[str], Any]) -> None:
        self._desk, self._words = desk, words
        with ui.element("header").classes("bar"):
            main_menu(words, perform, choose_language)
            brand(words)
            ui.element("div").classes("divider")
            self._name = ui.label(desk.flow.name).classes("flow-name")
            self._saved = ui.label().classes("faint saved").props('role="status"')
            ui.space()
            self._message = ui.label().classes("run-message").props('role="status"')  # here it moves no button
            with ui.element("div").classes("bar-tools"):
                self._undo = self._tool("undo", "undo", perform)
                self._redo = self._tool("redo", "redo", perform)
                self._tool("palette", "search", perform)
                self._tool("history", "history", perform)
                self._tool("runs", "work_history", perform)
                self._tool("export", "file_download", perform)
                self._tool("theme", "contrast", perform)
                self._tool("shortcuts", "keyboard", perform)
            self._run = RunBar(desk, words, perform)
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now."""
        desk, words = self._desk, self._words
        self._name.set_text(desk.flow.name)
        self._undo.set_enabled(desk.history.can_undo)
        self._redo.set_enabled(desk.history.can_redo)
        saving = desk.saving
        self._saved.set_text(saving.error or words("page.saved" if saving.is_done else "page.saving"))
        self._saved.classes(replace="faint saved" + (" bad" if saving.error else ""))
        self._message.set_text(desk.message)
        self._message.set_visibility(bool(desk.message))
        self._run.refresh()

    def _tool(self, name: str, icon: str, perform: Perform) -> ui.button:
        return icon_button(icon, hint(self._words, name), lambda: perform(name)).props(f"data-act={name}")
