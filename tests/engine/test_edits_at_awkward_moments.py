"""An edit may come while a call is made, while an item is halfway, behind what has ended: nobody waits in vain."""

import asyncio
import threading
from typing import ClassVar

import pytest

from app.flow import Set
from app.sdk import Image, NodeError, Run, Stream, node
from tests.engine.flows import flow
from tests.engine.live import CAMERA, camera, kind, send, session

PATH = "camera.image -> m.image"


class Gate:
    """Holds up a call until it is opened. Reached from the engine's thread and the test's."""

    reached = threading.Event()
    opened = threading.Event()
    loads = threading.Event()


@pytest.fixture(autouse=True)
def gate():
    Gate.reached, Gate.opened, Gate.loads = threading.Event(), threading.Event(), threading.Event()
    yield Gate
    Gate.opened.set()
    Gate.loads.set()


async def seen(true):
    """For what nobody is told of."""
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.001)


async def passed(event):
    assert await asyncio.to_thread(event.wait, 10)


@node
async def held_up(image: Image, model: str = "", waits: bool = False, *, run: Run) -> str:
    """Waits for the gate with `waits`; loads a model that has a name."""
    if waits:
        Gate.reached.set()
        await asyncio.to_thread(Gate.opened.wait, 10)
    if not model:
        return "none"
    async with run.borrow(Slow, model) as loaded:
        return loaded.name


class Slow:
    def __init__(self, device: str, name: str) -> None:
        Gate.loads.wait(60)
        self.name = name


ONE = flow({"camera": (kind(camera), {"made_up": 5}), "n": kind(held_up)}, "camera.image -> n.image")


def setting(about, **given):
    for pin, value in given.items():
        about, _ = Set(node="n", pin=pin, value=value).apply(about)
    return about


async def test_a_second_change_while_the_first_call_after_a_change_is_made(tmp_path):
    """A slider is dragged: no call is lost to it, and none is told to have failed."""
    async with session(ONE, tmp_path, held_up) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 3)
        waiting = setting(ONE, waits=True)
        await engine.edit(opened, waiting)
        await passed(Gate.reached)
        await engine.edit(opened, setting(ONE, waits=True, model=""))
        await engine.edit(opened, ONE)
        Gate.opened.set()
        before = len(heard.values("n.out"))
        await heard.until(lambda: len(heard.values("n.out")) > before + 10)
        assert heard.lost == []
        assert opened.gauges()[0]["n"].errors == 0
        seqs = [said.seq for said in heard.said if str(said.pin) == "n.out"]
        assert seqs == sorted(set(seqs))


async def test_it_serves_on_while_it_loads_though_the_change_came_during_a_call(tmp_path):
    waiting = setting(ONE, waits=True)
    async with session(waiting, tmp_path, held_up) as (engine, opened, heard):
        Gate.opened.set()
        await heard.until(lambda: len(heard.values("n.out")) > 3)
        Gate.opened.clear()
        Gate.reached.clear()
        await passed(Gate.reached)  # a call is being made, with what has worked before
        await engine.edit(opened, setting(ONE, waits=False, model="x"))
        await asyncio.to_thread(engine.submit(asyncio.sleep(0)).result)  # the edit is applied
        Gate.opened.set()
        await heard.until(lambda: opened.gauges()[0]["n"].state == "loading")
        before = len(heard.values("n.out"))
        await heard.until(lambda: len(heard.values("n.out")) > before + 10)
        assert set(heard.values("n.out")) == {"none"}
        Gate.loads.set()
        await heard.until(lambda: "x" in heard.values("n.out"))


@node
async def slowly(image: Image) -> Image:
    """Passes a picture on once the gate opens."""
    Gate.reached.set()
    await asyncio.to_thread(Gate.opened.wait, 10)
    return image


@node
def both(a: Image, b: Image) -> float:
    return len(a.raster.jpeg(1)) + len(b.raster.jpeg(1))


