"""What people place and join most, learned from the flows that ship: so that the likeliest node is offered first."""

from collections import Counter
from collections.abc import Iterable, Sequence

from app.flow import Flow, Graph


class Habits:
    def __init__(self, flows: Iterable[Flow]) -> None:
        self._used: Counter[str] = Counter()
        self._joined: Counter[tuple[str, str]] = Counter()
        for flow in flows:
            for graph in (flow, *flow.subflows.values()):
                self._learn(graph)

    def most_used(self, agents: Iterable[str]) -> list[str]:
        """The agents by how often they are placed; of equals the first stays first."""
        return sorted(agents, key=lambda agent: -self._used[agent])

    def after(self, agent: str, agents: Sequence[str]) -> list[str]:
        """By how often they follow `agent`, then by how often they are placed."""
        return sorted(self.most_used(agents), key=lambda one: -self._joined[agent, one])

    def before(self, agent: str, agents: Sequence[str]) -> list[str]:
        """By how often they lead to `agent`, then by how often they are placed."""
        return sorted(self.most_used(agents), key=lambda one: -self._joined[one, agent])

    def _learn(self, graph: Graph) -> None:
        kinds = {name: placed.type for name, placed in graph.nodes.items()}
        self._used.update(kinds.values())
        for edge in graph.edges:
            if {edge.source.node, edge.target.node} <= kinds.keys():
                self._joined[kinds[edge.source.node], kinds[edge.target.node]] += 1
