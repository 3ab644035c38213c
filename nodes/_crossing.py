"""Who crosses a line, and which way."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.sdk import Json
from nodes._places import Places

DEAD = 0.004
"""Parts of the picture around a line in which nobody is said to be on either side: a box that trembles crosses once."""
FORGOTTEN = 600
"""Pictures after which a thing that is gone is forgotten."""


@dataclass
class Crossings:
    """Counts by line and direction: `in` is from the left of a line, seen from its first point to its second."""

    lines: Places
    counts: dict[str, dict[str, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.counts = {name: {"in": 0, "out": 0} for name in self.lines}
        self._at: dict[tuple[str, int], tuple[NDArray[np.float32], int]] = {}
        self._seen = 0

    def follow(self, now: float, at: NDArray[np.float32], things: list[tuple[int, str]]) -> list[Json]:
        """Who crossed. `at`: (n, 2) as parts of the picture; `things`: number and name of each."""
        self._seen += 1
        events: list[Json] = []
        for name, (begin, end) in self.lines.items():
            for (number, label), point in zip(things, at, strict=True):
                way = self._moved(name, number, point, begin, end)
                if way:
                    self.counts[name][way] += 1
                    about: dict[str, Json] = {"line": name, "direction": way, "id": number, "label": label}
                    events.append({**about, "time": round(now, 3)})
        for key in [key for key, (_, seen) in self._at.items() if self._seen - seen > FORGOTTEN]:
            del self._at[key]
        return events

    def _moved(
        self, name: str, number: int, to: NDArray[np.float32], begin: NDArray[np.float32], end: NDArray[np.float32]
    ) -> str:
        """Which way a thing crossed a line since it was last clearly on one side of it; empty if it has not."""
        before, _ = self._at.get((name, number), (None, 0))
        side = _beside(to, begin, end)
        if before is None or abs(side) > DEAD:
            self._at[name, number] = to, self._seen
        else:
            self._at[name, number] = before, self._seen
        if before is None or abs(side) <= DEAD:
            return ""
        was = _beside(before, begin, end)
        if (was > 0) == (side > 0) or not _passes(before, to, begin, end):
            return ""
        return "in" if was < 0 else "out"


def _beside(point: NDArray[np.float32], begin: NDArray[np.float32], end: NDArray[np.float32]) -> float:
    """How far a point is from a line, above 0 to its right as y grows downwards."""
    (x, y), (along, down) = point - begin, end - begin
    return float((along * y - down * x) / np.hypot(along, down))


def _passes(
    before: NDArray[np.float32], to: NDArray[np.float32], begin: NDArray[np.float32], end: NDArray[np.float32]
) -> bool:
    """Whether the way between two points, on either side of a line, lies between the line's ends."""
    return (_beside(begin, before, to) > 0) != (_beside(end, before, to) > 0)
