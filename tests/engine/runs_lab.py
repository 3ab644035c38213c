"""An engine with a queue of runs, in a folder, and nodes that count how often they are called."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np

from app.engine import (
    Contents,
    Engine,
    Outlets,
    ResultFiles,
    RunLimits,
    RunRequest,
    Runs,
    RunWorks,
)
from app.flow import Flow, dump_json, load_flow
from app.models import Devices, Residency, Weights
from app.records import Records, RunEvent, StoredRun
from app.sdk import Image, Outputs, Stream, node
from app.storage import kind_of
from app.streams import Bounds, Streams
from tests.engine.flows import registry

calls: list[str] = []


@node
def louder(text: str) -> str:
    calls.append(text)
    return text.upper()


class Pair(Outputs):
    first: str
    second: str | None = None


@node
def pair(text: str = "", sep: str = " ") -> Pair:
    calls.append(f"pair {text}")
    first, _, second = text.partition(sep)
    return Pair(first=first, second=second or None)


@node(pure=False)
def dice(text: str = "") -> float:
    calls.append("dice")
    return float(len(calls))


@node
def picture(shade: int = 100) -> Image:
    calls.append(f"picture {shade}")
    return Image.of(np.full((36, 64, 3), shade, np.uint8))


@node
def mean(image: Image) -> float:
    calls.append("mean")
    return float(image.bare.mean())


@node
async def shades(count: int = 3) -> Stream[Image]:
    for shade in range(count):
        calls.append("shade")
        yield Image.of(np.full((36, 64, 3), shade, np.uint8), float(shade))


@node
def slow_mean(image: Image) -> float:
    calls.append("slow mean")
    time.sleep(0.05)
    return float(image.bare.mean())


@node
async def endless() -> Stream[int]:
    number = 0
    while True:
        yield number
        number += 1
        await asyncio.sleep(0.005)


gate = threading.Event()
"""What the nodes below wait for, whoever else gives up."""


@node
def held(text: str = "") -> str:
    """On a thread."""
    calls.append(f"{text} held")
    gate.wait(60)
    calls.append(f"{text} let go")
    return text


@node
async def holding(text: str = "") -> str:
    """The engine's own loop, as no node should."""
    calls.append(f"{text} held")
    gate.wait(60)
    calls.append(f"{text} let go")
    return text


@node
async def stubborn(text: str = "") -> str:
    """Does not end when it is told to."""
    calls.append(f"{text} held")
    while not gate.is_set():
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(0.01)
    calls.append(f"{text} let go")
    return text


@node
async def breaks_down() -> str:
    """Fails when it is told to end."""
    calls.append("up")
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        calls.append("down")
        raise RuntimeError("what it needs is gone") from None
    return "ended"


@node
async def names(text: str) -> str:
    """The media that a text names."""
    calls.append(f"names {text}")
    return f"mlab://{text}"


@node(sink=True)
def shown(value: float) -> float:
    return value


NODES = (
    louder,
    pair,
    dice,
    picture,
    mean,
    shades,
    slow_mean,
    endless,
    held,
    holding,
    stubborn,
    breaks_down,
    names,
    shown,
)


class Bench:
    """The rooms that runs need, and what a test wants of them."""

    def __init__(self, folder: Path, *, at_once: int = 2, limit: int = 1 << 24) -> None:
        self.kept: list[tuple[str, str, Any]] = []
        found = registry(*NODES)
        weights = Weights(folder / "shipped", folder / "kept")
        self.engine = Engine(found, Residency(Devices()), weights, self.find, folder / "out")
        self.records = Records(f"sqlite:///{folder / 'lab.db'}", dump_json, load_flow)
        self.files = ResultFiles(folder / "results", limit)
        contents = Contents(self.find, weights.here)
        outlets = Outlets(self.engine, Streams(Bounds()))
        limits = RunLimits(at_once=at_once)
        works = RunWorks(
            self.engine, self.records, self.keep, self.files, contents, self.kind, limits, folder / "runs.lock", outlets
        )
        self.outlets, self.runs = outlets, Runs(works)

    def kind(self, reference: str) -> str:
        return kind_of(self.find(reference))

    def find(self, reference: str) -> Path:
        path = Path(reference)
        if not path.exists():
            raise FileNotFoundError(reference)
        return path

    async def keep(self, value: Any, flow: str, run: str, node: str, pin: str) -> Any:
        self.kept.append((node, pin, value))
        return {"ref": f"mlab://local/{flow or '-'}/{run}/{node}/{pin}_{len(self.kept)}.bin", "type": "image"}

    async def run(self, flow: Flow, **about: Any) -> StoredRun:
        """Run a flow to its end."""
        submitted, _ = await self.runs.submit(RunRequest(flow, **about))
        await self.events(submitted)
        return await self.runs.get(submitted.id)

    async def events(self, run: StoredRun) -> list[RunEvent]:
        return [event async for events in self.runs.watch(run.id) for event in events]

    async def said(self, run: StoredRun) -> dict[str, str]:
        return {output.pin: output.value for output in await self.runs.outputs(run.id)}


@asynccontextmanager
async def bench(folder: Path, **about: Any) -> AsyncIterator[Bench]:
    calls.clear()
    gate.clear()
    made = Bench(folder, **about)
    made.engine.start()
    try:
        yield made
    finally:
        gate.set()
        await made.runs.stop()
        await asyncio.to_thread(made.engine.stop)
        made.outlets.stop()
        made.records.close()
