"""Agents of another process that return, called by a real engine."""

import asyncio

import pytest

from app.sdk import Image, node
from tests.agents.conftest import engine_with, said
from tests.engine.flows import flow


@node
def photo(shade: int = 90) -> Image:
    import numpy as np

    pixels = np.zeros((48, 64, 3), np.uint8)
    pixels[:24] = shade
    return Image.of(pixels)


def shouting(text, **more):
    return flow({"a": ("mine.shout", {"text": text, **more})})


async def test_it_is_called_like_any_other(shared, tmp_path):
    async with engine_with(shared.manifests, tmp_path) as engine:
        found, failures = await said(engine, shouting("hello", times=2))
    assert failures == []
    assert found == {"a.text": ["HELLOHELLO"], "a.length": [5]}


async def test_a_picture_goes_there_and_another_comes_back(shared, tmp_path):
    about = flow({"p": "test_plain.photo", "t": "mine.turn"}, "p.out -> t.image")
    async with engine_with(shared.manifests, tmp_path, None, photo) as engine:
        found, failures = await said(engine, about)
    assert failures == []
    (turned,) = found["t.image"]
    assert (turned.bare[:24] == 0).all()
    assert (turned.bare[24:] == 90).all()
    assert found["t.width"] == [64]


@pytest.mark.parametrize(
    ("text", "message", "remedy", "code"),
    [
        ("whisper", "it cannot be whispered", "Say something else", "too_quiet"),
        ("break", "RuntimeError: something broke", "Look into the agent's log", "agent_failed"),
    ],
)
async def test_its_failure_is_the_nodes(shared, tmp_path, text, message, remedy, code):
    async with engine_with(shared.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, shouting(text))
    assert failure.message == f"mine.shout at {shared.address}/mine.shout failed: {message}"
    assert (failure.remedy, failure.code) == (remedy, code)


async def test_a_dead_server_is_told_and_one_that_comes_back_is_used(own, tmp_path):
    async with engine_with(own.manifests, tmp_path) as engine:
        found, _ = await said(engine, shouting("hello"))
        own.kill()
        _, (failure,) = await said(engine, shouting("hello"))
        assert failure.code == "agent_away"
        assert failure.message.startswith(f"mine.shout at {own.address}/mine.shout cannot be reached: ")
        assert failure.remedy.startswith("Start its server")
        own.start()
        assert (await said(engine, shouting("hello")))[0] == found


async def test_one_of_another_major_version_is_refused(own, tmp_path):
    own.kill()
    own.start(MINE_VERSION="2.0.0")
    async with engine_with(own.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, shouting("hello"))
        assert failure.code == "agent_version"
        assert "is version 2.0.0, and its manifest 1.2.0" in failure.message
        own.kill()
        own.start(MINE_VERSION="1.3.0")
        found, failures = await said(engine, shouting("hello"))
    assert (found["a.text"], failures) == (["HELLO"], [])


async def test_what_is_not_pure_is_not_asked_twice(own, tmp_path):
    about = flow({"a": ("mine.dies_once", {"marker": str(tmp_path / "marker")})})
    async with engine_with(own.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, about)
    assert "in the midst of a call" in failure.message
    assert (tmp_path / "marker").exists()


async def test_a_call_that_takes_too_long_is_given_up_and_the_agent_told(shared, tmp_path):
    marker = tmp_path / "marker"
    about = flow({"a": ("mine.waits", {"marker": str(marker)})})
    placed = about.nodes["a"].model_copy(update={"timeout": 0.5})
    about = about.changed(nodes={"a": placed})
    async with engine_with(shared.manifests, tmp_path) as engine:
        _, (failure,) = await said(engine, about)
        assert failure.message == f"one call of mine.waits at {shared.address}/mine.waits took longer than 0.5 s"
        async with asyncio.timeout(60):
            while not marker.exists():
                await asyncio.sleep(0.05)
