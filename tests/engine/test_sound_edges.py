"""Sound that comes faster than it goes: what waits is bounded by time, and what is missing is told."""

import asyncio

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.bell import Bell
from app.engine.door import Door
from app.engine.item import SILENCE, Item, Ticket
from app.engine.join import Join
from app.engine.missing import LOADING, LONGEST
from app.flow import Edge
from app.sdk import Audio, Outputs, Run, Stream, node
from app.sdk.sound import Filler
from tests.engine.flows import flow
from tests.engine.live import kind, session

RATE = 100


def clip(seconds, time=0.0, gap=0.0):
    return Audio(np.zeros(round(seconds * RATE), np.float32), RATE, time, gap)


def timed(longest, told=None):
    reasons = [] if told is None else told
    return Join(["in"], policy="fifo", longest=longest, on_drop=reasons.append, bell=Bell())


def offer(join, *values):
    for seq, value in enumerate(values):
        join.offer("in", Item(value, Ticket("ear", seq, 0.0)))


def taken(join):
    found = []
    while (together := join.take()) is not None:
        found.append(SILENCE if together.silent else together.values["in"])
        together.release()
    return found


def test_two_seconds_of_sound_wait_however_many_clips_they_are():
    for length in (0.1, 0.5, 1.0):
        reasons = []
        join = timed(2.0, reasons)
        offer(join, *(clip(length, n * length) for n in range(round(10 / length))))
        kept = [value for value in taken(join) if value is not SILENCE]
        assert round(sum(one.seconds for one in kept), 6) == 2.0
        assert set(reasons) == {"too_old"}
        assert round(kept[0].gap, 6) == round(kept[0].time, 6) == 8.0
        assert [one.gap for one in kept[1:]] == [0.0] * (len(kept) - 1)


def test_a_clip_longer_than_the_time_is_heard_all_the_same():
    join = timed(2.0)
    offer(join, clip(1.0), clip(30.0, 1.0))
    assert [value.gap for value in taken(join) if value is not SILENCE] == [1.0]


def test_other_values_are_bounded_by_when_they_came(monkeypatch):
    reasons = []
    times = iter([0.0, 1.5, 2.5])
    monkeypatch.setattr("app.engine.join.monotonic", lambda: next(times))
    join = timed(2.0, reasons)
    offer(join, "one", "two", "three")
    assert taken(join) == [SILENCE, "two", "three"]
    assert reasons == ["too_old"]


@given(
    lengths=st.lists(st.integers(1, 80), min_size=1, max_size=60),
    takes=st.lists(st.booleans(), min_size=60, max_size=60),
    longest=st.integers(0, 300),
)
def test_nothing_is_lost_without_a_word(lengths, takes, longest):
    """What comes out, with silence where it says that something is missing, is as long as what went in."""
    join, came, time = timed(longest / RATE), [], 0.0
    for seq, (length, is_taken) in enumerate(zip(lengths, takes, strict=False)):
        join.offer("in", Item(clip(length / RATE, time), Ticket("ear", seq, 0.0)))
        time += length / RATE
        if is_taken and (together := join.take()) is not None and not together.silent:
            came.append(together.values["in"])
    came += [value for value in taken(join) if value is not SILENCE]
    filler = Filler()
    written = 0
    for one in came:
        assert abs(one.time - one.gap - written / RATE) < 1e-6, "each is where it was"
        written += sum(len(part) for part in filler.fill(one))
    assert written == sum(lengths)


async def test_the_door_lets_sound_wait_for_a_time_and_tells_the_gap():
    dropped = []
    door = Door("microphone", width=1, longest=1.0, on_drop=lambda seq, reason: dropped.append((seq, reason)))
    for n in range(30):
        door.offer(clip(0.1, n / 10), keep=True)
    assert dropped == [(n, "too_old") for n in range(20)]
    value, ticket = await door.take()
    assert (ticket.seq, round(value.gap, 6), value.time) == (20, 2.0, 2.0)
    value, _ = await door.take()
    assert value.gap == 0.0