async def test_a_join_added_while_an_item_is_halfway_does_not_hold_up_its_camera(tmp_path):
    """One arm has said its part before anybody listened; what comes of the other must not wait for it."""
    old = flow({"camera": kind(camera), "s": kind(slowly)}, "camera.image -> s.image")
    new = flow(
        {"camera": kind(camera), "s": kind(slowly), "j": kind(both)},
        "camera.image -> s.image",
        "camera.image -> j.a",
        "s.out -> j.b",
    )
    async with session(old, tmp_path, slowly, both) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        send(engine, opened, 0, b"x")
        await passed(Gate.reached)
        await engine.edit(opened, new)
        send(engine, opened, 1, b"xx")
        Gate.opened.set()
        await heard.until(lambda: heard.values("j.out"))
        assert heard.values("j.out") == [4]
        await heard.until(lambda: len(heard.answers) == 2)
        assert heard.answers == [(0, "done"), (1, "done")]


async def test_an_arm_put_in_front_of_a_join_while_an_item_is_halfway(tmp_path):
    """The arm is new and never heard of the item; the join is new, too."""
    old = flow({"camera": kind(camera), "s": kind(slowly)}, "camera.image -> s.image")
    new = flow(
        {"camera": kind(camera), "s": kind(slowly), "t": kind(same), "j": kind(both)},
        "camera.image -> s.image",
        "camera.image -> t.image",
        "t.out -> j.a",
        "s.out -> j.b",
    )
    async with session(old, tmp_path, slowly, both, same) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        send(engine, opened, 0, b"x")
        await passed(Gate.reached)
        await engine.edit(opened, new)
        send(engine, opened, 1, b"xx")
        Gate.opened.set()
        await heard.until(lambda: heard.values("j.out"))
        assert heard.values("j.out") == [4]


@node
def same(image: Image) -> Image:
    return image


class Kept:
    """A model that takes until the gate `loads` opens."""

    seen: ClassVar[list[str]] = []

    def __init__(self, device: str) -> None:
        Gate.loads.wait(60)


@node
async def seeing(image: Image, *, run: Run) -> Image:
    async with run.borrow(Kept):
        return image


async def test_the_old_branch_serves_until_a_model_two_nodes_before_has_loaded(tmp_path):
    """What is put in is a model and a plain node behind it: the plain one is soon ready, and yet has nothing to say."""
    parts = {"camera": (kind(camera), {"made_up": 5}), "m": CAMERA["m"]}
    old = flow(parts, PATH)
    new = flow(
        {**parts, "n": kind(seeing), "t": kind(same)},
        "camera.image -> n.image",
        "n.out -> t.image",
        "t.out -> m.image",
    )
    async with session(old, tmp_path, seeing, same) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("m.out")) > 3)
        await engine.edit(opened, new)
        await heard.until(lambda: "n" in opened.gauges()[0] and opened.gauges()[0]["n"].state == "loading")
        before = len(heard.values("m.out"))
        await heard.until(lambda: len(heard.values("m.out")) > before + 20)
        assert "camera.image -> m.image" in opened.gauges()[1]
        Gate.loads.set()
        await heard.until(lambda: "t.out -> m.image" in opened.gauges()[1])
        before = len(heard.values("m.out"))
        await heard.until(lambda: len(heard.values("m.out")) > before + 3)


@node
async def brief(upto: int = 2) -> Stream[float]:
    """A source that comes to its end."""
    for number in range(upto):
        yield number


@node
async def for_a_while(*, run: Run) -> Stream[float]:
    yield 1
    await asyncio.to_thread(Gate.opened.wait, 10)


ENDED = {"b": kind(brief), "w": kind(for_a_while), "d": "flows.double"}


async def test_a_node_put_behind_a_source_that_has_ended_does_not_keep_the_session_open(tmp_path):
    old = flow(ENDED, "w.out -> d.number")
    new = flow({**ENDED, "late": "flows.double"}, "w.out -> d.number", "b.out -> late.number")
    async with session(old, tmp_path, brief, for_a_while) as (engine, opened, heard):
        await seen(lambda: opened.gauges()[0].get("b") and opened.gauges()[0]["b"].state == "done")
        await engine.edit(opened, new)
        await seen(lambda: "late" in opened.gauges()[0])
        Gate.opened.set()
        await asyncio.wait_for(heard.ended.wait(), 60)


