"""Zones and lines: who is inside, who comes and goes, who crosses and which way."""

import numpy as np
import pytest

from app.sdk import Detections, NodeError, read_mark
from app.sdk.testing import stream
from nodes import zones

SIZE = (1000, 500)
DOOR = {"door": [[0.4, 0.2], [0.6, 0.2], [0.6, 0.8], [0.4, 0.8]]}
WALL = {"wall": [[0.5, 0.8], [0.5, 0.2]]}


def at(*places, time=0.0, ids=None, size=SIZE):
    """Boxes 40 pixels wide and high, whose middles are at these parts of the picture."""
    middles = np.array(places, np.float32).reshape(-1, 2) * size
    boxes = np.concatenate([middles - 20, middles + 20], 1).astype(np.float32)
    numbers = np.arange(1, len(places) + 1) if ids is None else np.array(ids, np.int64)
    return Detections(boxes, ("cat",) * len(places), np.ones(len(places), np.float32), size, numbers, time=time)


def way(*places, step=0.1, **other):
    return [at(place, time=number * step, **other) for number, place in enumerate(places)]


async def all_of(node):
    return [one async for one in node]


async def watched(film, places=DOOR, **other):
    return await all_of(zones.zones(stream(film), places, **other))


async def crossed(film, places=WALL, **other):
    return await all_of(zones.lines(stream(film), places, **other))


async def test_what_is_inside_is_counted_at_any_resolution():
    for size in ((1000, 500), (320, 240), (90, 1600)):
        [said] = await watched([at((0.5, 0.5), (0.1, 0.5), (0.45, 0.3), size=size)])
        assert (said.total, said.counts) == (2, {"door": 2})
        assert said.detections.ids.tolist() == [1, 3]


async def test_a_thing_in_two_zones_is_one_thing():
    [said] = await watched([at((0.5, 0.5))], {**DOOR, "all": [[0, 0], [1, 0], [1, 1], [0, 1]]})
    assert (said.total, said.counts) == (1, {"door": 1, "all": 1})


async def test_the_lower_edge_may_be_what_counts():
    tall = at((0.5, 0.79))
    assert (await watched([tall]))[0].total == 1
    assert (await watched([tall], spot="bottom"))[0].total == 0


async def test_who_enters_and_leaves_is_told_with_how_long_they_stayed():
    said = await watched(way((0.3, 0.5), (0.45, 0.5), (0.5, 0.5), (0.55, 0.5), (0.7, 0.5)))
    assert [one.events for one in said] == [
        None,
        [{"zone": "door", "event": "enter", "id": 1, "label": "cat", "time": 0.1}],
        None,
        None,
        [{"zone": "door", "event": "leave", "id": 1, "label": "cat", "time": 0.4, "stayed": 0.3}],
    ]
    assert [one.dwell["door"] for one in said] == [
        None, {"mean": 0.0, "longest": 0.0}, {"mean": 0.1, "longest": 0.1}, {"mean": 0.2, "longest": 0.2}, None,
    ]  # fmt: skip


async def test_who_is_hidden_for_a_moment_has_not_left():
    film = [at((0.5, 0.5), time=0.0), at(time=0.5), at((0.5, 0.5), time=0.9), at(time=1.5), at(time=2.0)]
    said = await watched(film)
    assert [bool(one.events) for one in said] == [True, False, False, False, True]
    assert said[-1].events == [
        {"zone": "door", "event": "leave", "id": 1, "label": "cat", "time": 0.9, "stayed": 0.9}
    ]  # fmt: skip


async def test_zones_count_what_nobody_tracks():
    boxes = at((0.5, 0.5))
    plain = Detections(boxes.boxes, boxes.labels, boxes.scores, boxes.size)
    [said] = await watched([plain])
    assert (said.total, said.events) == (1, None)
    assert (await watched([Detections.none(SIZE)]))[0].total == 0


async def test_zones_are_drawn_with_their_counts():
    [said] = await watched([at((0.5, 0.5))])
    area, border, label = (read_mark(shape) for shape in said.shapes)
    assert area.points[0] == border.points[0] == pytest.approx((400, 100), abs=0.1)
    assert (border.closed, label.text) == (True, "door: 1")


