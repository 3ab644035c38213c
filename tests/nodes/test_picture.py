"""Pictures changed: sizes, parts and colours come out as asked."""

from typing import Any

import numpy as np
import pytest

from app.sdk import Box, Detections, Image, NodeError
from nodes import picture
from tests.nodes.test_draw import FOUND

RED = Image.of(np.full((120, 200, 3), (220, 40, 40), np.uint8), time=1.5)


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({"width": 100}, (100, 60)),
        ({"width": 0, "height": 240}, (400, 240)),
        ({"width": 100, "height": 100}, (100, 60)),
        ({"width": 100, "height": 100, "fit": "stretch"}, (100, 100)),
        ({"width": 100, "height": 100, "fit": "cover"}, (100, 100)),
        ({"width": 1, "height": 1}, (1, 1)),
    ],
)
def test_resizes(asked: dict[str, Any], size: tuple[int, int]) -> None:
    said = picture.resize(RED, **asked).image
    assert said.size == size
    assert said.time == 1.5
    assert np.abs(said.pixels.astype(int) - (220, 40, 40)).max() <= 1


def test_a_picture_of_no_size_is_refused() -> None:
    with pytest.raises(NodeError, match="0 by 0") as caught:
        picture.resize(RED, 0, 0)
    assert caught.value.pin == "width"


def test_crops_a_part() -> None:
    pixels = np.zeros((100, 200, 3), np.uint8)
    pixels[50:, 100:] = 255
    said = picture.crop(Image.of(pixels), 0.5, 0.5, 1.0, 1.0).image
    assert said.size == (100, 50)
    assert said.pixels.min() == 255


@pytest.mark.parametrize(("edges", "pin"), [((0.5, 0, 0.5, 1), "right"), ((0, 0.9, 1, 0.1), "bottom")])
def test_a_crop_that_leaves_nothing_is_refused(edges: tuple[float, ...], pin: str) -> None:
    with pytest.raises(NodeError, match="nothing is left") as caught:
        picture.crop(RED, *edges)
    assert caught.value.pin == pin


def test_colours() -> None:
    assert np.ptp(picture.color(RED, gray=True).image.pixels, axis=2).max() == 0
    assert picture.color(RED, brightness=1).image.pixels.min() == 255
    assert picture.color(RED, brightness=-1).image.pixels.max() == 0
    assert set(np.unique(picture.color(RED, contrast=-1).image.pixels)) == {128}
    red, green, blue = picture.color(RED, hue=120).image.pixels[0, 0].astype(int)
    assert green > 200 > max(red, blue)
    assert np.array_equal(picture.color(RED).image.pixels, RED.pixels)


def test_changing_a_picture_paints_what_was_drawn_on_it() -> None:
    said = picture.resize(RED.marked(Box((0, 0, 199, 119), "#00ff00", width=40)), 100).image
    assert said.marks == ()
    assert said.pixels[0, 50, 1] > 200


def test_crops_each_thing_on_a_sheet() -> None:
    big = Image.of(np.arange(360 * 640 * 3, dtype=np.uint32).astype(np.uint8).reshape(360, 640, 3))
    said = picture.crop_each(big, FOUND, size=64)
    assert said.sheet is not None
    assert said.best is not None
    assert said.sheet.size == (128, 64)
    assert said.best.size == (64, 64)
    assert np.array_equal(said.best.pixels, said.sheet.pixels[:, :64])


def test_no_things_make_no_sheet() -> None:
    assert picture.crop_each(RED, Detections.none((200, 120))) == picture.Crops()


def test_a_thing_of_no_size_at_the_edge_can_be_cut_out() -> None:
    flat = Detections(np.array([[200, 120, 200, 120]], np.float32), ("dot",), np.ones(1, np.float32), (200, 120))
    said = picture.crop_each(RED, flat, size=16)
    assert said.best is not None
    assert np.abs(said.best.pixels.astype(int) - (220, 40, 40)).max() == 0
