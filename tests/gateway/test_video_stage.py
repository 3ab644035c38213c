"""The session behind a video connection, without a network: each frame answered once, with its own results."""

import asyncio
import json
import shutil

import pytest

from app.flow import Flow, Set
from app.gateway import video_stage
from app.gateway.video_stage import VideoStage
from app.lab import Lab
from app.settings import ROOT, Settings
from tests.gateway.test_video import jpeg

SLOW = {"type": "local/slow.size", "set": {"seconds": 0.02}}
ONE = Flow.model_validate(
    {
        "name": "one",
        "nodes": {"camera": {"type": "inputs.camera"}, "slow": SLOW},
        "edges": ["camera.image -> slow.image"],
    }
)
OTHER = Flow.model_validate(
    {"name": "other", "nodes": {"eye": {"type": "inputs.camera"}, "slow": SLOW}, "edges": ["eye.image -> slow.image"]}
)
TWO_SOURCES = Flow.model_validate(
    {
        "name": "two sources",
        "nodes": {
            "camera": {"type": "inputs.camera"},
            "scene": {"type": "inputs.synthetic_camera", "set": {"width": 64, "height": 64, "fps": 100}},
            "slow": {"type": "local/slow.size", "set": {"seconds": 0}},
            "beside": {"type": "local/slow.size", "set": {"seconds": 0}},
        },
        "edges": ["camera.image -> slow.image", "scene.image -> beside.image"],
    }
)


@pytest.fixture
async def stage_of(tmp_path):
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "slow.py", tmp_path / "nodes" / "slow.py")
    stages = []
    async with Lab(Settings(home=tmp_path)) as lab:

        async def make(flow):
            stages.append(VideoStage(lab, "test", flow))
            await stages[-1].open()
            return stages[-1]

        yield make
        for stage in stages:
            await stage.close()


async def answers(stage, count):
    """The next so many answers to frames, by index: each index once."""
    found = {}
    async with asyncio.timeout(60):
        while len(found) < count:
            message = await stage.viewer.next()
            if not isinstance(message, bytes) and "frame_index" in (said := json.loads(message)):
                assert said["frame_index"] not in found
                found[said["frame_index"]] = said
    return found


async def test_frames_on_their_way_to_a_camera_that_leaves_the_flow_are_answered_too(stage_of):
    stage = await stage_of(ONE)
    sent = 0
    for flow in (OTHER, ONE, OTHER):
        for _ in range(4):
            stage.frame(jpeg())
            sent += 1
        await stage.change(flow, None)
        until = stage.lab.engine.submit(asyncio.sleep(0.1))  # the new flow asks; this end has not heard of it
        while not until.done():
            pass
        for _ in range(4):
            stage.frame(jpeg())
            sent += 1
            await asyncio.sleep(0.005)
    found = await answers(stage, sent)
    assert sorted(found) == list(range(sent))


async def test_a_frame_is_answered_with_what_was_found_in_it_and_nothing_else(stage_of):
    stage = await stage_of(TWO_SOURCES)
    for width in (72, 80, 88):
        stage.frame(jpeg(width=width))
        (found,) = (await answers(stage, 1)).values()
        assert found["results"] == {"slow.out": width}
        await asyncio.sleep(0.2)
    assert not stage.frames, "nothing is kept of what was answered, or of pictures that are not the client's"


async def test_a_session_that_has_ended_answers_what_still_comes(stage_of):
    stage = await stage_of(ONE)
    for flow in (Set(node="camera", pin="file", value="nosuch.mp4").apply(ONE)[0],):
        await stage.change(flow, None)
    await stage.lab.engine.close(stage._session)
    stage.frame(jpeg())
    assert (await answers(stage, 1))[0]["dropped"]


async def test_a_film_that_is_not_there_is_named_without_waiting_for_somebody_to_ask(stage_of, monkeypatch):
    monkeypatch.setattr(video_stage, "PATIENCE", 3600)
    film = Flow.model_validate(
        {
            "name": "film",
            "nodes": {"film": {"type": "inputs.video_file", "set": {"file": "nosuch.mp4"}}, "slow": SLOW},
            "edges": ["film.image -> slow.image"],
        }
    )
    with pytest.raises(TimeoutError, match=r"nosuch\.mp4"):
        await stage_of(film)
