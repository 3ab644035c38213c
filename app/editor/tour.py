"""A first look around in five steps, shown once and whenever it is asked for; it can be left at any time."""

from collections.abc import Callable
from typing import Any

from nicegui.element import Element

from app.editor.wording import Words

STEPS = {
    "palette": ".palette",
    "canvas": ".m-canvas .m-card",
    "run": "[data-act=run]",
    "panel": ".panel",
    "commands": "[data-act=palette]",
}
"""What each step points at."""


class Tour(Element, component="tour.js"):
    def __init__(self, words: Words, on_done: Callable[[], Any]) -> None:
        super().__init__()
        self._props["steps"] = [
            {"target": target, "title": words(f"tour.{name}"), "text": words(f"tour.{name}_text")}
            for name, target in STEPS.items()
        ]
        for name in ("next", "last", "skip", "label"):
            self._props[name] = words(f"tour.{name}")
        self.on("done", lambda _: on_done())

    def start(self) -> None:
        """From the first step; each step waits for the one who reads it."""
        self.run_method("start")
