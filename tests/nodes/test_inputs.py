"""Sources: what comes in is what was put in, in order and on time."""

import asyncio
import itertools
from contextlib import aclosing
from pathlib import Path

import numpy as np
import pytest

from app.sdk import Audio, Image, NodeError
from app.sdk.testing import FakeRun
from nodes import inputs
from nodes._scene import stamp_of
from nodes._video import pictures
from tests.nodes.media import cut, encoded, rotated, written

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"


async def test_a_camera_plays_a_clip_with_every_frame_in_order(run: FakeRun, clip: Path) -> None:
    seen = [said.image async for said in inputs.camera(file=str(clip), run=run)]
    assert [stamp_of(image.pixels) for image in seen] == list(range(50))
    assert [image.time for image in seen] == pytest.approx([number / 25 for number in range(50)], abs=1e-3)
    assert {image.size for image in seen} == {(320, 180)}


async def test_a_camera_shows_what_the_browser_sends(run: FakeRun) -> None:
    run.send(Image.encoded(encoded(".jpg"), time=0.5), Image.encoded(encoded(".jpg"), time=0.6))
    assert [said.image.time async for said in inputs.camera(run=run)] == [0.5, 0.6]


async def test_a_camera_can_be_made_up(run: FakeRun) -> None:
    async with aclosing(inputs.camera(source="synthetic", width=160, height=90, run=run)) as watching:
        first = await anext(watching)
    assert first.image.size == (160, 90)


async def test_a_camera_of_the_server_must_be_there(run: FakeRun) -> None:
    with pytest.raises(NodeError, match="/dev/video99 cannot be watched") as caught:
        await anext(inputs.camera(source="server", address="/dev/video99", run=run))
    assert caught.value.pin == "address"


async def test_the_made_up_scene_is_the_same_every_time_and_knows_the_truth(run: FakeRun) -> None:
    first, again = [
        [said async for said in inputs.synthetic_camera(width=320, height=240, seed=4, seconds=1, run=run)]
        for _ in range(2)
    ]
    assert len(first) == 30
    assert all(np.array_equal(one.image.pixels, other.image.pixels) for one, other in zip(first, again, strict=True))
    assert len(first[0].truth) == 4
    assert set(first[0].truth.labels) <= {"circle", "square", "triangle"}
    moved = np.abs(first[-1].truth.boxes - first[0].truth.boxes).max(1)
    assert (moved > 3).all()
    other = await anext(inputs.synthetic_camera(width=320, height=240, seed=5, run=run))
    assert not np.array_equal(other.image.pixels, first[0].image.pixels)


async def test_a_scene_in_a_run_ends_after_ten_seconds(run: FakeRun) -> None:
    frames = [said async for said in inputs.synthetic_camera(width=64, height=64, fps=5, run=run)]
    assert len(frames) == 50


async def test_a_film_can_be_thinned_out(run: FakeRun, clip: Path) -> None:
    seen = [said.image async for said in inputs.video_file(str(clip), fps=5, run=run)]
    assert [stamp_of(image.pixels) for image in seen] == [0, 5, 10, 15, 20, 25, 30, 35, 40, 45]


async def test_a_film_taken_sideways_stands_upright(run: FakeRun, clip: Path) -> None:
    """Phones write the turn into the header and leave the pixels as they came."""
    plain = next(pictures(clip)).pixels
    turned = [said.image async for said in inputs.video_file(str(rotated(clip, 90)), run=run)]
    assert turned[0].size == (180, 320)
    assert np.abs(np.rot90(plain, -1).astype(int) - turned[0].pixels).mean() < 1


async def test_a_looping_film_goes_on_in_a_session(clip: Path, tmp_path: Path, no_waiting: None) -> None:
    run = FakeRun(tmp_path, live=True)
    async with aclosing(inputs.video_file(str(clip), loop=True, run=run)) as playing:
        seen = [(await anext(playing)).image for _ in range(120)]
    assert [stamp_of(image.pixels) for image in seen[45:55]] == [45, 46, 47, 48, 49, 0, 1, 2, 3, 4]
    assert all(before.time < after.time for before, after in itertools.pairwise(seen))


async def test_a_film_is_decoded_as_it_is_watched(run: FakeRun, clip: Path) -> None:
    """Leaving after the first picture closes the file: nothing is read ahead."""
    async with aclosing(inputs.video_file(str(clip), run=run)) as playing:
        await anext(playing)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.mp4", b"", "empty.mp4 is empty"),
        ("letter.mp4", b"Dear Sir or Madam, " * 500, "letter.mp4 could not be read"),
        ("list.mp4", b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n", "could not be read"),
    ],
)
async def test_what_is_no_film_is_refused(
    run: FakeRun, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NodeError, match=message) as caught:
        await anext(inputs.video_file(str(path), run=run))
    assert caught.value.pin == "file"
    assert "MP4" in caught.value.remedy


