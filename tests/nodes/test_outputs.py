"""Sinks: what is kept can be read back."""

import asyncio
import itertools
import wave
from contextlib import aclosing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.sdk import Audio, Box, Image, NodeError, Stream
from app.sdk.testing import FakeRun, stream
from nodes import outputs
from nodes._film_writer import FilmWriter
from nodes._scene import film, stamp_of
from nodes._video import opened, pictures
from tests.nodes.test_draw import FOUND, PICTURE


def shots(width: int = 320, height: int = 180, *, fps: float = 25.0, seconds: float = 1.0) -> list[Image]:
    return [image for image, _ in film(width, height, fps, 3, 1, seconds, False, True)]


async def saved(images: Stream[Image], run: FakeRun, **settings: object) -> Path:
    (said,) = [one async for one in outputs.save_video(images, run=run, **settings)]  # type: ignore[arg-type]
    assert said.path is not None
    return Path(said.path)


async def test_a_film_holds_every_picture_at_its_time(run: FakeRun) -> None:
    path = await saved(stream(shots()), run, name="shapes.mp4")
    assert path == run.out / "shapes.mp4"
    back = list(pictures(path))
    assert [stamp_of(image.pixels) for image in back] == list(range(25))
    assert [image.time for image in back] == pytest.approx([number / 25 for number in range(25)], abs=1e-3)
    with opened(path, "video") as (_, video):
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")


async def test_uneven_times_are_kept(run: FakeRun) -> None:
    times = [0.0, 0.1, 0.15, 0.9, 1.0, 3.0]
    images = [Image.of(image.pixels, 7.5 + time) for image, time in zip(shots(), times, strict=False)]
    back = list(pictures(await saved(stream(images), run)))
    assert [image.time for image in back] == pytest.approx(times, abs=1e-3)


async def test_an_even_rate_can_be_asked_for(run: FakeRun) -> None:
    images = [Image.of(image.pixels, time) for image, time in zip(shots(), (0.0, 0.7, 0.8, 5.0), strict=False)]
    back = list(pictures(await saved(stream(images), run, fps=10)))
    assert [image.time for image in back] == pytest.approx([0.0, 0.1, 0.2, 0.3], abs=1e-3)


async def test_a_source_that_begins_again_only_goes_on(run: FakeRun) -> None:
    images = [Image.of(image.pixels, number % 4 / 25) for number, image in enumerate(shots()[:12])]
    back = list(pictures(await saved(stream(images), run)))
    assert [stamp_of(image.pixels) for image in back] == list(range(12))
    assert all(0.03 < after.time - before.time < 0.05 for before, after in itertools.pairwise(back))


async def test_odd_sizes_are_made_even_without_losing_a_pixel(run: FakeRun) -> None:
    back = next(pictures(await saved(stream(shots(321, 181)), run)))
    assert back.size == (322, 182)


async def test_another_size_in_between_is_fitted_to_the_first(run: FakeRun) -> None:
    back = list(pictures(await saved(stream([*shots()[:2], *shots(640, 480)[2:4]]), run)))
    assert {image.size for image in back} == {(320, 180)}
    assert len(back) == 4


async def test_marks_are_burnt_in(run: FakeRun) -> None:
    gray = Image.of(np.full((180, 320, 3), 128, np.uint8))
    marked = gray.marked(Box((100, 50, 200, 120), "#ff0000", width=16))
    back = next(pictures(await saved(stream([marked] * 3), run))).pixels
    red, outside = back[50, 150].astype(int), back[10, 10].astype(int)
    assert red[0] - red[1] > 100
    assert abs(outside - 128).max() < 8


async def test_a_film_that_is_stopped_plays_so_far(run: FakeRun) -> None:
    """Cancelling closes the file properly."""

    async def endless() -> Stream[Image]:  # type: ignore[misc]
        for image in shots():
            yield image
        raise StoppedError

    with pytest.raises(StoppedError):
        await saved(endless(), run)
    assert len(list(pictures(run.out / "video.mp4"))) == 25


class StoppedError(Exception):
    pass


def test_closing_twice_and_writing_after_is_harmless(tmp_path: Path) -> None:
    writer = FilmWriter(tmp_path / "a.mp4")
    for image in shots()[:3]:
        writer.write(image)
    writer.close()
    writer.write(shots()[3])
    writer.close()
    assert len(list(pictures(tmp_path / "a.mp4"))) == 3


async def test_no_pictures_make_no_file(run: FakeRun) -> None:
    assert [one async for one in outputs.save_video(stream([]), run=run)] == []
    assert list(run.out.iterdir()) == []
    assert run.log.lines == [("nothing_to_save", {"file": "video.mp4"})]


