"""Nodes that change pictures."""

from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from app.sdk import Detections, Image, NodeError, Outputs, node
from app.sdk.image import Pixels
from nodes._crop import cropped

Share = Annotated[float, Field(ge=0, le=1)]


class Changed(Outputs):
    image: Image
    """The changed picture; what was drawn on the old one is now part of it."""


@node
def resize(
    image: Image,
    width: Annotated[int, Field(ge=0, le=8192, json_schema_extra={"unit": "px"})] = 640,
    height: Annotated[int, Field(ge=0, le=8192, json_schema_extra={"unit": "px"})] = 0,
    fit: Literal["stretch", "inside", "cover"] = "inside",
) -> Changed:
    """Make a picture larger or smaller.

    Args:
        image: Picture to resize.
        width: Pixels across; 0 follows from the height.
        height: Pixels down; 0 follows from the width.
        fit: Where both are given: stretch to them, keep the shape inside them, or cover them and cut the rest.
    """
    import cv2

    if not width and not height:
        raise NodeError("a picture cannot be 0 by 0", "Give a width or a height", pin="width")
    across, down = width or image.width * height / image.height, height or image.height * width / image.width
    ratios = across / image.width, down / image.height
    ratio = {"inside": min(ratios), "cover": max(ratios)}.get(fit)
    wide, high = (image.width * ratio, image.height * ratio) if ratio else (across, down)
    how = cv2.INTER_AREA if min(ratios) < 1 else cv2.INTER_CUBIC
    pixels = cv2.resize(image.pixels, (max(1, round(wide)), max(1, round(high))), interpolation=how)
    if fit == "cover":
        left, top = (pixels.shape[1] - round(across)) // 2, (pixels.shape[0] - round(down)) // 2
        pixels = pixels[top : top + round(down), left : left + round(across)]
    return _changed(image, np.asarray(pixels, np.uint8))


@node
def crop(image: Image, left: Share = 0.0, top: Share = 0.0, right: Share = 1.0, bottom: Share = 1.0) -> Changed:
    """Cut out a part of a picture.

    Args:
        image: Picture to cut.
        left: Where the part begins, from 0 at the left edge to 1 at the right.
        top: Where the part begins, from 0 at the upper edge to 1 at the lower.
        right: Where the part ends, from 0 to 1.
        bottom: Where the part ends, from 0 to 1.
    """
    rows = slice(round(top * image.height), round(bottom * image.height))
    columns = slice(round(left * image.width), round(right * image.width))
    pixels = image.pixels[rows, columns]
    if not pixels.size:
        pin = "right" if right <= left else "bottom"
        raise NodeError("nothing is left of the picture", "Let right be above left, and bottom above top", pin=pin)
    return _changed(image, np.ascontiguousarray(pixels))


Amount = Annotated[float, Field(ge=-1, le=1)]


@node(title="Colour")
def color(
    image: Image,
    brightness: Amount = 0.0,
    contrast: Amount = 0.0,
    saturation: Amount = 0.0,
    hue: Annotated[float, Field(ge=-180, le=180, json_schema_extra={"unit": "°"})] = 0.0,
    gray: bool = False,
) -> Changed:
    """Change a picture's colours.

    Args:
        image: Picture to change.
        brightness: From -1 for black to 1 for white.
        contrast: From -1 for none to 1 for twice as much.
        saturation: From -1 for gray to 1 for twice as colourful.
        hue: Degrees to turn all colours along the rainbow.
        gray: Take the colours away.
    """
    import cv2

    pixels = image.pixels
    if hue or saturation:
        rainbow = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV_FULL).astype(np.float32)
        rainbow[..., 0] = (rainbow[..., 0] + hue * 256 / 360) % 256
        rainbow[..., 1] = np.clip(rainbow[..., 1] * (1 + saturation), 0, 255)
        pixels = cv2.cvtColor(rainbow.astype(np.uint8), cv2.COLOR_HSV2RGB_FULL)
    if brightness or contrast:
        levels = (np.arange(256) - 127.5) * (1 + contrast) + 127.5 + brightness * 255
        pixels = cv2.LUT(pixels, np.clip(np.round(levels), 0, 255).astype(np.uint8))
    if gray:
        pixels = cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return _changed(image, np.asarray(pixels, np.uint8))


class Crops(Outputs):
    sheet: Image | None = None
    """Every piece, side by side in rows."""
    best: Image | None = None
    """The piece the detector was surest of."""


@node(title="Crop each")
def crop_each(
    image: Image,
    detections: Detections,
    margin: Annotated[float, Field(ge=0, le=1)] = 0.1,
    size: Annotated[int, Field(ge=16, le=1024)] = 128,
) -> Crops:
    """Cut out each thing that was found. Says nothing where nothing was.

    Args:
        image: Picture they were found in.
        detections: What was found.
        margin: How much of its surroundings to show with each, as a part of its size.
        size: Pixels on each side of a piece.
    """
    import cv2

    pieces = [cropped(image.bare, box, margin) for box in detections.boxes]
    if not pieces:
        return Crops()
    even = [np.asarray(cv2.resize(piece, (size, size), interpolation=cv2.INTER_AREA), np.uint8) for piece in pieces]
    across = int(np.ceil(np.sqrt(len(even))))
    even += [np.full((size, size, 3), 24, np.uint8)] * (-len(even) % across)
    rows = [np.hstack(even[begin : begin + across]) for begin in range(0, len(even), across)]
    surest = even[int(detections.scores.argmax())]
    return Crops(sheet=Image.of(np.vstack(rows), image.time), best=Image.of(surest, image.time))


def _changed(image: Image, pixels: Pixels) -> Changed:
    return Changed(image=Image.of(np.ascontiguousarray(pixels), image.time))
