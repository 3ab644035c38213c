"""Where things have been: seconds spent in each place, slowly forgotten."""

import numpy as np
from numpy.typing import NDArray

from app.sdk import Detections, Heat
from nodes._moment import moment

ACROSS = 96
"""Places on the picture's long side."""
GAP = 1.0
"""Seconds between two pictures that count at most: nobody knows what happened in a longer gap."""


class Warmth:
    """A grid over the picture; `memory` seconds after a thing has gone, half of what it left is left."""

    def __init__(self, memory: float) -> None:
        self.memory = memory
        self._seconds: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._size = (0, 0)
        self._last: float | None = None

    def add(self, found: Detections) -> None:
        now = moment(found)
        passed = 0.0 if self._last is None else min(max(0.0, now - self._last), GAP)
        self._last = now
        if self._size != found.size:
            self._size = found.size
            self._seconds = np.zeros(_grid(*found.size), np.float32)
        self._seconds *= 0.5 ** (passed / self.memory)
        height, width = self._seconds.shape
        scale = np.array([width / found.size[0], height / found.size[1]] * 2)
        for box in found.boxes * scale:
            self._glow(box, passed)

    def shape(self, hottest: float, opacity: float) -> Heat:
        """The grid as a shape over the whole picture: red where things spent `hottest` seconds."""
        levels = np.round(np.minimum(1, self._seconds / hottest) * 255).astype(np.uint8)
        height, width = levels.shape
        return Heat((0, 0, *self._size), levels.tobytes(), (width, height), opacity)

    def _glow(self, box: NDArray[np.float64], seconds: float) -> None:
        """Seconds in the middle of a box, fewer towards its edges."""
        left, top, right, bottom = box
        height, width = self._seconds.shape
        columns, rows = np.arange(width) + 0.5, np.arange(height) + 0.5
        x = (columns - (left + right) / 2) / max(1.0, (right - left) / 2)
        y = (rows - (top + bottom) / 2) / max(1.0, (bottom - top) / 2)
        self._seconds += np.outer(np.exp(-2 * y**2), np.exp(-2 * x**2)).astype(np.float32) * seconds


def _grid(width: int, height: int) -> tuple[int, int]:
    """Rows and columns of places that are about square."""
    scale = ACROSS / max(width, height)
    return max(1, round(height * scale)), max(1, round(width * scale))
