"""A flow with what a program gives it: values where they can be set, media as a source that reads their file."""

from collections.abc import Callable, Mapping
from typing import Any

from app.flow import Edge, Flow, FlowError, PinRef, Placed, fresh_id, refusal, with_subflows
from app.sdk import AgentManifest, Pin

Agents = Mapping[str, AgentManifest]
Kind = Callable[[str], str]
"""The MIME type of what is behind a path or a reference, by its content; raises FileNotFoundError. Blocks."""
_READERS = {
    ("image", "image"): ("inputs.image_file", "image"),
    ("image", "video"): ("inputs.video_file", "image"),
    ("audio", "audio"): ("inputs.audio_file", "audio"),
    ("audio", "video"): ("inputs.audio_file", "audio"),
    ("video", "video"): ("inputs.whole_film", "video"),
}
"""What a pin carries and what a file is, and the node that reads it, with the pin that says it."""
_BYTES = ("inputs.file_contents", "data")
"""What reads any file, for a pin that carries bytes."""


def with_inputs(flow: Flow, agents: Agents, inputs: Mapping[str, Any], kind: Kind) -> Flow:
    """`inputs`: by `node.pin`, JSON values, and for media and files `{"ref", …}` or the reference alone.

    Raises FlowError that names the pin and says what may be given.
    """
    for name, value in inputs.items():
        node, _, pin = name.partition(".")
        flow = _given(flow, _pin(flow, agents, PinRef(node, pin)), PinRef(node, pin), value, kind)
    return flow


def _pin(flow: Flow, agents: Agents, place: PinRef) -> Pin:
    if place.node not in flow.nodes:
        raise _refused(place, f"there is no node {place.node}", f"There is {', '.join(flow.nodes) or 'none'}")
    manifest = with_subflows(flow, agents).get(flow.nodes[place.node].type)
    if manifest is None:
        raise _refused(place, f"{flow.nodes[place.node].type} is not installed here", "Install the package it is in")
    if (found := manifest.input(place.pin)) is None:
        pins = ", ".join(f"{place.node}.{pin.name}" for pin in manifest.inputs) or "none"
        raise _refused(place, f"{place.node} has no such input", f"There is {pins}")
    if feeders := flow.into(place):
        raise _refused(place, f"it is fed by {feeders[0].source}", "Give the input to that node")
    return found


def _given(flow: Flow, pin: Pin, place: PinRef, value: Any, kind: Kind) -> Flow:
    if pin.carries in ("image", "audio", "video", "binary"):
        return _read_from(flow, pin, place, *_reference(place, value, kind))
    if pin.metadata.widget == "file":
        value, _ = _reference(place, value, kind)
    if why := refusal(pin, value):
        raise _refused(place, *why)
    placed = flow.nodes[place.node]
    there = placed.model_copy(update={"set": {**placed.set, place.pin: value}})
    return flow.changed(nodes={**flow.nodes, place.node: there})


def _read_from(flow: Flow, pin: Pin, place: PinRef, reference: str, kind: str) -> Flow:
    """Place a node before it that reads the file, when it is its turn."""
    reader = _BYTES if pin.carries == "binary" else _READERS.get((pin.carries, kind.partition("/")[0]))
    if reader is None:
        message = f"it takes {pin.carries}, and {reference} is {kind}, which cannot be read as that"
        raise _refused(place, message, f"Give it a file of the kind {pin.carries}, or connect an output")
    name = fresh_id(flow, f"given_{place.node}_{place.pin}"[:56])
    nodes = {name: Placed(type=reader[0], set={"file": reference}), **flow.nodes}
    return flow.changed(nodes=nodes, edges=(*flow.edges, Edge(PinRef(name, reader[1]), place)))


def _reference(place: PinRef, value: Any, kind: Kind) -> tuple[str, str]:
    """The reference in what was given, and what is behind it. Raises FlowError if there is none."""
    reference = value.get("ref") if isinstance(value, dict) else value
    if not isinstance(reference, str) or not reference:
        raise _refused(place, "it takes a file", 'Upload it and give {"ref": "mlab://…"}')
    try:
        return reference, kind(reference)
    except FileNotFoundError:
        raise _refused(place, f"there is no file {reference}", "Upload it, and give the reference") from None


def _refused(place: PinRef, message: str, remedy: str) -> FlowError:
    return FlowError(f"the input {place}: {message}", remedy, node=place.node, pin=place.pin)
