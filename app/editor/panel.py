"""The panel on the right: the settings of what is chosen, what the flow shows, and what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nicegui import ui

from app.editor.canvas import Logs, Metrics, Outputs
from app.editor.desk import Desk
from app.editor.inspector import Inspector
from app.editor.problems import Problems
from app.editor.sinks import sinks_of
from app.editor.wording import Words


class Panel:
    def __init__(
        self, desk: Desk, words: Words, live: str, locate: Callable[[str], Any], say: Callable[[str], Any]
    ) -> None:
        self._desk, self._words = desk, words

        def find(about: Mapping[str, Any]) -> None:
            locate(str(about["node"]))

        with ui.element("aside").classes("panel").props(f'aria-label="{words("page.panel")}"'):
            with ui.tabs().props("dense no-caps align=justify").classes("tabs") as self._tabs:
                inspector = ui.tab("inspector", words("page.tab_inspector"))
                outputs = ui.tab("outputs", words("page.tab_outputs"))
                self._problems_tab = ui.tab("problems", words("page.tab_problems"))
                ui.tab("metrics", words("page.tab_metrics"))
                ui.tab("logs", words("page.tab_logs"))
            with ui.tab_panels(self._tabs, value=inspector, animated=False, keep_alive=True).classes("panels"):
                with ui.tab_panel(inspector):
                    self._inspector = Inspector(desk, ui.element("div").classes("inspector"), words, say)
                    self._inspector.renamed = locate  # the canvas knows it by its old name, and would choose nothing
                with ui.tab_panel(outputs).classes("outputs-panel"):
                    self._outputs = Outputs(live, strings=words.room("canvas"), on_locate=find)
                with ui.tab_panel("problems"):
                    self._problems = Problems(words, locate)
                with ui.tab_panel("metrics").classes("outputs-panel"):
                    Metrics(live, strings=words.room("canvas"), on_locate=find)
                with ui.tab_panel("logs").classes("outputs-panel"):
                    Logs(live, strings=words.room("canvas"), on_locate=find)
        self.refresh()

    def turn(self, tab: str) -> None:
        """Show the tab `inspector`, `outputs`, `problems`, `metrics` or `logs`."""
        self._tabs.set_value(tab)

    def show(self, nodes: Sequence[str], edges: Sequence[str] = (), path: Sequence[str] = ()) -> None:
        """These are chosen now, inside the subflow that `path` leads to."""
        self._inspector.show(nodes, edges, path)

    def refresh(self) -> None:
        """The flow has changed."""
        count = len(self._desk.problems)
        label = self._words("page.tab_problems") + (f" ({count})" if count else "")
        self._problems_tab.props(f'label="{label}"')
        self._problems.show(self._desk.problems)
        self._outputs.show(sinks_of(self._desk.flow, self._desk.lab.registry.agents))
        self._inspector.refresh()
