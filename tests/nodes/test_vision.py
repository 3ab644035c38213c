"""Detector, tracker and classifier on fresh pictures whose truth is known."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.sdk import Detections, Image, NodeError
from app.sdk.testing import FakeRun, stream
from nodes import vision
from nodes._scene import film
from tests.nodes.media import encoded

Shot = tuple[Image, Detections]


def shots(width: int = 640, height: int = 360, *, seed: int = 11, colors: bool = False, count: int = 4) -> list[Shot]:
    """Six pictures over three seconds."""
    return list(film(width, height, 2, count, seed, 3.0, colors, False))


def overlaps(boxes: Any, others: Any) -> Any:
    """(n, m) shares of common area, 0 to 1."""
    least = np.maximum(boxes[:, None, :2], others[None, :, :2])
    most = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    common = np.clip(most - least, 0, None).prod(2)
    area, other = ((b[:, 2:] - b[:, :2]).prod(1) for b in (boxes, others))
    return common / (area[:, None] + other[None] - common)


def hits(found: Detections, truth: Detections) -> int:
    """How many things were found in the right place under the right name."""
    if not len(found):
        return 0
    match = overlaps(found.boxes, truth.boxes)
    named = {(at, n) for n, at in enumerate(match.argmax(1)) if match[n, at] > 0.6}
    return len({at for at, n in named if found.labels[n] == truth.labels[at]})


@pytest.mark.parametrize(("width", "height"), [(640, 360), (360, 640), (320, 240), (1280, 720), (417, 233)])
async def test_finds_what_is_there_at_any_shape_and_size(seeing: FakeRun, width: int, height: int) -> None:
    right = found = there = 0
    for seed in (11, 12):
        for image, truth in shots(width, height, seed=seed):
            said = (await vision.detect(image, run=seeing)).detections
            assert said.size == (width, height)
            right, found, there = right + hits(said, truth), found + len(said), there + len(truth)
    assert right / found >= 0.95
    assert right / there >= 0.95


async def test_boxes_fit_closely(seeing: FakeRun) -> None:
    for image, truth in shots():
        said = (await vision.detect(image, run=seeing)).detections
        assert overlaps(said.boxes, truth.boxes).max(1).mean() > 0.88


async def test_a_batch_gives_what_each_gives_alone(yolo: Any) -> None:
    from nodes._yolo import Look

    sizes = [(640, 360), (320, 240), (640, 360), (200, 300)]
    looks = [Look.at(shots(*size)[0][0], 0.4, 320) for size in sizes]
    together, alone = yolo.detect.together(looks), [yolo.detect(look) for look in looks]
    for one, other in zip(together, alone, strict=True):
        assert one.labels == other.labels
        assert one.boxes == pytest.approx(other.boxes, abs=0.05)


async def test_only_the_classes_asked_for(seeing: FakeRun) -> None:
    image = shots(count=6)[0][0]
    everything = (await vision.detect(image, run=seeing)).detections.labels
    some = (await vision.detect(image, classes="circle, triangle", run=seeing)).detections.labels
    assert set(some) == {"circle", "triangle"}
    assert sorted(some) == sorted(label for label in everything if label != "square")


async def test_an_unknown_class_lists_the_known_ones(seeing: FakeRun) -> None:
    with pytest.raises(NodeError, match="knows no 'cat'") as caught:
        await vision.detect(shots()[0][0], classes="circle, cat", run=seeing)
    assert caught.value.remedy == "It knows: circle, square, triangle"
    assert caught.value.pin == "classes"


async def test_a_higher_confidence_finds_less(seeing: FakeRun) -> None:
    image = shots()[0][0]
    assert len((await vision.detect(image, confidence=1.0, run=seeing)).detections) == 0
    blank = Image.of(np.full((120, 160, 3), 200, np.uint8))
    assert len((await vision.detect(blank, run=seeing)).detections) == 0


async def test_a_broken_picture_is_refused(seeing: FakeRun) -> None:
    with pytest.raises(NodeError, match="could not be decoded"):
        await vision.detect(Image.encoded(encoded(".jpg")[:200]), run=seeing)


async def test_what_is_no_model_is_refused(run: FakeRun, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pt"
    letter.write_text("Dear Sir or Madam")
    for name, message in ((str(letter), "letter.pt is no YOLO model"), ("nowhere.pt", "there is no model")):
        with pytest.raises(NodeError, match=message) as caught:
            await vision.detect(shots()[0][0], name, run=run)
        assert caught.value.pin == "model"


async def test_a_checkpoint_cannot_run_code(run: FakeRun, tmp_path: Path) -> None:
    """A flow from a stranger may name a model from a stranger."""
    import torch

    trace = tmp_path / "trace"

    class Trap:
        def __reduce__(self) -> Any:
            return Path.touch, (trace,)

    torch.save({"model": Trap()}, tmp_path / "trap.pt")
    with pytest.raises(NodeError, match="is no YOLO model"):
        await vision.detect(shots()[0][0], str(tmp_path / "trap.pt"), run=run)
    assert not trace.exists()


async def test_a_tracker_keeps_numbers_and_remembers_trails(seeing: FakeRun) -> None:
    scene = list(film(640, 360, 15, 4, 21, 3.0, False, False))
    said = [one async for one in vision.track(stream([image for image, _ in scene]), tail=10, run=seeing)]
    assert len(said) == len(scene)  # one for each picture, so that branches meet again
    seen = [tuple(one.detections.ids) for one in said]  # type: ignore[arg-type]
    assert set(seen[2:]) == {seen[2]}
    last, trails = said[-1].detections, said[-1].trails
    assert isinstance(trails, dict)
    for number, box in zip(last.ids, last.boxes, strict=True):  # type: ignore[arg-type]
        assert len(trails[str(number)]) == 10  # type: ignore[arg-type]
        x, y = trails[str(number)][-1]  # type: ignore[index, misc]
        assert (x, y) == pytest.approx(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), abs=0.2)
    assert hits(last, scene[-1][1]) == 4


async def test_two_trackers_on_one_model_do_not_disturb_each_other(seeing: FakeRun) -> None:
    scene = [image for image, _ in film(320, 180, 10, 3, 2, 1.0, False, False)]
    alone = [tuple(one.detections.ids) async for one in vision.track(stream(scene), run=seeing)]  # type: ignore[arg-type]
    first, second = (vision.track(stream(scene), run=seeing) for _ in range(2))
    mixed = [((await anext(first)).detections.ids, (await anext(second)).detections.ids) for _ in scene]
    assert [(tuple(one), tuple(other)) for one, other in mixed] == [(ids, ids) for ids in alone]
    await first.aclose()
    await second.aclose()


async def test_a_tracker_outlives_an_empty_picture(seeing: FakeRun) -> None:
    scene = [image for image, _ in film(320, 180, 15, 3, 2, 1.0, False, False)]
    scene[7] = Image.of(np.full((180, 320, 3), 210, np.uint8))
    said = [one.detections async for one in vision.track(stream(scene), run=seeing)]
    assert len(said[7]) == 0
    assert tuple(said[-1].ids) == tuple(said[6].ids)  # type: ignore[arg-type]


async def test_classifies_fresh_shapes(seeing: FakeRun) -> None:
    right = there = 0
    for seed in (31, 32):
        for image, truth in shots(colors=True, seed=seed, count=5):
            said = await vision.classify_each(image, truth, run=seeing)
            right += sum(one == other for one, other in zip(said.detections.labels, truth.labels, strict=True))
            there += len(truth)
            assert said.detections.ids is truth.ids
    assert right / there >= 0.95


async def test_counts_by_colour(seeing: FakeRun) -> None:
    image, truth = shots(colors=True, seed=33, count=6)[0]
    found = (await vision.detect(image, run=seeing)).detections
    said = await vision.classify_each(image, found, run=seeing)
    assert said.counts == {name: truth.labels.count(name) for name in sorted(truth.labels)}


async def test_nothing_to_classify_is_no_error(seeing: FakeRun) -> None:
    said = await vision.classify_each(shots()[0][0], Detections.none((640, 360)), run=seeing)
    assert len(said.detections) == 0
    assert said.counts == {}


async def test_a_box_of_no_size_can_be_classified(seeing: FakeRun) -> None:
    flat = Detections(np.array([[640, 360, 640, 360]], np.float32), ("dot",), np.ones(1, np.float32), (640, 360))
    said = await vision.classify_each(shots()[0][0], flat, run=seeing)
    assert len(said.detections) == 1


async def test_a_classification_is_ranked_and_has_features(seeing: FakeRun) -> None:
    image = Image.of(np.full((64, 64, 3), (220, 40, 40), np.uint8))
    said = await vision.classify(image, top=3, run=seeing)
    assert isinstance(said.classification, list)
    scores = [one["score"] for one in said.classification]  # type: ignore[index, call-overload]
    assert scores == sorted(scores, reverse=True)  # type: ignore[type-var]
    assert len(said.classification) == 3
    assert said.label.startswith("red")
    assert said.confidence == pytest.approx(scores[0], abs=1e-3)
    assert len(np.frombuffer(said.features, "<f4")) == 96


def _vit(labels: dict[int, str]) -> tuple[Any, Any]:
    from transformers import ViTConfig, ViTForImageClassification, ViTImageProcessor

    tiny = ViTConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64, image_size=32, patch_size=8,
        id2label=labels,
    )  # fmt: skip
    return ViTForImageClassification(tiny), ViTImageProcessor(size={"height": 32, "width": 32})


def _resnet(labels: dict[int, str]) -> tuple[Any, Any]:
    from transformers import ConvNextImageProcessor, ResNetConfig, ResNetForImageClassification

    tiny = ResNetConfig(embedding_size=8, hidden_sizes=[8, 32], depths=[1, 1], layer_type="basic", id2label=labels)
    return ResNetForImageClassification(tiny), ConvNextImageProcessor(size={"shortest_edge": 32}, crop_pct=1.0)


def _efficientnet(labels: dict[int, str]) -> tuple[Any, Any]:
    from transformers import EfficientNetConfig, EfficientNetForImageClassification, EfficientNetImageProcessor

    tiny = EfficientNetConfig(
        image_size=64, width_coefficient=0.1, depth_coefficient=0.1, hidden_dim=128, id2label=labels, depth_divisor=8
    )
    return EfficientNetForImageClassification(tiny), EfficientNetImageProcessor(size={"height": 64, "width": 64})


@pytest.mark.parametrize(("make", "width"), [(_vit, 32), (_resnet, 32), (_efficientnet, 128)])
async def test_any_classifier_of_transformers_loads(run: FakeRun, tmp_path: Path, make: Any, width: int) -> None:
    """Checkpoints as the hub has them, made small; a batch and a single picture agree."""
    from nodes._classifier import Classifier

    model, processor = make({0: "cat", 1: "dog", 2: "horse"})
    model.save_pretrained(tmp_path)
    processor.save_pretrained(tmp_path)
    said = await vision.classify(Image.encoded(encoded(".png")), str(tmp_path), run=run)
    assert said.label in {"cat", "dog", "horse"}
    assert len(said.features) == width * 4
    loaded = Classifier("cpu", str(tmp_path))
    pictures = [image.bare for image, _ in shots(64, 48)[:3]]
    together, alone = loaded.classify.together(pictures), [loaded.classify(one) for one in pictures]
    assert [one.labels for one in together] == [one.labels for one in alone]
    assert together[2].scores == pytest.approx(alone[2].scores, abs=1e-5)


async def test_what_is_no_classifier_is_refused(run: FakeRun, tmp_path: Path) -> None:
    with pytest.raises(NodeError, match="is no image classifier") as caught:
        await vision.classify(shots()[0][0], str(tmp_path), run=run)
    assert caught.value.pin == "model"


async def test_a_count_speaks_only_when_it_changes() -> None:
    def of(*labels: str) -> Detections:
        return Detections(np.zeros((len(labels), 4), np.float32), labels, np.ones(len(labels), np.float32), (8, 8))

    frames = [of(), of("square", "circle", "circle"), of("circle", "square", "circle"), of("box"), of("glass", "glass")]
    said = [one async for one in vision.count(stream(frames))]
    assert [one.text for one in said] == ["nothing", "2 circles, 1 square", None, "1 box", "2 glasses"]
    assert [one.total for one in said] == [0, 3, 3, 1, 2]
    assert said[1].counts == {"circle": 2, "square": 1}


def test_a_detector_leaves_pillow_as_it_was():
    import io

    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    from nodes._yolo import quiet

    quiet()
    with pytest.raises(UnidentifiedImageError):
        Pillow.open(io.BytesIO(b"\x89PNG\r\n\x1a\n\x00\x00"))
