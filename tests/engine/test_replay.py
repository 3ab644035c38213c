"""What was recorded is played again: every item, in order, with the edits where they were, and alike each time."""

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine import Engine, Recorder, Replay, discover, replay_all
from app.flow import Flow, Set, dump_json
from app.models import Devices, Residency, Weights
from app.recordings import Recording, Writer
from app.sdk import Detections, Image, NodeError, Outputs, Run, Stream, node
from tests.conftest import ROOT
from tests.engine.flows import flow, registry
from tests.engine.live import CAMERA, camera, kind, measure, send, session


@node
async def total(numbers: Stream[float]) -> Stream[float]:
    """Keeps state, and speaks of every item."""
    so_far = 0.0
    async for number in numbers:
        so_far += number
        yield so_far


@node
def brittle(number: float, limit: float = 1e9) -> float:
    if number > limit:
        raise NodeError(f"{number:g} is too much", "Give it less", pin="number")
    return number


class Two(Outputs):
    image: Image
    name: str


@node
async def named_camera(*, run: Run) -> Stream[Two]:
    """Says two things of each picture."""
    async for image in run.feed(Image):
        yield Two(image=image, name=f"n{len(image.raster.jpeg(1))}")


MORE = (total, brittle)
SUMS = flow(
    {**CAMERA, "t": kind(total), "b": kind(brittle)},
    "camera.image -> m.image",
    "m.out -> t.numbers",
    "m.out -> b.number",
)


async def live(tmp_path: Path, about: Flow, script, *more) -> tuple[Recording, list[tuple[str, int, object]]]:
    """Record a session while `script(engine, session, say)` drives it; `say` sends and waits for what came of it."""
    path = tmp_path / "recording"
    async with session(about, tmp_path, *MORE, *more, in_step=True) as (engine, opened, heard):
        writer = Writer(path)
        engine.call(opened.record, Recorder(writer))

        async def say(seq, size):
            send(engine, opened, seq, b"x" * size if isinstance(size, int) else size)
            await heard.until(lambda: (seq, "done") in heard.answers)

        await script(engine, opened, say)
        await engine.close(opened)
        await asyncio.to_thread(writer.stop)
        said = [(str(one.pin), one.seq, plain(one.value)) for one in heard.said]
    return Recording(path), said


def plain(value):
    if isinstance(value, Image):
        return value.raster.file or value.bare.tobytes()
    return value.plain() if isinstance(value, Detections) else value


@asynccontextmanager
async def stage(tmp_path, *more, nodes=None):
    found = nodes or registry(camera, measure, *MORE, *more)
    engine = Engine(found, Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path / name, tmp_path)
    engine.start()
    try:
        yield engine
    finally:
        await asyncio.to_thread(engine.stop)


async def replayed(engine, recording, about=None, place=0):
    said: list[tuple[str, int, object]] = []
    replay = Replay(engine, recording, about, watch=lambda one: said.append((str(one.pin), one.seq, plain(one.value))))
    async with asyncio.timeout(30):
        await asyncio.wrap_future(engine.submit(replay_all(replay)))
    return said, replay


def of(said, pin):
    return [(seq, value) for name, seq, value in said if name == pin]


async def test_a_replay_says_what_the_session_said_and_says_it_again_each_time(tmp_path):
    async def script(engine, opened, say):
        for seq in (3, 4, 7, 9):
            await say(seq, 10 + seq)

    recording, said = await live(tmp_path, SUMS, script)
    assert [item.seq for item in recording.items] == [3, 4, 7, 9]
    async with stage(tmp_path) as engine:
        rounds = [(await replayed(engine, recording))[0] for _ in range(3)]
    for pin in ("camera.image", "m.out", "t.out", "b.out"):
        assert of(rounds[0], pin) == of(said, pin)
        assert of(said, pin)
    assert rounds[1:] == rounds[:2]


async def test_pictures_of_a_browser_are_kept_byte_for_byte(tmp_path):
    jpeg = Image.of(np.full((24, 32, 3), 90, np.uint8)).jpeg()

    async def script(engine, opened, say):
        await say(0, jpeg)

    recording, _ = await live(tmp_path, SUMS, script)
    image = recording.values(recording.items[0])["image"]
    assert image.raster.file == (jpeg, "image/jpeg")


