"""Nodes that see without a neural network: fast on any machine."""

from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from app.sdk import Detections, Image, Outputs, Run, Stream, node


class Moved(Outputs):
    amount: float
    """How much of the picture moves, 0 to 1."""
    detections: Detections
    """Boxes around what moves."""
    alarm: bool
    """Whether more moves than the threshold allows; over when less than half of that does."""
    text: str | None = None
    """"motion" or "still", whenever that changes."""


@node(title="Motion alarm")
async def motion(
    image: Stream[Image],
    threshold: Annotated[float, Field(ge=0, le=1)] = 0.01,
    sensitivity: Annotated[float, Field(ge=0, le=1)] = 0.6,
    memory: Annotated[int, Field(ge=1, le=1000)] = 20,
    *,
    run: Run,
) -> Stream[Moved]:
    """Notice what moves before a camera that stands still.

    Args:
        image: Pictures in the order they were taken.
        threshold: How much of the picture must move for the alarm.
        sensitivity: How small a change counts; at 1 even noise does.
        memory: After how many pictures something that stays belongs to the background.
    """
    background: NDArray[np.float32] | None = None
    said, alarm = None, False
    async for picture in image:
        background, changed = await run.compute(_compared, picture, background, 8 + 72 * (1 - sensitivity), 1 / memory)
        amount = float(changed.mean() / 255)
        alarm = amount > (threshold / 2 if alarm else threshold)  # it does not flicker at the edge
        text = "motion" if alarm else "still"
        boxes = await run.compute(_around, changed, picture)
        yield Moved(amount=amount, detections=boxes, alarm=alarm, text=text if text != said else None)
        said = text


def _compared(
    image: Image, background: NDArray[np.float32] | None, least: float, forget: float
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """The background with this picture in it, and (height, width) uint8, 255 where the two differ by `least` levels."""
    import cv2

    scale = min(1.0, 320 / max(image.size))
    small = cv2.resize(image.bare, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    gray = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 0).astype(np.float32)
    if background is None or background.shape != gray.shape:
        return gray, np.zeros(gray.shape, np.uint8)
    changed = (np.abs(gray - background) > least).astype(np.uint8) * 255
    changed = cv2.morphologyEx(changed, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return background + (gray - background) * forget, np.asarray(changed, np.uint8)


def _around(changed: NDArray[np.uint8], picture: Image) -> Detections:
    import cv2

    joined = cv2.dilate(changed, np.ones((9, 9), np.uint8))
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    scale = picture.width / changed.shape[1]
    found = sorted(cv2.boundingRect(outline) for outline in outlines if cv2.contourArea(outline) > 90)
    boxes = np.array([(x, y, x + w, y + h) for x, y, w, h in found], np.float32).reshape(-1, 4) * scale
    return _of(boxes, "motion", picture)


class Faces:
    """Haar cascades (Viola and Jones 2001) that come with OpenCV."""

    def __init__(self, device: str) -> None:
        import cv2

        self.cascade = cv2.CascadeClassifier(
            str(Path(cv2.__file__).parent / "data" / "haarcascade_frontalface_default.xml")
        )

    def find(self, image: Image, smallest: float, certainty: int) -> Detections:
        import cv2

        gray = cv2.equalizeHist(cv2.cvtColor(image.bare, cv2.COLOR_RGB2GRAY))
        least = max(24, round(smallest * min(image.size)))
        found = self.cascade.detectMultiScale(gray, 1.1, certainty, minSize=(least, least))
        boxes = np.array([(x, y, x + w, y + h) for x, y, w, h in sorted(map(tuple, found))], np.float32)
        return _of(boxes.reshape(-1, 4), "face", image)


class FoundFaces(Outputs):
    detections: Detections
    """A box around each face."""
    total: int
    """How many faces there are."""


@node(title="Faces")
async def faces(
    image: Image,
    smallest: Annotated[float, Field(ge=0, le=1)] = 0.08,
    certainty: Annotated[int, Field(ge=1, le=20)] = 6,
    *,
    run: Run,
) -> FoundFaces:
    """Find faces that look towards the camera.

    Args:
        image: Picture to search.
        smallest: Leave out faces smaller than this part of the picture.
        certainty: How many overlapping hits make a face: fewer finds more, and more that are none.
    """
    async with run.borrow(Faces) as haar:
        found = await run.compute(haar.find, image, smallest, certainty)
    return FoundFaces(detections=found, total=len(found))


class Codes(Outputs):
    text: str | None = None
    """What the first code says, where one can be read."""
    texts: list[str]
    """What every code says."""
    detections: Detections
    """A box around each code."""


@node(title="QR codes")
def qr(image: Image) -> Codes:
    """Read QR codes.

    Args:
        image: Picture to search.
    """
    import cv2

    found, texts, corners, _ = cv2.QRCodeDetector().detectAndDecodeMulti(cv2.cvtColor(image.bare, cv2.COLOR_RGB2GRAY))
    read = [(text, at) for text, at in zip(texts, corners, strict=True) if text] if found else []
    boxes = np.array([(*at.min(0), *at.max(0)) for _, at in read], np.float32).reshape(-1, 4)
    said = [text for text, _ in read]
    return Codes(text=said[0] if said else None, texts=said, detections=_of(boxes, said or "", image))


def _of(boxes: NDArray[np.float32], labels: str | list[str], image: Image) -> Detections:
    named = (labels,) * len(boxes) if isinstance(labels, str) else tuple(labels)
    inside = np.clip(boxes, 0, image.size * 2).astype(np.float32)
    return Detections(inside, named, np.ones(len(boxes), np.float32), image.size, time=image.time)