async def test_a_film_cut_short_plays_as_far_as_it_goes(run: FakeRun, clip: Path) -> None:
    seen = [said async for said in inputs.video_file(str(cut(clip, 2 / 3)), run=run)]
    assert 5 < len(seen) <= 50


async def test_no_file_says_which_pin_to_fill(run: FakeRun) -> None:
    with pytest.raises(NodeError, match="no file is chosen") as caught:
        await anext(inputs.video_file("", run=run))
    assert caught.value.pin == "file"
    with pytest.raises(NodeError, match="there is no file"):
        await inputs.image_file("nowhere.jpg", run=run)


@pytest.mark.parametrize("kind", [".jpg", ".png", ".webp"])
async def test_pictures_open_in_every_format(run: FakeRun, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"picture{kind}"
    path.write_bytes(encoded(kind))
    assert (await inputs.image_file(str(path), run=run)).image.size == (48, 32)


async def test_a_broken_picture_is_refused(run: FakeRun, tmp_path: Path) -> None:
    path = tmp_path / "half.jpg"
    path.write_bytes(b"\xff\xd8\xff" + b"?" * 40)
    with pytest.raises(NodeError, match=r"half\.jpg is no picture") as caught:
        await inputs.image_file(str(path), run=run)
    assert caught.value.pin == "file"


async def test_a_folder_is_shown_by_name_without_what_is_broken(run: FakeRun, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in ("c.png", "a.jpg", "d.webp"):
        (folder / name).write_bytes(encoded(name[1:]))
    (folder / "b.jpg").write_bytes(b"no picture at all")
    (folder / "notes.txt").write_text("not shown")
    seen = [said async for said in inputs.image_folder(str(folder), fps=2, run=run)]
    assert [said.name for said in seen] == ["a.jpg", "c.png", "d.webp"]
    assert [said.image.time for said in seen] == [0.0, 1.0, 1.5]
    assert run.log.lines[0][1]["file"] == "b.jpg"


async def test_an_empty_folder_and_a_file_in_its_place_are_refused(run: FakeRun, tmp_path: Path) -> None:
    with pytest.raises(NodeError, match="holds no pictures"):
        await anext(inputs.image_folder(str(tmp_path), run=run))
    (tmp_path / "a.jpg").write_bytes(encoded(".jpg"))
    with pytest.raises(NodeError, match="is no folder"):
        await anext(inputs.image_folder(str(tmp_path / "a.jpg"), run=run))


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.wav", "pcm_s16le"), ("a.mp3", "libmp3lame"), ("a.flac", "flac"), ("a.ogg", "libopus"), ("a.m4a", "aac")],
)
async def test_sound_comes_at_16_khz_from_every_format(run: FakeRun, tmp_path: Path, name: str, codec: str) -> None:
    time = np.arange(96_000) / 48_000
    tone = (0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
    path = written(tmp_path / name, tone, 48_000, codec)
    clips = [said.audio async for said in inputs.audio_file(str(path), run=run)]
    assert {clip.rate for clip in clips} == {16_000}
    assert all(clip.seconds == 0.5 for clip in clips[:-1])
    heard = np.concatenate([clip.samples for clip in clips])
    assert len(heard) / 16_000 == pytest.approx(2.0, abs=0.08)
    spectrum = np.abs(np.fft.rfft(heard[4000:20000]))
    assert int(spectrum.argmax()) == 440  # 16,000 samples of 16 kHz: one bin is one hertz
    assert clips[1].time - clips[0].time == pytest.approx(0.5)


async def test_stereo_becomes_mono(run: FakeRun, wave_file: Path) -> None:
    clips = [said.audio async for said in inputs.audio_file(str(wave_file), run=run)]
    assert sum(clip.seconds for clip in clips) == pytest.approx(2.0, abs=0.01)


async def test_a_film_without_sound_says_so(run: FakeRun, clip: Path) -> None:
    with pytest.raises(NodeError, match=r"clip\.mp4 has no sound"):
        await anext(inputs.audio_file(str(clip), run=run))


async def test_sound_has_no_pictures(run: FakeRun, wave_file: Path) -> None:
    with pytest.raises(NodeError, match=r"tone\.wav has no pictures"):
        await anext(inputs.video_file(str(wave_file), run=run))


async def test_a_microphone_hears_the_browser_or_a_file(run: FakeRun, wave_file: Path) -> None:
    run.send(Audio(np.zeros(160, np.float32), 16_000))
    assert [said.audio.seconds async for said in inputs.microphone(run=run)] == [0.01]
    assert len([said async for said in inputs.microphone(str(wave_file), run=run)]) == 4


def test_text_and_number() -> None:
    assert inputs.text("two\nlines").text == "two\nlines"
    assert inputs.number(2.5).value == 2.5


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pacing that takes no time."""
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        await real(0)

    monkeypatch.setattr("nodes._pace.paced.__defaults__", (itertools.count().__next__, sleep))
