"""A flow with subflows runs as the flow it stands for."""

import asyncio

import pytest

from app.engine import Engine, FlowRefusedError
from app.flow import In, Set, SetMode, load_flow, made
from app.models import Devices, Residency, Weights
from tests.engine.flows import flow, registry
from tests.engine.live import CAMERA, measure, session

PLAIN = flow(
    {"c": ("count", {"upto": 4}), "d": "double", "a": ("add", {"b": 10}), "j": "join"},
    "c.out -> d.number", "d.out -> a.a", "a.out -> j.words",
)  # fmt: skip
AGENTS = registry().agents


def within(about, *edits):
    for edit in edits:
        about, _ = edit.apply(about)
    return about


async def ran(about, tmp_path):
    """What a whole engine says, by pin, and how it ended."""
    engine = Engine(
        registry(), Residency(Devices()), Weights(tmp_path, tmp_path), lambda name: tmp_path / name, tmp_path
    )
    engine.start()
    heard = []
    try:
        finished = await engine.run(about, lambda said: heard.append((str(said.pin), said.value)))
    finally:
        await asyncio.to_thread(engine.stop)
    assert finished.is_good
    return heard


def last(heard):
    return [value for pin, value in heard if pin == "j.whole"]


async def test_a_subflow_gives_what_its_nodes_gave(tmp_path):
    packed = within(PLAIN, made(PLAIN, AGENTS, ["d", "a"], "Sum"))
    assert last(await ran(packed, tmp_path)) == last(await ran(PLAIN, tmp_path)) == ["10 12 14 16"]


async def test_a_subflow_in_a_subflow_and_one_definition_placed_twice(tmp_path):
    once = within(PLAIN, made(PLAIN, AGENTS, ["d", "a"], "Sum"))
    nested = within(once, made(once, AGENTS, ["sum"], "Outer"))
    heard = await ran(nested, tmp_path)
    assert last(heard) == ["10 12 14 16"]
    assert ("outer__sum__d.out", 6) in heard
    twice = load_flow("""
name: Twice
nodes: {c: {type: flows.count}, x: {type: subflow.more, set: {by: 1}}, y: {type: subflow.more}, j: {type: flows.join}}
edges: [c.out -> x.a, x.out -> y.a, y.out -> j.words]
subflows:
  more:
    inputs: {a: [add.a], by: [add.b]}
    outputs: {out: add.out}
    nodes: {add: {type: flows.add, set: {b: 100}}}
""")
    assert last(await ran(twice, tmp_path)) == ["101 102 103"]


async def test_bypassed_and_muted_nodes(tmp_path):
    assert last(await ran(within(PLAIN, SetMode(node="d", mode="bypass")), tmp_path)) == ["10 11 12 13"]
    heard = await ran(within(PLAIN, SetMode(node="a", mode="mute")), tmp_path)
    assert [value for pin, value in heard if pin == "d.out"] == [0, 2, 4, 6]
    assert last(heard) == []


async def test_a_problem_inside_keeps_a_flow_from_running(tmp_path):
    packed = within(PLAIN, made(PLAIN, AGENTS, ["d", "a"], "Sum"))
    wrong = within(packed, In(subflow="sum", edit=Set(node="a", pin="b", value="ten")))
    with pytest.raises(FlowRefusedError, match=r"sum/a\.b takes a number"):
        await ran(wrong, tmp_path)


async def test_a_setting_inside_a_subflow_reaches_a_session_that_runs(tmp_path):
    about = flow({**CAMERA}, "camera.image -> m.image")
    packed = within(about, Set(node="camera", pin="made_up", value=3))
    packed = within(packed, made(packed, {**AGENTS, **registry(measure).agents}, ["m"], "Inner"))
    async with session(packed, tmp_path) as (engine, opened, heard):
        await heard.until(lambda: 3 in heard.values("inner__m.out"))
        await engine.edit(opened, within(packed, In(subflow="inner", edit=Set(node="m", pin="scale", value=10))))
        await heard.until(lambda: 30 in heard.values("inner__m.out"))
        gauges, _ = opened.gauges()
        assert set(gauges) == {"camera", "inner__m"}
