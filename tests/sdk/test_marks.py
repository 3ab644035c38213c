"""Marks: plain data that is read back, and what each of them leaves in pixels."""

import json

import numpy as np
import pytest

from app.sdk import Area, Box, Heat, Image, Inset, Label, Mask, Path, Points, RunLength, read_mark

GREY = Image.of(np.full((360, 640, 3), 90, np.uint8))
DISC = RunLength.of(np.hypot(*np.mgrid[-45:45, -80:80]) < 30)  # a quarter of the picture's size, in its middle
RED = Image.of(np.full((90, 160, 3), (220, 10, 10), np.uint8))
LEVELS = bytes([0, 0, 0, 0, 255, 0, 0, 0, 0])
MARKS = [
    Box((10, 20, 110, 90), "#ff0000", "cat 91%", 4, fill=0.3),
    Path(((0, 0), (100, 50.5)), "#00ff00", 3, closed=True),
    Path(((0, 0), (100, 50), (200, 60)), "#00ff00", 3, fade=True),
    Label((5, 5), "12 fps"),
    Label((600, 5), "12 fps", align="right"),
    Area(((0, 0), (50, 0), (50, 50)), "#0000ff", 0.5),
    Points(((5, 5), None, (50, 60)), ((0, 2), (0, 1)), "#ff00ff", 3),
    Mask(DISC, "#ff0000", 0.5),
    Heat((0, 0, 640, 360), LEVELS, (3, 3), 0.8),
]


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: type(mark).__name__)
def test_what_is_written_is_read_back(mark):
    assert read_mark(json.loads(json.dumps(mark.plain()))) == mark


def test_an_inset_is_read_back_as_the_small_picture_that_was_sent():
    sent = Inset.of(np.full((900, 1600, 3), (220, 10, 10), np.uint8), (1, 2, 3, 4)).plain()
    back = read_mark(json.loads(json.dumps(sent)))
    assert isinstance(back, Inset)
    assert back.pixels.shape == (180, 320, 3)
    assert np.abs(back.pixels.astype(int) - (220, 10, 10)).max() < 6
    assert back.plain() == sent
    assert Inset((1, 2, 3, 4), RED.bare).plain()["jpeg"]


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"shape": "star"},
        {"shape": "box", "at": [1, 2, 3]},
        {"shape": "box", "at": [1, 2, 3, 4], "color": "red"},
        {"shape": "path", "at": [[1, 2]], "colour": "#ffffff"},
        {"shape": "points", "at": [[1, 2]], "pairs": [[0, 1]]},
        {"shape": "mask", "mask": {"size": [2, 2], "counts": [3]}},
        {"shape": "heat", "at": [0, 0, 9, 9], "values": "AAAA", "size": [2, 2]},
        {"shape": "inset", "at": [0, 0, 9, 9], "jpeg": "AAAA"},
    ],
)
def test_something_else_is_not_read(plain):
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_mark(plain)


def test_old_marks_are_written_as_before():
    assert set(Box((1, 2, 3, 4)).plain()) == {"shape", "at", "color", "label", "width"}
    assert set(Path(((1, 2),)).plain()) == {"shape", "at", "color", "width", "closed"}


def near(pixel, color, by=4):
    return np.abs(np.asarray(pixel, int) - color).max() <= by


def test_a_mask_tints_what_it_covers_and_nothing_else():
    pixels = GREY.marked(Mask(DISC, "#ff0000", 0.5)).pixels
    assert near(pixels[180, 320], (172, 45, 45))
    assert near(pixels[180, 320 + 110], (172, 45, 45))
    assert near(pixels[180, 320 + 130], (90, 90, 90))
    assert near(pixels[5, 5], (90, 90, 90), 0)


def test_the_later_of_two_masks_is_seen():
    pixels = GREY.marked(Mask(DISC, "#ff0000", 0.5), Mask(DISC, "#0000ff", 0.5)).pixels
    assert near(pixels[180, 320], (45, 45, 172))


