"""Agents that the tests serve from a process of their own."""

import asyncio
import os
import time
from pathlib import Path

import numpy as np

from app.sdk import Audio, Image, Last, NodeError, Outputs, Prose, Run, Stream, Video, node


class Shouted(Outputs):
    text: str
    """The words, louder."""
    length: int
    """How many letters."""


@node(version=os.environ.get("MINE_VERSION", "1.2.0"))
def shout(text: Prose, times: int = 1) -> Shouted:
    """Say it louder.

    Args:
        text: What to say.
        times: How often.
    """
    if text == "whisper":
        raise NodeError("it cannot be whispered", "Say something else", pin="text", code="too_quiet")
    if text == "break":
        raise RuntimeError("something broke")
    if text == "die":
        os._exit(3)
    if text == "slow":
        time.sleep(30)
    return Shouted(text=text.upper() * times, length=len(text))


@node(pure=False)
def dies_once(marker: str) -> str:
    """Die the first time."""
    if not Path(marker).exists():
        Path(marker).touch()
        os._exit(3)
    return "lived"


@node
async def waits(marker: str, run: Run) -> str:
    """Wait for long, and note that nobody waits for it any more."""
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        Path(marker).write_text("cancelled")
        raise
    return "done"


class Turned(Outputs):
    image: Image
    """The picture, upside down."""
    width: int
    """Pixels."""


@node
def turn(image: Image) -> Turned:
    """Turn a picture upside down."""
    return Turned(image=Image.of(np.ascontiguousarray(image.bare[::-1])), width=image.width)


@node
def louder(sound: Audio, gain: float = 2.0) -> Audio:
    """Make sound louder."""
    return Audio(np.clip(sound.samples * np.float32(gain), -1, 1), sound.rate, sound.time)


@node
def bulky(size: int) -> bytes:
    """So many bytes."""
    return bytes(size)


@node
def weigh(data: bytes) -> int:
    """How many bytes there are."""
    return len(data)


class Copied(Outputs):
    film: Video
    """The same film."""
    size: int
    """Bytes."""


@node
async def copied(film: Video, *, run: Run) -> Copied:
    """A film, copied."""
    path = run.out / "copy.mp4"
    path.write_bytes(film.path.read_bytes())
    return Copied(film=Video(path), size=path.stat().st_size)


class Summed(Outputs):
    total: float | None = None
    """The sum so far."""
    whole: Last[float | None] = None
    """The sum of all."""


@node
async def sums(number: Stream[float], start: float = 0, die_at: float = -1) -> Stream[Summed]:
    """Add up a stream."""
    async for one in number:
        if one == die_at:
            os._exit(3)
        start += one
        yield Summed(total=start)
    yield Summed(whole=start)


@node
async def mirrored(image: Stream[Image]) -> Stream[Image]:
    """Mirror pictures as they come."""
    async for one in image:
        yield Image.of(np.ascontiguousarray(one.bare[:, ::-1]), one.time)


@node
async def ticks(upto: int = 3, pause: float = 0.0) -> Stream[int]:
    """Count up by itself."""
    for number in range(upto):
        await asyncio.sleep(pause)
        yield number


@node
def size(image: Image) -> int:
    """How many bytes a picture's file has."""
    return len(image.jpeg())


@node
async def sizes(image: Stream[Image]) -> Stream[int]:
    """How many bytes the file of each has."""
    async for one in image:
        yield len(one.jpeg())


@node
async def endless(marker: str) -> Stream[int]:
    """Count until nobody listens any more."""
    number = 0
    try:
        while True:
            yield number
            number += 1
            await asyncio.sleep(0.01)
    finally:
        Path(marker).write_text(str(number))
