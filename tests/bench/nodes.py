"""Nodes that stand in for models: what they cost is what they say."""

import time

from app.sdk import Image, Run, Stream, node


@node
async def counted(upto: int = 2000) -> Stream[int]:
    """Count."""
    for number in range(upto):
        yield number


@node
def trivial(number: float) -> float:
    """Add one."""
    return number + 1


@node
async def fed(*, run: Run) -> Stream[Image]:
    """Pictures from a client."""
    async for image in run.feed(Image):
        yield image


class Sleeper:
    """A model whose work is to sleep, or to spin."""

    def __init__(self, device: str) -> None:
        self.size = 0

    def sleep(self, image: Image, seconds: float) -> float:
        time.sleep(seconds)
        return image.time

    def spin(self, image: Image, seconds: float) -> float:
        """Pure Python, holding the GIL as badly as Python code does."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            sum(range(100))
        return image.time


@node(device="gpu")
async def sleeping(image: Image, seconds: float = 0.1, *, run: Run) -> float:
    """Look with a model that takes its time."""
    async with run.borrow(Sleeper) as model:
        return await run.compute(model.sleep, image, seconds)


@node(device="gpu")
async def spinning(image: Image, seconds: float = 0.1, *, run: Run) -> float:
    """Look with a model that holds the interpreter."""
    async with run.borrow(Sleeper) as model:
        return await run.compute(model.spin, image, seconds)


ALL = (counted, trivial, fed, sleeping, spinning)
