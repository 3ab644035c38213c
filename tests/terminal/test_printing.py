"""What a flow says as lines: for people, and as JSON."""

import json
import wave
from pathlib import Path

import numpy as np
import pytest
from pydantic import BaseModel

from app.engine import Failure, Finished, Said
from app.flow import PinRef
from app.sdk import Audio, Box, Detections, Image, Video
from app.terminal.printing import JsonPrinter, PlainPrinter

FOUND = Detections(np.array([[1, 2, 3, 4]], np.float32), ("cat",), np.array([0.5], np.float32), (64, 48))
PLAIN = {"boxes": [[1, 2, 3, 4]], "labels": ["cat"], "scores": [0.5], "ids": None, "size": [64, 48]}


class Point(BaseModel):
    x: int


def said(value, seq=0):
    return Said(PinRef("look", "out"), value, seq, 1e12, "camera")


@pytest.fixture
def lines():
    return []


@pytest.fixture
def as_json(tmp_path, lines):
    """Says a value and reads its line back."""
    printer = JsonPrinter(tmp_path, lines.append)

    def say(value, seq=0):
        printer.say(said(value, seq))
        assert lines[-1].count("\n") == 1
        return json.loads(lines[-1], parse_constant=pytest.fail)["value"]

    return say


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("Grüße\n", "Grüße\n"), (0.5, 0.5), (True, True), ({"a": [1]}, {"a": [1]}), (FOUND, PLAIN), ([FOUND], [PLAIN]),
        (np.float32(0.5), 0.5), (Point(x=1), {"x": 1}), (float("nan"), None), (2**70, 2**70), ("\ud800", "\ud800"),
        ({1: 2**70, "b": float("inf")}, {"1": 2**70, "b": None}), ({"a": b"x"}, {"a": "b'x'"}),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_every_value_is_one_line_of_json(as_json, value, plain):
    assert as_json(value) == plain


def test_a_picture_is_kept_with_its_marks(as_json, tmp_path):
    image = Image.of(np.full((48, 64, 3), 90, np.uint8)).marked(Box((8, 8, 56, 40), "#ff0000", width=60))
    assert as_json(image, seq=7) == {
        "path": str(tmp_path / "look_out_000007.jpg"),
        "type": "image",
        "metadata": {"mimeType": "image/jpeg", "width": 64, "height": 48},
    }
    kept = Image.encoded((tmp_path / "look_out_000007.jpg").read_bytes()).pixels
    assert kept[8, 32, 0] > 180
    assert kept[24, 32, 0] < 120


def test_sound_is_kept_as_a_wav_file(as_json, tmp_path):
    plain = as_json(Audio(np.linspace(-1, 1, 8_000, dtype=np.float32), 16_000))
    assert plain["metadata"] == {"mimeType": "audio/wav", "sampleRate": 16_000, "channels": 1, "duration": 0.5}
    with wave.open(plain["path"]) as file:
        assert (file.getframerate(), file.getnchannels(), file.getnframes()) == (16_000, 1, 8_000)


def test_bytes_are_kept_and_a_film_is_where_it_is(as_json, tmp_path):
    plain = as_json(b"abc")
    assert (plain["type"], Path(plain["path"]).read_bytes(), plain["metadata"]["size"]) == ("binary", b"abc", 3)
    film = as_json(Video(tmp_path / "film.mp4", width=64, height=48, duration=2.0))
    assert (film["path"], film["type"], film["metadata"]["duration"]) == (str(tmp_path / "film.mp4"), "video", 2.0)


def test_the_last_line_says_how_it_ended(tmp_path, lines):
    printer = JsonPrinter(tmp_path, lines.append)
    printer.say(said("a"))
    printer.end(Finished([Failure("look", "it broke", "Mend it", "image", "", "")], 1.23456, {"look": 1}))
    assert json.loads(lines[-1]) == {
        "summary": {
            "outcome": "failed",
            "seconds": 1.235,
            "said": {"look.out": 1},
            "calls": {"look": 1},
            "failures": [{"node": "look", "pin": "image", "message": "it broke", "remedy": "Mend it"}],
        }
    }


def test_people_read_text_and_a_count_of_pictures(lines):
    printer = PlainPrinter(lines.append)
    picture = Image.of(np.zeros((4, 4, 3), np.uint8))
    for value in ("one two", "1\n2\n", 3, [1, 2], picture, picture):
        printer.say(said(value))
    printer.end(Finished([], 1.0))
    text = "".join(lines)
    assert text == "look.out  one two\nlook.out\n1\n2\nlook.out  3\nlook.out  [1,2]\nlook.out (image): 2\n"
