"""The manifests of a document's subflows: their pins are those of the nodes inside them."""

from collections.abc import Iterable
from typing import Any

from app.flow.document import Flow
from app.flow.edge import PinRef
from app.flow.graph import Graph, Placed
from app.flow.known import Agents
from app.flow.subflow import PREFIX, Subflow, subflow_of
from app.flow.timing import timings
from app.sdk import AgentManifest, Pin


def with_subflows(flow: Flow, agents: Agents) -> Agents:
    """The agents, and with them the subflows of this document. One that is inside itself is not among them."""
    if not flow.subflows:
        return agents
    found = dict(agents)
    for name in flow.subflows:
        _add(flow, name, found, ())
    return found


def inner_pin(graph: Graph, agents: Agents, pin: PinRef) -> tuple[Placed, AgentManifest, Pin] | None:
    """An input pin of a node inside, with its node; None if there is none."""
    placed = graph.nodes.get(pin.node)
    manifest = agents.get(placed.type) if placed else None
    found = manifest.input(pin.pin) if manifest else None
    return (placed, manifest, found) if placed and manifest and found else None


def _add(flow: Flow, name: str, found: dict[str, AgentManifest], within: tuple[str, ...]) -> None:
    subflow = flow.subflows[name]
    if f"{PREFIX}{name}" in found or name in within:
        return
    for placed in subflow.nodes.values():
        if (inner := subflow_of(placed.type)) in flow.subflows and inner is not None:
            _add(flow, inner, found, (*within, name))
            if placed.type not in found:
                return
    found[f"{PREFIX}{name}"] = _manifest(name, subflow, found)


def _manifest(name: str, subflow: Subflow, agents: Agents) -> AgentManifest:
    inside = [manifest for placed in subflow.nodes.values() if (manifest := agents.get(placed.type))]
    return AgentManifest(
        id=f"{PREFIX}{name}",
        version="1.0.0",
        title=subflow.title or name.replace("_", " ").capitalize(),
        description=subflow.doc,
        entry=f"subflow:{name}",
        category="subflow",
        device="gpu" if any(manifest.device == "gpu" for manifest in inside) else "cpu",
        sink=any(manifest.sink for manifest in inside),
        inputs=tuple(_known(_input(subflow, agents, pin, inner) for pin, inner in subflow.inputs.items())),
        outputs=tuple(_known(_outputs(subflow, agents))),
    )


def _known(pins: Iterable[Pin | None]) -> Iterable[Pin]:
    return (pin for pin in pins if pin is not None)


def _input(subflow: Subflow, agents: Agents, name: str, inner: tuple[PinRef, ...]) -> Pin | None:
    """As the first pin inside that it feeds; it must be given if any of them must be and is not set there."""
    found = [known for pin in inner if (known := inner_pin(subflow, agents, pin))]
    if not found:
        return None
    placed, _, first = found[0]
    changes: dict[str, Any] = {"name": name}
    changes["required"] = any(pin.required and pin.name not in node.set for node, _, pin in found)
    if first.name in placed.set:
        changes["default"] = placed.set[first.name]
    return first.model_copy(update=changes)


def _outputs(subflow: Subflow, agents: Agents) -> Iterable[Pin | None]:
    """As they speak inside: what is said for each item of a stream in there is a stream out here."""
    spoken = timings(subflow, agents)
    for name, inner in subflow.outputs.items():
        placed = subflow.nodes.get(inner.node)
        manifest = agents.get(placed.type) if placed else None
        pin = manifest.output(inner.pin) if manifest else None
        if pin is not None:
            timing = spoken.get(inner)
            yield (timing.of(pin) if timing else pin).model_copy(update={"name": name})
