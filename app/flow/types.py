"""The one table of what may be joined to what: the canvas, the checks, the loader and the engine all ask it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from app.sdk import AgentManifest, Pin
from app.sdk.manifest import DETECTIONS

_ONCE = "once:"
_WORDS = {
    "string": "a string",
    "number": "a number",
    "boolean": "a boolean",
    "json": "JSON",
    "json:detections": "detections",
    "binary": "binary data",
    "audio": "audio",
    "image": "an image",
    "video": "a video",
    "stream": "a stream of anything",
}
_CONVERTERS = {
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
_REMEDIES = {
    ("video", "image"): "Read the file with inputs.video_file, which gives its images",
    ("video", "audio"): "Read the file with inputs.audio_file, which gives its sound",
    ("json", "json:detections"): "Take them from a detector, such as vision.detect",
    ("json", "number"): "Pick one number out of it with a node that reads JSON, and give that",
}
_PLAIN = ("string", "number", "boolean", "json")
"""What JSON can hold."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an output may feed an input, and if not, why not, and what would fix it."""

    ok: bool
    reason: str = ""
    """As part of a sentence, naming both kinds."""
    remedy: str = ""
    converter: str | None = None
    """The agent that, put between them, makes it right."""


def key(pin: Pin) -> str:
    """What a pin carries, in one word: `image`, `stream[image]`, `json:detections`."""
    kind: str = pin.carries
    if kind == "json" and pin.metadata.mimeType:
        kind = "json:detections" if pin.metadata.mimeType == DETECTIONS else f"json:{pin.metadata.mimeType}"
    return f"stream[{kind}]" if pin.type == "stream" and kind != "stream" else kind


def key_in(pin: Pin, *, streaming: bool) -> str:
    """The key of an input pin. A value pin of a node that yields cannot follow a stream: `once:string`."""
    return f"{_ONCE}{key(pin)}" if streaming and pin.type != "stream" else key(pin)


def verdict(source: Pin, target: Pin, *, target_streaming: bool) -> Verdict:
    """May `source`, an output, feed `target`, an input of a node that yields (`target_streaming`) or does not?"""
    return verdict_on(key(source), key_in(target, streaming=target_streaming))


@cache
def verdict_on(source: str, target: str) -> Verdict:
    """The same, of two keys. A stream feeds a value pin by running the node for each item."""
    gives, takes = _carried(source), _carried(target)
    if target.startswith(_ONCE) and source.startswith("stream"):
        return Verdict(
            False,
            f"a stream of {_plural(gives)} comes in, and it takes one value, {_words(takes)}, not a stream",
            "Feed it from an output that speaks once, or set the value by hand",
        )
    if _fits(gives, takes):
        return Verdict(True)
    converter = _CONVERTERS.get((gives, takes))
    remedy = f"Put {converter} between them" if converter else _REMEDIES.get((gives, takes))
    remedy = remedy or f"Take {_words(takes)} from another output"
    be = "are" if gives == "json:detections" else "is"
    return Verdict(False, f"{_words(gives)} {be} not {_words(takes)}", remedy, converter)


def verdicts(manifests: Iterable[AgentManifest]) -> dict[str, dict[str, str | None]]:
    """Every refusal among these agents' pins, as `image>once:string`; what is not listed is allowed."""
    sources, targets = set(), set()
    for manifest in manifests:
        for pin in manifest.outputs:
            sources |= {key(pin), key(as_stream(pin))}
        targets |= {key_in(pin, streaming=manifest.streaming) for pin in manifest.inputs}
    refused = {}
    for source in sorted(sources):
        for target in sorted(targets):
            if not (said := verdict_on(source, target)).ok:
                refused[f"{source}>{target}"] = {
                    "reason": said.reason,
                    "remedy": said.remedy,
                    "converter": said.converter,
                }
    return refused


def as_stream(pin: Pin) -> Pin:
    """An output as it speaks when its node is run for each item of a stream."""
    return pin if pin.type == "stream" else pin.model_copy(update={"type": "stream", "of": pin.type})


def named(pin: Pin) -> str:
    """A pin's kind in words: `a string`, `a stream of images`."""
    return f"a stream of {_plural(_carried(key(pin)))}" if pin.type == "stream" else _words(key(pin))


def _carried(key: str) -> str:
    key = key.removeprefix(_ONCE)
    return key[len("stream[") : -1] if key.startswith("stream[") else key


def _fits(gives: str, takes: str) -> bool:
    if takes in (gives, "stream"):
        return True
    return takes == "json" and (gives in _PLAIN or gives.startswith("json:"))


def _words(kind: str) -> str:
    return _WORDS.get(kind) or f"JSON of the type {kind.removeprefix('json:')}"


def _plural(kind: str) -> str:
    words = {"string": "strings", "number": "numbers", "boolean": "booleans", "image": "images", "video": "videos"}
    return words.get(kind) or _words(kind).removeprefix("a stream of ")
