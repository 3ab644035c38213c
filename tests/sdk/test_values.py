"""Detections, sound and films: what they refuse, and what they are as plain data."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sdk import Audio, Detections, NodeError, RunLength, Skeleton, Video

BOXES = np.array([[1.26, 2, 30, 40], [5, 6, 7, 8]], np.float32)

POINTS = np.zeros((2, 3, 2), np.float32)


def detections(**other):
    about = {"boxes": BOXES, "labels": ("cat", "dog"), "scores": np.array([0.91234, 0.5], np.float32), "size": (64, 48)}
    return Detections(**{**about, **other})


def test_detections_as_json():
    plain = detections(ids=np.array([3, 9])).plain()
    assert plain == {
        "boxes": [[1.3, 2, 30, 40], [5, 6, 7, 8]],
        "labels": ["cat", "dog"],
        "scores": [0.912, 0.5],
        "ids": [3, 9],
        "size": [64, 48],
    }
    assert json.loads(json.dumps(plain)) == plain
    assert detections().plain()["ids"] is None


@given(
    things=st.lists(
        st.tuples(
            st.tuples(*[st.floats(-1e4, 1e4, width=32)] * 4),
            st.text(max_size=9),
            st.floats(0, 1, width=32),
            st.integers(0, 2**40),
        ),
        max_size=9,
    ),
    tracked=st.booleans(),
)
def test_what_is_written_is_read_back(things, tracked):
    given_ = Detections(
        np.array([box for box, *_ in things], np.float32).reshape(-1, 4),
        tuple(label for _, label, *_ in things),
        np.array([score for _, _, score, _ in things], np.float32),
        (640, 360),
        np.array([number for *_, number in things], np.int64) if tracked else None,
    )
    back = Detections.from_plain(json.loads(json.dumps(given_.plain())))
    assert len(back) == len(things)
    assert (back.labels, back.size) == (given_.labels, given_.size)
    np.testing.assert_allclose(back.boxes, given_.boxes, atol=0.051)
    np.testing.assert_allclose(back.scores, given_.scores, atol=0.00051)
    assert (back.ids is None) is (given_.ids is None)
    assert back.ids is None or back.ids.tolist() == given_.ids.tolist()
    assert (back.boxes.dtype, back.scores.dtype) == (np.float32, np.float32)


COORDINATES = st.floats(-1e4, 1e4, width=32)


@st.composite
def found(draw):
    """Things of which anything may be known, or not."""
    n, k = draw(st.integers(0, 4)), draw(st.integers(0, 5))
    width, height = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    bits = st.lists(st.booleans(), min_size=width * height, max_size=width * height)
    masks = tuple(RunLength.of(np.array(draw(bits)).reshape(height, width)) for _ in range(n))
    points = np.array(draw(st.lists(COORDINATES, min_size=n * k * 2, max_size=n * k * 2)), np.float32).reshape(n, k, 2)
    pairs = st.lists(st.tuples(*[st.integers(0, k - 1)] * 2), max_size=4) if k else st.just([])
    has_points = draw(st.booleans())
    return Detections(
        np.arange(n * 4, dtype=np.float32).reshape(n, 4),
        tuple(f"thing {number}" for number in range(n)),
        np.linspace(0, 1, n).astype(np.float32),
        (640, 360),
        draw(st.sampled_from([None, np.arange(n)])),
        draw(st.sampled_from([None, masks])),
        points if has_points else None,
        np.full((n, k), 0.5, np.float32) if has_points and draw(st.booleans()) else None,
        Skeleton(tuple("abcde"[:k]), tuple(draw(pairs))) if has_points and (not n or draw(st.booleans())) else None,
        draw(st.sampled_from([None, 0.0, 12.25])),
    )


def assert_same(one, other):
    np.testing.assert_allclose(one.boxes, other.boxes, atol=0.051)
    assert (one.labels, one.size, one.masks, one.skeleton, one.time) == (
        other.labels, other.size, other.masks, other.skeleton, other.time,
    )  # fmt: skip
    for name in ("ids", "points", "point_scores"):
        mine, others = getattr(one, name), getattr(other, name)
        assert (mine is None) is (others is None), name
        assert mine is None or mine.shape == others.shape, name
        assert mine is None or np.allclose(mine, others, atol=0.051), name


@given(found())
def test_every_part_is_read_back(things):
    back = Detections.from_plain(json.loads(json.dumps(things.plain())))
    assert_same(back, things)
    assert back.plain() == things.plain()


@given(found(), st.data())
def test_some_of_them_keep_all_that_is_known(things, data):
    keep = data.draw(st.lists(st.booleans(), min_size=len(things), max_size=len(things)))
    places = [place for place, kept in enumerate(keep) if kept]
    some = things.only(keep)
    assert_same(some, things.only(places))
    assert_same(some, things.only(np.array(keep, bool)))
    assert some.labels == tuple(f"thing {place}" for place in places)
    assert some.boxes[:, 0].tolist() == [place * 4 for place in places]
    assert some.ids is None or some.ids.tolist() == places
    assert some.masks is None or some.masks == tuple(things.masks[place] for place in places)
    assert some.points is None or (some.points == things.points[places]).all()
    assert_same(things.only(places[::-1]).only(range(len(places))[::-1]), some)


@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_a_mask_is_its_bitmap(width, height, data):
    bits = data.draw(st.lists(st.booleans(), min_size=width * height, max_size=width * height))
    bitmap = np.array(bits).reshape(height, width)
    mask = RunLength.of(bitmap)
    assert (mask.bitmap == bitmap).all()
    assert RunLength.from_plain(json.loads(json.dumps(mask.plain()))) == mask


def test_what_was_written_before_masks_and_points_is_read():
    old = {"boxes": [[1, 2, 3, 4]], "labels": ["cat"], "scores": [0.5], "ids": None, "size": [64, 48]}
    back = Detections.from_plain(old)
    assert (back.masks, back.points, back.skeleton, back.time) == (None, None, None, None)
    assert back.plain() == old


def test_nothing_found():
    none = Detections.none((640, 360))
    assert (len(none), none.boxes.shape, none.size) == (0, (0, 4), (640, 360))
    assert len(Detections.from_plain(none.plain())) == 0


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"boxes": BOXES[:1]}, r"2 labels, boxes \(1, 4\), scores \(2,\): one each per thing"),
        ({"scores": np.zeros(3, np.float32)}, r"scores \(3,\)"),
        ({"labels": ("cat",)}, r"1 labels, boxes \(2, 4\)"),
        ({"ids": np.array([1])}, r"2 labels, ids \(1,\): say one id per thing"),
        ({"masks": ()}, "2 labels, 0 masks: say one mask per thing"),
        ({"points": np.zeros((1, 3, 2), np.float32)}, r"points \(1, 3, 2\): say \(n, k, 2\)"),
        ({"points": np.zeros((2, 3, 3), np.float32)}, r"points \(2, 3, 3\): say \(n, k, 2\)"),
        ({"point_scores": np.zeros((2, 3), np.float32)}, "without points: say where they are"),
        ({"points": POINTS, "point_scores": np.zeros((2, 2), np.float32)}, "their scores"),
        ({"points": POINTS, "skeleton": Skeleton(("nose",))}, "1 names: say one per point"),
    ],
)
def test_each_thing_has_one_of_each(other, message):
    with pytest.raises(ValueError, match=message):
        detections(**other)


@pytest.mark.parametrize("plain", [{}, {"labels": ["a"], "boxes": [[1, 2]], "scores": [1], "size": [1, 1]}])
def test_something_else_is_not_read(plain):
    with pytest.raises((KeyError, ValueError)):
        Detections.from_plain(plain)


def test_sound_has_a_length_and_is_read_only():
    samples = np.zeros(8_000, np.float32)
    sound = Audio(samples, 16_000, 2.0)
    assert (sound.seconds, sound.time) == (0.5, 2.0)
    with pytest.raises(ValueError, match="read-only"):
        sound.samples[0] = 1
    samples[0] = 1  # its maker's array is as it was


@pytest.mark.parametrize("samples", [np.zeros((2, 9), np.float32), np.zeros(9, np.float64), np.zeros(9, np.int16)])
def test_sound_of_another_form_is_refused(samples):
    with pytest.raises(ValueError, match=r"sound is \(n,\) float32, not"):
        Audio(samples, 16_000)


@pytest.mark.parametrize("rate", [0, -16_000])
def test_a_rate_is_above_zero(rate):
    with pytest.raises(ValueError, match=f"a sample rate is above 0 Hz, not {rate}"):
        Audio(np.zeros(9, np.float32), rate)


def test_what_is_not_known_of_a_film_is_zero(tmp_path):
    film = Video(tmp_path / "film.mp4")
    assert (film.mime, film.width, film.height, film.fps, film.duration) == ("video/mp4", 0, 0, 0, 0)
    assert film == Video(tmp_path / "film.mp4")


def test_an_error_says_its_remedy():
    error = NodeError("the file is empty", "Choose another", pin="file", code="empty")
    assert str(error) == "the file is empty. Choose another"
    assert (error.message, error.remedy, error.pin, error.code) == (
        "the file is empty",
        "Choose another",
        "file",
        "empty",
    )
    assert str(NodeError("it broke")) == "it broke"


def test_a_bone_joins_points_there_are():
    with pytest.raises(ValueError, match="a bone joins two of 2 points, numbered from 0"):
        Skeleton(("nose", "chin"), ((0, 2),))
