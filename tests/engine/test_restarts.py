"""A session is changed at awkward moments and loses nothing."""

import asyncio
import threading

from app.engine.door import Door
from app.flow import Set
from app.sdk import Image, Run, Stream, node
from tests.engine.flows import flow
from tests.engine.live import CAMERA, camera, kind, send, session

PATH = "camera.image -> m.image"


async def test_a_camera_changed_from_the_browsers_to_its_own_numbers_its_pictures(tmp_path):
    about = flow(CAMERA, PATH)
    async with session(about, tmp_path) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        send(engine, opened, 5, b"xxx")
        await heard.until(lambda: heard.values("m.out") == [3])
        await engine.edit(opened, Set(node="camera", pin="made_up", value=7).apply(about)[0])
        await heard.until(lambda: heard.values("m.out").count(7) > 5)
        seqs = [said.seq for said in heard.said if str(said.pin) == "m.out" and said.value == 7]
        assert seqs == sorted(set(seqs)), "each picture is an item of its own, admitted at the door"


async def test_a_setting_made_right_after_a_change_of_structure_is_kept(tmp_path):
    about = flow(CAMERA, PATH)
    wider = flow({**CAMERA, "n": kind(camera), "m2": CAMERA["m"]}, PATH, "n.image -> m2.image")
    async with session(about, tmp_path) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        scaled, _ = Set(node="m", pin="scale", value=10).apply(wider)
        both, _ = Set(node="m2", pin="scale", value=3).apply(scaled)

        def at_once() -> None:
            opened.edit(wider)
            opened.edit(scaled)
            opened.edit(both)

        before = len(heard.wishes)
        engine.call(at_once)
        await heard.until(lambda: [(wish.node, wish.wanted) for wish in heard.wishes[before:]] == [("n", True)])
        send(engine, opened, 0, b"xx")
        await heard.until(lambda: heard.values("m.out"))
        assert heard.values("m.out") == [20]
        engine.call(opened.send, "n", Image.encoded(b"xx"), False, 0)
        await heard.until(lambda: heard.values("m2.out") == [6])


cleaned: list[str] = []
may_end = threading.Event()


@node
async def careful(speed: int = 0, *, run: Run) -> Stream[int]:
    """Puts its things away when it is ended, which takes as long as the test wants."""
    try:
        while True:
            yield speed
            await asyncio.sleep(0.002)
    finally:
        while not may_end.is_set():
            await asyncio.sleep(0.002)
        cleaned.append(f"{speed}")


async def test_a_slider_that_is_dragged_does_not_disturb_a_node_that_puts_its_things_away(tmp_path):
    cleaned.clear()
    may_end.clear()
    about = flow({"c": kind(careful)})
    async with session(about, tmp_path, careful) as (engine, opened, heard):
        await heard.until(lambda: heard.values("c.out"))
        for speed in (1, 2, 3):
            await engine.edit(opened, Set(node="c", pin="speed", value=speed).apply(about)[0])
            await asyncio.sleep(0.01)
        may_end.set()
        await heard.until(lambda: 3 in heard.values("c.out"))
    assert cleaned == ["0", "3"]


@node
def touchy(image: Image, works: bool = False) -> float:
    if not works:
        raise ValueError("not like this")
    return 1.0


async def test_a_node_that_was_given_a_rest_works_again_as_soon_as_it_is_mended(tmp_path):
    about = flow({"camera": kind(camera), "t": kind(touchy)}, "camera.image -> t.image")
    async with session(about, tmp_path, touchy) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        for seq in range(8):
            send(engine, opened, seq, b"xx")
            await heard.until(lambda seq=seq: (seq, "done") in heard.answers)
        assert opened.gauges()[0]["t"].state == "tripped"
        assert [seq for seq, _ in heard.lost] == list(range(8)), "a client hears of each item it did not get"
        await engine.edit(opened, Set(node="t", pin="works", value=True).apply(about)[0])
        send(engine, opened, 8, b"xx")
        await heard.until(lambda: (8, "done") in heard.answers)
        assert heard.values("t.out") == [1.0]


async def test_an_item_that_is_taken_for_lost_is_answered_once(monkeypatch):
    monkeypatch.setattr("app.engine.door.PATIENCE", 0.0)
    answers = []
    door = Door(
        "camera",
        width=1,
        on_drop=lambda seq, reason: answers.append((seq, reason)),
        on_done=lambda ticket: answers.append((ticket.seq, "done")),
    )
    door.offer("a")
    _, late = await door.take()
    late.hold()
    await asyncio.sleep(0.01)
    door.offer("b")
    _, ticket = await door.take()
    assert ticket.seq == 1
    late.release()
    assert answers == [(0, "overdue")]


async def test_what_a_source_cannot_take_leaves_its_place_at_the_door(tmp_path):
    about = flow(CAMERA, PATH)
    async with session(about, tmp_path) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        engine.call(opened.send, "camera", "no picture", False, 0)
        await heard.until(lambda: heard.answers)
        await engine.edit(opened, Set(node="camera", pin="made_up", value=0).apply(about)[0])
        await heard.until(lambda: len(heard.wishes) == 3)
        send(engine, opened, 1, b"xx")
        await heard.until(lambda: heard.values("m.out") == [2])


@node
async def stuck(gate: str = "", *, run: Run) -> Stream[int]:
    async for number in run.stream(blocked):
        yield number


gate = threading.Event()
asked = threading.Semaphore(0)


def blocked():
    asked.release()
    gate.wait(60)
    yield 1


async def test_sources_that_block_hold_up_nobody_else(tmp_path):
    gate.clear()
    about = flow({"s": kind(stuck), "a": ("flows.shout", {"text": "hi"})})
    async with session(about, tmp_path, stuck) as (engine, opened, heard):
        try:
            for attempt in range(12):
                assert await asyncio.to_thread(asked.acquire, timeout=60)
                await engine.edit(opened, Set(node="s", pin="gate", value=str(attempt)).apply(about)[0])
            await engine.edit(opened, Set(node="a", pin="text", value="ho").apply(about)[0])
            await heard.until(lambda: "HO" in heard.values("a.out"))
        finally:
            gate.set()
