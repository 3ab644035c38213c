"""What is drawn is part of the picture in a file, whatever its kind."""

from pathlib import Path as FilePath

import cv2
import numpy as np
import pytest

from app.sdk import Area, Box, Heat, Image, Inset, Label, Mark, Mask, Path, Points, RunLength
from app.sdk.testing import FakeRun, stream
from nodes import outputs
from nodes._video import pictures

GREY = np.full((360, 640, 3), 90, np.uint8)
WHOLE = RunLength.of(np.ones((9, 16)))
RED = np.full((90, 160, 3), (220, 10, 10), np.uint8)

KINDS: dict[str, tuple[Mark, tuple[int, int], tuple[int, int, int]]] = {
    "box": (Box((100, 100, 300, 300), "#ff0000", width=24), (100, 200), (255, 0, 0)),
    "filled box": (Box((100, 100, 300, 300), "#00ff00", width=1, fill=0.5), (200, 200), (45, 172, 45)),
    "border": (Path(((100, 100), (300, 100), (300, 300)), "#00ff00", 24, closed=True), (300, 200), (0, 255, 0)),
    "tail": (Path(((20, 200), (600, 200)) + ((601, 200),) * 8, "#ffffff", 24, fade=True), (600, 200), (255, 255, 255)),
    "label": (Label((20, 20), " ", size=200), (24, 24), (16, 20, 28)),
    "area": (Area(((100, 100), (300, 100), (300, 300), (100, 300)), "#0000ff", 0.5), (200, 200), (45, 45, 172)),
    "bone": (Points(((100, 100), (300, 100)), ((0, 1),), "#ff00ff", 20), (200, 100), (255, 0, 255)),
    "key point": (Points(((200, 200),), (), "#00ffff", 20), (200, 200), (0, 255, 255)),
    "mask": (Mask(WHOLE, "#ff0000", 0.5), (320, 180), (172, 45, 45)),
    "heat": (Heat((0, 0, 640, 360), bytes([255] * 4), (2, 2), 1.0), (320, 180), (210, 49, 5)),
    "inset": (Inset.of(RED, (400, 200, 600, 312)), (500, 260), (220, 10, 10)),
}


@pytest.fixture
def film() -> list[Image]:
    """One picture for each kind of mark."""
    return [Image.of(GREY, number / 10).marked(mark) for number, (mark, _, _) in enumerate(KINDS.values())]


def differs(pixels: np.ndarray, at: tuple[int, int], color: tuple[int, int, int]) -> int:
    x, y = at
    return int(np.abs(pixels[y - 2 : y + 3, x - 2 : x + 3].astype(int).mean((0, 1)) - color).max())


async def test_every_kind_comes_out_of_a_film(run: FakeRun, film: list[Image]) -> None:
    (said,) = [one async for one in outputs.save_video(stream(film), run=run)]
    assert said.path is not None
    back = list(pictures(FilePath(said.path)))
    assert len(back) == len(KINDS)
    off = {
        name: differs(shot.bare, at, color) for shot, (name, (_, at, color)) in zip(back, KINDS.items(), strict=True)
    }
    assert {name: by for name, by in off.items() if by > 24} == {}, "H.264 keeps half as many colours as pixels"


async def test_every_kind_comes_out_of_a_picture(run: FakeRun, film: list[Image]) -> None:
    _ = [one async for one in outputs.save_image(stream(film), "shot.png", run=run)]
    for path, (name, (_, at, color)) in zip(sorted(run.out.glob("shot-*.png")), KINDS.items(), strict=True):
        assert differs(cv2.imread(str(path))[..., ::-1], at, color) <= 4, name


def test_and_the_picture_itself_is_as_it_was(film: list[Image]) -> None:
    for image in film:
        assert (image.pixels != 90).any()
        assert (image.bare == 90).all()
        assert (cv2.imdecode(np.frombuffer(image.jpeg(), np.uint8), cv2.IMREAD_COLOR) == 90).all()
