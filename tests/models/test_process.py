"""A lane in a process of its own, tried with real ones: what it answers, and what becomes of it when it is lost."""

import asyncio
import os
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from app.models import Devices, ProcessLane, Residency, Sent
from app.sdk import Audio, Box, Image, NodeError, batched
from tests.conftest import ROOT


class Model:
    """Counts what it has been asked, and can be made to crash or hang."""

    size = 1234

    def __init__(self, device, name):
        self.device, self.name = device, name
        self.asked = 0
        self.batches = []

    def count(self):
        self.asked += 1
        return self.asked

    def process(self):
        return os.getpid()

    def crash(self, code):
        os._exit(code)

    def kill(self):
        os.kill(os.getpid(), signal.SIGSEGV)

    def hang(self):
        time.sleep(1000)

    def numbers(self, upto):
        yield from range(upto)

    @batched(most=4)
    def double(self, requests):
        self.batches.append(len(requests))
        return [request * 2 for request in requests]

    def seen(self):
        return self.batches

    def echo(self, thing):
        return thing

    def out(self):
        raise MemoryError("no more")

    def poison(self):
        raise RuntimeError("CUDA error: device-side assert triggered")

    def fail(self):
        raise NodeError("it is broken", "Mend it", pin="model")


def spin(number: int) -> tuple[int, int]:
    return number + 1, os.getpid()


@pytest.fixture(scope="module")
def lane():
    """One for most of the tests: to start a process takes a second."""
    lane = ProcessLane("test")
    yield lane
    lane.close()


@pytest.fixture
async def model(lane):
    return await lane.load(Model, "cpu", "a")


@pytest.fixture
def call(lane):
    return lane.call


def shared():
    return set(Path("/dev/shm").glob("psm_*"))


async def test_a_model_works_in_another_process():
    residency = Residency(Devices())
    try:
        async with residency.borrow(Model, "a", apart="test") as model:
            lane = residency.devices.apart("test")
            assert residency.home(model.count).lane is lane
            assert await lane.call(model.process) != os.getpid()
            assert [await lane.call(model.count) for _ in range(3)] == [1, 2, 3]
            assert (model.name, model.size) == ("a", 1234)
            assert residency.of(model).size == 1234
            with pytest.raises(AttributeError, match="has no nothing here: its methods and plain values are"):
                _ = model.nothing
        residency.clear()
        with pytest.raises(RuntimeError, match="this model was let go"):
            await lane.call(model.count)
    finally:
        residency.devices.close()


async def test_calls_that_wait_are_one_batch_there_too(model, call):
    first = [asyncio.ensure_future(call(model.double, number)) for number in range(9)]
    assert await asyncio.gather(*first) == [number * 2 for number in range(9)]
    batches = await call(model.seen)
    assert sum(batches) == 9
    assert max(batches) > 1


async def test_pictures_and_sound_arrive_bit_by_bit(model, call):
    random = np.random.default_rng(1)
    pixels = random.integers(0, 256, (1080, 1920, 3), np.uint8)
    picture = Image.of(pixels, time=1.5).marked(Box(1, 2, 3, 4))
    there = await call(model.echo, picture)
    assert np.array_equal(there.bare, pixels)
    assert (there.time, there.marks) == (1.5, picture.marks)
    assert not there.bare.flags.writeable
    file = picture.jpeg()
    sent = await call(model.echo, [Image.encoded(file), Image.encoded(file)])
    assert [image.jpeg() for image in sent] == [file, file]
    sound = Audio(random.random(48_000, np.float32), 48_000, 2.0)
    heard = await call(model.echo, sound)
    assert np.array_equal(heard.samples, sound.samples)
    assert (heard.rate, heard.time) == (48_000, 2.0)
    scattered = pixels[::2, ::-3]
    assert np.array_equal(await call(model.echo, scattered), scattered)


async def test_what_has_arrived_stays_as_it_is(model, call):
    first = await call(model.echo, np.zeros(100_000, np.uint8))
    await call(model.echo, np.ones(100_000, np.uint8))
    assert not first.any(), "it does not lie in the memory that is written again"


async def test_no_picture_is_pickled():
    from app.models.shared import packed

    pixels = np.zeros((480, 640, 3), np.uint8)
    jpeg = Image.of(pixels).jpeg() * 20
    scattered = Image.of(pixels[:, ::-1])
    for thing in (Image.of(pixels), Image.encoded(jpeg), scattered, Audio(np.zeros(48_000, np.float32), 48_000)):
        parcel = packed(thing)
        assert len(parcel.structure) < 1000
        assert parcel.size > 10_000


