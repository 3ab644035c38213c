"""Nodes that watch places in a picture: who is inside, who comes and goes, who crosses a line."""

from collections.abc import Mapping
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from app.sdk import Area, Detections, Json, Label, Mark, NodeError, Outputs, Path, Stream, node
from nodes._colors import color_of
from nodes._crossing import Crossings
from nodes._moment import moment
from nodes._places import Places, lines_of, zones_of
from nodes._presence import Presence

Spot = Literal["middle", "bottom"]
ZONE: Json = {"middle": [[0.3, 0.2], [0.7, 0.2], [0.7, 0.8], [0.3, 0.8]]}
LINE: Json = {"middle": [[0.5, 0.0], [0.5, 1.0]]}


class Inside(Outputs):
    total: int
    """How many things are in any of the zones."""
    counts: Json
    """How many things are in each zone, by its name."""
    events: Json = None
    """Who entered or left, where that happened: zone, event, id, label, time, and after leaving the seconds stayed."""
    dwell: Json
    """How many seconds those inside have stayed, by zone: the mean and the longest."""
    detections: Detections
    """The things that are in any of the zones."""
    shapes: Json
    """The zones with their counts as shapes: connect them to Draw shapes."""


@node(category="vision")
async def zones(
    detections: Stream[Detections],
    zones: Json = ZONE,
    spot: Spot = "middle",
    patience: Annotated[float, Field(ge=0, le=60, json_schema_extra={"unit": "s"})] = 1.0,
) -> Stream[Inside]:
    """Count what is inside zones of the picture, and tell who enters, who leaves and how long they stay.

    Zones count anything that was found. To tell who comes and goes, connect a tracker.

    Args:
        detections: What was found in each picture.
        zones: The corners of each zone by its name, as parts of the picture: 0, 0 is top left and 1, 1 bottom right.
        spot: The part of a thing that has to be inside: the middle of its box, or of the box's lower edge.
        patience: How many seconds a thing may be unseen before it has left.
    """
    presence = Presence(zones_of(zones), patience)
    async for found in detections:
        now = moment(found)
        inside = presence.inside(_spots(found, spot))
        events = [] if found.ids is None else presence.follow(now, inside, _things(found))
        anywhere = np.any([*inside.values()], axis=0)
        counts = {name: int(is_in.sum()) for name, is_in in inside.items()}
        yield Inside(
            total=int(anywhere.sum()),
            counts=dict(counts),
            events=events or None,
            dwell=presence.dwell(now),
            detections=found.only(anywhere),
            shapes=[mark.plain() for mark in _zone_marks(presence.zones, counts, found.size)],
        )


class Crossed(Outputs):
    total: int
    """How many crossings of all lines there have been, in both directions."""
    counts: Json
    """How many crossed each line, by its name: in and out."""
    events: Json = None
    """Who crossed, where that happened: line, direction, id, label and time."""
    shapes: Json
    """The lines with their counts as shapes: connect them to Draw shapes."""


@node(category="vision")
async def lines(
    detections: Stream[Detections],
    lines: Json = LINE,
    spot: Spot = "middle",
) -> Stream[Crossed]:
    """Count what crosses lines in the picture, in either direction. An arrow shows which is in.

    Args:
        detections: What a tracker found in each picture: only what has a number can be told from others.
        lines: Where each line begins and ends, by its name, as parts of the picture: 0, 0 is top left.
        spot: The part of a thing that has to cross: the middle of its box, or of the box's lower edge.
    """
    crossings = Crossings(lines_of(lines))
    async for found in detections:
        if found.ids is None and len(found):
            remedy = "Connect the detections of a Tracker, not those of a detector"
            raise NodeError("what was found has no numbers, so nobody knows who crosses", remedy, pin="detections")
        events = crossings.follow(moment(found), _spots(found, spot), _things(found)) if len(found) else []
        counts: dict[str, Json] = {name: dict(ways) for name, ways in crossings.counts.items()}
        yield Crossed(
            total=sum(sum(ways.values()) for ways in crossings.counts.values()),
            counts=counts,
            events=events or None,
            shapes=[mark.plain() for mark in _line_marks(crossings, found.size)],
        )


def _spots(found: Detections, spot: Spot) -> NDArray[np.float32]:
    """(n, 2) where each thing is, as parts of the picture."""
    left, top, right, bottom = found.boxes.T
    y = bottom if spot == "bottom" else (top + bottom) / 2
    return np.asarray(np.stack([(left + right) / 2, y], 1) / found.size, np.float32)


def _things(found: Detections) -> list[tuple[int, str]]:
    assert found.ids is not None
    return list(zip(found.ids.tolist(), found.labels, strict=True))


def _zone_marks(zones: Places, counts: Mapping[str, int], size: tuple[int, int]) -> list[Mark]:
    marks: list[Mark] = []
    for name, corners in zones.items():
        color, points = color_of(name), _pixels(corners, size)
        marks += [Area(points, color, 0.35 if counts[name] else 0.15), Path(points, color, 3, closed=True)]
        top = min(points, key=lambda point: (point[1], point[0]))
        marks.append(Label((top[0] + 4, top[1] + 4), f"{name}: {counts[name]}", color))
    return marks


def _line_marks(crossings: Crossings, size: tuple[int, int]) -> list[Mark]:
    marks: list[Mark] = []
    for name, ends in crossings.lines.items():
        color, (begin, end) = color_of(name), _pixels(ends, size)
        middle = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2
        length = max(1e-6, float(np.hypot(end[0] - begin[0], end[1] - begin[1])))
        along = (end[0] - begin[0]) / length, (end[1] - begin[1]) / length
        marks += [Path((begin, end), color, 4), Path(_arrow(middle, along, size[1] / 12), color, 4)]
        ways = crossings.counts[name]
        marks.append(Label((begin[0] + 8, begin[1] + 8), f"{name}: {ways['in']} in, {ways['out']} out", color))
    return marks


def _arrow(at: tuple[float, float], along: tuple[float, float], long: float) -> tuple[tuple[float, float], ...]:
    """From `at` to the right of a line that runs `along`: shaft, then head."""
    x, y = -along[1], along[0]
    tip = at[0] + x * long, at[1] + y * long
    back = at[0] + x * long * 0.6, at[1] + y * long * 0.6
    wide = long * 0.3
    one, other = (
        (back[0] + along[0] * wide, back[1] + along[1] * wide),
        (back[0] - along[0] * wide, back[1] - along[1] * wide),
    )
    return at, tip, one, tip, other


def _pixels(points: NDArray[np.float32], size: tuple[int, int]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x) * size[0], float(y) * size[1]) for x, y in points)