async def test_the_door_tells_it_in_what_a_node_says_too():
    class Heard(Outputs):
        audio: Audio

    door = Door("microphone", width=1, longest=0.2)
    for n in range(5):
        door.offer(Heard(audio=clip(0.1, n / 10)), keep=True)
    value, _ = await door.take()
    assert round(value.audio.gap, 6) == 0.3


def test_an_edge_says_how_long():
    edge = Edge.parse("ear.audio -> listen.audio [fifo 2.5 s]")
    assert (edge.policy_kind, edge.amount, edge.is_timed, str(edge)[-10:]) == ("fifo", 2.5, True, "fifo 2.5 s]"[-10:])
    assert not Edge.parse("a.b -> c.d [fifo 2]").is_timed


class Heard(Outputs):
    audio: Audio


class Noted(Outputs):
    gap: float
    seconds: float


@node
async def ear(*, run: Run) -> Stream[Heard]:
    async for heard in run.feed(Audio):
        yield Heard(audio=heard)


@node
def length(audio: Audio) -> float:
    return audio.seconds


GATES = []


@node
async def slow(audio: Stream[Audio]) -> Stream[Noted]:
    """As one that loads its model first: it hears nothing until it is let."""
    await GATES[-1].wait()
    async for heard in audio:
        await GATES[-1].wait()
        yield Noted(gap=heard.gap, seconds=heard.seconds)


@pytest.fixture
async def two(tmp_path):
    """A microphone that feeds one who hears at once and one who loads for long."""
    about = flow(
        {"ear": kind(ear), "quick": kind(length), "late": kind(slow)},
        "ear.audio -> quick.audio", "ear.audio -> late.audio",
    )  # fmt: skip
    GATES.append(asyncio.Event())
    async with session(about, tmp_path, ear, length, slow) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)

        async def speak(seconds):
            """Each clip is heard by the quick one before the next is sent."""
            first = len(heard.values("quick.out"))
            for n in range(first, first + seconds):
                engine.call(opened.send, "ear", clip(1.0, float(n)), True, n)
                await heard.until(lambda n=n: len(heard.values("quick.out")) == n + 1)

        yield engine, opened, heard, speak


async def test_what_is_said_while_a_model_loads_is_heard_when_it_is_there(two):
    engine, opened, heard, speak = two
    await speak(20)
    engine.call(GATES[-1].set)
    await heard.until(lambda: len(heard.values("late.gap")) == 20)
    assert set(heard.values("late.gap")) == {0.0}
    await speak(2)
    await heard.until(lambda: len(heard.values("late.gap")) == 22)
    assert opened.gauges()[1]["ear.audio -> late.audio"][0].drops == {}


async def test_one_that_loads_for_longer_keeps_nobody_waiting_and_hears_the_newest_with_a_gap(two):
    engine, opened, heard, speak = two
    await speak(80)
    _, edges = opened.gauges()
    assert edges["ear.audio -> late.audio"][0].drops == {"too_old": 50}
    assert edges["ear.audio -> quick.audio"][0].drops == {}
    engine.call(GATES[-1].set)
    await heard.until(lambda: len(heard.values("late.gap")) == 30)
    assert heard.values("late.gap")[0] == 80 - LOADING
    assert set(heard.values("late.gap")[1:]) == {0.0}


async def test_one_that_has_read_before_is_no_more_than_a_few_seconds_behind(two):
    engine, opened, heard, speak = two
    engine.call(GATES[-1].set)
    await speak(3)
    await heard.until(lambda: len(heard.values("late.gap")) == 3)
    engine.call(GATES[-1].clear)
    await speak(20)
    assert opened.gauges()[1]["ear.audio -> late.audio"][0].drops["too_old"] == 20 - 1 - LONGEST
    engine.call(GATES[-1].set)
    await heard.until(lambda: sum(heard.values("late.gap")) == 20 - 1 - LONGEST)