def test_an_area_and_a_filled_box_are_seen_through():
    pixels = GREY.marked(Area(((100, 100), (300, 100), (300, 300), (100, 300)), "#00ff00", 0.5)).pixels
    assert near(pixels[200, 200], (45, 172, 45))
    assert near(pixels[200, 320], (90, 90, 90))
    pixels = GREY.marked(Box((100, 100, 300, 300), "#00ff00", fill=0.5)).pixels
    assert near(pixels[200, 200], (45, 172, 45))


def test_key_points_are_dots_joined_by_bones():
    pixels = GREY.marked(Points(((100, 100), (300, 100), None), ((0, 1), (1, 2)), "#ff00ff", 6)).pixels
    assert near(pixels[100, 100], (255, 0, 255))
    assert near(pixels[100, 200], (255, 0, 255))
    assert near(pixels[200, 200], (90, 90, 90))


def test_a_tail_fades_towards_its_beginning():
    line = tuple((float(x), 200.0) for x in range(40, 601, 20))
    pixels = GREY.marked(Path(line, "#ffffff", 8, fade=True)).pixels
    levels = [int(pixels[200, x, 0]) for x in (60, 200, 330, 590)]
    assert levels == sorted(levels)
    assert levels[0] < 130
    assert levels[-1] > 240


def test_heat_glows_where_its_levels_are_high():
    pixels = GREY.marked(Heat((0, 0, 640, 360), LEVELS, (3, 3), 1.0)).pixels
    assert near(pixels[180, 320], (210, 49, 5))
    assert near(pixels[5, 5], (90, 90, 90))
    assert near(pixels[180, 20], (90, 90, 90), 8), "it ends where there is none"


def test_a_little_heat_is_blue_and_a_lot_is_red():
    levels = GREY.marked(Heat((0, 0, 640, 360), bytes([40, 140, 255]), (3, 1), 1.0)).pixels[180, [10, 320, 630]]
    assert levels.argmax(1).tolist() == [2, 1, 0]


def test_an_inset_lies_over_its_place_with_a_border():
    pixels = GREY.marked(Inset(((400, 200, 600, 320)), RED.bare)).pixels
    assert near(pixels[260, 500], (220, 10, 10))
    assert near(pixels[200, 500], (255, 255, 255))
    assert near(pixels[260, 390], (90, 90, 90))


def test_a_label_may_end_where_it_is_put():
    columns = np.flatnonzero((GREY.marked(Label((600, 40), "twelve", align="right")).pixels != 90).any((0, 2)))
    assert 590 <= columns[-1] <= 600
    assert columns[0] > 450


@pytest.mark.parametrize("word", ["Größe", "Ωμέγα", "Жук", "42 %", ""])
def test_words_of_many_alphabets_are_written(word):
    from app.sdk.lettering import lettering

    letters = lettering(word, 40)
    assert letters.any() == bool(word)
    shapes = {lettering(letter, 40).tobytes() for letter in word}
    assert len(shapes) == len(set(word)), "each letter has its own form, not that of what is missing"


@pytest.mark.parametrize("by", [-3000, -500, 500, 3000])
def test_marks_may_lie_outside(by):
    outside = (by, by, by + 600, by + 600)
    line = tuple((float(by + x), float(by + x)) for x in range(0, 600, 20))
    marks = (
        Heat(outside, LEVELS, (3, 3)), Inset(outside, RED.bare), Area(line[:9]), Path(line, fade=True),
        Points(line), Box(outside, fill=0.5), Path((), fade=True), Area(()),
    )  # fmt: skip
    assert GREY.marked(*marks).pixels.shape == (360, 640, 3)


def test_run_lengths_are_those_of_coco():
    mask = RunLength.of(np.array([[0, 1, 1], [0, 1, 0]]))
    assert mask.plain() == {"size": [2, 3], "counts": [2, 3, 1]}
    assert RunLength.of(np.ones((2, 2))).counts == (0, 4)
    assert RunLength.of(np.zeros((2, 2))).counts == (4,)
    assert mask.share == 0.5
    with pytest.raises(ValueError, match="add up to 4, none below 0"):
        RunLength((5, -1), (2, 2))


def test_a_mask_is_small_on_the_wire():
    assert len(json.dumps(Mask(DISC).plain())) < 1000
