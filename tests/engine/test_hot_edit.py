"""Structure is changed while items flow, and whoever is not touched by it loses none."""

import asyncio
import gc
import weakref

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.plan import plan
from app.sdk import Outputs, Run, Stream, node
from tests.engine.flows import flow, registry
from tests.engine.live import camera as pictures
from tests.engine.live import kind, measure, session


class Told(Outputs):
    number: float
    text: str


@node
async def camera(gate: str = "", *, run: Run) -> Stream[Told]:
    """As fast as the flow takes it, every item kept in line."""
    number = 0
    while True:
        yield Told(number=number, text=f"{number}")
        number += 1
        await asyncio.sleep(0.001)


@node
async def slow(number: float, by: float = 0.002) -> float:
    await asyncio.sleep(by)
    return number


@node
async def running_sum(number: Stream[float], start: float = 0) -> Stream[float]:
    """Keeps state for as long as it is not begun anew."""
    total = start
    async for one in number:
        total += one
        yield total


NODES = (camera, slow, running_sum)
WATCHED = {"camera": kind(camera), "d": "flows.double"}
"""The branch nobody touches."""


def shapes():
    """What the other branch may look like from one moment to the next."""
    return {
        "nothing": flow(WATCHED, "camera.number -> d.number"),
        "one": flow({**WATCHED, "s": kind(slow)}, "camera.number -> d.number", "camera.number -> s.number"),
        "chain": flow(
            {**WATCHED, "s": kind(slow), "t": "flows.double", "u": kind(running_sum)},
            "camera.number -> d.number",
            "camera.number -> s.number",
            "s.out -> t.number",
            "t.out -> u.number",
        ),
        "joined": flow(
            {**WATCHED, "s": kind(slow), "t": "flows.double", "a": "flows.add"},
            "camera.number -> d.number",
            "camera.number -> s.number",
            "camera.number -> t.number",
            "s.out -> a.a",
            "t.out -> a.b",
        ),
        "rewired": flow(
            {**WATCHED, "s": (kind(slow), {"by": 0.0}), "t": "flows.double", "a": "flows.add"},
            "camera.number -> d.number",
            "camera.number -> s.number",
            "s.out -> t.number",
            "s.out -> a.a",
            "t.out -> a.b",
        ),
        "sampled": flow(
            {**WATCHED, "s": kind(slow)}, "camera.number -> d.number", "camera.number -> s.number [latest]"
        ),
    }


async def edited(tmp_path, names):
    """What the watched branch said while the other was made into these shapes, one after the other."""
    found = shapes()
    async with session(found["nothing"], tmp_path, *NODES) as (engine, opened, heard):
        for name in names:
            await engine.edit(opened, found[name])
            before = len(heard.said)
            await heard.until(lambda before=before: len(heard.said) > before + 4)
        nodes, edges = opened.gauges()
        assert not [gauge.failure for gauge in nodes.values() if gauge.failure]
        assert edges["camera.number -> d.number"][0].drops == {}
        return [said for said in heard.said if str(said.pin) == "d.out"], heard


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(names=st.lists(st.sampled_from(sorted(shapes())), min_size=1, max_size=8))
async def test_the_branch_that_nobody_touches_loses_nothing_and_keeps_its_order(tmp_path_factory, names):
    said, _ = await edited(tmp_path_factory.mktemp("hot"), names)
    numbers = [one.value / 2 for one in said]
    assert numbers == list(range(len(numbers)))


async def test_sixty_edits_in_a_row(tmp_path):
    names = [name for _ in range(12) for name in ("one", "chain", "joined", "rewired", "nothing")]
    said, _ = await edited(tmp_path, names)
    assert [one.value / 2 for one in said] == list(range(len(said)))


async def test_a_node_that_stays_keeps_its_state_while_its_neighbours_change(tmp_path):
    before = flow(
        {"camera": kind(camera), "s": kind(running_sum), "x": kind(slow)},
        "camera.number -> s.number",
        "camera.number -> x.number",
    )
    after = flow(
        {"camera": kind(camera), "s": kind(running_sum), "y": kind(slow), "z": "flows.double"},
        "camera.number -> s.number",
        "camera.number -> y.number",
        "y.out -> z.number",
    )
    async with session(before, tmp_path, *NODES) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("s.out")) > 20)
        await engine.edit(opened, after)
        await heard.until(lambda: len(heard.values("z.out")) > 20)
        sums = heard.values("s.out")
    assert sums == [n * (n + 1) / 2 for n in range(len(sums))]


