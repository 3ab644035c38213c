"""What travels on pins goes into the store and comes back as it was."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.sdk import Audio, Box, Detections, Image, Video
from app.storage import Place, is_kept, keep, value_of
from app.storage.sound import heard
from tests.storage.sending import SAMPLES, left, sample

PLACE = Place("local", "flow", "run", "node", "pin")
RANDOM = np.random.default_rng(7)


async def test_a_picture_made_here_is_kept_to_the_pixel(storage):
    pixels = RANDOM.integers(0, 256, (48, 64, 3), np.uint8)
    kept = await keep(storage, Image.of(pixels, 2.5), PLACE)
    assert (kept["type"], kept["metadata"]["mimeType"]) == ("image", "image/png")
    assert (kept["metadata"]["width"], kept["metadata"]["height"]) == (64, 48)
    back = await value_of(storage, json.loads(json.dumps(kept)))
    assert np.array_equal(back.pixels, pixels)
    assert back.time == 2.5


async def test_a_picture_that_came_as_a_file_is_that_file_and_is_not_decoded(storage, monkeypatch):
    data = Image.of(RANDOM.integers(0, 256, (48, 64, 3), np.uint8)).jpeg()
    kept = await keep(storage, Image.encoded(data), PLACE)
    monkeypatch.setattr("app.sdk.image._decoded", lambda _: pytest.fail("decoded, and nobody has looked"))
    back = await value_of(storage, kept)
    assert back.raster.file == (data, "image/jpeg")
    assert storage.path(kept["ref"]).read_bytes() == data


async def test_marks_lie_beside_a_picture_and_not_in_it(storage):
    image = Image.of(np.zeros((40, 40, 3), np.uint8)).marked(Box((5.0, 5.0, 20.0, 20.0), label="cat"))
    back = await value_of(storage, json.loads(json.dumps(await keep(storage, image, PLACE))))
    assert back.marks == image.marks
    assert not back.bare.any()


@pytest.mark.parametrize("length", [0, 1, 16_000, 50_001])
@pytest.mark.parametrize("kind", ["16 bit", "float"])
async def test_sound_is_kept_to_the_sample(storage, length, kind):
    samples = RANDOM.normal(0, 0.5, length).astype(np.float32)
    if kind == "16 bit":
        samples = (np.clip(np.rint(samples * 32768), -32768, 32767) / 32768).astype(np.float32)
    kept = await keep(storage, Audio(samples, 16_000, 3.0, 0.5), PLACE)
    is_small = kind == "16 bit" and length
    assert kept["metadata"]["mimeType"] == ("audio/flac" if is_small else "audio/wav")
    assert (kept["metadata"]["sampleRate"], kept["metadata"]["channels"]) == (16_000, 1)
    back = await value_of(storage, kept)
    assert np.array_equal(back.samples, samples)
    assert (back.rate, back.time, back.gap) == (16_000, 3.0, 0.5)


async def test_a_film_is_read_by_its_path_and_kept_once(storage):
    film = Video(SAMPLES / "shapes.mp4")
    kept = await keep(storage, film, PLACE)
    assert kept["type"] == "video"
    back = await value_of(storage, kept)
    assert back.path.read_bytes() == sample("shapes.mp4")
    assert (back.width, back.height, back.mime) == (640, 360, "video/mp4")
    assert (await keep(storage, back, PLACE))["ref"] == kept["ref"]
    assert len(left(storage)) == 1


async def test_bytes(storage):
    data = RANDOM.bytes(100_000)
    kept = await keep(storage, data, PLACE)
    assert (kept["type"], kept["metadata"]["size"]) == ("binary", 100_000)
    assert await value_of(storage, kept) == data


@pytest.mark.parametrize("value", [5, 1.5, True, None, "short", {"a": [1, "b"]}, [], "x" * 16_000])
async def test_what_is_small_stays_where_it_is(storage, value):
    assert await keep(storage, value, PLACE) == value
    assert await value_of(storage, value) == value
    assert left(storage) == []


@pytest.mark.parametrize("value", ["grüß " * 5000, {"list": list(range(5000))}, ["a" * 20_000, float("inf")]])
async def test_what_is_long_is_kept(storage, value):
    kept = await keep(storage, value, PLACE)
    assert is_kept(kept)
    assert kept["type"] == ("string" if isinstance(value, str) else "json")
    assert kept["ref"].endswith(".txt" if isinstance(value, str) else ".json")
    assert await value_of(storage, kept) == value


@pytest.mark.parametrize("count", [2, 2000])
async def test_detections(storage, count):
    boxes = np.array([[1, 2, 30, 40]] * count, np.float32)
    found = Detections(boxes=boxes, scores=np.full(count, 0.5, np.float32), labels=("cat",) * count, size=(64, 48))
    kept = await keep(storage, found, PLACE)
    assert kept["type"] == "json:detections"
    assert is_kept(kept) == (count > 2)
    assert (await value_of(storage, kept)).plain() == found.plain()


async def test_what_no_pin_carries_is_refused(storage):
    with pytest.raises(ValueError, match="a PosixPath is no value that a pin carries"):
        await keep(storage, Path(), PLACE)


async def test_a_reference_to_nothing(storage):
    with pytest.raises(FileNotFoundError):
        await value_of(storage, {"ref": "mlab://local/a/b/c/d.png", "type": "image"})


def test_what_cannot_be_heard():
    with pytest.raises(ValueError, match=r"qr\.png (cannot be heard|has no sound)"):
        heard(SAMPLES / "qr.png")
