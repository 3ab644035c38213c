"""A typed function read as a node: what its signature says, and what it may not say."""

import asyncio
import functools
from collections.abc import Callable
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError

from app.sdk import (
    AgentManifest,
    Audio,
    Detections,
    File,
    Image,
    Json,
    Last,
    Outputs,
    Pin,
    Prose,
    Run,
    Stream,
    Video,
    describe,
    node,
)
from app.sdk.manifest import DETECTIONS, Resources


class Seen(Outputs):
    label: str
    """What it is."""
    score: float | None = None
    """How sure."""


class Told(Outputs):
    word: str | None = None
    """Each word."""
    story: Last[str | None] = None
    """All of it, once it is over."""


@node
def plain(text: str, times: int = 1) -> str:
    """Say it again.

    Runs over
    two lines.

    Args:
        text: What to say,
            and how.
        times: How often: at least once.

    Returns:
        Nothing anybody reads.
    """
    return text * times


@node(title="Teller", category="words", version="2.1.0", device="gpu", sink=True, timeout=3.0)
async def tell(words: Stream[str], *, run: Run) -> Stream[Told]:
    """Tell.

    Args:
        words: One by one.
    """
    async for word in words:
        yield Told(word=word)


def manifest_of(function: Callable[..., Any]) -> AgentManifest:
    return describe(function).manifest


def pin_of(annotation: Any, default: Any = ...) -> Pin:
    """The pin a parameter of this annotation makes."""

    def take(it):
        return ""

    take.__annotations__ = {"it": annotation, "return": str}
    take.__defaults__ = () if default is ... else (default,)
    (pin,) = manifest_of(take).inputs
    return pin


def test_the_function_comes_back_unchanged():
    assert plain("a", 2) == "aa"
    assert plain.__name__ == "plain"


def test_a_signature_and_its_docstring_are_the_manifest():
    manifest = plain.__node__.manifest
    assert (manifest.id, manifest.title, manifest.category) == ("test_node.plain", "Plain", "test_node")
    assert (manifest.version, manifest.device, manifest.streaming, manifest.sink) == ("1.0.0", "cpu", False, False)
    assert manifest.description == "Say it again.\n\nRuns over\ntwo lines."
    assert manifest.entry == f"{__name__}:plain"
    text, times = manifest.inputs
    assert (text.name, text.type, text.required, text.default) == ("text", "string", True, None)
    assert text.description == "What to say, and how."
    assert (times.name, times.type, times.required, times.default) == ("times", "number", False, 1)
    assert times.description == "How often: at least once."
    (out,) = manifest.outputs
    assert (out.name, out.type) == ("out", "string")
    assert (manifest.input("times"), manifest.output("out"), manifest.input("out")) == (times, out, None)


def test_what_the_decorator_is_told():
    kind = tell.__node__
    manifest = kind.manifest
    assert (manifest.title, manifest.category, manifest.version) == ("Teller", "words", "2.1.0")
    assert (manifest.device, manifest.sink, manifest.streaming, kind.timeout) == ("gpu", True, True, 3.0)
    assert describe(plain, resources=Resources(gpu=0.5)).manifest.resources.gpu == 0.5


def test_run_is_no_pin():
    assert tell.__node__.wants_run
    assert [pin.name for pin in tell.__node__.manifest.inputs] == ["words"]
    assert not plain.__node__.wants_run


def test_what_is_async_is_known():
    async def wait(text: str) -> str:
        return text

    assert describe(wait).is_async
    assert not describe(plain).is_async
    assert not describe(wait).manifest.streaming


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        (str, "string"), (int, "number"), (float, "number"), (bool, "boolean"), (bytes, "binary"), (Image, "image"),
        (Audio, "audio"), (Video, "video"), (Detections, "json"), (Json, "json"), (list[float], "json"),
        (dict[str, int], "json"), (str | int, "json"), (str | None, "string"), (Prose, "string"),
    ],
    ids=str,
)  # fmt: skip
def test_every_kind_is_an_ordinary_type(annotation, kind):
    pin = pin_of(annotation)
    assert (pin.type, pin.of, pin.carries) == (kind, None, kind)


def test_a_literal_is_a_choice():
    words, numbers = pin_of(Literal["a", "b"], "b"), pin_of(Literal[1, 2], 1)
    assert (words.type, words.metadata.enum, words.default) == ("string", ("a", "b"), "b")
    assert (numbers.type, numbers.metadata.enum) == ("number", (1, 2))


def test_limits_are_known():
    share = pin_of(Annotated[float, Field(ge=0, le=1)], 0.5)
    assert (share.type, share.metadata.minimum, share.metadata.maximum) == ("number", 0, 1)
    assert share.metadata.integer is None
    count = pin_of(Annotated[int, Field(ge=1, le=20)], 5)
    assert (count.metadata.minimum, count.metadata.maximum, count.metadata.integer) == (1, 20, True)
    assert pin_of(Annotated[str, Field(pattern="^a")]).metadata.pattern == "^a"


def test_how_a_text_is_edited_is_known():
    assert (pin_of(Prose).metadata.widget, pin_of(File).metadata.widget) == ("prose", "file")
    assert pin_of(str).metadata.widget is None


