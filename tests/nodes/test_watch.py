"""Server cameras that break in every way that cameras do: real processes, killed, held and started again."""

import asyncio
import itertools
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.sdk.testing import FakeRun
from nodes import _server_camera
from nodes._reader import EndedError, Reader
from nodes._watch import NEXT, Stillness, Times, Watch
from tests.nodes.cameras import SYSTEM_PYTHON, Camera, Watcher, has_rtsp

SHORT = Times(silent=0.5, grace=0.3, first=0.1, knock=0.1)
PATIENT = Times(opening=60, silent=20, first=0.1, knock=0.1)
"""On a busy machine a camera that is there may be silent for a while."""


@pytest.fixture
def mjpeg() -> Iterator[Camera]:
    camera = Camera("mjpeg_camera.py")
    yield camera
    camera.kill()


def address(camera: Camera, path: str = "") -> str:
    return f"http://somebody:secret@127.0.0.1:{camera.port}/{path}"


async def test_a_camera_that_is_not_there_yet_is_waited_for(mjpeg: Camera, tmp_path: Path) -> None:
    async with Watcher(address(mjpeg), tmp_path, PATIENT) as watcher:
        await watcher.turns("backoff")
        _, message, again = watcher.run.signals[-1]
        assert "cannot be watched" in message
        assert "secret" not in message
        assert again > 0
        assert not watcher.images
        mjpeg.start()
        await watcher.more(20)
    assert watcher.states == ["opening", "backoff", "live", "closed"]


async def test_a_killed_camera_is_lost_and_found_again(mjpeg: Camera, tmp_path: Path) -> None:
    mjpeg.start()
    async with Watcher(address(mjpeg), tmp_path, PATIENT) as watcher:
        await watcher.more(10)
        mjpeg.kill()
        await watcher.turns("backoff")
        mjpeg.start()
        await watcher.more(10)
    assert watcher.states == ["opening", "live", "backoff", "live", "closed"]
    assert all(one.time < other.time for one, other in itertools.pairwise(watcher.images))
    events = [event for event, _ in watcher.run.log.lines]
    assert events == ["camera_lost", *["camera_lost"] * (len(events) - 2), "camera_back"]


async def test_a_camera_that_hangs_is_stalled_then_left_behind(mjpeg: Camera, tmp_path: Path) -> None:
    mjpeg.start()
    async with Watcher(address(mjpeg), tmp_path, SHORT) as watcher:
        await watcher.more(10)
        mjpeg.hold()
        await watcher.turns("stalled")
        await watcher.turns("backoff")
        mjpeg.go_on()
        await watcher.more(10)
    assert watcher.states[:5] == ["opening", "live", "stalled", "backoff", "live"]


async def test_a_camera_that_only_hesitates_is_not_opened_anew(mjpeg: Camera, tmp_path: Path) -> None:
    mjpeg.start()
    async with Watcher(address(mjpeg), tmp_path, Times(silent=0.3, grace=20)) as watcher:
        await watcher.more(10)
        mjpeg.hold()
        await watcher.turns("stalled")
        mjpeg.go_on()
        await watcher.more(10)
    assert watcher.states == ["opening", "live", "stalled", "live", "closed"]


async def test_the_same_picture_for_long_is_no_signal_unless_there_is_nothing_else_to_see(
    mjpeg: Camera, tmp_path: Path
) -> None:
    mjpeg.start()
    async with Watcher(address(mjpeg, "still"), tmp_path, Times(still=0.5, first=0.1)) as watcher:
        await watcher.turns("backoff")
        assert "the same picture" in watcher.run.signals[-1][1]
        await watcher.more(40)  # opened anew, it still shows the same: nobody moves there
    assert watcher.states == ["opening", "live", "backoff", "live", "closed"]


@pytest.mark.parametrize("when", ["opening", "live", "stalled", "backoff"])
async def test_a_camera_can_be_closed_however_it_stands(mjpeg: Camera, tmp_path: Path, when: str) -> None:
    if when != "backoff":
        mjpeg.start()
    if when == "opening":
        mjpeg.hold()
    async with Watcher(address(mjpeg), tmp_path, Times(silent=0.3, grace=60, opening=60)) as watcher:
        if when == "stalled":
            await watcher.more(3)
            mjpeg.hold()
        await watcher.turns(when)
    assert watcher.run.signals[-1][0] == "closed"


