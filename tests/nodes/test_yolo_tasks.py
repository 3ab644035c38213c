"""Models that segment or pose: what they find comes back in pixels of the source."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.sdk import Detections, Image, Mask, NodeError, Points
from app.sdk.testing import FakeRun, stream
from nodes import draw, vision
from nodes._yolo import PERSON, Look, Yolo, letterboxed, quiet


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tiny models of random weights, saved as ultralytics saves them."""
    quiet()
    import torch
    from ultralytics import YOLO

    torch.manual_seed(3)
    folder = tmp_path_factory.mktemp("checkpoints")
    for name in ("yolo11n-seg", "yolo11n-pose", "yolo11n-obb"):
        yolo = YOLO(f"{name}.yaml")
        for branch in yolo.model.model[
            -1
        ].cv3:  # sure of the first of its names everywhere, instead of nothing anywhere
            branch[-1].bias.data[1:] = -9
            branch[-1].bias.data[0] = 0
        yolo.save(folder / f"{name}.pt")
    return folder


@pytest.fixture(scope="module")
def segmenter(checkpoints: Path) -> Yolo:
    return Yolo("cpu", str(checkpoints / "yolo11n-seg.pt"))


@pytest.fixture(scope="module")
def poser(checkpoints: Path) -> Yolo:
    return Yolo("cpu", str(checkpoints / "yolo11n-pose.pt"))


def noise(width: int, height: int, seed: int = 0) -> Image:
    pixels = np.random.default_rng(seed).integers(0, 255, (height, width, 3), np.uint8)
    return Image.of(pixels, 2.5)


def untrained(yolo: Yolo, image: Image, size: int = 160) -> Detections:
    """What a model that has learnt nothing says."""
    return yolo.detect(Look.at(image, 0.0, size, stride=yolo.stride))


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (200, 200), (417, 233)])
def test_a_segmenter_says_a_mask_for_each_thing(segmenter: Yolo, size: tuple[int, int]) -> None:
    found = untrained(segmenter, noise(*size))
    assert segmenter.task == "segment"
    assert len(found) > 0
    assert found.masks is not None
    assert found.time == 2.5
    for mask, (left, top, right, bottom) in zip(found.masks, found.boxes, strict=True):
        width, height = mask.size
        assert width / height == pytest.approx(size[0] / size[1], rel=0.03), "it covers the picture, without the border"
        rows, columns = np.nonzero(mask.bitmap)
        if len(rows):
            scale = size[0] / width
            assert columns.min() * scale >= left - 2 * scale
            assert (columns.max() + 1) * scale <= right + 2 * scale
            assert rows.min() * scale >= top - 2 * scale
            assert (rows.max() + 1) * scale <= bottom + 2 * scale


def test_masks_lie_where_the_library_itself_puts_them(segmenter: Yolo) -> None:
    """The same numbers as ultralytics' own predictor, on a picture that needs no border."""
    import torch
    from ultralytics.utils.nms import non_max_suppression
    from ultralytics.utils.ops import process_mask

    image = noise(160, 160, 4)
    found = untrained(segmenter, image)
    fitted = letterboxed(image.bare, 160, segmenter.stride)
    with torch.inference_mode():
        batch = torch.from_numpy(fitted)[None].permute(0, 3, 1, 2).float() / 255
        (rows, protos), *_ = segmenter.model(batch)
        kept = non_max_suppression(rows, conf_thres=0.01, iou_thres=0.7, agnostic=True, nc=len(segmenter.names))[0]
        expected = process_mask(protos[0], kept[:, 6:], kept[:, :4], (160, 160), upsample=True).bool().numpy()
    assert found.masks is not None
    assert len(found) == len(expected)
    for mask, bitmap in zip(found.masks, expected, strict=True):
        assert (mask.bitmap == bitmap).mean() > 0.999


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (417, 233)])
def test_a_poser_says_seventeen_points_for_each_person(poser: Yolo, size: tuple[int, int]) -> None:
    found = untrained(poser, noise(*size))
    assert len(found) > 0
    assert found.points is not None
    assert found.points.shape == (len(found), 17, 2)
    assert found.point_scores is not None
    assert found.point_scores.shape == (len(found), 17)
    assert ((found.point_scores >= 0) & (found.point_scores <= 1)).all()
    assert found.skeleton == PERSON
    assert found.masks is None
    middles = (found.boxes[:, None, :2] + found.boxes[:, None, 2:]) / 2
    assert np.abs(found.points - middles).max() < 4 * max(size), "in pixels of the picture, not of the model"


def test_a_batch_gives_what_each_gives_alone(segmenter: Yolo, poser: Yolo) -> None:
    images = [noise(160, 96, seed) for seed in range(3)]
    for yolo in (segmenter, poser):
        looks = [Look.at(image, 0.0, 160) for image in images]
        for one, other in zip(yolo.detect.together(looks), [yolo.detect(look) for look in looks], strict=True):
            assert one.boxes == pytest.approx(other.boxes, abs=0.1)
            assert (one.masks is None) is (other.masks is None)
            if one.masks is not None and other.masks is not None:
                same = [(a.bitmap == b.bitmap).mean() for a, b in zip(one.masks, other.masks, strict=True)]
                assert min(same, default=1) > 0.99
            if one.points is not None:
                assert one.points == pytest.approx(other.points, abs=0.1)


def test_nothing_found_has_no_masks_and_no_points(segmenter: Yolo, poser: Yolo) -> None:
    for yolo in (segmenter, poser):
        nothing = yolo.detect(Look.at(noise(160, 96), 1.0, 160))
        assert len(nothing) == 0
        assert nothing.masks in (None, ())
        assert nothing.points is None or nothing.points.shape == (0, 17, 2)
        assert Detections.from_plain(nothing.plain()).plain() == nothing.plain()


async def test_what_they_find_is_drawn(run: FakeRun, segmenter: Yolo, poser: Yolo) -> None:
    image = noise(160, 96)
    for yolo, shape in ((segmenter, Mask), (poser, Points)):
        run.lend(Yolo, yolo)
        found = (await vision.detect(image, confidence=0.0, size=160, run=run)).detections
        marks = draw.overlay(image, found).image.marks
        assert sum(isinstance(mark, shape) for mark in marks) == len(found)
        assert not any(
            isinstance(mark, shape) for mark in draw.overlay(image, found, masks=False, points=False).image.marks
        )


@pytest.mark.parametrize("tracker", ["bytetrack", "botsort"])
async def test_a_tracker_keeps_each_things_mask(run: FakeRun, segmenter: Yolo, tracker: Any) -> None:
    run.lend(Yolo, segmenter)
    film = [noise(160, 96)] * 3
    said = [
        one.detections async for one in vision.track(stream(film), confidence=0.0, size=160, tracker=tracker, run=run)
    ]
    alone = untrained(segmenter, film[0])
    last = said[-1]
    assert len(last) > 0
    assert last.ids is not None
    assert last.masks is not None
    assert alone.masks is not None
    for n, box in enumerate(last.boxes):
        nearest = int(np.abs(alone.boxes - box).sum(1).argmin())
        assert last.masks[n].size == alone.masks[nearest].size
    assert {mask.counts for mask in last.masks} <= {mask.counts for mask in alone.masks}


async def test_a_model_for_something_else_is_refused(run: FakeRun, checkpoints: Path) -> None:
    with pytest.raises(NodeError, match=r"is a model to obb\. Choose one trained to detect, segment or pose"):
        await vision.detect(noise(64, 64), str(checkpoints / "yolo11n-obb.pt"), run=run)
