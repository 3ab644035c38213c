"""One thread a device; calls that wait together run together."""

import asyncio
import threading

import pytest

from app.models import ThreadLane
from app.sdk import batched


class Squares:
    """A model that remembers how large its batches were, and can be held up."""

    def __init__(self):
        self.batches = []
        self.go = threading.Event()

    def wait(self):
        assert self.go.wait(60)

    @batched(most=8)
    def square(self, numbers):
        self.batches.append(len(numbers))
        if 13 in numbers:
            raise ValueError("thirteen")
        return [number * number for number in numbers]


@pytest.fixture
def lane():
    lane = ThreadLane("test")
    yield lane
    lane.close()


async def test_calls_run_on_one_thread(lane):
    threads = {await lane.call(threading.get_ident) for _ in range(5)}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


async def test_calls_that_wait_run_as_one(lane):
    model = Squares()
    busy = asyncio.ensure_future(lane.call(model.wait))
    waiting = [asyncio.ensure_future(lane.call(model.square, number)) for number in range(10)]
    await asyncio.sleep(0)
    model.go.set()
    assert await asyncio.gather(*waiting) == [number * number for number in range(10)]
    assert model.batches == [8, 2]
    await busy


async def test_one_bad_request_does_not_spoil_the_batch(lane):
    model = Squares()
    busy = asyncio.ensure_future(lane.call(model.wait))
    waiting = [asyncio.ensure_future(lane.call(model.square, number)) for number in (2, 13, 3)]
    await asyncio.sleep(0)
    model.go.set()
    answers = await asyncio.gather(*waiting, return_exceptions=True)
    assert (answers[0], answers[2]) == (4, 9)
    assert isinstance(answers[1], ValueError)
    await busy


async def test_what_was_cancelled_is_not_run(lane):
    model = Squares()
    busy = asyncio.ensure_future(lane.call(model.wait))
    waiting = [asyncio.ensure_future(lane.call(model.square, number)) for number in range(3)]
    await asyncio.sleep(0)
    waiting[1].cancel()
    await asyncio.sleep(0)
    model.go.set()
    assert await waiting[2] == 4
    assert model.batches == [2]
    await busy


async def test_a_closed_lane_says_so():
    lane = ThreadLane("test")
    lane.close()
    with pytest.raises(RuntimeError, match="the lane of test is closed"):
        await lane.call(print)


def test_called_directly_it_is_a_batch_of_one():
    assert Squares().square(3) == 9


def test_a_method_that_loses_answers_is_found_out():
    class Lossy:
        @batched()
        def look(self, requests):
            return requests[:-1]

    with pytest.raises(RuntimeError, match="gave 0 answers to 1 requests"):
        Lossy().look(1)


async def test_whatever_a_model_raises_reaches_its_caller_and_the_lane_goes_on(lane):
    def leave():
        raise SystemExit("goodbye")

    async with asyncio.timeout(60):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await lane.call(next, iter(()))
        with pytest.raises(RuntimeError, match="SystemExit: goodbye"):
            await lane.call(leave)
        assert await lane.call(len, "abc") == 3


def test_what_waits_when_a_lane_is_closed_after_its_loop_is_no_trouble():
    lane, held, go = ThreadLane("late"), threading.Event(), threading.Event()

    async def leave_two_waiting():
        first = asyncio.ensure_future(lane.call(lambda: (held.set(), go.wait(60))))
        second = asyncio.ensure_future(lane.call(len, "abc"))
        await asyncio.to_thread(held.wait, 10)
        first.cancel()
        second.cancel()

    asyncio.run(leave_two_waiting())
    threading.Timer(0.05, go.set).start()
    lane.close()
    assert not lane._thread.is_alive()
