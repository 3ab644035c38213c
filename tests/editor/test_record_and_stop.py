"""A recording that is begun while its session ends."""

import asyncio
import threading

import pytest

from tests.editor.lab import SCENE, desks, open_desk, until


@pytest.fixture
async def lab_desks(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened:
        yield opened


async def test_a_session_that_is_stopped_meanwhile_is_not_recorded_for_ever(lab_desks, monkeypatch):
    desk = await open_desk(lab_desks, SCENE)
    shelf = type(lab_desks.lab.recordings)
    create, asked, go_on = shelf.create, threading.Event(), threading.Event()

    def slowly(*args):
        asked.set()
        go_on.wait(60)
        return create(*args)

    monkeypatch.setattr(shelf, "create", slowly)
    await desk.start("a")
    recording = asyncio.create_task(desk.record())
    await until(asked.is_set)
    stopping = asyncio.create_task(desk.stop())
    await asyncio.wait([stopping], timeout=0.5)
    go_on.set()
    await asyncio.gather(recording, stopping)
    assert not desk.recording.is_on
    assert desk.phase == "idle"