async def test_edits_are_made_before_the_item_that_they_were_made_before(tmp_path):
    async def script(engine, opened, say):
        await say(0, 10)
        await engine.edit(opened, Set(node="m", pin="scale", value=3).apply(SUMS)[0])
        await say(1, 10)
        await engine.edit(opened, SUMS)
        await say(2, 10)

    recording, said = await live(tmp_path, SUMS, script)
    assert [mark.before for mark in recording.flows] == [0, 1, 2]
    async with stage(tmp_path) as engine:
        again, replay = await replayed(engine, recording)
        now, _ = await replayed(engine, recording, SUMS)
    assert of(again, "m.out") == of(said, "m.out") == [(0, 10), (1, 30), (2, 10)]
    assert of(again, "t.out") == of(said, "t.out")
    assert replay.edits == 2
    assert of(now, "m.out") == [(0, 10), (1, 10), (2, 10)]


async def test_a_source_that_an_edit_brings_is_played_from_there_on(tmp_path):
    more = flow(
        {**CAMERA, "second": kind(named_camera), "n": kind(measure)},
        "camera.image -> m.image",
        "second.image -> n.image",
    )
    one = flow({**CAMERA}, "camera.image -> m.image")

    async def script(engine, opened, say):
        await say(0, 10)
        await engine.edit(opened, more)
        engine.call(opened.send, "second", Image.encoded(b"y" * 6), False, 100)
        await say(1, 11)
        await say(2, 12)

    recording, _ = await live(tmp_path, one, script, named_camera)
    async with stage(tmp_path, named_camera) as engine:
        again, _ = await replayed(engine, recording)
    assert of(again, "n.out") == [(100, 6)]
    assert of(again, "second.name") == [(100, "n6")]
    assert [seq for seq, _ in of(again, "m.out")] == [0, 1, 2]


async def test_errors_cost_their_item_are_marked_and_happen_again(tmp_path):
    about = Set(node="b", pin="limit", value=10).apply(SUMS)[0]

    async def script(engine, opened, say):
        for seq, size in enumerate((5, 11, 6, 12)):
            await say(seq, size)

    recording, said = await live(tmp_path, about, script)
    assert [(mark.node, mark.seq) for mark in recording.marks] == [("b", 1), ("b", 3)]
    async with stage(tmp_path) as engine:
        again, replay = await replayed(engine, recording)
    assert of(again, "b.out") == of(said, "b.out") == [(0, 5), (2, 6)]
    assert [(one.failure.node, one.seq) for one in replay.stumbles] == [("b", 1), ("b", 3)]


async def test_another_flow_has_its_sources_matched_by_name_or_by_what_they_say(tmp_path):
    async def script(engine, opened, say):
        await say(0, 4)

    recording, _ = await live(tmp_path, SUMS, script)
    other = flow({"eye": kind(named_camera), "size": kind(measure), "c": "count"}, "eye.image -> size.image")
    async with stage(tmp_path, named_camera) as engine:
        said, replay = await replayed(engine, recording, other)
    assert of(said, "size.out") == [(0, 4)]
    (problem,) = replay.casting.problems
    assert "c says nothing" in problem
    assert "camera (image)" in problem


async def test_edges_that_go_by_the_clock_let_everything_through(tmp_path):
    hasty = flow({**CAMERA}, "camera.image -> m.image [sample 1]")

    async def script(engine, opened, say):
        for seq in range(4):
            await say(seq, 4)

    recording, _ = await live(tmp_path, SUMS, script)
    latest = flow({**CAMERA, "t": kind(total)}, "camera.image -> m.image [latest]", "m.out -> t.numbers [fifo 1]")
    async with stage(tmp_path) as engine:
        said, _ = await replayed(engine, recording, latest)
        thinned, _ = await replayed(engine, recording, hasty)
    assert len(of(said, "t.out")) == 4
    assert len(of(thinned, "m.out")) == 1, "pictures know their time: all four were taken at second 0"


