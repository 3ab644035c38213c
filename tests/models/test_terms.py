"""What a caller says of its call, and what it is told."""

import asyncio
import threading
from time import monotonic

import pytest

from app.models import Ran, StaleError, Terms, ThreadLane
from app.models.call import Call, deliver
from app.sdk import batched


class Model:
    def __init__(self):
        self.batches = []
        self.go, self.held = threading.Event(), threading.Event()

    def hold(self):
        self.held.set()
        assert self.go.wait(60)

    @batched(most=8)
    def look(self, requests):
        self.batches.append(list(requests))
        return requests


@pytest.fixture
def lane():
    lane = ThreadLane("test")
    yield lane
    lane.close()


async def test_a_caller_is_told_how_long_it_waited_and_in_what_company(lane):
    model, told = Model(), []
    busy = asyncio.ensure_future(lane.call(model.hold))
    await asyncio.to_thread(model.held.wait, 10)
    began = monotonic()
    calls = [asyncio.ensure_future(lane.call(model.look, n, terms=Terms(n, told=told.append))) for n in range(3)]
    await asyncio.sleep(0)
    model.go.set()
    await asyncio.gather(busy, *calls)
    assert [ran.batch for ran in told] == [3, 3, 3]
    assert all(0 < ran.waited <= monotonic() - began for ran in told)


async def test_what_is_stale_is_not_run_and_says_so(lane):
    model, told = Model(), []
    busy = asyncio.ensure_future(lane.call(model.hold))
    await asyncio.to_thread(model.held.wait, 10)
    stale = asyncio.ensure_future(
        lane.call(model.look, "stale", terms=Terms(deadline=monotonic() - 1, told=told.append))
    )
    fresh = asyncio.ensure_future(lane.call(model.look, "fresh", terms=Terms(deadline=monotonic() + 1000)))
    await asyncio.sleep(0)
    model.go.set()
    with pytest.raises(StaleError, match="longer than it was of use"):
        await stale
    assert await fresh == "fresh"
    assert model.batches == [["fresh"]]
    assert [ran.batch for ran in told] == [0]
    assert lane.gauge.stale == 1
    await busy


async def test_a_greedy_source_shares_the_batches_with_a_modest_one(lane):
    model = Model()
    busy = asyncio.ensure_future(lane.call(model.hold))
    await asyncio.to_thread(model.held.wait, 10)
    asked = [("greedy", 1), ("greedy", 2), ("greedy", 3), ("modest", 1)]
    calls = [asyncio.ensure_future(lane.call(model.look, ask, terms=Terms(ask[0]))) for ask in asked]
    await asyncio.sleep(0)
    model.go.set()
    await asyncio.gather(busy, *calls)
    assert model.batches == [[("greedy", 1), ("modest", 1)], [("greedy", 2)], [("greedy", 3)]]


async def test_who_cannot_be_told_does_not_keep_the_others_of_the_batch_waiting():
    def refuses(ran: Ran) -> None:
        raise ValueError("not now")

    loop = asyncio.get_running_loop()
    calls = [Call(str, (), loop, loop.create_future(), Terms(told=told), 0.0) for told in (refuses, lambda ran: None)]
    deliver([(call, number, Ran(0.0, 2)) for number, call in enumerate(calls)])
    async with asyncio.timeout(60):
        assert await calls[1].future == 1
    with pytest.raises(ValueError, match="not now"):
        await calls[0].future
