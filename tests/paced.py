"""Nodes that take their time and tell how often they were called: for the tests of runs."""

import asyncio
import os
import time
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.sdk import File, Image, NodeError, Outputs, Run, Stream, Video, node

Seconds = Annotated[float, Field(ge=0, le=60)]


@node
def wait(text: str, seconds: Seconds = 0.1) -> str:
    """Say a text, after a while. The file that `DIARY` names gets a line for each call.

    Args:
        text: What to say.
        seconds: How long it takes.
    """
    time.sleep(seconds)
    if diary := os.environ.get("DIARY"):
        with Path(diary).open("a") as file:
            file.write(f"{text}\n")
    return f"{text}."


@node
def gated(text: str) -> str:
    """Say a text, once there is a file of the name that `GATE` holds.

    Args:
        text: What to say.
    """
    while not Path(os.environ["GATE"]).exists():
        time.sleep(0.01)
    return f"{text}."


@node(pure=False)
def now(text: str = "") -> float:
    """Say what time it is.

    Args:
        text: Nothing depends on it.
    """
    return time.time()


class Counted(Outputs):
    number: int
    """The next number."""


@node
async def numbers(count: int = 5, seconds: Seconds = 0.0, *, run: Run) -> Stream[Counted]:
    """Say numbers, one after the other.

    Args:
        count: How many.
        seconds: Between two of them.
    """
    for number in range(count):
        run.log.info("counted", number=number)
        run.progress(number / count, "counting")
        yield Counted(number=number)
        await asyncio.sleep(seconds)


@node
def breaks(text: str = "") -> str:
    """Fail.

    Args:
        text: What it says why.
    """
    raise NodeError(f"it broke: {text}", "Give it something else")


@node
def half(image: Image) -> Image:
    """Half a picture's brightness.

    Args:
        image: Picture to change.
    """
    return Image.of(image.bare // 2, image.time)


@node
async def length(file: File, *, run: Run) -> int:
    """Tell a file's length.

    Args:
        file: Which file.
    """
    return (await run.file(file)).stat().st_size


@node
def film_seconds(film: Video) -> float:
    """Tell how long a film is.

    Args:
        film: Which film.
    """
    assert film.path.exists()
    return film.duration


@node
def count_bytes(data: bytes) -> int:
    """Count bytes.

    Args:
        data: Which bytes.
    """
    return len(data)
