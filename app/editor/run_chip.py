"""How the desk's run stands, in the bar: a link to all that is known of it."""

from nicegui import ui

from app.editor.desk_run import DeskRun
from app.editor.wording import Words


class RunChip:
    def __init__(self, recorded: DeskRun, words: Words) -> None:
        self._recorded, self._words = recorded, words
        with ui.link(target="#").classes("run-chip") as self._link:
            self._dot = ui.element("span").classes("dot")
            self._text = ui.label()
        self._link.set_visibility(False)

    def refresh(self, *, is_shown: bool) -> None:
        run, state = self._recorded.run, self._recorded.state
        self._link.set_visibility(is_shown and run is not None)
        if run is None or state is None:
            return
        text = self._words(f"runs.state_{state}")
        if state == "running" and self._recorded.progress is not None:
            text += f" {round(self._recorded.progress * 100)} %"
        self._text.set_text(text)
        self._dot.classes(replace=f"dot run-{state}")
        about = {"href": f"/runs/{run.id}", "data-run": run.id, "data-state": state}
        if any(self._link.props.get(name) != value for name, value in about.items()):
            self._link.props.update(about)
            self._link.update()
