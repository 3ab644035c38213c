"""What was found, as shapes."""

from dataclasses import dataclass

from app.sdk import Box, Detections, Label, Mark, Mask, Points
from nodes._colors import color_of

SURE = 0.5
"""Key points the model is less sure of are hidden behind something, or outside."""


@dataclass(frozen=True, slots=True)
class Style:
    """What of it to draw; see `draw.overlay`."""

    labels: bool
    scores: bool
    width: float
    boxes: bool
    masks: bool
    points: bool
    opacity: float
    fill: bool


def marks_of(found: Detections, style: Style) -> tuple[list[Mark], list[Mark]]:
    """Tints, which lie under everything, and the other shapes."""
    tints: list[Mark] = []
    shapes: list[Mark] = []
    for n, box in enumerate(found.boxes):
        number = None if found.ids is None else int(found.ids[n])
        color = color_of(found.labels[n] if number is None else number)
        if style.masks and found.masks is not None:
            tints.append(Mask(found.masks[n], color, style.opacity))
        if style.points and found.points is not None:
            shapes.append(_points(found, n, color, style.width))
        words = _words(found, n, style)
        left, top, right, bottom = (float(side) for side in box)
        if style.boxes:
            fill = style.opacity if style.fill else 0.0
            shapes.append(Box((left, top, right, bottom), color, words, style.width, fill))
        elif words:
            shapes.append(Label((left, top), words, color))
    return tints, shapes


def _words(found: Detections, n: int, style: Style) -> str:
    number = "" if found.ids is None else f"#{found.ids[n]}"
    said = [found.labels[n], number] if style.labels else []
    return " ".join(filter(None, [*said, f"{found.scores[n]:.0%}" if style.scores else ""]))


def _points(found: Detections, n: int, color: str, width: float) -> Points:
    assert found.points is not None
    sure = None if found.point_scores is None else found.point_scores[n]
    points = [
        None if sure is not None and sure[place] < SURE else (float(x), float(y))
        for place, (x, y) in enumerate(found.points[n])
    ]
    pairs = () if found.skeleton is None else found.skeleton.pairs
    return Points(tuple(points), pairs, color, width)
