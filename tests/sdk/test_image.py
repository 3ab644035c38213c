"""A picture: decoded when somebody looks, shared by all that show it, never changed."""

import threading

import cv2
import numpy as np
import pytest

from app.sdk import Box, Frame, Image, Label, NodeError, Path


def grey(width: int = 64, height: int = 48) -> np.ndarray:
    return np.full((height, width, 3), 90, np.uint8)


def encoded(pixels: np.ndarray, ending: str = ".png") -> bytes:
    return bytes(cv2.imencode(ending, pixels[..., ::-1])[1])


@pytest.fixture
def decodings(monkeypatch):
    """Counts how often a picture was decoded."""
    from app.sdk import image

    counted, decode = [], image._decoded
    monkeypatch.setattr(image, "_decoded", lambda data: (counted.append(len(data)), decode(data))[1])
    return counted


def test_pixels_are_rgb():
    red = grey()
    red[...] = (250, 10, 20)
    image = Image.encoded(encoded(red), "image/png", time=2.5)
    assert (image.size, image.width, image.height, image.time) == ((64, 48), 64, 48, 2.5)
    assert image.pixels[0, 0].tolist() == [250, 10, 20]


@pytest.mark.parametrize(
    "pixels",
    [grey()[..., 0], np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3), np.float32), np.zeros((0, 4, 3), np.uint8)],
    ids=["grey", "alpha", "float", "empty"],
)
def test_other_arrays_are_refused(pixels):
    with pytest.raises(ValueError, match=r"an image is \(height, width, 3\) uint8 RGB, not"):
        Image.of(pixels)


def test_a_picture_nobody_looks_at_is_not_decoded(decodings):
    image = Image.encoded(b"no picture at all", frame=Frame("camera", 7))
    assert (image.frame, image.time) == (Frame("camera", 7), 0.0)
    marked = image.marked(Box((1, 2, 3, 4)))
    assert (marked.frame, len(marked.marks)) == (Frame("camera", 7), 1)
    assert image.jpeg() == b"no picture at all"
    assert decodings == []


@pytest.mark.parametrize("data", [b"", b"no picture", encoded(grey())[:40]], ids=["nothing", "text", "half"])
def test_a_broken_one_says_so_when_looked_at(data):
    with pytest.raises(
        NodeError, match=r"the picture could not be decoded\. Send a whole JPEG, PNG or WebP file"
    ) as said:
        assert Image.encoded(data).size
    assert said.value.code == "undecodable"


def test_pictures_that_differ_in_their_marks_share_one_decoding(decodings):
    image = Image.encoded(encoded(grey()), "image/png")
    others = [image.marked(Box((1, 2, 30, 40))), image.marked(Label((1, 1), "a"), Path(((0, 0), (9, 9))))]
    assert [one.size for one in (image, *others)] == [(64, 48)] * 3
    assert others[0].bare is image.bare
    assert len(decodings) == 1
    assert others[1].jpeg() is image.jpeg()


def test_a_jpeg_is_handed_on_as_it_came_and_others_are_encoded_once():
    data = encoded(grey(), ".jpg")
    assert Image.encoded(data).jpeg() is data
    image = Image.of(grey())
    assert image.jpeg().startswith(b"\xff\xd8")
    assert image.jpeg() is image.jpeg()


def test_a_picture_too_large_for_jpeg_says_so():
    with pytest.raises(NodeError, match="Resize it to at most 65,500 pixels a side"):
        Image.of(np.zeros((1, 70_000, 3), np.uint8)).jpeg()


def test_nobody_changes_a_picture():
    pixels = grey()
    image = Image.of(pixels)
    for view in (image.pixels, image.bare, image.marked(Box((1, 2, 3, 4))).pixels):
        with pytest.raises(ValueError, match="read-only"):
            view[0, 0] = 0
    pixels[0, 0] = 1  # its maker's array is as it was
    with pytest.raises(AttributeError):
        image.time = 3.0  # type: ignore[misc]


def test_marks_are_painted_in_and_the_bare_picture_has_none():
    image = Image.of(grey(160, 120)).marked(Box((40, 30, 100, 90), "#ff0000", width=12))
    assert image.pixels[30, 70].tolist() == [255, 0, 0]
    assert image.pixels[60, 70].tolist() == [90, 90, 90]
    assert (image.bare == 90).all()
    assert image.marked().pixels[30, 70].tolist() == [255, 0, 0]


def test_a_path_and_a_label_are_painted():
    line = Image.of(grey(160, 120)).marked(Path(((10, 100), (150, 100)), "#00ff00", width=12))
    assert line.pixels[100, 80].tolist() == [0, 255, 0]
    closed = Image.of(grey(160, 120)).marked(Path(((10, 10), (150, 10), (150, 110)), "#00ff00", 12, closed=True))
    assert closed.pixels[60, 80].tolist() == [0, 255, 0]
    label = Image.of(grey(160, 120)).marked(Label((20, 20), "12", "#ffff00"))
    assert label.pixels[21, 21].tolist() == [16, 20, 28]
    assert (label.pixels[20:50, 20:80, 2] < 60).any()
    assert (label.pixels[60:] == 90).all()


@pytest.mark.parametrize("at", [(-40, -40), (1000, 1000), (60, -3)])
def test_a_label_is_kept_inside_the_picture(at):
    painted = Image.of(grey(160, 120)).marked(Label(at, "here")).pixels
    assert (painted == [16, 20, 28]).all(-1).sum() > 100


@pytest.mark.parametrize("mark", [Box((-50, -50, 500, 500), label="a"), Path(((-9, 5), (900, 5))), Path(())])
def test_marks_may_lie_outside_and_have_no_points(mark):
    assert Image.of(grey()).marked(mark).pixels.shape == (48, 64, 3)


def test_lines_scale_with_the_picture():
    def thickness(height: int) -> int:
        path = Path(((0, height / 2), (200, height / 2)), "#ffffff", width=4)
        return int((Image.of(grey(200, height)).marked(path).pixels[:, 100, 0] > 170).sum())

    assert thickness(720) < thickness(1440) < thickness(2880)


def test_marks_are_plain_data_to_a_tenth_of_a_pixel():
    assert Box((1.26, 2, 3, 4), label="a").plain() == {
        "shape": "box", "at": [1.3, 2, 3, 4], "color": "#38bdf8", "label": "a", "width": 3.0,
    }  # fmt: skip
    assert Path(((1, 2.04),), closed=True).plain()["at"] == [[1, 2]]
    assert Label((1, 2), "hi").plain()["text"] == "hi"


def test_many_threads_may_look_at_once():
    image, seen = Image.encoded(encoded(grey(640, 480)), "image/png"), []
    threads = [threading.Thread(target=lambda: seen.append(int(image.pixels.sum()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [640 * 480 * 3 * 90] * 8
