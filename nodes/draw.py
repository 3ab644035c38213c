"""Nodes that draw on pictures. They add shapes and change no pixel: whoever shows the picture draws them."""

import time
from collections import deque
from typing import Annotated
from zlib import crc32

from pydantic import Field, TypeAdapter, ValidationError

from app.sdk import Box, Detections, Image, Json, Label, Mark, NodeError, Outputs, Path, Run, Stream, node

COLORS = ("#38bdf8", "#f97316", "#a3e635", "#e879f9", "#facc15", "#2dd4bf", "#fb7185", "#818cf8", "#4ade80", "#fdba74")
_TRAILS = TypeAdapter(dict[str, tuple[tuple[float, float], ...]])


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
) -> Drawn:
    """Draw what was found on the picture it was found in.

    Args:
        image: Picture to draw on.
        detections: What was found in it.
        trails: Where each tracked thing has been, as the tracker says it.
        labels: Write names.
        scores: Write how sure the model is.
        width: How thick the lines are, in pixels of a picture 720 pixels high.
    """
    marks: list[Mark] = [
        Path(points, _color(int(number)), width * 0.7) for number, points in _trails(trails).items() if len(points) > 1
    ]
    for n, box in enumerate(detections.boxes):
        number = None if detections.ids is None else int(detections.ids[n])
        words = [detections.labels[n] if labels else "", f"#{number}" if labels and number is not None else ""]
        words.append(f"{detections.scores[n]:.0%}" if scores else "")
        color = _color(detections.labels[n] if number is None else number)
        left, top, right, bottom = (float(side) for side in box)
        marks.append(Box((left, top, right, bottom), color, " ".join(filter(None, words)), width))
    return Drawn(image=image.marked(*marks))


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


def _color(what: int | str) -> str:
    """The same colour for the same name or number, in every run."""
    return COLORS[(crc32(what.encode()) if isinstance(what, str) else what) % len(COLORS)]