async def test_a_synthetic_camera_is_recorded_without_loss(tmp_path):
    nodes = discover()
    about = Flow.model_validate(
        {
            "name": "scene",
            "nodes": {
                "scene": {
                    "type": "inputs.synthetic_camera",
                    "set": {"width": 96, "height": 64, "fps": 60, "seconds": 0.4},
                },
                "gray": {"type": "picture.color", "set": {"gray": True}},
            },
            "edges": ["scene.image -> gray.image"],
        }
    )
    async with stage(tmp_path, nodes=nodes) as engine:
        said, over = [], asyncio.Event()
        loop = asyncio.get_running_loop()
        opened = await engine.open(
            about,
            watch=lambda one: said.append((str(one.pin), one.seq, plain(one.value))),
            ended=lambda *_: loop.call_soon_threadsafe(over.set),
        )
        writer = Writer(tmp_path / "r")
        engine.call(opened.record, Recorder(writer))
        await asyncio.wait_for(over.wait(), 60)
        await asyncio.to_thread(writer.stop)
        recording = Recording(tmp_path / "r")
        assert len(recording.items) > 3
        again, _ = await replayed(engine, recording)
    first = recording.items[0].seq
    assert of(again, "gray.image") == [one for one in of(said, "gray.image") if one[0] >= first]
    assert of(again, "scene.truth") == [one for one in of(said, "scene.truth") if one[0] >= first]


shapes = st.lists(
    st.tuples(st.sampled_from(["double", "odd", "total", "thirds", "brittle"]), st.integers(0, 3)), max_size=4
)


@given(shapes, st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_flow_three_replays_say_the_same(tmp_path, nodes, sizes, edited):
    """A chain and branches of nodes with and without state; the edit comes before any of the items."""
    names = {"double": "number", "odd": "number", "total": "numbers", "thirds": "numbers", "brittle": "number"}
    kinds = {"total": kind(total), "brittle": kind(brittle)}
    placed, edges, before = dict(CAMERA), ["camera.image -> m.image"], ["m"]
    for number, (name, of_which) in enumerate(nodes):
        placed[f"n{number}"] = kinds.get(name, name)
        edges.append(f"{before[of_which % len(before)]}.out -> n{number}.{names[name]}")
        before.append(f"n{number}")
    about = flow(placed, *edges)
    path = tmp_path / "property"
    path.unlink(missing_ok=True)
    writer = Writer(path)
    recorder_text = [about, Set(node="m", pin="scale", value=2).apply(about)[0]]
    for seq, size in enumerate(sizes):
        if seq in (0, edited):
            writer.flow("flow", dump_json(recorder_text[seq > 0]).encode())
        writer.item("camera", seq, writer.began + seq / 30, {"image": Image.encoded(b"x" * size)})
    writer.stop()

    async def thrice():
        async with stage(tmp_path) as engine:
            return [(await replayed(engine, Recording(path)))[0] for _ in range(3)]

    rounds = asyncio.run(thrice())
    by_pin = [{pin: of(said, pin) for pin, _, _ in said} for said in rounds]
    assert by_pin[0] == by_pin[1] == by_pin[2]
    assert len(by_pin[0]["m.out"]) == len(sizes)


KILLED = """
import sys, time
import numpy as np
from pathlib import Path
from app.recordings import Writer
from app.sdk import Image
writer = Writer(Path(sys.argv[1]))
writer.flow("flow", b"{}")
seq, told = 0, False
while True:
    writer.item("camera", seq, time.monotonic(), {"image": Image.of(np.full((180, 320, 3), seq % 255, np.uint8))})
    seq += 1
    if writer.items >= 20 and not told:
        print("go", flush=True)
        told = True
    time.sleep(0.002)
"""


def test_after_a_kill_what_was_recorded_is_played(tmp_path):
    path = tmp_path / "killed"
    with subprocess.Popen([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, stdout=subprocess.PIPE) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == b"go\n"
        finally:
            os.kill(running.pid, signal.SIGKILL)
    found = Recording(path)
    assert not found.is_whole
    assert len(found.items) >= 20
    for item in found.items:
        assert found.values(item)["image"].bare[0, 0, 0] == item.seq % 255


@pytest.mark.parametrize("place", [0, 2])
async def test_the_nodes_begin_anew_where_it_is_begun(tmp_path, place):
    async def script(engine, opened, say):
        for seq in range(4):
            await say(seq, 10)

    recording, _ = await live(tmp_path, SUMS, script)
    said = []
    async with stage(tmp_path) as engine:
        replay = Replay(engine, recording, watch=said.append, place=place)

        async def from_there():
            await replay.open()
            for at in range(place, 4):
                await replay.give(at, recording.values(recording.items[at]))
            await replay.finish()

        await asyncio.wrap_future(engine.submit(from_there()))
    totals = [one.value for one in said if str(one.pin) == "t.out"]
    assert totals == [10.0 * n for n in range(1, 5 - place)]
    assert [one.time for one in said if str(one.pin) == "m.out"] == [item.time for item in recording.items[place:]]