async def test_a_read_that_never_returns_is_left_behind(tmp_path: Path) -> None:
    """A pipe that nobody writes into stands in for a driver that hangs."""
    pipe = tmp_path / "camera.mjpeg"
    os.mkfifo(pipe)
    threads = set(threading.enumerate())
    async with Watcher(str(pipe), tmp_path, Times(opening=0.3, first=0.05)) as watcher:
        await watcher.turns("backoff")
        assert watcher.run.signals[-1][1] == "it does not answer"
    left = set(threading.enumerate()) - threads
    assert left
    assert all(thread.daemon for thread in left), "they keep nobody from going home"
    writer = os.open(pipe, os.O_RDWR)  # somebody comes after all, and goes: the reads return
    os.close(writer)
    for thread in left:
        await asyncio.to_thread(thread.join, 20)
        assert not thread.is_alive()


async def test_a_film_plays_as_if_it_were_live_again_and_again(clip: Path, tmp_path: Path) -> None:
    async with Watcher(str(clip), tmp_path, PATIENT) as watcher:
        await watcher.until(lambda: watcher.images and watcher.images[-1].time > 2.5)  # it lasts two seconds
    assert watcher.states == ["opening", "live", "closed"]


@pytest.mark.skipif(not has_rtsp(), reason="no GStreamer RTSP server here: apt install gir1.2-gst-rtsp-server-1.0")
async def test_an_rtsp_camera_is_watched_lost_and_found_again(tmp_path: Path) -> None:
    camera = Camera("rtsp_camera.py", SYSTEM_PYTHON)
    camera.start()
    try:
        async with Watcher(f"rtsp://127.0.0.1:{camera.port}/ball", tmp_path, SHORT) as watcher:
            await watcher.more(30)
            assert watcher.images[-1].size == (320, 180)
            camera.kill()
            await watcher.turns("backoff")
            camera.start()
            await watcher.more(30)
            camera.hold()
            await watcher.turns("stalled")
            camera.go_on()
            await watcher.turns("live")
    finally:
        camera.kill()


async def test_waiting_grows_has_a_jitter_and_ends_when_it_is_there_again(tmp_path: Path) -> None:
    run, there = FakeRun(tmp_path, live=True), [True]
    enough = asyncio.Event()

    def frames() -> Iterator[object]:
        raise EndedError
        yield

    async def is_there() -> bool:
        return there[0]

    async def wait(seconds: float) -> None:
        await asyncio.sleep(0)
        if len(pauses(run)) >= 5:
            enough.set()

    times = Times(first=0.01, longest=0.08, knock=0.005)
    watch = Watch("test", frames, is_there, run, times, wait)
    task = asyncio.create_task(anext(watch.images()))
    async with asyncio.timeout(60):
        await enough.wait()
    task.cancel()
    await asyncio.wait([task])
    for pause, nominal in zip(pauses(run), (0.01, 0.02, 0.04, 0.08, 0.08), strict=False):
        assert nominal * 0.85 <= pause <= nominal * 1.15


def pauses(run: FakeRun) -> list[float]:
    return [again for _, _, again in run.signals if again]


async def test_a_device_that_appears_is_tried_at_once(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the next try was away."""
    looks: list[bool] = []
    look = _server_camera._is_there

    async def noted(address: str) -> bool:
        looks.append(await look(address))
        return looks[-1]

    monkeypatch.setattr(_server_camera, "_is_there", noted)
    away = tmp_path / "away.mp4"
    clip.rename(away)
    clip.write_bytes(b"")
    async with Watcher(str(clip), tmp_path, Times(first=3600, knock=0.02)) as watcher:
        await watcher.turns("backoff")
        clip.unlink()
        await watcher.until(lambda: looks[-1:] == [False])  # it is seen to be gone
        away.rename(clip)
        await watcher.more(1)


def test_every_state_can_be_reached_and_closed_is_the_end() -> None:
    assert NEXT["closed"] == ()
    assert {"new", "closed", *(state for follows in NEXT.values() for state in follows)} == set(NEXT)


def test_a_still_picture_is_too_long_once() -> None:
    stillness, grey = Stillness(0.0), np.zeros((16, 16, 3), np.uint8)
    assert [stillness.is_too_long(grey) for _ in range(4)] == [False, True, False, False]
    assert not stillness.is_too_long(grey + 1)


async def test_a_reader_gives_the_newest_and_says_when_it_is_over() -> None:
    gate = threading.Event()

    def numbers() -> Iterator[int]:
        yield from range(5)
        gate.wait(60)
        yield 5

    reader = Reader(numbers, "numbers")
    async with asyncio.timeout(60):
        found = await reader.next(10)
        while found < 4:
            found = await reader.next(10)
        with pytest.raises(TimeoutError):
            await reader.next(0.02)
        gate.set()
        assert await reader.next(10) == 5
        with pytest.raises(EndedError):
            await reader.next(10)
