"""Nodes that look at pictures."""

from collections import Counter
from typing import Annotated

from pydantic import Field

from app.sdk import Detections, Image, Json, NodeError, Outputs, Run, Stream, node
from nodes._yolo import Look, Yolo

Fraction = Annotated[float, Field(ge=0, le=1)]
Pixels = Annotated[int, Field(ge=32, le=2048)]


class Found(Outputs):
    detections: Detections
    """What was found: boxes, labels and scores."""


@node(title="Object detector", device="gpu")
async def detect(
    image: Image,
    model: str = "shapes-detector.pt",
    confidence: Fraction = 0.4,
    size: Pixels = 320,
    classes: str = "",
    *,
    run: Run,
) -> Found:
    """Find things in a picture with a YOLO model.

    Args:
        image: Picture to search.
        model: A YOLO model: one that ships, such as shapes-detector.pt, or a .pt file of your own.
        confidence: Leave out what the model is less sure of than this.
        size: Pixels on the picture's long side as the model sees it; larger finds smaller things and takes longer.
        classes: Names to look for, with commas between; empty for everything the model knows.
    """
    async with run.borrow(Yolo, str(await run.weights(model))) as yolo:
        found = await run.compute(yolo.detect, Look(image, confidence, size, _names(classes)))
    return Found(detections=_or_raise(found))


class Counted(Outputs):
    text: str | None = None
    """How many of each, such as "2 circles, 1 square", whenever that changes."""
    total: int | None = None
    """How many things there are in this picture."""
    counts: Json = None
    """How many of each, by name."""


@node(title="Count", sink=True)
async def count(detections: Stream[Detections]) -> Stream[Counted]:
    """Count what was found, by name.

    Args:
        detections: Things to count.
    """
    said = None
    async for found in detections:
        counts = dict(sorted(Counter(found.labels).items()))
        text = ", ".join(_plural(number, label) for label, number in counts.items()) or "nothing"
        yield Counted(text=text if text != said else None, total=len(found), counts=dict(counts))
        said = text


def _plural(number: int, label: str) -> str:
    return (
        f"{number} {label}" if number == 1 else f"{number} {label}{'es' if label.endswith(('s', 'x', 'ch')) else 's'}"
    )


def _names(classes: str) -> frozenset[str]:
    return frozenset(name.strip() for name in classes.split(",") if name.strip())


def _or_raise(answer: Detections | NodeError) -> Detections:
    if isinstance(answer, NodeError):
        raise answer
    return answer
