"""The browser draws marks as app/sdk/painting.py paints them."""

import numpy as np
import pytest

from app.sdk import Area, Box, Heat, Image, Inset, Label, Mask, Path, Points, RunLength
from tests.editor.conftest import CanvasPage
from tests.editor.stage import picture
from tests.editor.test_canvas_live import RUNNING, plain, shown

pytestmark = pytest.mark.browser

SIZE = (640, 360)
GREY = Image.of(np.full((360, 640, 3), 90, np.uint8))
RED = np.full((90, 160, 3), (220, 10, 10), np.uint8)
HALF = np.hypot(*np.mgrid[-45:45, -80:80])
LEVELS = np.clip(255 - np.hypot(*np.mgrid[-18:18, -32:32]) * 9, 0, 255).astype(np.uint8).tobytes()
GRID = [(x, y) for y in range(6, 360, 12) for x in range(5, 640, 14)]

CASES = {
    "a mask": [Mask(RunLength.of(HALF < 30), "#ff0000", 0.5)],
    "two masks, the later seen": [
        Mask(RunLength.of(HALF < 30), "#ff0000", 0.5), Mask(RunLength.of(HALF < 15), "#00ff00", 0.8),
        Mask(RunLength.of(np.ones((2, 2))), "#0000ff", 0.1),
    ],
    "an area": [Area(((50, 50), (600, 80), (300, 340)), "#38bdf8", 0.4)],
    "a filled box": [Box((100, 65, 400, 305), "#f97316", "", 20, fill=0.3)],
    "heat": [Heat((0, 0, 640, 360), LEVELS, (64, 36), 0.7)],
    "heat over a part": [Heat((200, 100, 520, 280), LEVELS, (64, 36), 1.0)],
    "an inset": [Inset.of(RED, (400, 200, 600, 312))],
    "a fading tail": [Path(tuple((20.0 + 12 * n, 174.0) for n in range(50)), "#ffffff", 24, fade=True)],
    "a border": [Path(((103, 65), (502, 65), (502, 305), (103, 305)), "#a3e635", 20, closed=True)],
    "key points": [Points(((100, 100), None, (500, 100), (300, 300)), ((0, 2), (2, 3), (0, 1)), "#e879f9", 30)],
    "what lies outside": [Mask(RunLength.of(HALF < 30)), Area(((-90, -90), (90, -90), (90, 90))), Path(()), Area(())],
}  # fmt: skip


def drawn(canvas: CanvasPage) -> np.ndarray:
    """What the canvas of the view shows, (height, width, 3)."""
    read = """() => { const c = document.querySelector('.m-card canvas[data-node=view]')
      const pixels = c.getContext('2d').getImageData(0, 0, c.width, c.height).data
      return [c.width, c.height, btoa(pixels.reduce((text, part) => text + String.fromCharCode(part), ''))] }"""
    import base64

    width, height, data = canvas.page.evaluate(read)
    return np.frombuffer(base64.b64decode(data), np.uint8).reshape(height, width, 4)[..., :3]


def differences(canvas: CanvasPage, marks: list) -> np.ndarray:
    """At each point of the grid, how many levels the browser is from the painter."""
    painted = GREY.marked(*marks).pixels.astype(int)
    seen = drawn(canvas).astype(int)
    return np.array([np.abs(seen[y, x] - painted[y, x]).max() for x, y in GRID])


@pytest.mark.parametrize("name", CASES)
def test_the_browser_draws_what_the_painter_paints(canvas: CanvasPage, name: str):
    marks = CASES[name]
    assert (GREY.marked(*marks).pixels != 90).any(), "there is something to see"
    canvas.send(RUNNING)
    canvas.send(picture("view", plain((90, 90, 90)), 1, SIZE, [mark.plain() for mark in marks], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    canvas.until(lambda: (differences(canvas, marks) > 12).mean() < 0.02, "the same picture")  # an inset comes later
    assert differences(canvas, marks).mean() < 2


def test_labels_stand_where_they_are_painted(canvas: CanvasPage):
    marks = [
        Label((600, 300), "four letters", align="right"),
        Label((20, 20), "left", "#ffff00"),
        Label((9e9, 9e9), "x"),
    ]
    canvas.send(picture("view", plain((90, 90, 90)), 1, SIZE, [mark.plain() for mark in marks], mime="image/png"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    seen = drawn(canvas)
    assert (seen[305, 590] < 60).all()
    assert (seen[305, 606] == 90).all()
    assert (seen[26, 24] < 60).all()
    assert (seen[355, 635] < 60).all()


def test_a_newer_inset_takes_the_place_of_an_older(canvas: CanvasPage):
    for seq, color in enumerate(((220, 10, 10), (10, 220, 10), (10, 10, 220)), 1):
        inset = Inset.of(np.full((90, 160, 3), color, np.uint8), (400, 200, 600, 312)).plain()
        canvas.send(picture("view", plain((90, 90, 90)), seq, SIZE, [inset], mime="image/png"))
    canvas.until(lambda: np.abs(drawn(canvas)[250, 500].astype(int) - (10, 10, 220)).max() < 8, "the newest")
    assert shown(canvas) == "3"


def test_marks_are_told_without_their_bulk(canvas: CanvasPage):
    marks = [mark.plain() for mark in (CASES["a mask"] + CASES["heat"] + CASES["an inset"])]
    canvas.send(picture("view", plain((90, 90, 90)), 1, SIZE, marks, mime="image/png"))
    canvas.until(lambda: shown(canvas) == "1", "the picture")
    told = canvas.card("view").locator("canvas").get_attribute("data-marks")
    assert [word in told for word in ("mask", "heat", "inset", "counts", "values", "jpeg")] == [True] * 3 + [False] * 3
