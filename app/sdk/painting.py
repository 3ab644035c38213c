"""Paint marks into pixels: for files and models, where nobody is there to draw them."""

import numpy as np

from app.sdk.image import Pixels
from app.sdk.marks import Box, Label, Mark, Path


def painted(pixels: Pixels, marks: tuple[Mark, ...]) -> Pixels:
    """A copy of `pixels`, (height, width, 3) uint8 RGB, with `marks` on it."""
    canvas = np.ascontiguousarray(pixels).copy()
    scale = canvas.shape[0] / 720
    for mark in marks:
        match mark:
            case Box():
                _box(canvas, mark, scale)
            case Path():
                _path(canvas, mark, scale)
            case Label():
                _plate(canvas, mark.at, mark.text, (16, 20, 28), _rgb(mark.color), mark.size * scale)
    return canvas


def _box(canvas: Pixels, box: Box, scale: float) -> None:
    import cv2

    left, top, right, bottom = (round(side) for side in box.corners)
    color = _rgb(box.color)
    cv2.rectangle(canvas, (left, top), (right, bottom), color, _thickness(box.width, scale), cv2.LINE_AA)
    if box.label:
        ink = (16, 20, 28) if sum(color) > 360 else (255, 255, 255)
        height = max(11.0, 20 * scale)
        _plate(canvas, (left, top - height * 1.4), box.label, color, ink, height)


def _path(canvas: Pixels, path: Path, scale: float) -> None:
    import cv2

    points = np.round(np.asarray(path.points, np.float32)).astype(np.int32).reshape(-1, 1, 2)
    cv2.polylines(canvas, [points], path.closed, _rgb(path.color), _thickness(path.width, scale), cv2.LINE_AA)


def _plate(
    canvas: Pixels,
    at: tuple[float, float],
    text: str,
    plate: tuple[int, int, int],
    ink: tuple[int, int, int],
    height: float,
) -> None:
    """Text on a filled rectangle, kept inside the picture."""
    import cv2

    font, size = cv2.FONT_HERSHEY_SIMPLEX, max(0.35, height / 30)
    thickness = 1 if size < 0.9 else 2
    (width, tall), below = cv2.getTextSize(text, font, size, thickness)
    left = min(max(0, round(at[0])), max(0, canvas.shape[1] - width - 8))
    top = min(max(0, round(at[1])), max(0, canvas.shape[0] - tall - below - 6))
    cv2.rectangle(canvas, (left, top), (left + width + 8, top + tall + below + 6), plate, -1)
    cv2.putText(canvas, text, (left + 4, top + tall + 3), font, size, ink, thickness, cv2.LINE_AA)


def _thickness(width: float, scale: float) -> int:
    return max(1, round(width * scale))


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
