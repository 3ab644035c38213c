"""What holds the interpreter runs in a process of its own: what says so, and what is found to."""

import asyncio
import os
import threading
from time import perf_counter

import pytest

from app.engine import discover
from app.engine.quick import Quick
from app.engine.suspicion import Suspicion
from app.engine.workers import Workers
from app.models import Devices
from app.sdk import NodeError, Run, node
from tests.engine.flows import flow, registry, trace


@node(gil="holds")
def where(number: float) -> int:
    return os.getpid()


@node(gil="holds")
def fragile(number: float) -> float:
    if number == 1:
        os._exit(9)
    return number


@node(gil="holds")
def threads(number: float) -> float:
    return number


@node
def spin(seconds: float) -> int:
    until = perf_counter() + seconds
    while perf_counter() < until:
        sum(range(100))
    return os.getpid()


class Clock:
    def __init__(self, device):
        self.size = 0

    def process(self):
        return os.getpid()


@node(gil="holds")
async def borrows(number: float, *, run: Run) -> int:
    async with run.borrow(Clock) as clock:
        return await run.compute(clock.process)


@pytest.fixture
def quick():
    pool, devices = Workers(1), Devices()
    yield lambda fn: Quick(vars(fn)["__node__"], pool, devices)
    devices.close()
    pool.shutdown()


async def test_a_node_that_says_so_runs_in_another_process(tmp_path):
    about = flow({"count": ("count", {"upto": 3}), "where": "test_apart.where"}, "count.out -> where.number")
    said, _ = await trace(about, tmp_path, registry(where))
    processes = {value for pin, value in said if pin == "where.out"}
    assert len(processes) == 1
    assert processes != {os.getpid()}


async def test_so_do_the_models_of_one_that_borrows(tmp_path):
    about = flow({"count": ("count", {"upto": 2}), "node": "test_apart.borrows"}, "count.out -> node.number")
    said, _ = await trace(about, tmp_path, registry(borrows))
    processes = {value for pin, value in said if pin == "node.out"}
    assert len(processes) == 1
    assert processes != {os.getpid()}


LOCAL = """
import os
from app.sdk import Outputs, node

class Where(Outputs):
    process: int
    '''Whose.'''

@node(gil="holds")
def where(number: float) -> Where:
    return Where(process=os.getpid())
"""


async def test_a_node_dropped_in_a_folder_can_too(tmp_path, quick):
    (tmp_path / "mine.py").write_text(LOCAL)
    found = discover(tmp_path)
    called = quick(found.nodes["local/mine.where"].call)
    said = await called({"number": 1})
    assert said.process != os.getpid()
    assert called.is_apart


async def test_a_crash_costs_the_item_and_no_more(quick):
    called = quick(fragile)
    assert await called({"number": 0}) == 0
    with pytest.raises(NodeError, match=r"the process of test_apart\.fragile ended with code 9"):
        await called({"number": 1})
    assert await called({"number": 2}) == 2


async def test_what_cannot_travel_stays(quick):
    called, lock = quick(threads), threading.Lock()
    assert await called({"number": lock}) is lock
    assert not called.is_apart


async def test_what_is_found_to_hold_the_interpreter_moves_out(quick, monkeypatch):
    monkeypatch.setattr("app.engine.suspicion.BUSY", 0.05)  # other programs, too, may want the processor
    called = quick(spin)
    first = await called({"seconds": 0.03})
    assert first == os.getpid()
    async with asyncio.timeout(60):
        while not called.is_apart:
            await called({"seconds": 0.03})
    assert await called({"seconds": 0.0}) != os.getpid()


def test_only_what_is_long_and_busy_and_makes_others_late_is_suspected():
    held, free = [0.004, 0.005, 0.004], [0.0002, 0.0001, 0.0003]
    for seconds, busy, late, guilty in (
        (0.03, 0.03, held, True),
        (0.03, 0.03, free, False),
        (0.03, 0.001, held, False),
        (0.01, 0.01, held, False),
        (0.03, 0.03, [0.004], False),
    ):
        suspicion = Suspicion()
        assert [suspicion.grows(seconds, busy, late) for _ in range(3)] == [False, False, guilty]


def test_three_in_a_row():
    suspicion = Suspicion()
    calls = [[0.005] * 3, [0.005] * 3, [0.0001] * 3, [0.005] * 3, [0.005] * 3, [0.005] * 3]
    assert [suspicion.grows(0.03, 0.03, late) for late in calls] == [False] * 5 + [True]


def test_what_runs_apart_has_no_lab():
    with pytest.raises(TypeError, match="lost: what runs in a process of its own cannot take run; make it `async def`"):

        @node(gil="holds")
        def lost(number: float, *, run: Run) -> float:
            return number
