"""The table of what may be joined to what, in full."""

import itertools

import pytest

from app.engine import discover
from app.flow import Verdict, key, key_in, verdict, verdict_on, verdicts
from app.sdk import Pin, PinMetadata
from app.sdk.manifest import DETECTIONS
from tests.flow.demo import AGENTS

KINDS = ["string", "number", "boolean", "json", "binary", "audio", "image", "video"]
FIT = {(kind, kind) for kind in KINDS} | {
    ("string", "json"),
    ("number", "json"),
    ("boolean", "json"),
    ("json:detections", "json"),
    ("json:detections", "json:detections"),
}
CONVERTED = {
    ("number", "string"): "text.to_text",
    ("boolean", "string"): "text.to_text",
    ("json", "string"): "text.to_text",
    ("json:detections", "string"): "text.to_text",
    ("string", "number"): "text.to_number",
    ("json:detections", "number"): "vision.count",
    ("image", "json:detections"): "vision.detect",
    ("image", "json"): "vision.detect",
    ("image", "string"): "vision.classify",
    ("audio", "string"): "speech.transcribe",
}
WORDS = {
    "string": "string",
    "number": "number",
    "boolean": "boolean",
    "json": "JSON",
    "json:detections": "detections",
    "binary": "binary",
    "audio": "audio",
    "image": "image",
    "video": "video",
}


def pin(kind: str, *, stream: bool = False) -> Pin:
    name, _, mime = kind.partition(":")
    metadata = PinMetadata(mimeType=DETECTIONS if mime else None)
    if stream:
        return Pin(name="p", type="stream", of=name, metadata=metadata)
    return Pin(name="p", type=name, metadata=metadata)


PAIRS = list(itertools.product([*KINDS, "json:detections"], repeat=2))


@pytest.mark.parametrize(("gives", "takes"), PAIRS)
def test_every_pair_of_kinds(gives, takes):
    value, stream = pin(gives), pin(gives, stream=True)
    for source, target, streaming in [
        (value, pin(takes), False),
        (value, pin(takes), True),
        (value, pin(takes, stream=True), True),  # a stream of one
        (stream, pin(takes), False),  # the node runs for each item
        (stream, pin(takes, stream=True), True),
    ]:
        found = verdict(source, target, target_streaming=streaming)
        assert found.ok == ((gives, takes) in FIT)
        assert found.converter == (None if found.ok else CONVERTED.get((gives, takes)))
        if not found.ok:
            assert WORDS[gives] in found.reason
            assert WORDS[takes] in found.reason
            assert found.remedy


@pytest.mark.parametrize(("gives", "takes"), PAIRS)
def test_a_node_that_yields_takes_one_value_and_no_stream(gives, takes):
    found = verdict(pin(gives, stream=True), pin(takes), target_streaming=True)
    assert not found.ok
    assert "takes one value" in found.reason
    assert "not a stream" in found.reason
    assert found.remedy


def test_a_reason_reads_as_part_of_a_sentence():
    assert verdict(pin("number"), pin("string"), target_streaming=False) == Verdict(
        False, "a number is not a string", "Put text.to_text between them", "text.to_text"
    )
    assert verdict(pin("string", stream=True), pin("string"), target_streaming=True).reason == (
        "a stream of strings comes in, and it takes one value, a string, not a stream"
    )
    assert verdict_on("video", "stream[image]").remedy == "Read the file with inputs.video_file, which gives its images"


def test_json_of_a_type_of_its_own():
    zones = Pin(name="p", type="json", metadata=PinMetadata(mimeType="application/vnd.acme.zones+json"))
    assert verdict(zones, pin("json"), target_streaming=False).ok
    assert verdict(zones, zones, target_streaming=False).ok
    refused = verdict(zones, pin("json:detections"), target_streaming=False)
    assert refused.reason == "JSON of the type application/vnd.acme.zones+json is not detections"


def test_a_stream_of_anything():
    anything = Pin(name="p", type="stream")
    assert key(anything) == "stream"
    assert verdict(pin("image", stream=True), anything, target_streaming=True).ok
    assert verdict(anything, pin("image"), target_streaming=False).reason == "a stream of anything is not an image"
    assert verdict(anything, pin("image"), target_streaming=True).reason.startswith("a stream of anything comes in")


def test_keys():
    camera, track = AGENTS["demo.camera"], AGENTS["demo.track"]
    assert [key(found) for found in camera.outputs] == ["stream[image]", "string"]
    assert [key_in(found, streaming=True) for found in track.inputs] == ["stream[json:detections]", "once:image"]
    assert [key_in(found, streaming=False) for found in AGENTS["demo.detect"].inputs] == ["image", "number", "string"]


def test_the_browser_gets_the_same_answers_as_everybody():
    table = verdicts(AGENTS.values())
    for source, target in itertools.product(AGENTS.values(), repeat=2):
        for gives, takes in itertools.product(source.outputs, target.inputs):
            found = verdict(gives, takes, target_streaming=target.streaming)
            listed = table.get(f"{key(gives)}>{key_in(takes, streaming=target.streaming)}")
            assert (listed is None) == found.ok
            if listed:
                assert listed == {"reason": found.reason, "remedy": found.remedy, "converter": found.converter}


@pytest.mark.parametrize(("gives", "takes"), CONVERTED)
def test_every_converter_that_is_offered_ships_and_really_joins_the_two(gives: str, takes: str):
    converter = discover().agents[CONVERTED[gives, takes]]
    (first,) = [pin for pin in converter.inputs if pin.required]
    assert verdict(pin(gives, stream=True), first, target_streaming=converter.streaming).ok
    assert any(verdict(output, pin(takes), target_streaming=False).ok for output in converter.outputs)
