"""Paint marks into pixels: for files and models, where nobody is there to draw them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.sdk.image import Pixels
from app.sdk.layers import paint_heat, paint_inset, paint_masks
from app.sdk.lettering import lettering
from app.sdk.marks import Area, Box, Heat, Inset, Label, Mark, Mask, Path, Point, Points

INK = (16, 20, 28)
BANDS = 8
"""Steps in which a tail fades; painter.js has as many."""
Color = tuple[int, int, int]


def painted(pixels: Pixels, marks: tuple[Mark, ...]) -> Pixels:
    """A copy of `pixels`, (height, width, 3) uint8 RGB, with `marks` on it."""
    canvas = np.ascontiguousarray(pixels).copy()
    scale = canvas.shape[0] / 720
    for mark in _grouped(marks):
        match mark:
            case list():
                paint_masks(canvas, mark)
            case Box():
                _box(canvas, mark, scale)
            case Path():
                _path(canvas, mark, scale)
            case Label():
                _plate(canvas, mark.at, mark.text, INK, _rgb(mark.color), mark.size * scale, mark.align == "right")
            case Area():
                _filled(canvas, np.asarray(mark.points, np.float32), _rgb(mark.color), mark.opacity)
            case Points():
                _points(canvas, mark, scale)
            case Heat():
                paint_heat(canvas, mark)
            case Inset():
                paint_inset(canvas, mark)
    return canvas


def _grouped(marks: Iterable[Mark]) -> Iterator[Mark | list[Mask]]:
    """The marks in order; masks of one size that follow each other are blended as one layer."""
    masks: list[Mask] = []
    for mark in marks:
        if masks and not (isinstance(mark, Mask) and mark.mask.size == masks[0].mask.size):
            yield masks
            masks = []
        if isinstance(mark, Mask):
            masks.append(mark)
        else:
            yield mark
    if masks:
        yield masks


def _box(canvas: Pixels, box: Box, scale: float) -> None:
    import cv2

    left, top, right, bottom = (round(side) for side in box.corners)
    color = _rgb(box.color)
    if box.fill:
        _filled(canvas, np.asarray([(left, top), (right, top), (right, bottom), (left, bottom)]), color, box.fill)
    cv2.rectangle(canvas, (left, top), (right, bottom), color, _thickness(box.width, scale), cv2.LINE_AA)
    if box.label:
        ink = INK if sum(color) > 360 else (255, 255, 255)
        height = max(11.0, 20 * scale)
        _plate(canvas, (left, top - height * 1.4), box.label, color, ink, height)


def _path(canvas: Pixels, path: Path, scale: float) -> None:
    import cv2

    color, line = _rgb(path.color), _thickness(path.width, scale)
    if not path.fade:
        cv2.polylines(canvas, [_whole(path.points)], path.closed, color, line, cv2.LINE_AA)
        return
    (left, top), part = _around(canvas, np.asarray(path.points), line)
    if not part.size:
        return
    alpha = np.zeros(part.shape[:2], np.uint8)
    for band, points in enumerate(_bands(path.points), 1):  # the newer over the older, not through each other
        shifted = [(x - left, y - top) for x, y in points]
        cv2.polylines(alpha, [_whole(shifted)], False, 255 * band // BANDS, line, cv2.LINE_AA)
    seen = alpha[..., None].astype(np.uint16)
    part[...] = (part * (255 - seen) + np.array(color, np.uint16) * seen + 127) // 255


def _bands(points: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    """A line in pieces that share their ends, the oldest first; some may be empty."""
    ends = [round(number * (len(points) - 1) / BANDS) for number in range(BANDS + 1)]
    return (points[begin : end + 1] for begin, end in pairwise(ends))


def _points(canvas: Pixels, mark: Points, scale: float) -> None:
    import cv2

    color, line = _rgb(mark.color), _thickness(mark.width, scale)
    for pair in mark.pairs:
        one, other = (mark.points[place] for place in pair)
        if one is not None and other is not None:
            cv2.polylines(canvas, [_whole((one, other))], False, color, line, cv2.LINE_AA)
    radius = max(2, round(mark.width * scale * 1.3))
    for point in mark.points:
        if point is not None:
            at = round(point[0]), round(point[1])
            cv2.circle(canvas, at, radius + 1, (255, 255, 255), -1, cv2.LINE_AA)
            cv2.circle(canvas, at, radius, color, -1, cv2.LINE_AA)


def _filled(canvas: Pixels, points: NDArray[np.generic], color: Color, opacity: float) -> None:
    import cv2

    if len(points) < 3:
        return
    (left, top), part = _around(canvas, points, 1)
    if part.size:
        drawn = part.copy()
        shifted = np.round(np.asarray(points, np.float64) - (left, top)).astype(np.int32)
        cv2.fillPoly(drawn, [shifted.reshape(-1, 1, 2)], color, cv2.LINE_AA)
        part[...] = cv2.addWeighted(drawn, opacity, part, 1 - opacity, 0)


def _around(canvas: Pixels, points: NDArray[np.generic], margin: int) -> tuple[tuple[int, int], Pixels]:
    """The part of the picture that `points` and `margin` pixels around them touch, and its top left corner."""
    if not len(points):
        return (0, 0), canvas[:0]
    low, high = np.min(points, 0), np.max(points, 0)
    left, top = (max(0, int(side) - margin) for side in low)
    right, bottom = (max(0, int(side) + margin + 2) for side in high)
    return (left, top), canvas[top:bottom, left:right]


def _plate(
    canvas: Pixels, at: Point, text: str, plate: Color, ink: Color, height: float, ends_there: bool = False
) -> None:
    """Text on a filled rectangle, kept inside the picture; as large as the browser's."""
    tall = max(9, round(height * 0.9))
    letters = lettering(text, tall)
    wide, high, pad = letters.shape[1] + round(0.8 * tall), round(1.6 * tall), round(0.4 * tall)
    begin = at[0] - (wide if ends_there else 0)
    left = round(min(max(0.0, begin), max(0, canvas.shape[1] - wide)))
    top = round(min(max(0.0, at[1]), max(0, canvas.shape[0] - high)))
    part = canvas[top : top + high, left : left + wide]
    part[...] = plate
    down = (high - letters.shape[0]) // 2
    inner = part[down : down + letters.shape[0], pad : pad + letters.shape[1]]
    seen = letters[: inner.shape[0], : inner.shape[1], None].astype(np.uint16)
    inner[...] = (inner * (255 - seen) + np.array(ink, np.uint16) * seen + 127) // 255


def _whole(points: Iterable[Point]) -> NDArray[np.int32]:
    return np.round(np.asarray([*points], np.float32)).astype(np.int32).reshape(-1, 1, 2)


def _thickness(width: float, scale: float) -> int:
    return max(1, round(width * scale))


def _rgb(color: str) -> Color:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
