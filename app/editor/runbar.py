"""Run and stop, and what the flow is doing."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from app.editor.desk import Desk

WORDS = {"idle": "", "starting": "Starting…", "running": "Live", "stopping": "Stopping…", "failed": "Stopped"}


class RunBar:
    def __init__(self, desk: Desk, run: Callable[[], Awaitable[None]], stop: Callable[[], Awaitable[None]]) -> None:
        self._desk = desk
        with ui.element("div").classes("run-bar"):
            self._message = ui.label().classes("run-message").props('role="status"')
            with ui.element("div").classes("run-state"):
                self._dot = ui.element("span").classes("dot")
                self._words = ui.label()
            self._run = ui.button("Run", icon="play_arrow", on_click=run, color=None).props(
                "unelevated no-caps data-act=run"
            )
            self._stop = ui.button("Stop", icon="stop", on_click=stop, color=None).props(
                "unelevated no-caps data-act=stop"
            )
            self._run.classes("run").tooltip("Run (Ctrl+Enter)")
            self._stop.classes("stop").tooltip("Stop (Ctrl+Alt+Enter)")
        self.refresh()

    def refresh(self) -> None:
        desk = self._desk
        self._run.set_visibility(not desk.is_live)
        self._run.set_enabled(desk.phase != "stopping")
        self._stop.set_visibility(desk.is_live)
        self._words.set_text(WORDS[desk.phase])
        self._dot.classes(replace=f"dot {desk.phase}")
        self._message.set_text(desk.message)
        self._message.set_visibility(bool(desk.message))