async def test_a_branch_that_is_begun_anew_does_not_keep_those_it_joins_waiting(tmp_path):
    """One arm of a join is replaced again and again; the items it had are answered, and the join goes on."""

    def about(by):
        return flow(
            {"camera": kind(camera), "s": kind(slow), "extra": (kind(slow), {"by": by}), "a": "flows.add"},
            "camera.number -> s.number" if by else "extra.out -> s.number",
            "camera.number -> extra.number",
            "s.out -> a.a",
            "camera.number -> a.b",
        )

    async with session(about(0.001), tmp_path, *NODES) as (engine, opened, heard):
        for by in (0, 0.001, 0, 0.001, 0):
            before = len(heard.values("a.out"))
            await engine.edit(opened, about(by))
            await heard.until(lambda before=before: len(heard.values("a.out")) > before + 10)
        sums = [(said.seq, said.value) for said in heard.said if str(said.pin) == "a.out"]
    assert sums == sorted(set(sums))
    assert all(value == 2 * seq for seq, value in sums)


async def test_a_source_that_is_begun_anew_goes_on_counting(tmp_path):
    about = flow({"camera": kind(camera), "d": "flows.double"}, "camera.number -> d.number")
    other = flow({"camera": (kind(camera), {}), "d": "flows.double"}, "camera.number -> d.number")
    slower = other.changed(nodes={**other.nodes, "camera": other.nodes["camera"].model_copy(update={"timeout": 9.0})})
    async with session(about, tmp_path, *NODES) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("d.out")) > 10)
        await engine.edit(opened, slower)
        await heard.until(lambda: heard.values("d.out")[5:].count(0) > 0)
        seqs = [said.seq for said in heard.said if str(said.pin) == "d.out"]
    assert seqs == sorted(set(seqs))


async def test_what_has_left_is_forgotten(tmp_path):
    found = shapes()
    async with session(found["chain"], tmp_path, *NODES) as (engine, opened, heard):
        await heard.until(lambda: heard.values("u.out"))
        gone = [weakref.ref(opened._execution.drivers[name]) for name in ("s", "t", "u")]
        await engine.edit(opened, found["nothing"])
        before = len(heard.said)
        await heard.until(lambda: len(heard.said) > before + 20)
        gc.collect()
        assert [ref() for ref in gone] == [None, None, None]
        assert set(opened._execution.channels) == set(found["nothing"].edges)
        assert set(opened._execution._tasks) == set(found["nothing"].nodes)


async def test_a_branch_behind_a_forgetful_edge_is_as_slow_as_it_likes(tmp_path):
    about = flow(
        {"camera": kind(camera), "d": "flows.double", "s": (kind(slow), {"by": 0.05})},
        "camera.number -> d.number",
        "camera.number -> s.number [latest]",
    )
    async with session(about, tmp_path, *NODES) as (_, opened, heard):
        await heard.until(lambda: len(heard.values("s.out")) > 3)
        fast, late = heard.values("d.out"), heard.values("s.out")
        drops = opened.gauges()[1]["camera.number -> s.number [latest]"][0].drops
    assert [value / 2 for value in fast] == list(range(len(fast))), "the others lose nothing to it"
    assert late == sorted(set(late))
    assert len(late) < len(fast) / 3
    assert drops["overwrite"] > 0


async def test_what_comes_of_pictures_keeps_no_camera_waiting_either(tmp_path):
    """A slow node behind what was found in a picture: the camera's other branch does not notice."""
    about = flow(
        {"camera": (kind(pictures), {"made_up": 5}), "m": kind(measure), "n": kind(measure), "s": kind(slow)},
        "camera.image -> m.image",
        "camera.image -> n.image",
        "n.out -> s.number",
    )
    about = about.changed(nodes={**about.nodes, "s": about.nodes["s"].model_copy(update={"set": {"by": 0.1}})})
    async with session(about, tmp_path, *NODES) as (_, opened, heard):
        await heard.until(lambda: len(heard.values("s.out")) > 8)
        seqs = [said.seq for said in heard.said if str(said.pin) == "m.out"]
        slowly = [said.seq for said in heard.said if str(said.pin) == "s.out"]
        drops = opened.gauges()[1]["n.out -> s.number"][0].drops
    assert len(seqs) > 20 * len(slowly)
    assert seqs == list(range(len(seqs)))
    assert slowly == sorted(set(slowly))
    assert drops["too_old"] > 0


def test_a_plan_knows_whom_a_node_keeps_waiting():
    found = registry(*NODES).nodes
    both = plan(shapes()["one"], found)
    assert both.shared == {"d", "s"}
    assert plan(shapes()["nothing"], found).shared == frozenset()
    joined = flow(
        {"camera": kind(camera), "s": kind(slow), "a": "flows.add"},
        "camera.number -> s.number",
        "camera.number -> a.a",
        "s.out -> a.b",
    )
    assert plan(joined, found).shared == frozenset(), "whoever waits for it anyway is not kept waiting"
