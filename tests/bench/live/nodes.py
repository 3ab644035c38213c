"""Nodes that stand in for models in the benches of live sessions."""

import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from app.sdk import Image, Run, Stream, batched, node
from tests.bench.live.cameras import CASES, Camera, age


class Looker:
    """A model that costs what a batch of it would."""

    def __init__(self, device: str) -> None:
        self.size = 0

    @batched(most=32)
    def together(self, images: Sequence[Image]) -> list[float]:
        return _looked(images)

    @batched(most=1)
    def singly(self, images: Sequence[Image]) -> list[float]:
        return _looked(images)


def _looked(images: Sequence[Image]) -> list[float]:
    time.sleep(0.008 + 0.0015 * len(images))
    return [image.time for image in images]


@node(device="gpu")
async def together(image: Image, *, run: Run) -> float:
    """Look at pictures of all sessions at once."""
    async with run.borrow(Looker) as model:
        return await run.compute(model.together, image)


@node(device="gpu")
async def singly(image: Image, *, run: Run) -> float:
    """Look at one picture at a time."""
    async with run.borrow(Looker) as model:
        return await run.compute(model.singly, image)


@node
def spin(image: Image, seconds: float = 0.1) -> float:
    """Pure Python, holding the interpreter as badly as Python code does, and not saying so."""
    return _spun(image, seconds)


@node(gil="holds")
def spin_apart(image: Image, seconds: float = 0.1) -> float:
    """The same, saying so."""
    return _spun(image, seconds)


def _spun(image: Image, seconds: float) -> float:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        sum(range(100))
    return image.time


class Sleeper:
    """A model that takes as long for a batch as for one picture."""

    def __init__(self, device: str, seconds: float) -> None:
        self.size, self._seconds = 0, seconds

    @batched(most=32)
    def look(self, images: Sequence[Image]) -> list[float]:
        time.sleep(self._seconds)
        return [age(image.bare) for image in images]


@node
async def scripted_camera(case: str = "B1", number: int = 0, began: float = 0.0, *, run: Run) -> Stream[Image]:
    """One of the case's cameras."""
    watched = Camera(CASES[case], number, began)

    def taken() -> Image:
        watched.wait()
        return Image.of(watched.picture())

    async def pictures() -> AsyncGenerator[Image, None]:
        async for image in run.stream(lambda: iter(taken, None)):
            yield image

    async with aclosing(pictures()) as looking:
        async for image in looking:
            yield image


@node(device="gpu")
async def sleeper(image: Image, seconds: float = 0.1, *, run: Run) -> float:
    """How old the picture is when the model has seen it, in milliseconds."""
    async with run.borrow(Sleeper, seconds) as model:
        return await run.compute(model.look, image)
