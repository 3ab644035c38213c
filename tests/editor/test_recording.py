"""A desk's recording: begun and ended however fast, ended by itself at a limit, and with its session."""

import asyncio

import pytest

from app.flow import Set
from app.recordings import Limits
from tests.editor.lab import SCENE, desks, open_desk, until


@pytest.fixture
async def lab_desks(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened:
        yield opened


async def test_it_is_one_recording_however_fast_the_button_is_pressed(lab_desks):
    desk = await open_desk(lab_desks, SCENE)
    await desk.start("a")
    await asyncio.gather(desk.record(), desk.record(), desk.record())
    await until(lambda: desk.recording.stands[0] > 0.2)
    await desk.stop()
    assert not desk.recording.is_on
    (about,) = lab_desks.lab.recordings.listed()
    assert (about.reason, about.flow, about.is_whole) == ("asked", desk.id, True)
    assert about.items > 0


async def test_edits_are_recorded_as_a_person_sees_them_too(lab_desks):
    desk = await open_desk(lab_desks, SCENE)
    source = next(iter(desk.flow.nodes))
    await desk.start("a")
    await desk.record()
    await until(lambda: desk.recording.stands[0] > 0.1)
    await desk.do(Set(node=source, pin="shapes", value=1))
    await until(lambda: desk.recording.stands[0] > 0.4)
    await desk.stop()
    (about,) = lab_desks.lab.recordings.listed()
    recording = lab_desks.lab.recordings.open(about.id)
    assert len(recording.documents) == 2
    assert len(recording.flows) == 2
    assert 0 < recording.flows[1].before < len(recording.items)


async def test_at_its_limit_it_ends_and_the_session_goes_on(lab_desks, monkeypatch):
    monkeypatch.setattr(type(lab_desks.lab), "recording_limits", Limits(size=20_000, spare=0))
    desk = await open_desk(lab_desks, SCENE)
    news = []
    desk.look(news.append)
    await desk.start("a")
    await desk.record()
    await until(lambda: desk.recording.last is not None)
    assert desk.recording.last.reason == "limit"
    assert desk.phase == "running"
    assert news.count("recorded") == 2
    await desk.stop()
