"""Nodes that draw on pictures. They add shapes and change no pixel: whoever shows the picture draws them."""

import json
import time
from collections import deque
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, TypeAdapter, ValidationError

from app.sdk import Detections, Image, Inset, Json, Label, Mark, NodeError, Outputs, Path, Run, Stream, node, read_mark
from nodes._colors import color_of
from nodes._heat import Warmth
from nodes._overlay import Style, marks_of

_TRAILS = TypeAdapter(dict[str, tuple[tuple[float, float], ...]])
Corner = Literal["top left", "top right", "bottom left", "bottom right"]
Share = Annotated[float, Field(ge=0, le=1)]
Seconds = Annotated[float, Field(gt=0, le=3600, json_schema_extra={"unit": "s"})]
Color = Annotated[str, Field(pattern="^#[0-9a-fA-F]{6}$", json_schema_extra={"widget": "color"})]
MARGIN = 8 / 720
"""Between what stands in a corner and the edges, as a part of the picture's height."""


class Drawn(Outputs):
    image: Image
    """The picture with the shapes on it."""


@node(title="Draw boxes")
def overlay(
    image: Image,
    detections: Detections,
    trails: Json = None,
    labels: bool = True,
    scores: bool = True,
    width: Annotated[float, Field(ge=0.5, le=20)] = 3.0,
    boxes: bool = True,
    masks: bool = True,
    points: bool = True,
    opacity: Share = 0.45,
    fill: bool = False,
) -> Drawn:
    """Draw what was found on the picture it was found in: boxes, names, outlines, key points, and where things went.

    Args:
        image: Picture to draw on.
        detections: What was found in it.
        trails: Where each tracked thing has been, as the tracker says it.
        labels: Write names.
        scores: Write how sure the model is.
        width: How thick the lines are, in pixels of a picture 720 pixels high.
        boxes: Draw boxes.
        masks: Tint the pixels of each thing, where the model says which they are.
        points: Draw key points and the bones between them, where the model finds them.
        opacity: How strong tints are: 0 for none, 1 hides the picture.
        fill: Tint the inside of boxes too.
    """
    ways: list[Mark] = [
        Path(way, color_of(int(number)), width * 0.9, fade=True)
        for number, way in _trails(trails).items()
        if len(way) > 1
    ]
    style = Style(labels, scores, width, boxes, masks, points, opacity, fill)
    tints, shapes = marks_of(detections, style)
    return Drawn(image=image.marked(*tints, *ways, *shapes))


@node(title="Draw shapes")
def shapes(image: Image, shapes: Json) -> Drawn:
    """Draw the shapes that zones, lines or a heat map say, or your own.

    Args:
        image: Picture to draw on.
        shapes: A list of shapes, each with its coordinates in pixels, such as {"shape": "box", "at": [10, 10, 90, 60]}.
    """
    try:
        marks = [read_mark(shape) for shape in (shapes if isinstance(shapes, list) else [shapes])]  # type: ignore[arg-type]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        why = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        remedy = 'Connect what zones, lines or a heat map say, or write [{"shape": "box", "at": [10, 10, 90, 60]}]'
        raise NodeError(f"this is no list of shapes: {why}", remedy, pin="shapes") from error
    return Drawn(image=image.marked(*marks))


class Heated(Outputs):
    shapes: Json
    """The heat as a shape: connect it to Draw shapes."""
    hottest: Share
    """How hot the hottest place is, 0 to 1."""


@node(title="Heat map")
async def heat_map(
    detections: Stream[Detections],
    memory: Seconds = 20.0,
    hottest: Seconds = 2.0,
    opacity: Share = 0.65,
) -> Stream[Heated]:
    """Show where things have been lately, from blue for a little to red for long.

    Args:
        detections: What was found in each picture.
        memory: After how many seconds half of the heat is gone.
        hottest: How many seconds in one place make it red.
        opacity: How strong the colours are: 0 for none, 1 hides the picture.
    """
    warmth = Warmth(memory)
    async for found in detections:
        warmth.add(found)
        heat = warmth.shape(hottest, opacity)
        yield Heated(shapes=[heat.plain()], hottest=max(heat.values) / 255)


@node(title="Draw text")
def text(
    image: Image,
    text: Json = "",
    place: Corner = "top left",
    size: Annotated[float, Field(ge=6, le=200)] = 28.0,
    color: Color = "#ffffff",
) -> Drawn:
    """Write a text, a number or any other value on the picture.

    What comes from another source stays until it says something new. What speaks of only some pictures of the same
    source stays too if the policy of its edge is "last value".

    Args:
        image: Picture to write on.
        text: What to write, over several lines where it has them.
        place: The corner to write in.
        size: How tall the letters are, in pixels of a picture 720 pixels high.
        color: The colour of the letters.
    """
    lines = [line for line in _words(text).splitlines() if line.strip()]
    scale, margin = image.height / 720, MARGIN * image.height
    step = size * 1.6 * scale
    top = margin if place.startswith("top") else image.height - margin - len(lines) * step
    left, align = (margin, "left") if place.endswith("left") else (image.width - margin, "right")
    return Drawn(
        image=image.marked(
            *(Label((left, top + n * step), line, color, size, align) for n, line in enumerate(lines))  # type: ignore[arg-type]
        )
    )


@node(title="Picture in picture")
def picture_in_picture(
    image: Image,
    inset: Image,
    place: Corner = "bottom right",
    size: Annotated[float, Field(ge=0.05, le=1)] = 0.3,
) -> Drawn:
    """Lay a second picture, small, over a corner of the first.

    Args:
        image: The large picture.
        inset: The small one; what is drawn on it is shown too.
        place: The corner to lay it in.
        size: How wide the small picture is, as a part of the large one's width.
    """
    import cv2

    wide = size * image.width
    high = min(wide * inset.height / inset.width, image.height * 0.9)
    wide = high * inset.width / inset.height
    margin = MARGIN * image.height
    left = margin if place.endswith("left") else image.width - margin - wide
    top = margin if place.startswith("top") else image.height - margin - high
    fitted = cv2.resize(inset.pixels, (max(1, round(wide)), max(1, round(high))), interpolation=cv2.INTER_AREA)
    return Drawn(image=image.marked(Inset.of(np.asarray(fitted, np.uint8), (left, top, left + wide, top + high))))


@node(title="Draw frame rate")
async def fps(image: Stream[Image], *, run: Run) -> Stream[Drawn]:
    """Write on each picture how many come in a second: as they pass in a session, as they were taken in a run.

    Args:
        image: Pictures to count.
    """
    times: deque[float] = deque(maxlen=30)
    async for picture in image:
        times.append(time.monotonic() if run.live else picture.time)
        passed = times[-1] - times[0]
        rate = f"{(len(times) - 1) / passed:.1f} FPS" if passed > 0 else "- FPS"
        yield Drawn(image=picture.marked(Label((8, 8), rate)))


def _trails(trails: Json) -> dict[str, tuple[tuple[float, float], ...]]:
    try:
        return _TRAILS.validate_python(trails or {})
    except ValidationError as error:
        remedy = "Connect the trails of a tracker: a list of [x, y] for each track number"
        raise NodeError("these are no trails", remedy, pin="trails") from error


def _words(value: Json) -> str:
    """A value as a person would write it."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{round(value, 3):g}" if abs(value) < 1e6 else f"{value:.0f}"
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_words(held)}" for name, held in value.items())
    return json.dumps(value, ensure_ascii=False)
