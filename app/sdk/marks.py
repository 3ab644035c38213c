"""What is drawn on a picture, as shapes: small to send, drawn by the browser or painted into pixels.

Coordinates are pixels of the picture they lie on, x to the right and y down, the origin at its top left corner.
Colours are CSS hex, `#rrggbb`. `width` and `size` are in pixels of a picture 720 high and scale with it, so that a
line looks as thick on a thumbnail as on 4K.
"""

from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with an optional label on its upper edge."""

    corners: tuple[float, float, float, float]
    color: str = "#38bdf8"
    label: str = ""
    width: float = 3.0

    def plain(self) -> dict[str, Any]:
        at = _short(self.corners)
        return {"shape": "box", "at": at, "color": self.color, "label": self.label, "width": self.width}


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points: a track's tail, a zone's border if `closed`."""

    points: tuple[Point, ...]
    color: str = "#38bdf8"
    width: float = 2.0
    closed: bool = False

    def plain(self) -> dict[str, Any]:
        points = [_short(point) for point in self.points]
        return {"shape": "path", "at": points, "color": self.color, "width": self.width, "closed": self.closed}


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on a dark plate; `at` is the plate's top left corner."""

    at: Point
    text: str
    color: str = "#ffffff"
    size: float = 22.0

    def plain(self) -> dict[str, Any]:
        return {"shape": "label", "at": _short(self.at), "text": self.text, "color": self.color, "size": self.size}


Mark = Box | Path | Label


def _short(numbers: tuple[float, ...]) -> list[float]:
    """A tenth of a pixel is finer than anybody sees, and half as long in JSON."""
    return [round(float(number), 1) for number in numbers]
