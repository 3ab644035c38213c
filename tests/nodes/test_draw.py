"""Drawing adds shapes and leaves every pixel as it was."""

from pathlib import Path as FilePath

import numpy as np
import pytest

from app.sdk import Box, Detections, Image, Label, NodeError, Path
from app.sdk.testing import FakeRun, stream
from nodes import draw

PICTURE = Image.of(np.full((360, 640, 3), 90, np.uint8))
FOUND = Detections(
    np.array([[10, 20, 110, 120], [300, 40, 380, 160]], np.float32),
    ("circle", "square"),
    np.array([0.91, 0.5], np.float32),
    (640, 360),
)
TRACKED = Detections(FOUND.boxes, ("circle", "circle"), FOUND.scores, FOUND.size, np.array([3, 14]))


def test_boxes_lie_on_the_picture_as_shapes() -> None:
    drawn = draw.overlay(PICTURE, FOUND).image
    assert drawn.raster is PICTURE.raster
    assert drawn.bare is PICTURE.bare or np.shares_memory(drawn.bare, PICTURE.bare)
    first, second = drawn.marks
    assert isinstance(first, Box)
    assert isinstance(second, Box)
    assert first.corners == (10, 20, 110, 120)
    assert [first.label, second.label] == ["circle 91%", "square 50%"]
    assert first.color != second.color
    assert (drawn.pixels != PICTURE.pixels).any()


def test_a_name_keeps_its_colour_and_so_does_a_number() -> None:
    by_name = [draw.overlay(PICTURE, FOUND).image.marks[0].color for _ in range(2)]
    assert by_name[0] == by_name[1]
    third, fourteenth = draw.overlay(PICTURE, TRACKED).image.marks
    assert third.color != fourteenth.color
    assert isinstance(third, Box)
    assert third.label == "circle #3 91%"


def test_labels_and_scores_can_be_left_out() -> None:
    for labels, scores, expected in ((True, False, "circle"), (False, True, "91%"), (False, False, "")):
        mark = draw.overlay(PICTURE, FOUND, labels=labels, scores=scores).image.marks[0]
        assert isinstance(mark, Box)
        assert mark.label == expected


def test_trails_lie_under_the_boxes_in_their_colour() -> None:
    marks = draw.overlay(PICTURE, TRACKED, {"3": [[1, 2], [3, 4.5]], "14": [[9, 9]]}).image.marks
    trail, *boxes = marks
    assert isinstance(trail, Path)
    assert trail.points == ((1.0, 2.0), (3.0, 4.5))
    assert trail.color == boxes[0].color
    assert len(boxes) == 2  # one point is no trail


@pytest.mark.parametrize("trails", ["north", 5, {"3": "there"}, {"3": [[1, 2, 3]]}, [[1, 2]]])
def test_what_is_no_trail_is_refused(trails: object) -> None:
    with pytest.raises(NodeError, match="no trails") as caught:
        draw.overlay(PICTURE, FOUND, trails)  # type: ignore[arg-type]
    assert caught.value.pin == "trails"


async def test_the_frame_rate_of_a_film_is_that_of_its_pictures(run: FakeRun) -> None:
    film = [Image.of(np.zeros((720, 1280, 3), np.uint8), number / 24) for number in range(40)]
    said = [one.image async for one in draw.fps(stream(film), run=run)]
    assert len(said) == 40
    last = said[-1].marks[-1]
    assert isinstance(last, Label)
    assert last.text == "24.0 FPS"
    assert said[0].marks[-1].text == "- FPS"  # type: ignore[union-attr]


async def test_the_frame_rate_of_a_session_is_what_passes_by(tmp_path: FilePath) -> None:
    frozen = [Image.of(np.zeros((72, 128, 3), np.uint8), 0.0)] * 5
    said = [one.image async for one in draw.fps(stream(frozen), run=FakeRun(tmp_path, live=True))]
    rate = said[-1].marks[-1].text  # type: ignore[union-attr]
    assert float(rate.split()[0]) > 100
