"""A flow beside its agents: what is known of each pin, looked up in no time however large the flow."""

from collections.abc import Mapping
from functools import cached_property

from app.flow.edge import Edge, PinRef
from app.flow.graph import Graph
from app.flow.timing import Timing, timings
from app.flow.types import Verdict, verdict
from app.sdk import AgentManifest, Pin

Agents = Mapping[str, AgentManifest]


class Known:
    """Made for one flow and thrown away; pins and agents that are not there are None."""

    def __init__(self, flow: Graph, agents: Agents) -> None:
        self.flow, self.agents = flow, agents
        self.edges: dict[PinRef, list[Edge]] = {}
        """Into each input pin."""
        self.sources: dict[str, dict[str, PinRef]] = {}
        """What feeds each node's inputs."""
        for edge in flow.edges:
            self.edges.setdefault(edge.target, []).append(edge)
            self.sources.setdefault(edge.target.node, {})[edge.target.pin] = edge.source

    def manifest(self, node: str) -> AgentManifest | None:
        return self.agents.get(self.flow.nodes[node].type) if node in self.flow.nodes else None

    def output(self, pin: PinRef) -> Pin | None:
        return manifest.output(pin.pin) if (manifest := self.manifest(pin.node)) else None

    def input(self, pin: PinRef) -> Pin | None:
        return manifest.input(pin.pin) if (manifest := self.manifest(pin.node)) else None

    @cached_property
    def timings(self) -> dict[PinRef, Timing]:
        return timings(self.flow, self.agents)

    def timing(self, output: PinRef) -> Timing:
        return self.timings.get(output, Timing())

    def verdict(self, source: PinRef, target: PinRef) -> Verdict | None:
        """Whether these pins fit, as they speak in this flow; None if one of them is not there."""
        gives, takes, manifest = self.output(source), self.input(target), self.manifest(target.node)
        if gives is None or takes is None or manifest is None:
            return None
        return verdict(self.timing(source).of(gives), takes, target_streaming=manifest.streaming)

    def before(self, node: str) -> set[str]:
        """Every node that this one depends on, by one edge or many."""
        found: set[str] = set()
        ahead = [node]
        while ahead:
            more = {source.node for source in self.sources.get(ahead.pop(), {}).values()} - found
            found |= more
            ahead += more
        return found
