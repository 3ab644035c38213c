"""The engine's thread: what is started on it ends with it, whatever it thinks of that."""

import asyncio
import gc

import pytest

from app.engine import Engine, engine
from app.models import Devices, Residency, Weights
from app.sdk import Run, Stream, node
from tests.engine.flows import flow, registry
from tests.engine.live import kind, session

diary: list[str] = []


@node
async def stubborn(*, run: Run) -> Stream[int]:
    """Will not be told."""
    yield 1
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            diary.append("no")
            if len(diary) > 3:
                raise


@node
async def tidy(*, run: Run) -> Stream[int]:
    try:
        while True:
            yield 1
            await asyncio.sleep(0.002)
    finally:
        await asyncio.sleep(0.05)
        diary.append("tidied")


@pytest.fixture(autouse=True)
def empty_diary():
    diary.clear()


async def test_a_node_that_will_not_end_does_not_keep_stop_from_ending(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "GRACE", 0.1)
    async with session(flow({"s": kind(stubborn)}), tmp_path, stubborn) as (running, opened, heard):
        await heard.until(lambda: heard.values("s.out") == [1])
        async with asyncio.timeout(60):
            await running.close(opened)
            await asyncio.to_thread(running.stop)
        assert diary
    gc.collect()  # its task dies here: in the middle of a later import, Python 3.11 would take it for that one's fault


async def test_a_run_that_is_cancelled_has_put_its_things_away_when_the_engine_has_stopped(tmp_path):
    found = registry(tidy)
    running = Engine(found, Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path / name, tmp_path)
    running.start()
    said = asyncio.Event()
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(
        running.run(flow({"t": kind(tidy)}), lambda _: loop.call_soon_threadsafe(said.set), None)
    )
    await asyncio.wait_for(said.wait(), 60)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.to_thread(running.stop)
    assert diary == ["tidied"]


async def test_an_engine_that_was_never_started_can_be_stopped(tmp_path):
    Engine(registry(), Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path, tmp_path).stop()


async def test_the_end_of_a_run_is_forgotten_with_the_run(tmp_path):
    found = registry()
    running = Engine(found, Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path, tmp_path)
    running.start()
    finished = await running.run(flow({"c": "flows.count"}), seconds=3600)
    assert finished.is_good
    assert finished.counts["c"] == 3
    await asyncio.to_thread(running.stop)
