"""Nodes that look at pictures."""

from collections import Counter
from dataclasses import replace
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from app.sdk import Detections, Image, Json, Outputs, Run, Stream, node
from nodes._classifier import Classifier
from nodes._crop import cropped
from nodes._tracker import Compensation, Kind, Tracker, Tracking
from nodes._yolo import Look, Yolo

Fraction = Annotated[float, Field(ge=0, le=1)]
Pixels = Annotated[int, Field(ge=32, le=2048, json_schema_extra={"unit": "px"})]


class Found(Outputs):
    detections: Detections
    """What was found: boxes, labels and scores; masks or key points too, where the model finds them."""


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
    """Find things in a picture with a YOLO model, with their outlines or key points if it is one for those.

    Args:
        image: Picture to search.
        model: A YOLO model: one that ships, such as shapes-detector.pt, or a .pt file of your own.
        confidence: Leave out what the model is less sure of than this.
        size: Pixels on the picture's long side as the model sees it; larger finds smaller things and takes longer.
        classes: Names to look for, with commas between; empty for everything the model knows.
    """
    async with run.borrow(Yolo, str(await run.weights(model))) as yolo:
        look = await run.compute(Look.at, image, confidence, size, _names(classes), yolo.stride)
        return Found(detections=await run.compute(yolo.detect, look))


class Tracked(Outputs):
    detections: Detections
    """What was found, each with a number that stays the same from picture to picture."""
    trails: Json
    """Where each has been lately: a list of [x, y] in pixels for each number."""


@node(title="Tracker", device="gpu")
async def track(
    image: Stream[Image],
    model: str = "shapes-detector.pt",
    confidence: Fraction = 0.4,
    size: Pixels = 320,
    classes: str = "",
    tracker: Kind = "bytetrack",
    compensation: Compensation = "sparseOptFlow",
    patience: Annotated[int, Field(ge=1, le=600)] = 30,
    tail: Annotated[int, Field(ge=0, le=500)] = 40,
    *,
    run: Run,
) -> Stream[Tracked]:
    """Find things in a film and follow each one: YOLO, then ByteTrack or BoT-SORT.

    Args:
        image: Pictures in the order they were taken.
        model: A YOLO model: one that ships, such as shapes-detector.pt, or a .pt file of your own.
        confidence: Begin to follow only what the model is at least so sure of.
        size: Pixels on the picture's long side as the model sees it; larger finds smaller things and takes longer.
        classes: Names to look for, with commas between; empty for everything the model knows.
        tracker: How to follow: bytetrack is faster; botsort also holds on to things when the camera moves.
        compensation: How botsort finds out how the camera moved: sparseOptFlow is the fastest, none for a still camera.
        patience: For how many pictures something may be hidden and still keep its number.
        tail: For how many pictures to remember where each thing was.
    """
    wanted = _names(classes)
    async with run.borrow(Yolo, str(await run.weights(model))) as yolo:
        following = await run.compute(Tracker, Tracking(confidence, patience, tail, tracker, compensation))
        async for picture in image:
            least = min(0.1, confidence / 2)  # the unsure ones continue a track
            look = await run.compute(Look.at, picture, least, size, wanted, yolo.stride)
            found = await run.compute(following.follow, await run.compute(yolo.detect, look), picture)
            trails: dict[str, Json] = {str(n): [[x, y] for x, y in trail] for n, trail in following.trails.items()}
            yield Tracked(detections=found, trails=trails)


class Classification(Outputs):
    classification: Json
    """The likeliest labels with their scores, best first."""
    label: str
    """The likeliest."""
    confidence: float
    """How sure the model is of it, 0 to 1."""
    features: bytes
    """The picture as the model sees it, pooled: little-endian float32."""


@node(title="Image classifier", device="gpu")
async def classify(
    image: Image, model: str = "shapes-classifier", top: Annotated[int, Field(ge=1, le=100)] = 5, *, run: Run
) -> Classification:
    """Name what a picture shows.

    Args:
        image: Picture to look at.
        model: A classifier of transformers: one that ships, a folder, or a hub id such as google/vit-base-patch16-224.
        top: How many labels to keep.
    """
    async with run.borrow(Classifier, str(await run.weights(model))) as classifier:
        guess = await run.compute(classifier.classify, await run.compute(_bare, image))
    likeliest = list(zip(guess.labels[:top], guess.scores, strict=False))
    return Classification(
        classification=[{"label": label, "score": round(score, 4)} for label, score in likeliest],
        label=guess.labels[0],
        confidence=guess.scores[0],
        features=guess.features.tobytes(),
    )


class Renamed(Outputs):
    detections: Detections
    """The same things under the names the classifier gave them."""
    counts: Json
    """How many of each, by name."""


@node(title="Classify each", device="gpu")
async def classify_each(
    image: Image,
    detections: Detections,
    model: str = "shapes-classifier",
    margin: Annotated[float, Field(ge=0, le=1)] = 0.25,
    *,
    run: Run,
) -> Renamed:
    """Look closer at each thing that was found, and name it with a classifier.

    Args:
        image: Picture they were found in.
        detections: What was found.
        model: A classifier of transformers: one that ships, a folder, or a hub id.
        margin: How much of its surroundings to show with each, as a part of its size.
    """
    async with run.borrow(Classifier, str(await run.weights(model))) as classifier:
        guesses = await run.compute(classifier.guess, await run.compute(_pieces, image, detections, margin))
    labels = tuple(guess.labels[0] for guess in guesses)
    scores = np.array([guess.scores[0] for guess in guesses], np.float32)
    return Renamed(detections=replace(detections, labels=labels, scores=scores), counts=_counts(labels))


def _bare(image: Image) -> NDArray[np.uint8]:
    return image.bare


def _pieces(image: Image, detections: Detections, margin: float) -> list[NDArray[np.uint8]]:
    return [cropped(image.bare, box, margin) for box in detections.boxes]


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
        counts = sorted(Counter(found.labels).items())
        text = ", ".join(_plural(number, label) for label, number in counts) or "nothing"
        yield Counted(text=text if text != said else None, total=len(found), counts=_counts(found.labels))
        said = text


def _counts(labels: tuple[str, ...]) -> Json:
    return dict(sorted(Counter(labels).items()))


def _plural(number: int, label: str) -> str:
    return (
        f"{number} {label}" if number == 1 else f"{number} {label}{'es' if label.endswith(('s', 'x', 'ch')) else 's'}"
    )


def _names(classes: str) -> frozenset[str]:
    return frozenset(name.strip() for name in classes.split(",") if name.strip())