async def test_crossings_are_counted_by_direction():
    right = [(0.3, 0.5), (0.45, 0.5), (0.55, 0.5), (0.7, 0.5)]
    said = await crossed(way(*right, *right[::-1], *right))
    assert said[-1].counts == {"wall": {"in": 2, "out": 1}}
    assert said[-1].total == 3
    events = [event for one in said for event in one.events or ()]
    assert [(event["direction"], event["id"], event["line"]) for event in events] == [
        ("in", 1, "wall"), ("out", 1, "wall"), ("in", 1, "wall"),
    ]  # fmt: skip


async def test_a_line_turned_around_counts_the_other_way():
    film = way((0.3, 0.5), (0.7, 0.5))
    assert (await crossed(film, {"wall": WALL["wall"][::-1]}))[-1].counts == {"wall": {"in": 0, "out": 1}}


async def test_the_arrow_points_where_in_is():
    _, arrow, label = (read_mark(shape) for shape in (await crossed([at((0.3, 0.5))]))[0].shapes)
    assert arrow.points[1][0] > arrow.points[0][0] == 500
    assert label.text == "wall: 0 in, 0 out"


async def test_going_around_a_line_is_no_crossing():
    film = way((0.3, 0.5), (0.3, 0.05), (0.7, 0.05), (0.7, 0.5))
    assert (await crossed(film))[-1].total == 0


async def test_who_trembles_on_a_line_has_crossed_it_once():
    film = way((0.4, 0.5), *[(0.5 + 0.002 * (-1) ** n, 0.5) for n in range(20)], (0.6, 0.5))
    assert (await crossed(film))[-1].counts == {"wall": {"in": 1, "out": 0}}


async def test_who_stops_on_a_line_and_turns_back_has_not_crossed():
    assert (await crossed(way((0.4, 0.5), (0.5, 0.5), (0.5, 0.5), (0.4, 0.5))))[-1].total == 0


async def test_two_who_pass_each_other_are_told_apart():
    film = [at((0.3 + 0.05 * n, 0.4), (0.7 - 0.05 * n, 0.6)) for n in range(9)]
    assert (await crossed(film))[-1].counts == {"wall": {"in": 1, "out": 1}}


async def test_lines_need_numbers():
    boxes = at((0.5, 0.5))
    plain = Detections(boxes.boxes, boxes.labels, boxes.scores, boxes.size)
    with pytest.raises(NodeError, match=r"has no numbers.*Connect the detections of a Tracker") as caught:
        await crossed([plain])
    assert caught.value.pin == "detections"
    assert (await crossed([Detections.none(SIZE)]))[0].total == 0, "nothing found is nobody to tell apart"


@pytest.mark.parametrize(
    ("places", "message"),
    [
        (None, "these are no zones. Write a name"),
        ([], "these are no zones"),
        ({}, "there are no zones"),
        ({"door": 5}, "these are no zones: look at door"),
        ({"door": [[0.1, "left"]]}, "look at door 0 1"),
        ({"door": [[0.1, 0.1], [0.2, 0.2]]}, "zone 'door' has 2 points. Give it three or more"),
        ({"door": [[0.1, 0.1], [0.2, 0.2], [0.3, 0.3]]}, "zone 'door' has no inside"),
        ({"door": [[10, 20], [300, 20], [300, 200]]}, "'door' has a point at 10, 20. Points are parts of the picture"),
        ({"door": [[0.1, 0.1], [0.2, float("nan")], [0.3, 0.3]]}, "'door' has a point at 0.2, nan"),
    ],
)
async def test_bad_zones_are_refused_with_a_remedy(places, message):
    with pytest.raises(NodeError, match=message.replace(".", r"\.")) as caught:
        await watched([at()], places)
    assert caught.value.pin == "zones"
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("places", "message"),
    [
        ({"wall": [[0.1, 0.1]]}, "line 'wall' has 1 points. Give it two"),
        ({"wall": [[0.1, 0.1], [0.1, 0.1]]}, "line 'wall' ends where it begins"),
        ({"wall": [[0.1, 0.1], [1.5, 0.1]]}, "'wall' has a point at 1.5, 0.1"),
    ],
)
async def test_bad_lines_are_refused_with_a_remedy(places, message):
    with pytest.raises(NodeError, match=message.replace(".", r"\.")) as caught:
        await crossed([at()], places)
    assert caught.value.pin == "lines"
