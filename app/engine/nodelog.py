"""What a node logs: to the process's own log, and to whoever shows the run."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import time
from typing import Any, Literal

import structlog

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a node has logged, or nobody in particular (`node` is empty)."""

    node: str
    level: Level
    text: str
    details: dict[str, Any] = field(default_factory=dict)
    time: float = field(default_factory=time)
    """Seconds since the epoch."""


Logged = Callable[[Line], None]


class NodeLog:
    """Implements `app.sdk.run.Logger` for one node."""

    def __init__(self, node: str, logged: Logged) -> None:
        self._node, self._logged = node, logged
        self._log = structlog.get_logger().bind(node=node)

    def info(self, event: str, **details: Any) -> None:
        self._log.info(event, **details)
        self._logged(Line(self._node, "info", event, details))

    def warning(self, event: str, **details: Any) -> None:
        self._log.warning(event, **details)
        self._logged(Line(self._node, "warning", event, details))
