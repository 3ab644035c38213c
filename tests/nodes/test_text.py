"""Text and plain values."""

from typing import Any

import pytest

from app.sdk import Json, NodeError
from app.sdk.testing import stream
from nodes import text
from tests.nodes.test_draw import FOUND

THING: Json = {
    "name": "flow",
    "nodes": [{"id": "a", "at": [1, 2]}, {"id": "b", "at": [3, 4]}],
    "odd key": {"x.y": None},
}


def test_a_template_is_filled_in() -> None:
    assert text.template("{a} sees {b}{c}", "detect", "2 circles").text == "detect sees 2 circles"
    assert text.template("{{a}} is {a}; {d} stays", "x").text == "{a} is x; {d} stays"
    assert text.template("{a}", "{b}", "never").text == "{b}"  # what is put in is not looked at again
    assert text.template("{a.__class__}", "x").text == "{a.__class__}"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("$", [THING]),
        ("$.name", ["flow"]),
        ("name", ["flow"]),
        ("$.nodes[0].id", ["a"]),
        ("$.nodes[-1].at[0]", [3]),
        ("$.nodes[*].id", ["a", "b"]),
        ("$.nodes[*].at[1]", [2, 4]),
        ("$..id", ["a", "b"]),
        ("$.nodes[0].at[:1]", [1]),
        ("$.nodes[::-1].id", ["b", "a"]),
        ("$['odd key'][\"x.y\"]", [None]),
        ("$.nodes[7]", []),
        ("$.name.deeper", []),
        ("$.nodes.id", []),
    ],
)
def test_paths_lead_where_they_say(path: str, found: list[Any]) -> None:
    said = text.json_path(THING, path)
    assert said.values == found
    assert said.value == (found[0] if found else None)


def test_paths_lead_into_detections() -> None:
    assert text.json_path(FOUND, "$.labels[1]").value == "square"  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["$.nodes[", "$.nodes[?(@.id)]", "$..", "$ name", "$name"])
def test_a_path_that_cannot_be_read_shows_where(path: str) -> None:
    with pytest.raises(NodeError, match="cannot be read at") as caught:
        text.json_path(THING, path)
    assert caught.value.pin == "path"


async def test_counts() -> None:
    assert [said.count async for said in text.counter(stream(["a", None, 3]))] == [1, 2, 3]
    assert [said.count async for said in text.counter(stream([1, 1]), step=-2, start=10)] == [8, 6]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("as it is", "as it is"),
        (3, "3"),
        (3.0, "3"),
        (0.123456, "0.123"),
        (-2.50, "-2.5"),
        (100.0, "100"),
        (True, "true"),
        (None, "null"),
        (["ä", 1], '["ä", 1]'),
        ({"a": {"b": False}}, '{"a": {"b": false}}'),
    ],
)
def test_any_value_as_text(value: Json, said: str) -> None:
    assert text.to_text(value).text == said


def test_detections_as_text() -> None:
    assert '"labels": ["circle", "square"]' in text.to_text(FOUND).text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "number"), [("12", 12.0), (" -0.5 ", -0.5), ("1e3", 1000.0), ("about 7.25 metres", 7.25), (".5", 0.5)]
)
def test_text_as_a_number(words: str, number: float) -> None:
    assert text.to_number(words).value == number


def test_a_text_without_a_number_is_refused() -> None:
    with pytest.raises(NodeError, match="no number in 'many'") as caught:
        text.to_number("many")
    assert caught.value.pin == "text"
