"""When each output of a flow speaks: with a stream, or once a stream has ended.

A plain node that is fed by a stream runs for each item, so its outputs are streams too, whatever its manifest says; and
an output that is said once at the end of a stream can never be paired with the items of that same stream.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from app.flow.edge import PinRef
from app.flow.graph import Graph
from app.flow.types import as_stream
from app.sdk import AgentManifest, Pin


@dataclass(frozen=True, slots=True)
class Timing:
    """`live`: nodes whose streams this one goes along with. `after`: nodes whose streams must have ended first."""

    live: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()

    def __or__(self, other: "Timing") -> "Timing":
        return Timing(self.live | other.live, self.after | other.after)

    def of(self, pin: Pin) -> Pin:
        """An output pin as it speaks in this flow: a stream if its node is run for each item of one."""
        return as_stream(pin) if self.live else pin


def timings(flow: Graph, agents: Mapping[str, AgentManifest]) -> dict[PinRef, Timing]:
    """The timing of every output; nothing is known of an unknown agent's, nor of any in a flow with a cycle."""
    fed: dict[str, list[PinRef]] = {node: [] for node in flow.nodes}
    for edge in flow.edges:
        fed.get(edge.target.node, []).append(edge.source)
    found: dict[PinRef, Timing] = {}
    for node in in_order(flow):
        if manifest := agents.get(flow.nodes[node].type):
            heard = Timing()
            for source in fed[node]:
                heard |= found.get(source, Timing())
            for pin in manifest.outputs:
                found[PinRef(node, pin.name)] = _said(node, manifest, pin, heard)
    return found


def in_order(flow: Graph) -> list[str]:
    """The nodes, each after those that feed it; empty if the flow has a cycle."""
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(flow.nodes, ()))
    for edge in flow.edges:
        if edge.source.node in flow.nodes and edge.target.node in flow.nodes:
            sorter.add(edge.target.node, edge.source.node)
    try:
        return list(sorter.static_order())
    except CycleError:
        return []


def _said(node: str, manifest: AgentManifest, pin: Pin, heard: Timing) -> Timing:
    if not manifest.streaming:
        return heard
    if pin.type == "stream":
        return Timing(heard.live | {node}, heard.after)
    return Timing(frozenset(), heard.after | heard.live | {node})
