"""What is drawn on a picture, as shapes: small to send, drawn by the browser or painted into pixels.

Coordinates are pixels of the picture they lie on, x to the right and y down, the origin at its top left corner.
Colours are CSS hex, `#rrggbb`. `width` and `size` are in pixels of a picture 720 high and scale with it, so that a
line looks as thick on a thumbnail as on 4K. `opacity` is 0 to 1.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.sdk.runlength import RunLength

Point = tuple[float, float]
Corners = tuple[float, float, float, float]
"""Left, top, right, bottom."""
SMALL = 320
"""Pixels on the long side of an inset as it is sent."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with an optional label on its upper edge, filled as far as `fill` is above 0."""

    corners: Corners
    color: str = "#38bdf8"
    label: str = ""
    width: float = 3.0
    fill: float = 0.0

    def plain(self) -> dict[str, Any]:
        filled = {"fill": self.fill} if self.fill else {}
        at = _short(self.corners)
        return {"shape": "box", "at": at, "color": self.color, "label": self.label, "width": self.width, **filled}


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points: a track's tail, which fades towards its first point, or a zone's border if `closed`."""

    points: tuple[Point, ...]
    color: str = "#38bdf8"
    width: float = 2.0
    closed: bool = False
    fade: bool = False

    def plain(self) -> dict[str, Any]:
        points = [_short(point) for point in self.points]
        fade = {"fade": True} if self.fade else {}
        return {"shape": "path", "at": points, "color": self.color, "width": self.width, "closed": self.closed, **fade}


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on a dark plate; `at` is the plate's top left corner, or its top right one."""

    at: Point
    text: str
    color: str = "#ffffff"
    size: float = 22.0
    align: Literal["left", "right"] = "left"

    def plain(self) -> dict[str, Any]:
        align = {"align": self.align} if self.align != "left" else {}
        about = {"text": self.text, "color": self.color, "size": self.size}
        return {"shape": "label", "at": _short(self.at), **about, **align}


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon."""

    points: tuple[Point, ...]
    color: str = "#38bdf8"
    opacity: float = 0.25

    def plain(self) -> dict[str, Any]:
        points = [_short(point) for point in self.points]
        return {"shape": "area", "at": points, "color": self.color, "opacity": self.opacity}


@dataclass(frozen=True, slots=True)
class Points:
    """Key points as dots; `pairs` are joined by bones `width` thick. A point nobody saw is None."""

    points: tuple[Point | None, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    color: str = "#38bdf8"
    width: float = 3.0

    def plain(self) -> dict[str, Any]:
        points = [None if point is None else _short(point) for point in self.points]
        pairs = [list(pair) for pair in self.pairs]
        return {"shape": "points", "at": points, "pairs": pairs, "color": self.color, "width": self.width}


@dataclass(frozen=True, slots=True)
class Mask:
    """The pixels of a thing, tinted. Where two masks that follow each other overlap, the later is seen."""

    mask: RunLength = field(repr=False)
    color: str = "#38bdf8"
    opacity: float = 0.45

    def plain(self) -> dict[str, Any]:
        return {"shape": "mask", "mask": self.mask.plain(), "color": self.color, "opacity": self.opacity}


@dataclass(frozen=True, slots=True)
class Heat:
    """A small grid of levels, 0 for nothing to 255, tinted from blue to red and smoothed over `corners`.

    values: width times height bytes, row by row. size: the grid's width and height.
    """

    corners: Corners
    values: bytes = field(repr=False)
    size: tuple[int, int]
    opacity: float = 0.6

    def __post_init__(self) -> None:
        if len(self.values) != self.size[0] * self.size[1]:
            raise ValueError(f"a grid of {self.size[0]} by {self.size[1]} has not {len(self.values)} levels")

    def plain(self) -> dict[str, Any]:
        values = base64.b64encode(self.values).decode()
        about = {"values": values, "size": list(self.size), "opacity": self.opacity}
        return {"shape": "heat", "at": _short(self.corners), **about}


@dataclass(frozen=True, slots=True, eq=False)
class Inset:
    """Another picture, laid over `corners`. `pixels`: (height, width, 3) uint8 RGB.

    It is sent inside the mark, as a JPEG of at most `SMALL` pixels on its long side, some ten kilobytes: marks then
    arrive with all that is in them, in the very message that names the frame they belong to.
    """

    corners: Corners
    pixels: NDArray[np.uint8] = field(repr=False)
    jpeg: bytes = field(default=b"", repr=False)

    @classmethod
    def of(cls, pixels: NDArray[np.uint8], corners: Corners) -> "Inset":
        """An inset with its JPEG made now, so that it is not made by whoever sends it."""
        return cls(corners, pixels, _small(pixels))

    def plain(self) -> dict[str, Any]:
        jpeg = base64.b64encode(self.jpeg or _small(self.pixels)).decode()
        return {"shape": "inset", "at": _short(self.corners), "jpeg": jpeg}


Mark = Box | Path | Label | Area | Points | Mask | Heat | Inset


def read_mark(plain: dict[str, Any]) -> Mark:
    """Read back what `plain` wrote. Raises KeyError, TypeError or ValueError if it is something else."""
    about = {key: value for key, value in plain.items() if key not in ("shape", "at")}
    if "color" in about:
        _check_color(about["color"])
    shape = plain["shape"]
    if shape not in _READERS:
        raise ValueError(f"{shape!r} is no shape; there are {', '.join(_READERS)}")
    return _READERS[shape](plain.get("at"), about)


def _read_points(at: Any, about: dict[str, Any]) -> Points:
    points = tuple(None if point is None else _point(point) for point in at)
    pairs = tuple((int(one), int(other)) for one, other in about.pop("pairs", ()))
    if any(not 0 <= place < len(points) for pair in pairs for place in pair):
        raise ValueError(f"a bone joins two of {len(points)} points, numbered from 0")
    return Points(points, pairs, **about)


def _read_mask(at: Any, about: dict[str, Any]) -> Mask:
    return Mask(RunLength.from_plain(about.pop("mask")), **about)


def _read_heat(at: Any, about: dict[str, Any]) -> Heat:
    values, (width, height) = base64.b64decode(about.pop("values")), about.pop("size")
    return Heat(_corners(at), values, (int(width), int(height)), **about)


def _read_inset(at: Any, about: dict[str, Any]) -> Inset:
    jpeg = base64.b64decode(about["jpeg"])
    return Inset(_corners(at), _decoded(jpeg), jpeg)


_READERS: dict[str, Callable[[Any, dict[str, Any]], Mark]] = {
    "box": lambda at, about: Box(_corners(at), **about),
    "path": lambda at, about: Path(_points(at), **about),
    "label": lambda at, about: Label(_point(at), **about),
    "area": lambda at, about: Area(_points(at), **about),
    "points": _read_points,
    "mask": _read_mask,
    "heat": _read_heat,
    "inset": _read_inset,
}


def _short(numbers: tuple[float, ...]) -> list[float]:
    """A tenth of a pixel is finer than anybody sees, and half as long in JSON."""
    return [round(float(number), 1) for number in numbers]


def _point(at: Any) -> Point:
    x, y = at
    return float(x), float(y)


def _points(at: Any) -> tuple[Point, ...]:
    return tuple(_point(point) for point in at)


def _corners(at: Any) -> Corners:
    left, top, right, bottom = at
    return float(left), float(top), float(right), float(bottom)


def _check_color(color: Any) -> None:
    if not (isinstance(color, str) and len(color) == 7 and color[0] == "#"):
        raise ValueError(f"{color!r} is no colour; write #rrggbb")
    int(color[1:], 16)


def _small(pixels: NDArray[np.uint8]) -> bytes:
    import cv2

    scale = min(1.0, SMALL / max(pixels.shape[:2]))
    size = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    fitted = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
    return bytes(cv2.imencode(".jpg", fitted[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 75])[1])


def _decoded(jpeg: bytes) -> NDArray[np.uint8]:
    import cv2

    found = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR_RGB) if jpeg else None
    if found is None:
        raise ValueError("the picture of an inset could not be decoded")
    return np.asarray(found, np.uint8)
