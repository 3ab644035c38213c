"""The made-up world keeps its promises."""

import itertools

import numpy as np
import pytest

from nodes._scene import COLORS, Scene, film, stamp_of, stamped


@pytest.mark.parametrize("seed", range(5))
def test_nothing_leaves_the_picture_or_overlaps(seed: int) -> None:
    scene = Scene(320, 180, count=4, seed=seed)
    for _, truth in itertools.islice(scene.frames(30), 300):
        assert (truth.boxes >= 0).all()
        assert (truth.boxes[:, 2] <= 320).all()
        assert (truth.boxes[:, 3] <= 180).all()
        apart = np.hypot(*(scene.at[:, None] - scene.at[None]).transpose(2, 0, 1)) + np.eye(4) * 1e3
        assert (apart > (scene.radius[:, None] + scene.radius[None]) * 0.95).all()


def test_the_truth_names_the_colour_that_is_there() -> None:
    for image, truth in film(640, 360, 10, 6, 3, 1.0, True, False):
        for box, name in zip(truth.boxes, truth.labels, strict=True):
            color = name.split()[0]
            middle = image.pixels[int(box[1] + box[3]) // 2, int(box[0] + box[2]) // 2]
            assert tuple(middle) == COLORS[color]


@pytest.mark.parametrize("width", [160, 320, 641, 1920])
def test_numbers_can_be_read_back(width: int) -> None:
    blank = np.full((90, width, 3), 128, np.uint8)
    assert [stamp_of(stamped(blank, number)) for number in (0, 1, 77, 65_535)] == [0, 1, 77, 65_535]
    assert stamp_of(blank) is None