@pytest.mark.parametrize(
    "name", ["", "../up.mp4", "/tmp/a.mp4", "a/b.mp4", "..", ".hidden.mp4", "c:\\a.mp4", "a\0.mp4"]
)
async def test_a_name_cannot_lead_out_of_the_folder(run: FakeRun, name: str) -> None:
    for sink in (
        outputs.save_video(stream(shots()[:1]), name, run=run),
        outputs.save_text(stream(["a"]), name, run=run),
    ):
        async with aclosing(sink) as said:
            with pytest.raises(NodeError, match="is no file name") as caught:
                await anext(said)
        assert caught.value.pin == "name"


async def test_an_unknown_ending_lists_the_known_ones(run: FakeRun) -> None:
    with pytest.raises(NodeError, match="unknown ending") as caught:
        await saved(stream(shots()[:1]), run, name="film.avi")
    assert caught.value.remedy == "Let it end in .mp4 or .mov or .mkv"


async def test_every_third_picture_is_a_file(run: FakeRun) -> None:
    (said,) = [one async for one in outputs.save_image(stream(shots()[:8]), "shape.png", 3, run=run)]
    files = sorted(path.name for path in run.out.iterdir())
    assert files == ["shape-00001.png", "shape-00002.png", "shape-00003.png"]
    assert said.path == str(run.out / "shape-00003.png")
    images = [Image.encoded(path.read_bytes(), "image/png") for path in sorted(run.out.iterdir())]
    assert [stamp_of(image.pixels) for image in images] == [0, 3, 6]


async def test_texts_are_lines_of_a_file(run: FakeRun) -> None:
    (said,) = [one async for one in outputs.save_text(stream(["one", "zwölf\n", "three"]), "notes.txt", run=run)]
    assert said.path == str(run.out / "notes.txt")
    assert (run.out / "notes.txt").read_text("utf-8") == "one\nzwölf\nthree\n"


def test_panels_show_what_they_are_given() -> None:
    assert outputs.view(PICTURE).image is PICTURE
    assert outputs.text("hello").text == "hello"
    assert outputs.json({"a": [1, None]}).value == {"a": [1, None]}
    assert outputs.json(FOUND).value["labels"] == ["circle", "square"]  # type: ignore[arg-type, call-overload, index]


def bits(path: Path) -> np.ndarray:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    clips=st.lists(
        st.tuples(st.integers(0, 700), st.floats(0, 3).filter(lambda gap: gap == 0 or gap > 1e-6)), min_size=1
    ),
    rate=st.sampled_from([100, 441]),
)
async def test_recorded_sound_is_as_long_as_it_took_whatever_was_lost(
    run: FakeRun, clips: list[tuple[int, float]], rate: int
) -> None:
    time, sound, begins = 0.0, [], []
    for length, gap in clips:
        time += gap
        begins.append(time)
        sound.append(Audio(np.ones(length, np.float32), rate, time, gap))
        time += length / rate
    said = [one async for one in outputs.save_sound(stream(sound), run=run)]
    if not said:
        assert round(time * rate) == 0
        return
    written = bits(Path(str(said[0].path)))
    assert abs(len(written) - time * rate) <= 0.5 + 1e-6
    for begin, (length, _) in zip(begins, clips, strict=True):
        assert (written[round(begin * rate) + 1 : round(begin * rate) + length - 1] == 32767).all(), "each where it was"
    assert int((written == 32767).sum()) == sum(length for length, _ in clips), "and silence elsewhere"


async def test_captions_show_what_is_final_and_what_is_not_as_they_come() -> None:
    async def partials() -> Stream[str]:  # type: ignore[misc]
        for text in ("one", "one two", ""):
            yield text

    said = [one async for one in outputs.captions(stream(["one two", "three"]), partials())]
    assert [one.text for one in said if one.text] == ["one two", "three"]
    assert [one.partial for one in said if one.partial is not None] == ["one", "one two", ""]
    alone = [one async for one in outputs.captions(stream(["one two"]))]
    assert alone == [outputs.ShownCaptions(text="one two")]


async def test_captions_that_are_stopped_stop_listening() -> None:
    stopped = asyncio.Event()

    async def endless() -> Stream[str]:  # type: ignore[misc]
        try:
            yield "one"
            await asyncio.Event().wait()
        finally:
            stopped.set()

    showing = outputs.captions(endless(), endless())
    async with aclosing(showing):
        assert (await anext(showing)).partial == "one"
        assert (await anext(showing)).text == "one"
    assert stopped.is_set()
