"""A run's state as a shape, a colour and a word."""

from nicegui import ui

from app.editor.wording import Words
from app.records import RunState

ICONS: dict[RunState, str] = {
    "queued": "schedule",
    "running": "autorenew",
    "done": "check_circle",
    "failed": "error",
    "cancelled": "cancel",
    "interrupted": "power_off",
}


class RunStateMark:
    def __init__(self, words: Words) -> None:
        self._words = words
        with ui.element("span").classes("run-state-mark") as self._root:
            self._icon = ui.icon("schedule", size="16px").props("aria-hidden=true")
            self._text = ui.label()

    def show(self, state: RunState) -> None:
        self._root.classes(replace=f"run-state-mark is-{state}")
        self._icon.set_name(ICONS[state])
        self._text.set_text(self._words(f"runs.state_{state}"))
