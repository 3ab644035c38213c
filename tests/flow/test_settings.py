from typing import Annotated, Literal

import pytest
from pydantic import Field

from app.flow.settings import refusal
from app.sdk import Image, Json, Stream, describe


async def every(
    text: str,
    items: Stream[str],
    factor: Annotated[float, Field(ge=1)],
    count: int = 3,
    share: Annotated[float, Field(ge=0, le=1)] = 0.5,
    least: Annotated[int, Field(ge=2)] = 2,
    most: Annotated[int, Field(le=9)] = 2,
    on: bool = True,
    size: Literal["small", "large"] = "small",
    color: Annotated[str, Field(pattern="^#[0-9a-f]{6}$")] = "#ffffff",
    language: str | None = None,
    number: float | None = None,
    value: Json = None,
    image: Image | None = None,
) -> Stream[str]:
    async for item in items:
        yield item


AGENT = describe(every).manifest


def pin(name):
    return AGENT.input(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", ""),
        ("count", 7),
        ("count", 7.0),
        ("share", 0),
        ("share", 1.0),
        ("on", False),
        ("size", "large"),
        ("color", "#00ff00"),
        ("language", None),
        ("language", "no"),
        ("number", 2),
        ("value", [1, {"a": None}]),
    ],
)
def test_what_can_be_set(name, value):
    assert refusal(pin(name), value) is None


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("text", 5, "takes a string, not 5. Set it to text in quotes"),
        ("text", None, "takes a string, not nothing. Set it to text in quotes"),
        ("text", ["x" * 90], f"takes a string, not {str(['x' * 90])[:60]}…. Set it to text in quotes"),
        ("count", 1.5, "takes a whole number, not 1.5. Set it to something like 3"),
        ("count", True, "takes a whole number, not true. Set it to something like 3"),
        ("count", "3", "takes a whole number, not '3'. Set it to something like 3"),
        ("number", "3", "takes a number, not '3'. Set it to a number"),
        ("share", 1.5, "is 1.5, above its most, 1. Set it to 0 to 1"),
        ("share", -1, "is -1, below its least, 0. Set it to 0 to 1"),
        ("least", 1, "is 1, below its least, 2. Set it to 2 or more"),
        ("most", 10, "is 10, above its most, 9. Set it to 9 or less"),
        ("factor", "big", "takes a number, not 'big'. Set it to 1 or more"),
        ("on", "yes", "takes a boolean, not 'yes'. Set it to something like true"),
        ("size", "huge", "cannot be 'huge'. Choose one of small, large"),
        ("size", 4, "takes a string, not 4. Set it to small or large"),
        ("color", "red", "is 'red', which does not look as it should. Write it like ^#[0-9a-f]{6}$"),
        ("image", "cat.jpg", "takes an image, which cannot be written down. Connect it to an output instead"),
        ("items", "x", "takes a stream of strings, which cannot be written down. Connect it to an output instead"),
    ],
)
def test_what_cannot_is_told_with_the_limits(name, value, said):
    found = refusal(pin(name), value)
    assert found is not None
    assert ". ".join(found) == said


@pytest.mark.parametrize(
    ("name", "value"), [("count", float("nan")), ("factor", float("inf")), ("text", "half \ud83d")]
)
def test_what_no_file_can_hold_cannot_be_set(name, value):
    said, _ = refusal(pin(name), value)
    assert said.startswith("cannot be set to this: ")
