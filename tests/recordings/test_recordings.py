"""A recording gives back exactly what it was given, however it ended."""

import threading
from time import monotonic

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.recordings import BadRecordingError, Limits, Recording, Recordings, Writer
from app.recordings.values import pack, unpack
from app.sdk import Audio, Detections, Image
from app.sdk.marks import Box
from app.sdk.runlength import RunLength

PIXELS = np.random.default_rng(1).integers(0, 255, (36, 64, 3), np.uint8)


def again(value, quality=0):
    return unpack(*pack(value, quality))


def test_a_picture_that_came_as_a_file_is_that_file_again():
    jpeg = Image.of(PIXELS).jpeg()
    back = again(Image.encoded(jpeg, time=2.5))
    assert back.raster.file == (jpeg, "image/jpeg")
    assert back.time == 2.5


def test_a_picture_that_was_looked_at_or_sent_meanwhile_is_still_what_it_was():
    made = Image.of(PIXELS, 1.0).marked(Box((1, 2, 3, 4), label="one"))
    made.jpeg()
    back = again(made)
    assert np.array_equal(back.bare, PIXELS)
    assert back.marks == made.marks
    png = Image.encoded(pack(Image.of(PIXELS))[1], "image/png")
    png.jpeg()
    assert np.array_equal(again(png).bare, PIXELS)


def test_pictures_may_be_kept_small_instead():
    about, data = pack(Image.of(PIXELS), 95)
    assert about["mime"] == "image/jpeg"
    assert len(data) < PIXELS.nbytes
    assert again(Image.of(PIXELS), 95).size == (64, 36)


def test_sound_comes_back_to_the_sample():
    browser = (np.arange(-32768, 32767, 7, dtype=np.int16).astype(np.float32)) / np.float32(32768)
    for samples in (browser, np.linspace(-1, 1, 999, dtype=np.float32) / 3):
        back = again(Audio(samples, 16_000, 0.5, 0.25))
        assert back.gap == 0.25
        assert np.array_equal(back.samples, samples)
        assert (back.rate, back.time) == (16_000, 0.5)
    assert len(pack(Audio(browser, 16_000))[1]) == 2 * len(browser)


def test_what_was_found_comes_back_to_the_bit():
    found = Detections(
        np.array([[1 / 3, 2, 3, 4]], np.float32), ("cat",), np.array([0.1], np.float32), (64, 36), np.array([7]),
        (RunLength.of(PIXELS[..., 0] > 99),), time=0.1,
    )  # fmt: skip
    back = again(found)
    assert np.array_equal(back.boxes, found.boxes)
    assert np.array_equal(back.scores, found.scores)
    assert (back.labels, back.size, back.time, back.masks) == (found.labels, found.size, found.time, found.masks)
    assert back.ids.tolist() == [7]
    assert len(again(Detections.none((3, 4)))) == 0


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(), some, max_size=3),
    max_leaves=8,
)


@given(plain)
@settings(max_examples=60)
def test_plain_values_come_back(value):
    assert repr(again(value)) == repr(value)


def written(path, count=5, limits=Limits(), stop=True):
    over = threading.Event()
    writer = Writer(path, limits, over.set)
    writer.flow("flow", b"{}")
    for seq in range(count):
        writer.item("camera", seq, writer.began + seq / 10, {"image": Image.of(PIXELS), "name": f"{seq}"})
    if stop:
        writer.stop()
        assert over.wait(60)
    return writer, over


