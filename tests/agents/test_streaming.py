"""Agents of another process that stream, called by a real engine."""

import asyncio
import json

import numpy as np
import pytest
from websockets.asyncio.client import connect

from app.agents import protocol
from app.sdk import Image, Outputs, Stream, node
from tests.agents.conftest import engine_with, said
from tests.engine.flows import flow


class Shot(Outputs):
    image: Image


@node
async def numbers(upto: int = 5, pause: float = 0.0) -> Stream[float]:
    for number in range(upto):
        yield float(number)
        await asyncio.sleep(pause)


@node
async def shades(count: int = 3) -> Stream[Shot]:
    for shade in range(count):
        pixels = np.zeros((40, 60, 3), np.uint8)
        pixels[:, :30] = 40 * (shade + 1)
        yield Shot(image=Image.of(pixels, float(shade)))


@node
def pair(number: float, total: float) -> str:
    return f"{number:g}:{total:g}"


async def test_it_reads_a_stream_and_keeps_state(shared, tmp_path):
    about = flow({"n": "test_streaming.numbers", "s": ("mine.sums", {"start": 10})}, "n.out -> s.number")
    async with engine_with(shared.manifests, tmp_path, None, numbers) as engine:
        found, failures = await said(engine, about)
    assert failures == []
    assert found["s.total"] == [10, 11, 13, 16, 20]
    assert found["s.whole"] == [20]


async def test_what_it_says_belongs_to_the_item_it_read(shared, tmp_path):
    nodes = {"n": ("test_streaming.numbers", {"upto": 40}), "s": "mine.sums", "p": "test_streaming.pair"}
    about = flow(nodes, "n.out -> s.number", "n.out -> p.number", "s.total -> p.total")
    async with engine_with(shared.manifests, tmp_path, None, numbers, pair) as engine:
        found, failures = await said(engine, about)
    assert failures == []
    assert found["p.out"] == [f"{n}:{n * (n + 1) // 2}" for n in range(40)]


async def test_pictures_go_there_and_back(shared, tmp_path):
    about = flow({"c": "test_streaming.shades", "m": "mine.mirrored"}, "c.image -> m.image")
    async with engine_with(shared.manifests, tmp_path, None, shades) as engine:
        found, failures = await said(engine, about)
    assert failures == []
    assert [(int(one.bare[0, 0, 0]), int(one.bare[0, -1, 0]), one.time) for one in found["m.out"]] == [
        (0, 40, 0.0), (0, 80, 1.0), (0, 120, 2.0)
    ]  # fmt: skip


async def test_a_source_says_no_more_than_is_taken(shared, tmp_path):
    about = flow({"t": ("mine.ticks", {"upto": 1000})})
    async with engine_with(shared.manifests, tmp_path) as engine:
        found, failures = await said(engine, about)
    assert (found["t.out"], failures) == (list(range(1000)), [])


async def test_a_run_whose_server_dies_says_so(own, tmp_path):
    nodes = {"n": "test_streaming.numbers", "s": ("mine.sums", {"die_at": 2})}
    async with engine_with(own.manifests, tmp_path, None, numbers) as engine:
        found, (failure,) = await said(engine, flow(nodes, "n.out -> s.number"))
        assert found["s.total"] == [0, 1]
        assert failure.code == "agent_away"
        assert failure.message.startswith(f"mine.sums at {own.address}/mine.sums cannot be reached: it ended")
        _, (failure,) = await said(engine, flow({"t": "mine.ticks"}))
        assert failure.message.startswith(f"mine.ticks at {own.address}/mine.ticks cannot be reached: ")


async def test_another_major_version_is_refused(own, tmp_path):
    (file,) = own.manifests.glob("mine.ticks.yaml")
    file.write_text(file.read_text().replace("version: 1.0.0", "version: 2.0.0"))
    async with engine_with(own.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, flow({"t": "mine.ticks"}))
    assert failure.code == "agent_version"


async def test_a_session_goes_on_when_its_server_comes_back(own, tmp_path):
    nodes = {"n": ("test_streaming.numbers", {"upto": 100_000, "pause": 0.02}), "s": "mine.sums"}
    heard: list[float] = []

    def hear(one):
        if str(one.pin) == "s.total":
            heard.append(one.value)

    async with engine_with(own.manifests, tmp_path, None, numbers) as engine:
        session = await engine.open(flow(nodes, "n.out -> s.number"), watch=hear)

        async def more():
            had = len(heard)
            async with asyncio.timeout(60):
                while len(heard) < had + 3:
                    await asyncio.sleep(0.02)

        await more()
        await asyncio.to_thread(own.kill)
        signal = None
        async with asyncio.timeout(60):
            while signal is None or signal.state != "backoff":
                await asyncio.sleep(0.02)
                signal = session.gauges()[0]["s"].signal
        assert f"mine.sums at {own.address}/mine.sums cannot be reached" in signal.message
        await asyncio.to_thread(own.start)
        await more()
        await engine.close(session)


async def test_an_agent_learns_that_nobody_listens_any_more(shared, tmp_path):
    marker, heard = tmp_path / "marker", []
    async with engine_with(shared.manifests, tmp_path) as engine:
        about = flow({"e": ("mine.endless", {"marker": str(marker)})})
        session = await engine.open(about, watch=lambda one: heard.append(one.value))
        async with asyncio.timeout(60):
            while not heard:
                await asyncio.sleep(0.02)
            await engine.close(session)
            while not marker.exists():
                await asyncio.sleep(0.02)


async def test_it_says_no_more_than_it_has_credits_for(shared, tmp_path):
    start = {"type": "start", "protocol": 1, "agent": "mine.endless", "version": "1.0.0", "credits": 3}
    start["inputs"] = {"marker": str(tmp_path / "marker")}
    url = f"{shared.address.replace('http', 'ws')}/mine.endless/stream"
    async with connect(url, proxy=None) as line:
        await line.send(json.dumps(start))
        said = [json.loads(await line.recv()) for _ in range(4)]
        assert [protocol.FROM_AGENT.validate_python(one).type for one in said] == ["ready", *["output"] * 3]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(line.recv(), 0.3)
        await line.send(json.dumps({"type": "credit", "count": 1}))
        assert json.loads(await line.recv())["outputs"] == {"out": 3}


@pytest.mark.parametrize(
    "message", ["{}", "[", '{"type": "item"}', b"MLX1", '{"type": "start", "inputs": {"marker": 1}}']
)
async def test_what_the_lab_would_not_say_is_refused(shared, message):
    url = f"{shared.address.replace('http', 'ws')}/mine.endless/stream"
    async with connect(url, proxy=None) as line:
        await line.send(message)
        refused = json.loads(await line.recv())
    assert (refused["type"], refused["error"]["code"]) == ("error", "bad_call")
