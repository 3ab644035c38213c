"""One run in the list: a glimpse of what it said, its name, when, how long, and how it stands."""

from collections.abc import Callable

from nicegui import ui

from app.editor.run_state import RunStateMark
from app.editor.spans import moment, span, took
from app.editor.wording import Words
from app.records import StoredRun


class RunRow:
    def __init__(self, run: StoredRun, words: Words, chosen: Callable[[str, bool], None]) -> None:
        self._words = words
        self.run = run
        self.is_seen = False
        """Whether its glimpse is drawn, or known to be nothing."""
        self.root = ui.element("div").classes("run-row")
        self.root.props.update({"role": "listitem", "data-run": run.id})
        with self.root:
            box = ui.checkbox(on_change=lambda event: chosen(run.id, bool(event.value))).props("dense")
            box.props["aria-label"] = words("runs.choose", name=f"{run.name}, {moment(run.created)}")
            with ui.link(target=f"/runs/{run.id}").classes("run-link"):
                self._glimpse = ui.html("", sanitize=False).classes("run-glimpse")
                with ui.element("div").classes("run-about"):
                    ui.label(run.name or run.id).classes("run-name")
                    self._when = ui.label().classes("faint")
                    self._error = ui.label().classes("run-error")
                self._kept = ui.icon("bookmark", size="18px").classes("run-kept")
                self._kept.props.update({"role": "img", "aria-label": words("runs.kept")})
                self._state = RunStateMark(words)
        self.show(run)

    def show(self, run: StoredRun) -> None:
        """How it stands now."""
        self.run = run
        seconds = took(run)
        self._when.set_text(f"{moment(run.created)}{f' · {span(seconds)}' if seconds is not None else ''}")
        self._error.set_text(run.error if run.state in ("failed", "interrupted") else "")
        self._error.set_visibility(bool(run.error) and run.state in ("failed", "interrupted"))
        self._kept.set_visibility(run.kept)
        self._state.show(run.state)
        self.root.props(f"data-state={run.state}")

    def glimpse(self, html: str) -> None:
        self.is_seen = True
        self._glimpse.set_content(html)
