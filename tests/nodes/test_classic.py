"""Seeing without a neural network."""

from pathlib import Path

import numpy as np
import pytest

from app.sdk import Image
from app.sdk.testing import FakeRun, stream
from nodes import classic, inputs

SAMPLES = Path(__file__).parents[2] / "assets" / "samples"


def room(at: int | None = None, seed: int = 0) -> Image:
    """A dull room with a little noise, and a white box at (`at`, 100)."""
    pixels = np.random.default_rng(seed).integers(96, 104, (240, 320, 3), dtype=np.uint8)
    if at is not None:
        pixels[100:160, at : at + 40] = 240
    return Image.of(pixels)


async def test_motion_is_framed_and_raises_the_alarm(run: FakeRun) -> None:
    film = [room(seed=n) for n in range(5)] + [room(60 + 20 * n, n) for n in range(4)]
    said = [one async for one in classic.motion(stream(film), run=run)]
    assert len(said) == 9
    assert [one.alarm for one in said] == [False] * 5 + [True] * 4
    assert [one.text for one in said if one.text] == ["still", "motion"]
    first = said[5]
    assert first.amount == pytest.approx(40 * 60 / (240 * 320), rel=0.3)
    assert len(first.detections) == 1
    assert first.detections.boxes[0] == pytest.approx((60, 100, 100, 160), abs=8)
    assert first.detections.labels == ("motion",)


async def test_what_stays_becomes_background(run: FakeRun) -> None:
    film = [room(), *(room(100, n) for n in range(40))]
    said = [one async for one in classic.motion(stream(film), memory=5, run=run)]
    assert said[1].alarm
    assert not said[-1].alarm


async def test_the_threshold_and_the_sensitivity_decide(run: FakeRun) -> None:
    film = [room(), room(100)]
    assert not [one async for one in classic.motion(stream(film), threshold=0.5, run=run)][1].alarm
    faint = [Image.of(np.full((90, 160, 3), level, np.uint8)) for level in (100, 125)]
    assert not [one async for one in classic.motion(stream(faint), sensitivity=0.3, run=run)][1].alarm
    assert [one async for one in classic.motion(stream(faint), sensitivity=0.9, run=run)][1].alarm


async def test_another_size_begins_anew(run: FakeRun) -> None:
    film = [room(), Image.of(np.full((90, 160, 3), 255, np.uint8))]
    assert [one.amount async for one in classic.motion(stream(film), run=run)] == [0.0, 0.0]


async def test_faces_are_found_where_they_are(run: FakeRun) -> None:
    """The photograph of two men that comes with ultralytics."""
    import ultralytics

    photograph = Path(ultralytics.__file__).parent / "assets" / "zidane.jpg"
    said = await classic.faces((await inputs.image_file(str(photograph), run=run)).image, run=run)
    assert said.total == len(said.detections) == 2
    left, right = said.detections.boxes
    middle = (right[0] + right[2]) / 2, (right[1] + right[3]) / 2
    assert middle == pytest.approx((990, 185), abs=40)
    assert left[0] < right[0]


async def test_a_wall_has_no_faces(run: FakeRun) -> None:
    said = await classic.faces(Image.of(np.full((240, 320, 3), 200, np.uint8)), run=run)
    assert (said.total, len(said.detections)) == (0, 0)


async def test_the_sample_code_is_read(run: FakeRun) -> None:
    said = classic.qr((await inputs.image_file(str(SAMPLES / "qr.png"), run=run)).image)
    assert said.text == "https://github.com/mentatlab"
    left, top, right, bottom = said.detections.boxes[0]
    assert (left + right) / 2 == pytest.approx(320, abs=12)
    assert (top + bottom) / 2 == pytest.approx(180, abs=12)


def code(*texts: str) -> Image:
    import cv2

    signs = [
        cv2.resize(cv2.QRCodeEncoder.create().encode(t), (150, 150), interpolation=cv2.INTER_NEAREST) for t in texts
    ]
    padded = [np.pad(sign, 30, constant_values=255) for sign in signs]
    return Image.of(np.repeat(np.hstack(padded)[..., None], 3, axis=2))


def test_several_codes_in_one_picture() -> None:
    said = classic.qr(code("north", "south"))
    assert sorted(said.texts) == ["north", "south"]
    assert sorted(said.detections.labels) == ["north", "south"]


def test_no_code_says_nothing() -> None:
    said = classic.qr(room())
    assert said.text is None
    assert said.texts == []
    assert len(said.detections) == 0
