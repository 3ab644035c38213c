"""A recording watched as a person does: played, paused, stepped, scrubbed; and two flows compared on it."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.engine import Comparison, Player, Replay, compare_all
from app.flow import Set, dump_json
from app.recordings import Recording, Writer
from app.sdk import Image
from tests.engine.flows import flow
from tests.engine.live import CAMERA, Heard, kind
from tests.engine.test_replay import stage, total

ABOUT = flow({**CAMERA, "t": kind(total)}, "camera.image -> m.image", "m.out -> t.numbers")
TRIPLE = Set(node="m", pin="scale", value=3).apply(ABOUT)[0]


@pytest.fixture
def recording(tmp_path) -> Recording:
    """Six pictures, one byte to six bytes long, at the ends of the first, second, fourth … hundredth of a second."""
    writer = Writer(tmp_path / "recording")
    writer.flow("flow", dump_json(ABOUT).encode())
    for seq, at in enumerate((0.0, 0.02, 0.04, 0.06, 0.08, 0.1)):
        if seq == 4:
            writer.flow("flow", dump_json(TRIPLE).encode())
        writer.item("camera", seq * 10, writer.began + at, {"image": Image.encoded(b"x" * (seq + 1))})
    writer.stop()
    return Recording(tmp_path / "recording")


@asynccontextmanager
async def playing(tmp_path, recording):
    """A player that is running, and what was heard."""
    async with stage(tmp_path) as engine:
        heard = Heard()
        player = Player(
            engine,
            recording,
            lambda place: [Replay(engine, recording, watch=lambda one: heard.note(heard.said, one), place=place)],
        )
        running = engine.submit(player.run())
        yield engine, player, heard
        running.cancel()
        assert player.error is None


async def test_the_first_item_is_seen_and_then_it_waits(tmp_path, recording):
    async with playing(tmp_path, recording) as (engine, player, heard):
        await heard.until(lambda: heard.values("m.out") == [1])
        engine.call(player.step)
        await heard.until(lambda: heard.values("m.out") == [1, 2])
        assert not player.is_playing


async def test_it_plays_to_the_end_and_from_the_beginning_again(tmp_path, recording):
    async with playing(tmp_path, recording) as (engine, player, heard):
        engine.call(player.play)
        await heard.until(lambda: len(heard.values("t.out")) == 6)
        assert heard.values("m.out") == [1, 2, 3, 4, 15, 18], "the edit is where it was"
        assert heard.values("t.out")[-1] == 43
        await heard.until(lambda: heard.note([], 0) or (player.is_over and not player.is_playing))
        engine.call(player.play)
        await heard.until(lambda: len(heard.values("t.out")) == 12)
        assert heard.values("t.out")[6:] == heard.values("t.out")[:6]


async def test_to_go_elsewhere_is_to_begin_anew_there(tmp_path, recording):
    async with playing(tmp_path, recording) as (engine, player, heard):
        await heard.until(lambda: heard.values("t.out") == [1])
        engine.call(player.seek, 4)
        await heard.until(lambda: heard.values("t.out") == [1, 15])
        engine.call(player.seek, 1)
        await heard.until(lambda: heard.values("t.out") == [1, 15, 2])
        assert [said.time for said in heard.said if str(said.pin) == "t.out"] == [
            recording.items[place].time for place in (0, 4, 1)
        ]


async def test_a_faster_pace_leaves_nothing_out(tmp_path, recording):
    async with playing(tmp_path, recording) as (engine, player, heard):
        engine.call(player.pace, 1000.0)
        engine.call(player.play)
        await heard.until(lambda: len(heard.values("m.out")) == 6)
        assert [said.seq for said in heard.said if str(said.pin) == "m.out"] == [0, 10, 20, 30, 40, 50]


async def compared(engine, recording, one, other):
    comparison = Comparison()
    replays = [
        Replay(engine, recording, about, watch=lambda said, side=side: comparison.heard(side, said))
        for side, about in enumerate((one, other))
    ]
    await asyncio.wrap_future(engine.submit(compare_all(replays, comparison)))
    return {about.pin: about for about in comparison.told}


async def test_two_flows_differ_from_where_their_settings_differ(tmp_path, recording):
    async with stage(tmp_path) as engine:
        told = await compared(engine, recording, None, ABOUT)
        same = await compared(engine, recording, ABOUT, ABOUT)
    assert (told["m.out"].differ, told["m.out"].items, told["m.out"].first) == (2, 6, 4)
    assert told["t.out"].first == 4
    assert next(iter(told)) == "m.out", "what differs first comes first"
    assert [about.differ for about in same.values()] == [0, 0]


async def test_what_only_one_of_two_flows_has_is_told(tmp_path, recording):
    less = flow({**CAMERA}, "camera.image -> m.image")
    async with stage(tmp_path) as engine:
        told = await compared(engine, recording, ABOUT, less)
    assert told["t.out"].only == 0
    assert told["m.out"].only is None
    assert told["m.out"].differ == 0
