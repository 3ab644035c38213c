"""B10, nothing is left behind: `python -m tests.bench.live.soak [TIMES]`.

A camera is shown in a running session; beside it nodes of every kind are attached and taken away again, 1000 times:
one called for each picture, two that are joined, one that reads a stream and says something at its end, a second
camera, a model that is borrowed. Then 1000 sessions are opened, shown a picture, and closed. Told is by how much the
process has grown for each 1000, after half as many that are not counted, and how many tasks, references and
models are left. The limit is 1 MB.
"""

import asyncio
import gc
import sys
import threading
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import psutil

from app.engine import Engine, Session
from app.engine.channel import Channel
from app.engine.driver import Driver
from app.engine.item import Item, Ticket
from app.engine.speaker import Said
from app.flow import Flow
from app.sdk import Image, Last, Outputs, Run, Stream, node
from tests.bench.figures import tell
from tests.bench.stage import engine, flow

TIMES = 1000
LIMIT = 1.0
WATCHED = (Driver, Channel, Session, Item, Ticket, asyncio.Task)


class Seen(Outputs):
    image: Image


@node
async def camera(size: int = 100) -> Stream[Seen]:
    while True:
        yield Seen(image=Image.encoded(b"x" * size))
        await asyncio.sleep(0.001)


@node
def measure(image: Image) -> float:
    return float(len(image.raster.jpeg(1)))


@node
def add(a: float, b: float) -> float:
    return a + b


class Told(Outputs):
    sum: float | None = None
    whole: Last[float | None] = None


@node
async def total(number: Stream[float]) -> Stream[Told]:
    found = 0.0
    async for one in number:
        found += one
        yield Told(sum=found)
    yield Told(whole=found)


class Model:
    def __init__(self, device: str, name: str) -> None:
        self.name = name

    def look(self, image: Image) -> str:
        return self.name


@node
async def look(image: Image, model: str = "one", *, run: Run) -> str:
    async with run.borrow(Model, model) as found:
        return await run.compute(found.look, image)


LEFT: dict[str, Callable[..., Any]] = {"camera": camera, "seen": measure}
SEEN = "camera.image -> seen.image"


def shapes() -> list[Flow]:
    """What is beside the picture, one after the other."""
    each = made({**LEFT, "look": look}, SEEN, "camera.image -> look.image")
    joined = made(
        {**LEFT, "m": measure, "n": measure, "add": add, "total": total},
        SEEN,
        *("camera.image -> m.image", "camera.image -> n.image"),
        *("m.out -> add.a", "n.out -> add.b", "add.out -> total.number"),
    )
    second = made({**LEFT, "other": camera, "shown": measure}, SEEN, "other.image -> shown.image")
    return [each, made(LEFT, SEEN), joined, made(LEFT, SEEN), second, made(LEFT, SEEN)]


def made(nodes: dict[str, Callable[..., Any]], *edges: str) -> Flow:
    return flow({name: {"type": vars(fn)["__node__"].manifest.id} for name, fn in nodes.items()}, *edges)


class Sight:
    """Counts what is said, and lets others wait for the next of it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._waiting: dict[str, asyncio.Event] = {}

    def said(self, said: Said) -> None:
        if (event := self._waiting.pop(said.pin.node, None)) is not None:
            self._loop.call_soon_threadsafe(event.set)

    async def next(self, name: str) -> None:
        event = self._waiting[name] = asyncio.Event()
        await asyncio.wait_for(event.wait(), 30)


async def attach(at: Engine, times: int) -> None:
    sight = Sight()
    about = shapes()
    session = await at.open(about[1], watch=sight.said)
    for number in range(times):
        for shape in about[2 * (number % 3) : 2 * (number % 3) + 2]:
            await at.edit(session, shape)
            await sight.next(next(reversed(shape.nodes)))
    await at.close(session)


async def open_and_close(at: Engine, times: int) -> None:
    for number in range(times):
        sight = Sight()
        about = shapes()[2 * (number % 3)]
        session = await at.open(about, watch=sight.said)
        await sight.next("seen")
        await at.close(session)


async def measured(work: Callable[[Engine, int], Awaitable[None]], name: str, at: Engine, times: int) -> None:
    await work(at, times // 2)
    before = resident()
    await work(at, times)
    after = resident()
    grown = (after - before) / (1 << 20) * 1000 / times
    left = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, WATCHED))
    tasks = await asyncio.wrap_future(at.submit(count_tasks()))
    tell(f"{name}: growth for 1000", [grown], "MB", against="the limit", other=LIMIT)
    print(f"    left: {dict(left)}, {tasks} tasks of the engine, {threading.active_count()} threads")


async def count_tasks() -> int:
    return len(asyncio.all_tasks())


def resident() -> int:
    for _ in range(3):
        gc.collect()
    return int(psutil.Process().memory_info().rss)


async def main(times: int) -> None:
    async with engine(camera, measure, add, total, look) as at:
        await measured(attach, "nodes attached and taken away", at, times)
        await measured(open_and_close, "sessions opened and closed", at, times)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
