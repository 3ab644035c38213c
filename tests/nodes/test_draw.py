"""Drawing adds shapes and leaves every pixel as it was."""

from pathlib import Path as FilePath

import numpy as np
import pytest

from app.sdk import (
    Box,
    Detections,
    Heat,
    Image,
    Inset,
    Label,
    Mask,
    NodeError,
    Path,
    Points,
    RunLength,
    Skeleton,
    read_mark,
)
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


RICH = Detections(
    FOUND.boxes,
    FOUND.labels,
    FOUND.scores,
    FOUND.size,
    masks=(RunLength.of(np.ones((4, 4))), RunLength.of(np.zeros((4, 4)))),
    points=np.array([[[20, 30], [90, 100]], [[310, 50], [370, 150]]], np.float32),
    point_scores=np.array([[0.9, 0.9], [0.9, 0.2]], np.float32),
    skeleton=Skeleton(("head", "foot"), ((0, 1),)),
)


def kinds(image: Image) -> list[str]:
    return [type(mark).__name__ for mark in image.marks]


def test_masks_lie_under_bones_and_boxes() -> None:
    drawn = draw.overlay(PICTURE, RICH, opacity=0.3).image
    assert kinds(drawn) == ["Mask", "Mask", "Points", "Box", "Points", "Box"]
    mask, _, bones, box, hidden, _ = drawn.marks
    assert isinstance(mask, Mask)
    assert isinstance(bones, Points)
    assert isinstance(hidden, Points)
    assert (mask.opacity, mask.color) == (0.3, box.color)  # type: ignore[union-attr]
    assert bones.points == ((20, 30), (90, 100))
    assert bones.pairs == ((0, 1),)
    assert hidden.points == ((310, 50), None), "what the model is not sure of is not drawn"


def test_each_part_can_be_left_out() -> None:
    assert kinds(draw.overlay(PICTURE, RICH, masks=False, points=False).image) == ["Box", "Box"]
    assert kinds(draw.overlay(PICTURE, RICH, boxes=False).image) == [
        "Mask",
        "Mask",
        "Points",
        "Label",
        "Points",
        "Label",
    ]
    assert (
        kinds(draw.overlay(PICTURE, RICH, boxes=False, labels=False, scores=False, masks=False).image) == ["Points"] * 2
    )


def test_boxes_can_be_filled() -> None:
    one = draw.overlay(PICTURE, FOUND, fill=True, opacity=0.5).image.marks[0]
    assert isinstance(one, Box)
    assert one.fill == 0.5


def test_trails_fade() -> None:
    trail = draw.overlay(PICTURE, TRACKED, {"3": [[1, 2], [3, 4.5]]}).image.marks[0]
    assert isinstance(trail, Path)
    assert trail.fade


def test_shapes_are_drawn_as_they_are_said() -> None:
    said = [Box((1, 2, 30, 40), label="here").plain(), Label((5, 5), "there").plain()]
    assert draw.shapes(PICTURE, said).image.marks == (Box((1, 2, 30, 40), label="here"), Label((5, 5), "there"))
    assert len(draw.shapes(PICTURE, said[0]).image.marks) == 1
    assert draw.shapes(PICTURE, []).image.marks == ()


@pytest.mark.parametrize(
    ("shapes", "why"),
    [
        ("circle", "no list of shapes"),
        ([5], "no list of shapes"),
        ([{"at": [1, 2]}], "'shape' is missing"),
        ([{"shape": "star"}], "'star' is no shape; there are box, path"),
        ([{"shape": "box", "at": [1, 2]}], "no list of shapes"),
        (None, "no list of shapes"),
    ],
)
def test_what_is_no_shape_is_refused(shapes: object, why: str) -> None:
    with pytest.raises(NodeError, match=why) as caught:
        draw.shapes(PICTURE, shapes)  # type: ignore[arg-type]
    assert caught.value.pin == "shapes"


def at_time(x: float, seconds: float) -> Detections:
    box = np.array([[x - 30, 150, x + 30, 210]], np.float32)
    return Detections(box, ("cat",), np.ones(1, np.float32), (640, 360), time=seconds)


