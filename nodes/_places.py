"""Zones and lines as people write them: points as parts of a picture, 0 to 1, so that they hold at any resolution."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from app.sdk import Json, NodeError

Places = Mapping[str, NDArray[np.float32]]
"""(k, 2) x and y of each place's points, by its name."""
_PLACES = TypeAdapter(dict[str, list[tuple[float, float]]])


def zones_of(value: Json) -> Places:
    """Polygons by name. Raises NodeError for what is none."""
    example = '{"door": [[0.1, 0.2], [0.4, 0.2], [0.4, 0.9]]}'
    places = _read(value, "zones", example)
    for name, points in places.items():
        if len(points) < 3:
            raise NodeError(
                f"zone {name!r} has {len(points)} points", "Give it three or more: they are its corners", pin="zones"
            )
        if _area(points) < 1e-6:
            raise NodeError(f"zone {name!r} has no inside", "Let its corners not lie on one line", pin="zones")
    return places


def lines_of(value: Json) -> Places:
    """Lines of two points by name. Raises NodeError for what is none."""
    places = _read(value, "lines", '{"door": [[0.5, 0.0], [0.5, 1.0]]}')
    for name, points in places.items():
        if len(points) != 2:
            remedy = "Give it two: where it begins and where it ends"
            raise NodeError(f"line {name!r} has {len(points)} points", remedy, pin="lines")
        if float(np.abs(points[0] - points[1]).max()) < 1e-3:
            raise NodeError(f"line {name!r} ends where it begins", "Move one of its ends", pin="lines")
    return places


def _read(value: Json, pin: str, example: str) -> Places:
    try:
        found = _PLACES.validate_python(value)
    except ValidationError as error:
        where = " ".join(str(part) for part in error.errors()[0]["loc"])
        remedy = f"Write a name and points for each, such as {example}"
        raise NodeError(f"these are no {pin}{': look at ' + where if where else ''}", remedy, pin=pin) from error
    if not found:
        raise NodeError(f"there are no {pin}", f"Write at least one, such as {example}", pin=pin)
    places = {name: np.asarray(points, np.float32).reshape(-1, 2) for name, points in found.items()}
    for name, points in places.items():
        outside = points[~((points >= 0) & (points <= 1)).all(1)]
        if len(outside):
            x, y = (f"{side:g}" for side in outside[0])
            remedy = "Points are parts of the picture, 0 to 1: divide x by its width and y by its height"
            raise NodeError(f"{name!r} has a point at {x}, {y}", remedy, pin=pin)
    return places


def _area(points: NDArray[np.float32]) -> float:
    import cv2

    return float(cv2.contourArea(points))
