"""Run and stop, and what the flow is doing."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.commands import hint
from app.editor.desk import Desk
from app.editor.recording import length, weight
from app.editor.run_chip import RunChip
from app.editor.wording import Words


class RunBar:
    def __init__(self, desk: Desk, words: Words, perform: Callable[[str], Awaitable[Any]]) -> None:
        self._desk, self._words = desk, words
        with ui.element("div").classes("run-bar"):
            with ui.element("div").classes("run-state").props('role="status"'):
                self._dot = ui.element("span").classes("dot")
                self._state = ui.label()
            self._last = RunChip(desk.recorded, words)
            self._record = self._button("record", "fiber_manual_record", perform)
            self._clock = ui.timer(0.5, self._count, active=False)
            self._once = self._button("runOnce", "play_circle_outline", perform)
            self._run = self._button("run", "play_arrow", perform)
            self._stop = self._button("stop", "stop", perform)
        self.refresh()

    def refresh(self) -> None:
        desk = self._desk
        self._run.set_visibility(not desk.is_live)
        self._run.set_enabled(desk.phase != "stopping")
        self._once.set_visibility(not desk.is_live and not desk.recorded.is_going)
        self._stop.set_visibility(desk.is_live or desk.recorded.is_going)
        self._last.refresh(is_shown=not desk.is_live)
        self._state.set_text(self._words(f"page.phase_{desk.phase}"))
        self._dot.classes(replace=f"dot {desk.phase}")
        is_on = desk.recording.is_on
        self._record.set_visibility(desk.phase == "running")
        self._record.classes(add="is-on" if is_on else "", remove="" if is_on else "is-on")
        self._record.props(f"aria-pressed={'true' if is_on else 'false'}")
        self._clock.active = is_on
        self._count()

    def _count(self) -> None:
        """How long it is by now, and how large."""
        seconds, size, dropped = self._desk.recording.stands
        text = f"{length(seconds)} · {weight(size)}" + (f" · −{dropped}" if dropped else "")
        self._record.set_text(text if self._desk.recording.is_on else self._words("commands.record"))

    def _button(self, name: str, icon: str, perform: Callable[[str], Awaitable[Any]]) -> ui.button:
        title = self._words(f"commands.{name}")
        button = ui.button(title, icon=icon, on_click=lambda: perform(name), color=None)
        button.props(f"unelevated no-caps data-act={name}").classes(name)
        with button:
            ui.tooltip(hint(self._words, name)).props("delay=500")
        return button
