"""A batch too large for the device: let go of, and tried as halves; never silent."""

import asyncio
import gc
import threading
import weakref

import pytest

from app.models import Devices, Residency, Terms, ThreadLane
from app.sdk import NodeError, batched


class OutOfMemoryError(RuntimeError):
    """Named as torch's is."""


class Tensor:
    """What a batch takes on the device."""


class Small:
    """A model with room for `room` requests at once. Knows which of its tensors still live when it is asked again."""

    size = 0

    def __init__(self, room):
        self.room = room
        self.batches, self.alive = [], []
        self.tensors = []
        self.go, self.held = threading.Event(), threading.Event()

    def hold(self):
        self.held.set()
        assert self.go.wait(60)

    @batched(most=8)
    def look(self, requests):
        self.alive.append(sum(tensor() is not None for tensor in self.tensors))
        self.batches.append(len(requests))
        batch = [Tensor() for _ in requests]
        self.tensors += [weakref.ref(tensor) for tensor in batch]
        if len(batch) > self.room:
            raise OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB")
        return requests

    def walk(self, requests):
        raise OutOfMemoryError("CUDA out of memory")


@pytest.fixture
def lane():
    lane = ThreadLane("test")
    yield lane
    lane.close()


async def ask(lane, model, count, told=lambda ran: None):
    """So many calls that wait together."""
    model.go.clear()
    model.held.clear()
    busy = asyncio.ensure_future(lane.call(model.hold))
    await asyncio.to_thread(model.held.wait, 10)
    calls = [asyncio.ensure_future(lane.call(model.look, n, terms=Terms(n, told=told))) for n in range(count)]
    await asyncio.sleep(0)
    model.go.set()
    await busy
    return await asyncio.gather(*calls, return_exceptions=True)


async def test_halves_answer_what_was_too_much_at_once(lane):
    model, told = Small(room=4), []
    assert await ask(lane, model, 8, told.append) == list(range(8))
    assert model.batches == [8, 4, 4]
    assert {ran.note for ran in told} == {"the device ran short of memory: batches are smaller now"}


async def test_the_batch_is_gone_before_it_is_tried_again(lane):
    model = Small(room=4)
    gc.disable()  # whoever frees it, it is not chance
    try:
        await ask(lane, model, 8)
    finally:
        gc.enable()
    assert model.alive == [0, 0, 0]


async def test_the_cap_stays(lane):
    model = Small(room=4)
    await ask(lane, model, 8)
    assert await ask(lane, model, 8) == list(range(8))
    assert model.batches == [8, 4, 4, 4, 4]


async def test_the_second_failure_is_those_calls_error(lane):
    model = Small(room=1)
    answers = await ask(lane, model, 4)
    assert all(isinstance(answer, NodeError) and answer.code == "GPU_OOM" for answer in answers)
    assert str(answers[0]) == (
        "the device has too little memory for 2 calls at once. "
        "Choose a smaller model or smaller pictures, or end another session"
    )
    assert await ask(lane, model, 2) == [0, 1], "one by one from now on"
    assert model.batches == [4, 2, 2, 2, 1, 1]


async def test_what_is_no_batch_is_not_run_twice(lane):
    with pytest.raises(NodeError, match="too little memory for one call"):
        await lane.call(Small(room=0).walk, 1)
    assert await lane.call(len, "abc") == 3


async def test_idle_models_leave_first():
    residency = Residency(Devices())
    try:
        async with residency.borrow(lambda device: Small(room=4)):
            pass
        async with residency.borrow(lambda device: Small(room=4)) as model:
            home = residency.of(model)
            assert len(residency.residents) == 2
            assert await ask(home.lane, model, 8) == list(range(8))
            assert [one.ready.result() for one in residency.residents.values()] == [model]
    finally:
        residency.devices.close()
