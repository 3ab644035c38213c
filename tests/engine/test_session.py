"""Live: fed by a client, edited while it runs, patient with failures."""

import asyncio

import pytest

from app.engine import FlowRefusedError
from app.flow import Set
from app.sdk import Image, NodeError, Stream, node
from tests.engine.flows import flow
from tests.engine.live import CAMERA, camera, kind, send, session


@node
def picky(image: Image, bad: float = -1) -> float:
    size = len(image.raster.jpeg(1))
    if size == bad:
        raise NodeError("that one I cannot take", "Send another", code="picky")
    return float(size)


@node
async def ticks(start: int = 0) -> Stream[int]:
    number = start
    while True:
        yield number
        number += 1
        await asyncio.sleep(0.002)


async def test_what_a_client_sends_is_answered_with_its_own_number(tmp_path):
    async with session(flow(CAMERA, "camera.image -> m.image"), tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        assert (heard.wishes[0].node, heard.wishes[0].kind, heard.wishes[0].wanted) == ("camera", Image, True)
        for seq in (7, 8, 9):
            send(engine, opened, seq, b"x" * seq)
            await heard.until(lambda seq=seq: (seq, "done") in heard.answers)
        assert heard.values("m.out") == [7, 8, 9]
        assert [said.seq for said in heard.said if str(said.pin) == "m.out"] == [7, 8, 9]


async def test_every_frame_is_answered_once_done_or_dropped(tmp_path):
    async with session(flow(CAMERA, "camera.image -> m.image"), tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        for seq in range(200):
            send(engine, opened, seq, b"xx")
        await heard.until(lambda: len(heard.answers) == 200)
        assert sorted(seq for seq, _ in heard.answers) == list(range(200))
        done = [seq for seq, how in heard.answers if how == "done"]
        assert done[-1] == 199
        assert len(heard.values("m.out")) == len(done)


async def test_a_setting_takes_effect_while_it_runs(tmp_path):
    about = flow(CAMERA, "camera.image -> m.image")
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        send(engine, opened, 0, b"xxx")
        await heard.until(lambda: heard.values("m.out") == [3])
        await engine.edit(opened, Set(node="m", pin="scale", value=10).apply(about)[0])
        send(engine, opened, 1, b"xxx")
        await heard.until(lambda: heard.values("m.out") == [3, 30])


async def test_a_source_starts_anew_with_its_new_setting(tmp_path):
    about = flow({"t": kind(ticks)})
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: 3 in heard.values("t.out"))
        await engine.edit(opened, Set(node="t", pin="start", value=1000).apply(about)[0])
        await heard.until(lambda: 1003 in heard.values("t.out"))


async def test_a_new_structure_is_taken_up_and_the_camera_stays(tmp_path):
    about = flow(CAMERA, "camera.image -> m.image")
    wider = flow({**CAMERA, "n": "flows.double"}, "camera.image -> m.image", "m.out -> n.number")
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        send(engine, opened, 0, b"xx")
        await heard.until(lambda: (0, "done") in heard.answers)
        await engine.edit(opened, wider)
        send(engine, opened, 1, b"xx")
        await heard.until(lambda: heard.values("n.out") == [4])
        assert len(heard.wishes) == 1, "the camera was not asked for again"


async def test_a_refused_edit_changes_nothing(tmp_path):
    about = flow(CAMERA, "camera.image -> m.image")
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        with pytest.raises(FlowRefusedError, match=r"m\.image|m needs|needs an image"):
            await engine.edit(opened, flow(CAMERA))
        send(engine, opened, 0, b"xx")
        await heard.until(lambda: heard.values("m.out") == [2])


async def test_a_bad_item_costs_that_item_only(tmp_path):
    about = flow({"camera": kind(camera), "p": (kind(picky), {"bad": 5})}, "camera.image -> p.image")
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        for seq, size in enumerate((3, 5, 4)):
            send(engine, opened, seq, b"x" * size)
            await heard.until(lambda seq=seq: (seq, "done") in heard.answers)
        assert heard.values("p.out") == [3, 4]
        assert heard.lost == [(1, "picky")]


async def test_stopping_takes_the_wish_back(tmp_path):
    async with session(flow(CAMERA, "camera.image -> m.image"), tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.wishes)
        await engine.close(opened)
        await heard.until(lambda: len(heard.wishes) == 2)
        assert not heard.wishes[1].wanted
        async with asyncio.timeout(60):
            await heard.ended.wait()


async def test_values_are_said_anew_when_they_are_set_anew(tmp_path):
    about = flow({"a": ("flows.shout", {"text": "hi"}), "b": "flows.shout"}, "a.out -> b.text")
    async with session(about, tmp_path, picky, ticks) as (engine, opened, heard):
        await heard.until(lambda: heard.values("b.out") == ["HI"])
        await engine.edit(opened, Set(node="a", pin="text", value="ho").apply(about)[0])
        await heard.until(lambda: heard.values("b.out") == ["HI", "HO"])
