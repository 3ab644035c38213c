"""All that was said on a pin, as far as the events of a run tell it: texts one below the other, pictures in a row."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import orjson

from app.records import RunEvent
from app.storage import is_kept

TEXTS, PICTURES = 200, 24
"""The newest of each pin that are shown."""


@dataclass(slots=True)
class PinSaid:
    texts: deque[str] = field(default_factory=lambda: deque(maxlen=TEXTS))
    pictures: deque[str] = field(default_factory=lambda: deque(maxlen=PICTURES))
    """References."""
    sounds: int = 0


class RunSaid:
    """By `node.pin`."""

    def __init__(self) -> None:
        self.pins: dict[str, PinSaid] = {}

    def take(self, events: Iterable[RunEvent]) -> None:
        for event in events:
            if event.kind == "output":
                about: dict[str, Any] = orjson.loads(event.data)
                self._add(self.pins.setdefault(f"{about['node']}.{about['pin']}", PinSaid()), about["value"])

    def _add(self, pin: PinSaid, value: Any) -> None:
        if isinstance(value, str):
            pin.texts.append(value)
        elif is_kept(value) and value["type"] == "image":
            pin.pictures.append(value["ref"])
        elif is_kept(value) and value["type"] == "audio":
            pin.sounds += 1
