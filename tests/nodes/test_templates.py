"""The flows that ship: whole, tidy, and, in the real engine, true."""

import itertools
from collections import defaultdict
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.engine import Engine, discover
from app.flow import Flow, check, load_flow
from app.models import Devices, Residency, Weights

ROOT = Path(__file__).parents[2]
FLOWS = sorted((ROOT / "flows").glob("*.yaml"))
SHOWS_PICTURES = {"outputs.view"}


def flow(name: str, **settings: str) -> Flow:
    """A template with other settings: `node__pin="value"`."""
    found = load_flow((ROOT / "flows" / f"{name}.yaml").read_bytes())
    for where, value in settings.items():
        node, pin = where.split("__")
        placed = found.nodes[node]
        changed = placed.model_copy(update={"set": {**placed.set, pin: value}})
        found = found.model_copy(update={"nodes": {**found.nodes, node: changed}})
    return found


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[Engine]:
    def find(reference: str) -> Path:
        return next(path for path in (Path(reference), ROOT / reference) if path.exists())

    weights = Weights(ROOT / "assets" / "models", tmp_path / "models")
    engine = Engine(discover(), Residency(Devices(2 << 30)), weights, find, tmp_path / "out")
    engine.start()
    yield engine
    engine.stop()


async def said(engine: Engine, flow: Flow) -> dict[str, list[Any]]:
    """Everything each output pin says in a run to the end."""
    heard: dict[str, list[Any]] = defaultdict(list)
    finished = await engine.run(flow, lambda one: heard[str(one.pin)].append(one.value))
    assert not finished.failures
    return heard


@pytest.mark.parametrize("path", FLOWS, ids=lambda path: path.stem)
def test_every_template_is_whole(path: Path) -> None:
    found = load_flow(path.read_bytes())
    assert check(found, discover().agents) == []
    assert len(found.doc) > 60
    assert set(found.layout) == set(found.nodes)


@pytest.mark.parametrize("path", FLOWS, ids=lambda path: path.stem)
def test_no_two_cards_overlap(path: Path) -> None:
    found = load_flow(path.read_bytes())
    for one, other in itertools.combinations(found.nodes, 2):
        (left, top), (x, y) = sorted((found.layout[one], found.layout[other]), key=lambda at: at[1])
        upper = one if found.layout[one] == (left, top) else other
        room = 320 if found.nodes[upper].type in SHOWS_PICTURES else 180
        assert abs(left - x) >= 280 or y - top >= room, f"{one} and {other}"


async def test_live_shapes_finds_the_shapes_of_a_clip_in_every_frame(engine: Engine) -> None:
    heard = await said(engine, flow("live_shapes", camera__file="assets/samples/shapes.mp4"))
    found = heard["detect.detections"]
    assert len(heard["camera.image"]) == len(found) == len(heard["view.image"]) == 150
    assert sum(sorted(one.labels) == ["circle", "circle", "square", "triangle"] for one in found) >= 145
    for shown, boxes in zip(heard["view.image"], found, strict=True):
        assert [mark.corners for mark in shown.marks] == [tuple(map(float, box)) for box in boxes.boxes]


async def test_a_rule_of_ones_own_says_what_the_expressions_make_of_the_shapes(engine: Engine) -> None:
    heard = await said(engine, flow("your_own_rule", scene__seconds=1.0))  # type: ignore[arg-type]
    assert len(heard["said.text"]) == len(heard["detect.detections"]) > 5
    for found, sides, text in zip(heard["detect.detections"], heard["table.value"], heard["said.text"], strict=True):
        plain = found.plain()
        left = sum(box[0] + box[2] < plain["size"][0] for box in plain["boxes"])
        areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in plain["boxes"]]
        largest = max(zip(areas, plain["labels"], strict=True))[1] if areas else None
        right = len(areas) - left
        assert sides == {"left": left, "right": right, "largest": largest}
        more = "left" if left > right + 1 else "right" if right > left + 1 else ""
        assert text == (f"Most are on the {more}" if more else "Balanced")


async def test_spoken_digits_reads_and_writes_subtitles(engine: Engine) -> None:
    heard = await said(engine, flow("spoken_digits"))
    assert heard["caption.text"] == ["one two three", "four five six", "seven eight nine", "zero"]
    assert heard["subtitles.text"][0].startswith("1\n00:00:00,700 --> 00:00:01,640\none two three\n")


async def test_a_video_is_annotated(engine: Engine, tmp_path: Path) -> None:
    from nodes._video import pictures

    heard = await said(engine, flow("annotate_video"))
    assert heard["save.path"] == [str(tmp_path / "out" / "annotated.mp4")]
    back = list(pictures(tmp_path / "out" / "annotated.mp4"))
    plain = list(pictures(ROOT / "assets" / "samples" / "shapes.mp4"))
    assert len(back) == len(plain) == 150
    different = abs(back[60].pixels.astype(int) - plain[60].pixels).max(axis=2) > 60
    assert different.sum() > 500  # the boxes, their labels and the trails


async def test_a_code_is_read(engine: Engine) -> None:
    assert (await said(engine, flow("qr_reader")))["text.text"] == ["https://github.com/mentatlab"]


async def test_shapes_are_counted_by_colour(engine: Engine) -> None:
    heard = await said(engine, flow("count_by_colour", scene__seconds=1.0))  # type: ignore[arg-type]
    truth = "1 blue triangle, 1 cyan circle, 1 green square, 1 purple triangle, 1 red circle, 1 yellow square"
    assert len(heard["name.detections"]) == 30
    assert heard["count.text"][0] == truth


async def test_zones_and_a_line_are_counted_as_the_truth_has_it(engine: Engine) -> None:
    from app.sdk.testing import stream
    from nodes import zones

    counting = flow("zone_counter", scene__seconds=8.0)  # type: ignore[arg-type]
    heard = await said(engine, counting)
    from nodes._scene import film

    truth = [found for _, found in film(640, 360, 30, 6, 4, 8.0, False, False)]
    places: Any = counting.nodes["zones"].set["zones"]
    lines: Any = counting.nodes["line"].set["lines"]
    inside = [one.total async for one in zones.zones(stream(truth), places)]
    crossed = [one.total async for one in zones.lines(stream(truth), lines)]
    assert len(heard["view.image"]) == len(truth) == 240
    assert max(inside) > 0
    close = sum(int(one) == int(other) for one, other in zip(heard["inside.number"], inside, strict=True))
    assert close / len(truth) > 0.9
    assert crossed[-1] > 0
    assert heard["crossed.number"][-1] == crossed[-1]
    shapes = {type(mark).__name__ for mark in heard["view.image"][-1].marks}
    assert shapes == {"Box", "Path", "Area", "Label"}


async def test_heat_lies_where_the_shapes_have_been(engine: Engine) -> None:
    import numpy as np

    from nodes._scene import film

    heard = await said(engine, flow("heat_map", scene__seconds=4.0))  # type: ignore[arg-type]
    truth = [found for _, found in film(640, 360, 30, 4, 9, 4.0, False, False)]
    heat, inset = heard["view.image"][-1].marks
    levels = np.frombuffer(heat.values, np.uint8).reshape(heat.size[::-1])
    been = np.concatenate([(found.boxes[:, :2] + found.boxes[:, 2:]) / 2 for found in truth])
    columns, rows = (been * np.array(heat.size) / (640, 360)).astype(int).T
    assert levels[rows, columns].mean() > 3 * levels.mean()
    assert inset.pixels.shape[1] == round(640 * 0.28)