async def test_a_crash_costs_one_call(model, call):
    before = await call(model.process)
    await call(model.count)
    with pytest.raises(NodeError, match="the process of test ended with code 7") as failed:
        await call(model.crash, 7)
    assert failed.value.code == "CRASHED"
    assert await call(model.count) == 1, "the model is loaded again"
    assert await call(model.process) != before
    with pytest.raises(NodeError, match="the process of test ended by SIGSEGV"):
        await call(model.kill)
    assert await call(model.count) == 1


async def test_a_hang_costs_one_call(model, call, lane):
    before = await call(model.process)
    lane.workshop.hang = 0.2
    with pytest.raises(NodeError, match=r"test took longer than 0\.2 s in its process") as failed:
        await call(model.hang)
    lane.workshop.hang = 60
    assert failed.value.code == "HUNG"
    assert not psutil.pid_exists(before)
    assert await call(model.count) == 1


async def test_a_poisoned_device_costs_one_call(model, call):
    before = await call(model.process)
    with pytest.raises(RuntimeError, match="device-side assert"):
        await call(model.poison)
    assert await call(model.process) != before, "no other process could use the device"


async def test_a_process_with_nothing_to_do_ends_and_another_comes():
    rested = threading.Semaphore(0)

    class Impatient(ProcessLane):
        patience = 0.01

        def _rest(self):
            super()._rest()
            rested.release()

    lane = Impatient("test")
    try:
        _, before = await lane.call(Sent(lane, spin), 1)
        await asyncio.to_thread(rested.acquire)
        assert not psutil.pid_exists(before)
        assert (await lane.call(Sent(lane, spin), 1))[1] != before
        model = await lane.load(Model, "cpu", "a")
        holding = await lane.call(model.process)
        while rested.acquire(blocking=False):
            pass
        await asyncio.to_thread(rested.acquire)
        assert await lane.call(model.process) == holding, "its model is in it"
    finally:
        await asyncio.to_thread(lane.close)


async def test_what_it_raises_arrives(model, call):
    with pytest.raises(NodeError, match=r"it is broken\. Mend it") as failed:
        await call(model.fail)
    assert failed.value.pin == "model"
    assert "in fail" in failed.value.__notes__[0]
    with pytest.raises(NodeError, match="too little memory for one call"):
        await call(model.out)
    with pytest.raises(TypeError):
        await call(model.count, "too much")
    with pytest.raises(Exception, match="pickle"):
        await call(model.echo, lambda: None)
    assert await call(model.count) == 1


async def test_an_iterator_is_stepped_through_there(model, call):
    steps = await call(model.numbers, 3)
    end = object()
    assert [await call(next, steps, end) for _ in range(4)] == [0, 1, 2, end]
    steps = await call(model.numbers, 3)
    assert await call(next, steps, end) == 0
    await call(steps.close)
    with pytest.raises(NodeError, match="ended with code 3"):
        await call(model.crash, 3)
    await call(model.count)
    with pytest.raises(RuntimeError, match="begin anew"):
        await call(next, steps, end)


async def test_a_plain_function_is_run_there(lane):
    number, process = await lane.call(Sent(lane, spin), 1)
    assert number == 2
    assert process != os.getpid()


async def test_nothing_is_left_behind():
    before = shared()
    lane = ProcessLane("test")
    model = await lane.load(Model, "cpu", "a")
    await lane.call(model.echo, np.zeros(3_000_000, np.uint8))
    with pytest.raises(NodeError):
        await lane.call(model.crash, 1)
    await lane.call(model.echo, np.zeros(3_000_000, np.uint8))
    process = await lane.call(model.process)
    assert len(shared() - before) == 2
    await asyncio.to_thread(lane.close)
    assert shared() <= before
    assert not psutil.pid_exists(process)


async def test_a_lane_that_is_busy_can_be_closed():
    lane = ProcessLane("test")
    model = await lane.load(Model, "cpu", "a")
    process = await lane.call(model.process)
    hanging = asyncio.ensure_future(lane.call(model.hang))
    await asyncio.sleep(0)
    await asyncio.to_thread(lane.close)
    with pytest.raises((NodeError, asyncio.CancelledError)):
        await hanging
    assert not psutil.pid_exists(process)


ORPHAN = """
import asyncio, os, signal, sys
from app.models import ProcessLane
from tests.models.test_process import Model

async def main():
    lane = ProcessLane("test")
    model = await lane.load(Model, "cpu", "a")
    print(await lane.call(model.process), flush=True)
    asyncio.ensure_future(lane.call(model.hang))
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    asyncio.run(main())
"""


async def test_a_worker_does_not_outlive_who_started_it(tmp_path):
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = await asyncio.create_subprocess_exec(
        sys.executable, str(script), env=environment, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await ran.communicate()
    process = int(said)
    async with asyncio.timeout(60):
        while psutil.pid_exists(process) and psutil.Process(process).status() != psutil.STATUS_ZOMBIE:
            await asyncio.sleep(0.01)