def test_items_flows_and_marks_come_back_in_order(tmp_path):
    path = tmp_path / "r"
    writer = Writer(path)
    writer.flow("flow", b"one")
    writer.item("camera", 4, monotonic(), {"image": Image.of(PIXELS)})
    writer.flow("flow", b"two")
    writer.mark("error", "too dark", n="detect", s=4)
    writer.item("mic", 0, monotonic(), {"audio": Audio(np.zeros(9, np.float32), 8000)})
    writer.stop()
    found = Recording(path)
    assert [(item.source, item.seq) for item in found.items] == [("camera", 4), ("mic", 0)]
    assert [(flow.text, flow.before) for flow in found.flows] == [("one", 0), ("two", 1)]
    assert [(mark.kind, mark.text, mark.node, mark.before) for mark in found.marks] == [
        ("error", "too dark", "detect", 1)
    ]
    assert found.sources == {"camera": {"image": "image"}, "mic": {"audio": "audio"}}
    assert found.is_whole
    assert found.size == writer.size


def test_wherever_it_is_torn_what_was_written_before_is_played(tmp_path):
    path = tmp_path / "r"
    written(path, 4)
    data = path.read_bytes()
    ends = [item.where.at + item.where.head + item.where.size for item in Recording(path).items]
    for cut in range(1, len(data), 997):
        path.write_bytes(data[:cut])
        found = Recording(path)
        assert len(found.items) == sum(end <= cut for end in ends)
        assert all(np.array_equal(found.values(item)["image"].bare, PIXELS) for item in found.items)
        assert not found.is_whole


def test_what_is_damaged_is_told_and_not_played(tmp_path):
    path = tmp_path / "r"
    written(path, 2)
    where = Recording(path).items[0].where
    data = bytearray(path.read_bytes())
    data[where.at + where.head + 9] ^= 1
    path.write_bytes(data)
    found = Recording(path)
    with pytest.raises(BadRecordingError, match="damaged"):
        found.values(found.items[0])
    assert found.values(found.items[1])["name"] == "1"
    path.write_bytes(b"no recording, but long enough")
    with pytest.raises(BadRecordingError, match="no recording"):
        Recording(path)


def test_at_its_limit_it_ends_and_says_so(tmp_path):
    writer, over = written(tmp_path / "r", 400, Limits(size=60_000), stop=False)
    assert over.wait(60)
    assert writer.reason == "limit"
    assert not writer.is_on
    found = Recording(tmp_path / "r")
    assert found.is_whole
    assert 60_000 < found.size < 90_000


def test_a_full_disk_ends_it_and_what_is_there_is_played(tmp_path):
    writer, over = written(tmp_path / "r", 4, Limits(spare=2**62), stop=False)
    assert over.wait(60)
    assert writer.reason == "disk"
    assert len(Recording(tmp_path / "r").items) == 1


def test_what_the_disk_cannot_keep_up_with_is_counted(tmp_path, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr("app.recordings.writer.WAITING", 3 * PIXELS.nbytes)
    monkeypatch.setattr("app.recordings.writer.pack", lambda value, quality: (gate.wait(60), pack(value, quality))[1])
    writer, _ = written(tmp_path / "r", 20, stop=False)
    assert writer.dropped >= 15
    gate.set()
    writer.stop()
    found = Recording(tmp_path / "r")
    assert found.dropped == writer.dropped
    assert len(found.items) == 20 - writer.dropped


def test_recordings_are_listed_renamed_and_deleted(tmp_path):
    shelf = Recordings(tmp_path)
    about = shelf.create("Cats", "abc")
    path = tmp_path / about.id / "recording.mlrec"
    writer, _ = written(path, 3)
    with pytest.raises(BadRecordingError, match="being recorded"):
        shelf.delete(about.id)
    assert shelf.finished(about.id, writer.reason).items == 3
    shelf.rename(about.id, "Dogs")
    (only,) = Recordings(tmp_path).listed()
    assert (only.name, only.items, only.reason, only.flow) == ("Dogs", 3, "asked", "abc")
    assert shelf.picture(about.id).read_bytes()[:4] == b"\x89PNG"
    assert only.seconds == pytest.approx(0.2)
    (path.parent / "about.json").unlink()
    assert Recordings(tmp_path).listed()[0].items == 3
    shelf.delete(about.id)
    assert shelf.listed() == []
    with pytest.raises(KeyError):
        shelf.path("../" + about.id)
