"""Nodes that a model's absence makes easy to reason about: dropped into the data folder of the server under test."""

import time
from typing import Annotated

from pydantic import Field

from app.sdk import Image, Stream, node


@node(title="Slow size")
def size(image: Image, seconds: Annotated[float, Field(ge=0, le=10)] = 0.1) -> int:
    """Tell a picture's width, after a while.

    Args:
        image: Picture to look at.
        seconds: How long it takes.
    """
    time.sleep(seconds)
    return image.width


@node(title="Grey")
def grey(image: Image) -> Image:
    """Take the colour out of a picture.

    Args:
        image: Picture to change.
    """
    pixels = image.bare.mean(axis=2, keepdims=True).astype("uint8").repeat(3, axis=2)
    return Image.of(pixels, image.time)


@node(title="Evens")
async def evens(image: Stream[Image]) -> Stream[int]:
    """Say every other picture's width.

    Args:
        image: Pictures to look at.
    """
    n = 0
    async for picture in image:
        n += 1
        if n % 2 == 0:
            yield picture.width