async def test_a_source_that_has_ended_begins_again_when_it_is_set_otherwise(tmp_path):
    about = flow({**ENDED, "late": "flows.double"}, "w.out -> d.number", "b.out -> late.number")
    async with session(about, tmp_path, brief, for_a_while) as (engine, opened, heard):
        await heard.until(lambda: heard.values("late.out") == [0, 2])
        await seen(lambda: opened.gauges()[0]["late"].state == "done")
        await engine.edit(opened, Set(node="b", pin="upto", value=3).apply(about)[0])
        await heard.until(lambda: heard.values("late.out") == [0, 2, 0, 2, 4])


@node
def word(text: str = "one") -> str:
    return text


@node
async def reading(text: Stream[str]) -> Stream[str]:
    async for one in text:
        yield one.upper()


async def test_a_reader_put_behind_a_value_that_has_been_said_hears_it(tmp_path):
    parts = {"camera": (kind(camera), {"made_up": 5}), "m": CAMERA["m"], "v": kind(word)}
    old = flow(parts, PATH)
    new = flow({**parts, "r": kind(reading)}, PATH, "v.out -> r.text")
    async with session(old, tmp_path, word, reading) as (engine, opened, heard):
        await heard.until(lambda: heard.values("v.out") == ["one"])
        await engine.edit(opened, new)
        await heard.until(lambda: heard.values("r.out") == ["ONE"])
        await engine.edit(opened, Set(node="v", pin="text", value="two").apply(new)[0])
        await heard.until(lambda: heard.values("r.out") == ["ONE", "TWO"])


@node
async def leaves(image: Image, how: str = "") -> float:
    if how == "call":
        raise SystemExit("enough")
    return 1


@node
def leaves_plainly(image: Image, how: str = "") -> float:
    if how == "call":
        raise SystemExit("enough")
    return 1


@node
async def leaves_reading(image: Stream[Image], how: str = "") -> Stream[float]:
    async for _ in image:
        if how == "call":
            raise SystemExit("enough")
        yield 1


@pytest.mark.parametrize("fn", [leaves, leaves_plainly, leaves_reading])
async def test_a_node_that_calls_exit_takes_nobody_with_it(fn, tmp_path):
    about = flow(
        {"camera": (kind(camera), {"made_up": 5}), "m": CAMERA["m"], "n": kind(fn)}, PATH, "camera.image -> n.image"
    )
    async with session(about, tmp_path, fn) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 10)
        await engine.edit(opened, setting(about, how="call"))
        await heard.until(lambda: opened.gauges()[0]["n"].failure)
        assert "exit" in opened.gauges()[0]["n"].failure.message
        before = len(heard.values("m.out"))
        await heard.until(lambda: len(heard.values("m.out")) > before + 10)


async def test_what_is_sent_after_the_end_is_answered_though_an_edit_came_later(tmp_path):
    about = flow(CAMERA, PATH)
    async with session(about, tmp_path) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        await engine.close(opened)
        await engine.edit(opened, Set(node="m", pin="scale", value=2).apply(about)[0])
        send(engine, opened, 7, b"x")
        await heard.until(lambda: heard.answers)
        assert heard.answers == [(7, "gone")]


@node
async def untidy(image: Stream[Image], model: str = "", *, run: Run) -> Stream[str]:
    """Fails when it puts its things away."""
    try:
        if model:
            async with run.borrow(Slow, model):
                pass
        async for _ in image:
            yield model
    finally:
        if model:
            raise NodeError("it would not close")


async def test_one_that_fails_to_put_its_things_away_before_it_took_over_ends_only_itself(tmp_path):
    about = flow(
        {"camera": (kind(camera), {"made_up": 5}), "m": CAMERA["m"], "n": kind(untidy)}, PATH, "camera.image -> n.image"
    )
    async with session(about, tmp_path, untidy) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("n.out")) > 3)
        await engine.edit(opened, setting(about, model="x"))
        await heard.until(lambda: opened.gauges()[0]["n"].state == "loading")
        await engine.edit(opened, flow({"camera": (kind(camera), {"made_up": 5}), "m": CAMERA["m"]}, PATH))
        before = len(heard.values("m.out"))
        await heard.until(lambda: len(heard.values("m.out")) > before + 20)
        assert not heard.ended.is_set()
