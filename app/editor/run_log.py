"""What happened in a run, a line an event, as it happens."""

from collections import deque
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import orjson
from nicegui import ui

from app.editor.run_value import brief
from app.editor.wording import Words
from app.records import RunEvent

SHOWN = 500
"""Lines; older ones go."""
QUIET = ("progress",)
"""Told elsewhere, as they change."""


class RunLog:
    """`place` gives a node's name as a person finds it in the flow; times count from `began`, in seconds since 1970."""

    def __init__(self, words: Words, place: Callable[[str], str], began: float) -> None:
        self._words, self._place = words, place
        self._lines: deque[ui.html] = deque()
        self._left_out = ui.label(words("runs.log_left_out", count=SHOWN)).classes("faint")
        self._left_out.set_visibility(False)
        self._root = ui.element("div").classes("run-log").props("role=log tabindex=0")
        self._root.props["aria-label"] = words("runs.log")
        self._began = began

    def add(self, events: list[RunEvent]) -> None:
        """Of more than can be shown, the newest."""
        told = [one for one in events if one.kind not in QUIET]
        if len(told) > SHOWN or len(self._lines) + len(told) > SHOWN:
            self._left_out.set_visibility(True)
        with self._root:
            for one in told[-SHOWN:]:
                self._lines.append(self._line(one))
        while len(self._lines) > SHOWN:
            self._lines.popleft().delete()

    def _line(self, event: RunEvent) -> ui.html:
        about: dict[str, Any] = orjson.loads(event.data)
        node = str(about.get("node") or "")
        level = "error" if about.get("error") else str(about.get("level", ""))
        since = max(0.0, event.time - self._began)
        text = (
            f'<span class="log-time">{since:.2f} s</span><span class="log-node">{escape(self._place(node))}</span>'
            f'<span class="log-text">{escape(self._said(event.kind, about))}</span>'
        )
        return ui.html(text, sanitize=False).classes(f"log-line {event.kind} {level}")

    def _said(self, kind: str, about: Mapping[str, Any]) -> str:
        match kind:
            case "output":
                return f"{about['pin']}: {brief(about['value'])}"
            case "log":
                details = " · ".join(f"{name}: {brief(value)}" for name, value in about["details"].items())
                return f"{about['text'].replace('_', ' ')}{f' ({details})' if details else ''}"
            case "node":
                return self._stands(about)
            case "finished":
                return self._words(f"runs.state_{about['state']}")
        reason = f": {about['reason']}" if about.get("reason") else ""
        return f"{self._words(f'runs.event_{kind}')}{reason}"

    def _stands(self, about: Mapping[str, Any]) -> str:
        state = self._words(f"canvas.state{about['state'].capitalize()}")
        if (error := about.get("error")) is not None:
            return f"{state}: {error['message']} {error.get('remedy', '')}".strip()
        how = about.get("result")
        return f"{state}, {self._words(f'runs.result_{how}')}" if how else state
