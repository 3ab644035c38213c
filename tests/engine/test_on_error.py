"""What a failed call costs is the flow's to say."""

import asyncio
from collections import Counter

import pytest

from app.sdk import NodeError, Stream, node
from tests.engine.flows import flow, registry, trace, values
from tests.engine.live import kind, session

calls: Counter[float] = Counter()


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    calls.clear()
    monkeypatch.setattr("app.engine.driver.FIRST_PAUSE", 0.001)


@node
def shaky(number: float, at: float = 3, times: int = 2) -> float:
    """Fails for one number, so many times."""
    calls[number] += 1
    if number == at and calls[number] <= times:
        raise NodeError("not now", "Try again")
    return number


@node
async def shaky_stream(number: Stream[float], times: int = 2) -> Stream[float]:
    """Fails to begin, so many times."""
    calls[-1] += 1
    if calls[-1] <= times:
        raise NodeError("not now", "Try again")
    async for one in number:
        yield one


def about(on_error, what=shaky, **given):
    found = flow(
        {"c": ("count", {"upto": 6}), "s": (kind(what), given), "d": "double", "beside": "double"},
        "c.out -> s.number",
        "s.out -> d.number",
        "c.out -> beside.number",
    )
    placed = found.nodes["s"].model_copy(update={"on_error": on_error})
    return found.changed(nodes={**found.nodes, "s": placed})


async def run(tmp_path, flow_, *more):
    said, execution = await trace(flow_, tmp_path, registry(shaky, shaky_stream, *more))
    return values(said, "d.out"), values(said, "beside.out"), [str(failure) for failure in execution.failures]


async def test_left_out_a_run_stops_the_node_and_what_depends_on_it(tmp_path):
    found, beside, failures = await run(tmp_path, about(None))
    assert found == [0, 2, 4]
    assert len(beside) == 6
    assert failures == ["s: not now. Try again"]


async def test_a_run_may_leave_the_item_out(tmp_path):
    found, beside, _ = await run(tmp_path, about("drop"))
    assert found == [0, 2, 4, 8, 10]
    assert len(beside) == 6


@pytest.mark.parametrize("what", [shaky, shaky_stream])
async def test_a_call_is_made_again_and_nothing_is_lost(what, tmp_path):
    found, _, failures = await run(tmp_path, about("retry 2", what))
    assert found == [0, 2, 4, 6, 8, 10]
    assert failures == []
    assert calls[3 if what is shaky else -1] == 3


@pytest.mark.parametrize("what", [shaky, shaky_stream])
async def test_what_fails_more_often_than_that_has_failed(what, tmp_path):
    _, beside, failures = await run(tmp_path, about("retry 2", what, times=3))
    assert failures == ["s: not now. Try again"]
    assert len(beside) == 6


async def test_everything_stops_where_the_flow_says_so(tmp_path):
    _, _, failures = await run(tmp_path, about("stop_all"))
    assert failures == ["s: not now. Try again"]


@node
async def ticks() -> Stream[int]:
    number = 0
    while True:
        yield number
        number += 1
        await asyncio.sleep(0.001)


def live(on_error):
    found = flow(
        {"t": kind(ticks), "s": (kind(shaky), {"times": 99}), "b": "double"}, "t.out -> s.number", "t.out -> b.number"
    )
    return found.changed(nodes={**found.nodes, "s": found.nodes["s"].model_copy(update={"on_error": on_error})})


@pytest.mark.parametrize(("on_error", "last"), [(None, 9), ("drop", 9), ("retry 1", 9)])
async def test_in_a_session_a_bad_item_costs_that_item(on_error, last, tmp_path):
    async with session(live(on_error), tmp_path, ticks, shaky) as (_, _opened, heard):
        await heard.until(lambda: last in heard.values("s.out"))
        assert heard.values("s.out")[:5] == [0, 1, 2, 4, 5]
        assert calls[3] == (2 if on_error == "retry 1" else 1)


async def test_a_session_may_stop_the_node_until_something_changes(tmp_path):
    async with session(live("stop"), tmp_path, ticks, shaky) as (_, opened, heard):
        await heard.until(lambda: len(heard.values("b.out")) > 30)
        assert heard.values("s.out") == [0, 1, 2]
        assert opened.gauges()[0]["s"].state == "failed"


async def test_a_session_may_end_with_it(tmp_path):
    async with session(live("stop_all"), tmp_path, ticks, shaky) as (_, opened, heard):
        async with asyncio.timeout(60):
            await heard.ended.wait()
        assert [failure.node for failure in opened.failures] == ["s"]


@node
async def lingering() -> Stream[int]:
    """Takes its time to put its things away."""
    try:
        number = 0
        while True:
            yield number
            number += 1
            await asyncio.sleep(0.001)
    finally:
        await asyncio.sleep(0.5)


async def test_no_edit_revives_a_session_that_is_being_ended(tmp_path):
    about = live("stop_all")
    slow = about.changed(nodes={**about.nodes, "t": about.nodes["t"].model_copy(update={"type": kind(lingering)})})
    async with session(slow, tmp_path, lingering, shaky) as (engine, opened, heard):
        while not opened.failures:
            await asyncio.sleep(0.005)
        edited = slow.changed(nodes={**slow.nodes, "s": slow.nodes["s"].model_copy(update={"set": {"times": 0}})})
        await engine.edit(opened, edited)
        async with asyncio.timeout(60):
            await heard.ended.wait()
        assert heard.values("s.out") == [0, 1, 2]
