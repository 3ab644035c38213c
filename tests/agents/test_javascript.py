"""The JavaScript reference server, its example agents called by a real engine."""

import asyncio
import json

import numpy as np
import pytest

from app.sdk import Image, Outputs, Stream, node
from tests.agents.conftest import Example, engine_with, said
from tests.engine.flows import flow


class Shot(Outputs):
    image: Image


@node
def photo(width: int = 64) -> Shot:
    noise = np.random.default_rng(1).integers(0, 255, (width, width, 3), np.uint8)
    return Shot(image=Image.of(noise))


@node
async def numbers(upto: int = 50, pause: float = 0.0) -> Stream[float]:
    for number in range(upto):
        yield float(number)
        await asyncio.sleep(pause)


@node
def pair(number: float, mean: float) -> str:
    return f"{number:g}:{mean:g}"


@pytest.fixture
def example(package, tmp_path):
    served = Example(package, tmp_path / "agents")
    served.start()
    yield served
    served.kill()


def test_whoever_has_its_answer_finds_its_manifest_files_whole(package, tmp_path):
    for attempt in range(3):
        served = Example(package, tmp_path / str(attempt))
        served.start()
        told = {path.name: json.loads(path.read_text())["id"] for path in served.manifests.iterdir()}
        served.kill()
        assert {name.removesuffix(".yaml"): id.replace("/", "-") for name, id in told.items()} == {  # noqa: A001
            name: name for name in ("example-numbers.average", "example-pictures.weigh", "example-text.reverse")
        }


async def test_the_example_agents(example, tmp_path):
    about = flow(
        {
            "r": ("example/text.reverse", {"text": "hello ☀"}),
            "n": "test_javascript.numbers",
            "a": "example/numbers.average",
            "p": "test_javascript.pair",
            "c": "test_javascript.photo",
            "w": "example/pictures.weigh",
        },
        "n.out -> a.number", "n.out -> p.number", "a.mean -> p.mean", "c.image -> w.image",
    )  # fmt: skip
    async with engine_with(example.manifests, tmp_path, None, numbers, pair, photo) as engine:
        found, failures = await said(engine, about)
    assert failures == []
    assert found["r.text"] == ["☀ olleh"]
    assert found["p.out"] == [f"{n}:{n / 2:g}" for n in range(50)]
    assert found["a.count"] == [50]
    assert (found["w.image"][0].bare == found["c.image"][0].bare).all()
    assert found["w.bytes"][0] > 64 * 64 * 3  # noise does not compress


async def test_what_it_says_is_wrong_is_shown(example, tmp_path):
    async with engine_with(example.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, flow({"r": ("example/text.reverse", {"text": ""})}))
    assert failure.message.endswith("failed: there is no text")
    assert (failure.remedy, failure.pin, failure.code) == ("Write some", "text", "no_text")


async def test_a_killed_one_is_told_and_a_session_goes_on_when_it_is_back(example, tmp_path):
    heard: list[float] = []

    def hear(one):
        if str(one.pin) == "a.mean":
            heard.append(one.value)

    nodes = {"n": ("test_javascript.numbers", {"upto": 10_000, "pause": 0.02}), "a": "example/numbers.average"}
    async with engine_with(example.manifests, tmp_path, None, numbers) as engine:
        session = await engine.open(flow(nodes, "n.out -> a.number"), watch=hear)
        async with asyncio.timeout(90):
            while not heard:
                await asyncio.sleep(0.02)
            await asyncio.to_thread(example.kill)
            while (signal := session.gauges()[0]["a"].signal) is None or signal.state != "backoff":
                await asyncio.sleep(0.02)
            assert "example/numbers.average at http://" in signal.message
            await asyncio.to_thread(example.start)
            had = len(heard)
            while len(heard) < had + 3:
                await asyncio.sleep(0.02)
        await engine.close(session)