def test_what_may_be_left_out_keeps_its_limits():
    pin = pin_of(Annotated[int, Field(ge=1)] | None, None)
    assert (pin.type, pin.required, pin.default) == ("number", False, None)
    assert (pin.metadata.minimum, pin.metadata.integer) == (1, True)
    assert pin_of(Literal["a", "b"] | None, None).metadata.enum == ("a", "b")


def test_detections_say_what_they_are():
    assert pin_of(Detections).metadata.mimeType == DETECTIONS
    assert pin_of(Json).metadata.mimeType is None


def test_a_stream_says_what_it_is_of():
    (pin,) = tell.__node__.manifest.inputs
    assert (pin.type, pin.of, pin.carries) == ("stream", "string", "string")


def test_outputs_are_documented_pins():
    def look(text: str) -> Seen:
        return Seen(label=text)

    label, score = manifest_of(look).outputs
    assert (label.name, label.type, label.description) == ("label", "string", "What it is.")
    assert (score.name, score.type, score.description) == ("score", "number", "How sure.")


def test_what_is_yielded_streams_and_what_is_last_does_not():
    word, story = tell.__node__.manifest.outputs
    assert (word.type, word.of, story.type, story.of) == ("stream", "string", "string", None)

    async def count() -> Stream[int]:
        yield 1

    (out,) = manifest_of(count).outputs
    assert (out.name, out.type, out.of) == ("out", "stream", "number")


def test_a_node_may_say_nothing():
    def ring(text: str) -> None: ...

    assert manifest_of(ring).outputs == ()


def test_outputs_are_frozen_and_take_no_others():
    with pytest.raises(ValidationError, match="frozen"):
        Seen(label="a").label = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        Seen(label="a", colour="red")  # type: ignore[call-arg]


def test_a_manifest_is_plain_data_that_can_be_read_back():
    manifest = tell.__node__.manifest
    assert AgentManifest.model_validate_json(manifest.model_dump_json()) == manifest


class Thing:
    """No kind of value."""


class Wrong(Outputs):
    thing: Thing
    """No kind of value."""


def without_a_kind(text) -> str:
    return text


def of_anything(text: Any) -> str:
    return str(text)


def without_a_return(text: str):
    return text


def of_a_thing(thing: Thing) -> str:
    return str(thing)


def to_a_thing(text: str) -> Thing:
    return Thing()


def to_wrong_outputs(text: str) -> Wrong:
    return Wrong(thing=Thing())


def of_things(things: list[Thing]) -> str:
    return str(things)


def yields(text: str) -> Stream[str]:
    yield text


async def yields_no_stream(text: str) -> str:  # type: ignore[misc]
    yield text


def takes_a_stream(words: Stream[str]) -> str:
    return str(words)


async def awaits_a_stream(words: Stream[str] | None = None) -> str:
    return str(words)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (without_a_kind, "without_a_kind(text): say which kind of value this is"),
        (of_anything, "of_anything(text): say which kind of value this is"),
        (without_a_return, "without_a_return(return): say which kind of value this is"),
        (of_a_thing, "of_a_thing(thing): <class '"),
        (to_a_thing, "to_a_thing(return): <class '"),
        (to_wrong_outputs, "to_wrong_outputs -> thing: <class '"),
        (of_things, "of_things(things): list["),
        (yields, "yields: a node that yields is an `async def`; put async in front"),
        (yields_no_stream, "yields_no_stream(return): a node that yields returns Stream[what it yields], not <class"),
        (takes_a_stream, "takes_a_stream(words): a node that takes a Stream yields, `async def` with `-> Stream["),
        (awaits_a_stream, "awaits_a_stream(words): a node that takes a Stream yields"),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_what_no_wire_can_carry_is_refused_where_it_is_written(function, message):
    with pytest.raises(TypeError) as refused:
        node(function)
    assert str(refused.value).startswith(message)
    assert not hasattr(function, "__node__")


def test_the_remedy_for_a_stream_names_last():
    with pytest.raises(TypeError, match=r"mark what it says once, at the end, with Last"):
        node(takes_a_stream)


@pytest.mark.parametrize(("what", "value"), [("version", "one"), ("device", "tpu"), ("resources", {"gpu": -1})])
def test_what_the_decorator_may_not_be_told(what, value):
    with pytest.raises(ValidationError):
        describe(plain, **{what: value})


def test_a_name_that_cannot_be_one_is_refused():
    def _hidden(text: str) -> str:
        return text

    with pytest.raises(ValidationError, match="id"):
        describe(_hidden)


def test_a_model_of_pydantic_is_json():
    class Point(BaseModel):
        x: float
        y: float

    assert pin_of(Point).type == "json"


async def test_a_node_is_tested_by_calling_it():
    from app.sdk.testing import stream

    async with asyncio.timeout(60):
        said = [one async for one in tell(stream(["a", "b"]), run=None)]  # type: ignore[arg-type]
    assert said == [Told(word="a"), Told(word="b")]


def test_a_function_wrapped_by_another_keeps_its_signature():
    @functools.wraps(plain)
    def wrapped(*args, **kwargs):
        return plain(*args, **kwargs)

    assert [pin.name for pin in manifest_of(wrapped).inputs] == ["text", "times"]
