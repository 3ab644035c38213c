"""What a person typed, made into a flow that is ready to run."""

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from typer.exceptions import TyperException

from app.flow import Flat, Flow, FlowError, PinRef, Set, load_flow, with_subflows
from app.sdk import AgentManifest, Kind


class BadInputError(TyperException):
    """Something typed is wrong; `str()` says what, and what to type instead."""

    exit_code = 2


def read_flow(path: Path) -> Flow:
    """Load a flow's file. Raises BadInputError naming the file and the line."""
    try:
        return load_flow(path.read_bytes())
    except FileNotFoundError as error:
        raise BadInputError(f"there is no file {path}") from error
    except OSError as error:
        raise BadInputError(f"{path} cannot be read: {error.strerror}") from error
    except FlowError as error:
        raise BadInputError(f"{path}: {error}") from error


def configured(flow: Flow, agents: Mapping[str, AgentManifest], settings: Iterable[str], inputs: Iterable[str]) -> Flow:
    """The flow with `node.pin=value` settings and `node=PATH` inputs. Raises BadInputError."""
    agents = with_subflows(flow, agents)
    for text in settings:
        pin, value = _setting(flow, agents, text)
        flow = _set(flow, pin, value)
    for text in inputs:
        node, given, path = text.partition("=")
        if not given or not path:
            raise BadInputError(f"write --input as NODE=PATH, not {text!r}")
        if not Path(path).exists():
            raise BadInputError(f"--input {node}: there is no file {path}")
        flow = _set(flow, _file_pin(flow, agents, node), str(Path(path).resolve()))
    return flow


def find_pins(flow: Flow, agents: Mapping[str, AgentManifest], texts: Iterable[str], flat: Flat) -> set[PinRef]:
    """`node.pin` texts as output pins of the flow that runs, which has nodes of its own for what is in a subflow.

    `agents` knows the subflows too. Raises BadInputError listing the right ones.
    """
    found = set()
    for text in texts:
        node, _, pin = text.partition(".")
        if node not in flow.nodes and node in flat.flow.nodes:
            flow = flat.flow
        manifest = _manifest(flow, agents, node, f"--watch {text}")
        if manifest.output(pin) is None:
            right = ", ".join(f"{node}.{output.name}" for output in manifest.outputs) or "none"
            raise BadInputError(f"--watch {text}: there is no such output; {node} has {right}")
        speaks = flat.speaks(PinRef(node, pin))
        if speaks.node not in flat.flow.nodes:
            raise BadInputError(f"--watch {text}: {node} is bypassed or muted, or cannot run without a node that is")
        found.add(speaks)
    return found


def _setting(flow: Flow, agents: Mapping[str, AgentManifest], text: str) -> tuple[PinRef, Any]:
    name, given, value = text.partition("=")
    node, dot, pin = name.partition(".")
    if not given or not dot:
        raise BadInputError(f"write --set as NODE.PIN=VALUE, not {text!r}")
    found = _manifest(flow, agents, node, f"--set {name}").input(pin)
    return PinRef(node, pin), _value(value, found.carries if found else "json")


def _value(text: str, kind: Kind) -> Any:
    """Text for a pin that takes text; else JSON, in which words need no quotes: `[circle, square]`."""
    if kind == "string":
        return text
    if kind == "boolean" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if text[:1] not in ("[", "{"):
        return _scalar(text)
    try:
        return _scalars(yaml.load(text, yaml.BaseLoader))
    except yaml.YAMLError:
        return text


def _scalars(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _scalars(part) for name, part in value.items()}
    return [_scalars(part) for part in value] if isinstance(value, list) else _scalar(value)


def _scalar(text: str) -> Any:
    try:
        found = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(found, float) and not math.isfinite(found) else found


def _set(flow: Flow, pin: PinRef, value: Any) -> Flow:
    try:
        return Set(node=pin.node, pin=pin.pin, value=value).apply(flow)[0]
    except FlowError as error:
        raise BadInputError(str(error)) from error


def _file_pin(flow: Flow, agents: Mapping[str, AgentManifest], node: str) -> PinRef:
    manifest = _manifest(flow, agents, node, f"--input {node}")
    for pin in manifest.inputs:
        if pin.metadata.widget == "file":
            return PinRef(node, pin.name)
    takers = [name for name, placed in flow.nodes.items() if _takes_file(agents.get(placed.type))]
    remedy = f"these do: {', '.join(takers)}" if takers else "no node of this flow does"
    raise BadInputError(f"--input {node}: {node} takes no file; {remedy}")


def _takes_file(manifest: AgentManifest | None) -> bool:
    return manifest is not None and any(pin.metadata.widget == "file" for pin in manifest.inputs)


def _manifest(flow: Flow, agents: Mapping[str, AgentManifest], node: str, typed: str) -> AgentManifest:
    if node not in flow.nodes:
        raise BadInputError(f"{typed}: the flow has no node {node}; it has {', '.join(flow.nodes) or 'none'}")
    if flow.nodes[node].type not in agents:
        raise BadInputError(f"{typed}: {node} is a {flow.nodes[node].type}, which is not installed here")
    return agents[flow.nodes[node].type]
