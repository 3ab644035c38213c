"""Numbers stay with their things: through crossings, behind a post, and while the camera moves."""

from collections.abc import Iterator

import numpy as np
import pytest

from app.sdk import Detections, Image
from nodes._scene import film
from nodes._tracker import Kind, Tracker, Tracking

SIZE = (640, 360)
Shot = tuple[Image, Detections]
KINDS: tuple[Kind, ...] = ("bytetrack", "botsort")


def textured(width: int, height: int) -> np.ndarray:
    """A floor with something to hold on to wherever one looks."""
    import cv2

    noise = np.random.default_rng(5).integers(60, 200, (height // 8, width // 8, 3), np.uint8)
    return np.asarray(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def crossing(*, shake: float = 0.0, frames: int = 90, hidden: float = 0.7) -> Iterator[Shot]:
    """Four squares that cross in pairs and go behind a post, and the truth about those that can be seen.

    A thing covered by more than `hidden` by another, or by the post, is not in the truth. `shake`: pixels by which the
    camera swings to and fro.
    """
    random = np.random.default_rng(3)
    floor, margin = textured(SIZE[0] + 400, SIZE[1] + 200), (200, 100)
    for number in range(frames):
        t = number / frames
        places = np.array(
            [[60 + 520 * t, 120], [580 - 520 * t, 135], [60 + 520 * t, 250 - 60 * t], [580 - 520 * t, 230 + 40 * t]]
        )
        swing = np.round(shake * np.array([np.sin(number * 0.9), np.cos(number * 0.7)])).astype(int)
        pixels = floor.copy()
        boxes = np.concatenate([places - 22, places + 22], 1)
        for n, (left, top, right, bottom) in enumerate(boxes.astype(int) + np.tile(margin, 2)):
            pixels[top:bottom, left:right] = [(220, 40, 40), (40, 90, 220), (230, 210, 40), (160, 60, 180)][n]
        pixels[:, margin[0] + 410 : margin[0] + 480] = 20
        x, y = np.array(margin) + swing
        shot = Image.of(np.ascontiguousarray(pixels[y : y + SIZE[1], x : x + SIZE[0]]), number / 30)
        seen = [n for n in range(4) if covered(boxes, n) < hidden]
        jitter = random.normal(0, 0.7, (4, 4))
        found = np.clip(boxes - np.tile(swing, 2) + jitter, 0, SIZE * 2).astype(np.float32)[seen]
        scores = random.uniform(0.6, 0.95, len(seen)).astype(np.float32)
        yield shot, Detections(found, ("square",) * len(seen), scores, SIZE, np.array(seen), time=number / 30)


def covered(boxes: np.ndarray, n: int) -> float:
    """How much of a box later ones, or the post, lie over."""
    others = [*boxes[n + 1 :], np.array([410, 0, 480, SIZE[1]])]
    left, top, right, bottom = boxes[n]
    area = (right - left) * (bottom - top)
    over = [
        max(0.0, min(right, r) - max(left, x)) * max(0.0, min(bottom, b) - max(top, y)) / area for x, y, r, b in others
    ]
    return max(over)


def switches(shots: list[Shot], how: Tracking) -> tuple[int, float]:
    """How often the number of a thing changed, and the share of what was seen that had a number."""
    tracker, numbers, changed, numbered, there = Tracker(how), dict[int, int](), 0, 0, 0
    for image, truth in shots:
        bare = Detections(truth.boxes, truth.labels, truth.scores, truth.size)
        tracked = tracker.follow(bare, image)
        assert truth.ids is not None
        assert tracked.ids is not None
        middles = (tracked.boxes[:, :2] + tracked.boxes[:, 2:]) / 2
        for thing, box in zip(truth.ids.tolist(), truth.boxes, strict=True):
            there += 1
            far = np.hypot(*(middles - (box[:2] + box[2:]) / 2).T)
            if not len(far) or far.min() > 12:
                continue
            number = int(tracked.ids[far.argmin()])
            numbered += 1
            changed += thing in numbers and numbers[thing] != number
            numbers[thing] = number
    return changed, numbered / there


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_stay_through_crossings_and_behind_a_post(kind: Kind) -> None:
    changed, followed = switches(list(crossing()), Tracking(0.4, kind=kind))
    assert changed == 0
    assert followed > 0.97


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_stay_in_the_film_of_the_synthetic_camera(kind: Kind) -> None:
    shots = list(film(640, 360, 15, 5, 21, 6.0, False, False))
    changed, followed = switches(shots, Tracking(0.4, kind=kind))
    assert changed == 0
    assert followed > 0.99


def test_botsort_holds_on_while_the_camera_swings() -> None:
    shots = list(crossing(shake=45))
    lost, _ = switches(shots, Tracking(0.4, kind="bytetrack"))
    still, _ = switches(shots, Tracking(0.4, kind="botsort", compensation="none"))
    held, followed = switches(shots, Tracking(0.4, kind="botsort"))
    assert held < min(lost, still)
    assert followed > 0.9


def test_patience_is_how_long_a_thing_may_be_hidden() -> None:
    shots = list(crossing())
    assert switches(shots, Tracking(0.4, patience=30))[0] == 0
    assert switches(shots, Tracking(0.4, patience=1))[0] > 0


@pytest.mark.parametrize("compensation", ["orb", "ecc", "sift"])
def test_each_way_to_compensate_works(compensation: str) -> None:
    how = Tracking(0.4, kind="botsort", compensation=compensation)  # type: ignore[arg-type]
    assert switches(list(crossing(frames=20)), how)[0] == 0
