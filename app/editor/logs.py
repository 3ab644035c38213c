"""What a flow's nodes log, and what went wrong with them: the newest lines, for every tab."""

from collections import deque
from collections.abc import Callable
from typing import Any

from app.engine import Line
from app.streams import Viewer

KEPT = 5000
"""Lines; older ones go."""
BATCH = 500
"""Lines in one message."""


class Logs:
    """One desk's lines, across its sessions. Lives on the web's loop."""

    def __init__(self, tell: Callable[[dict[str, Any]], None]) -> None:
        self.lines: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._tell = tell
        self._count = 0
        self._fresh: list[dict[str, Any]] = []
        self._errors: dict[str, str] = {}

    def add(self, line: Line, said: str = "") -> None:
        """`said`: what the lab itself says, `started` or `stopped`; the canvas has the words of each language."""
        self._count += 1
        about = {"n": self._count, "node": line.node, "level": line.level, "time": round(line.time * 1000)}
        plain = {**about, "text": _sentence(line.text), "details": _details(line.details)}
        plain |= {"said": said} if said else {}
        self.lines.append(plain)
        self._fresh.append(plain)

    def begin(self) -> None:
        self._errors.clear()
        self.add(Line("", "info", "The flow was started"), "started")
        self.send()

    def end(self) -> None:
        self.add(Line("", "info", "The flow was stopped"), "stopped")
        self.send()

    def send(self) -> None:
        """Tell all tabs what has come since."""
        for message in _batches(self._fresh):
            self._tell(message)
        self._fresh.clear()

    def tell(self, viewer: Viewer) -> None:
        """Bring one tab up to date."""
        for message in _batches(list(self.lines)):
            viewer.notify({**message, "again": True})

    def measured(self, messages: list[dict[str, Any]]) -> None:
        """Look for failures that are new in what the gauges tell: each is a line, once."""
        for node, about in ((n, a) for message in messages for n, a in message.get("nodes", {}).items()):
            error = about["error"]
            text = error["message"] if error else ""
            if text and self._errors.get(node) != text:
                self.add(Line(node, "error", text, {"": error["remedy"]} if error["remedy"] else {}))
            self._errors[node] = text
        self.send()


def _batches(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": "log", "lines": lines[at : at + BATCH]} for at in range(0, len(lines), BATCH)]


def _sentence(event: str) -> str:
    """`nothing_to_save` as a person reads it; a sentence stays as it is."""
    return event if " " in event else event.replace("_", " ")


def _details(details: dict[str, Any]) -> str:
    return " · ".join(f"{name.replace('_', ' ')}: {value}" if name else str(value) for name, value in details.items())
