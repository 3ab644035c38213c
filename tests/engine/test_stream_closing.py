"""A blocking iterator is closed between its steps, whatever it is doing when its reader leaves."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.engine import Surroundings
from app.engine.noderun import NodeRun
from app.engine.workers import Workers
from app.models import Devices, Residency, Weights


async def test_a_reader_that_is_cancelled_while_a_step_runs(tmp_path: Path) -> None:
    stepping, go_on, closed = threading.Event(), threading.Event(), threading.Event()

    def camera() -> Iterator[int]:
        try:
            yield 1
            stepping.set()
            go_on.wait()
            yield 2
        finally:
            closed.set()

    pool = Workers(2)
    weights = Weights(tmp_path, tmp_path)
    run = NodeRun(Surroundings(Residency(Devices(1 << 20)), weights, pool, Path, tmp_path, True, {}), "camera", False)

    async def read() -> None:
        async for _ in run.stream(camera):
            pass

    reading = asyncio.create_task(read())
    await asyncio.to_thread(stepping.wait)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert not closed.is_set()  # it still blocks, and nobody waited for that
    go_on.set()
    assert await asyncio.to_thread(closed.wait, 5)
    pool.shutdown()
