"""Everything that is wrong, in one list: the cause, the remedy, where it is, and the whole of it to copy."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from app.editor.theme import icon_button
from app.editor.wording import Words
from app.flow import Problem


class Problems:
    """`show` redraws the list, unless it says what it said before."""

    def __init__(self, words: Words, locate: Callable[[str], Any]) -> None:
        self._words, self._locate = words, locate
        self._root = ui.element("div").classes("problems")
        self._drawn: Sequence[Problem] | None = None

    def show(self, problems: Sequence[Problem]) -> None:
        if problems == self._drawn:
            return
        self._drawn = list(problems)
        self._root.clear()
        with self._root:
            if not problems:
                ui.label(self._words("page.no_problems")).classes("faint")
            else:
                self._draw_all(problems)

    def _draw_all(self, problems: Sequence[Problem]) -> None:
        with ui.element("div").classes("problems-head"):
            ui.label(self._words("page.problems_found", count=len(problems))).classes("faint")
            ui.space()
            copy = icon_button("content_copy", self._words("page.copy_problems"))
            copy.on("click", js_handler=_copies("\n".join(map(_text, problems))))
        for problem in problems:
            self._draw(problem)

    def _draw(self, problem: Problem) -> None:
        with ui.element("div").classes(f"problem {problem.severity}"):
            ui.icon("error_outline" if problem.severity == "error" else "warning_amber", size="18px")
            with ui.element("div").classes("problem-text"):
                ui.label(problem.message).classes("problem-message")
                ui.label(problem.remedy).classes("problem-remedy")
            if problem.node:
                icon_button("my_location", self._words("page.locate", node=problem.node), self._go(problem.node))

    def _go(self, node: str) -> Callable[[], Any]:
        return lambda: self._locate(node)


def _text(problem: Problem) -> str:
    where = ".".join(filter(None, (problem.node, problem.pin)))
    return f"{problem.severity}: {where}: {problem.message}. {problem.remedy}"


def _copies(text: str) -> str:
    return f"() => navigator.clipboard.writeText({json.dumps(text)})"