async def heat(film: list[Detections], **settings: float) -> list[np.ndarray]:
    grids = []
    async for one in draw.heat_map(stream(film), **settings):
        (shape,) = one.shapes  # type: ignore[misc, union-attr]
        mark = read_mark(shape)  # type: ignore[arg-type]
        assert isinstance(mark, Heat)
        assert mark.corners == (0, 0, 640, 360)
        assert max(mark.values) / 255 == one.hottest
        grids.append(np.frombuffer(mark.values, np.uint8).reshape(mark.size[::-1]))
    return grids


async def test_heat_is_where_a_thing_has_been_and_as_long_as_it_stayed() -> None:
    film = [at_time(160, n / 10) for n in range(11)]
    grids = await heat(film, memory=1000, hottest=2)
    middle = grids[-1].shape[0] // 2, grids[-1].shape[1] // 4
    assert [int(grid[middle]) for grid in (grids[0], grids[5], grids[10])] == pytest.approx([0, 64, 127], abs=6)
    assert grids[-1][middle[0], middle[1] * 3] == 0


async def test_heat_is_forgotten() -> None:
    film = [at_time(160, 0), at_time(160, 1), *[Detections.none((640, 360), 1 + n / 2) for n in range(1, 5)]]
    grids = await heat(film, memory=1, hottest=1)
    assert [int(grid.max()) for grid in (grids[1], grids[3], grids[5])] == pytest.approx([250, 125, 62], abs=12)


async def test_the_same_film_is_as_hot_at_any_frame_rate() -> None:
    slow, fast = ([at_time(160, n / fps) for n in range(int(fps * 2) + 1)] for fps in (4, 25))
    ends = [(await heat(film, memory=20, hottest=4))[-1].max() for film in (slow, fast)]
    assert int(ends[0]) == pytest.approx(int(ends[1]), abs=6)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("two\nlines", ["two", "lines"]),
        (7, ["7"]),
        (0.33333, ["0.333"]),
        (True, ["yes"]),
        ({"cat": 2, "dog": 1}, ["cat: 2", "dog: 1"]),
        ([1, "ä"], ['[1, "ä"]']),
        ("", []),
        (None, []),
    ],
)
def test_any_value_is_written(value: object, lines: list[str]) -> None:
    marks = draw.text(PICTURE, value).image.marks  # type: ignore[arg-type]
    assert [mark.text for mark in marks] == lines  # type: ignore[union-attr]


@pytest.mark.parametrize("place", ["top left", "top right", "bottom left", "bottom right"])
def test_text_and_a_picture_stand_in_their_corner(place: draw.Corner) -> None:
    small = Image.of(np.full((90, 160, 3), (220, 10, 10), np.uint8))
    for drawn in (draw.text(PICTURE, "one\ntwo", place).image, draw.picture_in_picture(PICTURE, small, place).image):
        rows, columns = np.nonzero((drawn.pixels != 90).any(2))
        down, across = (rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2
        assert bool(down < 180) is place.startswith("top")
        assert bool(across < 320) is place.endswith("left")
        assert min(rows.min(), 359 - rows.max(), columns.min(), 639 - columns.max()) <= 8, "near the edges"
        assert drawn.raster is PICTURE.raster


def test_a_picture_in_a_picture_shows_what_is_drawn_on_it() -> None:
    small = Image.of(np.full((90, 160, 3), 10, np.uint8)).marked(Box((0, 0, 160, 90), "#00ff00", fill=1.0))
    (inset,) = draw.picture_in_picture(PICTURE, small, size=0.5).image.marks
    assert isinstance(inset, Inset)
    assert inset.pixels.shape == (180, 320, 3)
    assert inset.pixels[90, 160].tolist() == [0, 255, 0]
    assert len(inset.plain()["jpeg"]) < 20_000


def test_a_tall_picture_in_a_picture_fits() -> None:
    (inset,) = draw.picture_in_picture(PICTURE, Image.of(np.zeros((900, 100, 3), np.uint8)), size=1.0).image.marks
    assert isinstance(inset, Inset)
    left, top, right, bottom = inset.corners
    assert 0 <= left < right <= 640
    assert 0 <= top < bottom <= 360
