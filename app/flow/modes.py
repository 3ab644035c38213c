"""Nodes that are bypassed or muted, taken out of a flow that has no subflows any more."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from app.flow.document import Flow
from app.flow.edge import Edge, PinRef
from app.flow.graph import Graph
from app.flow.known import Agents, Known
from app.flow.problem import Problem, problem_at


def without_modes(flow: Flow, agents: Agents) -> tuple[Flow, list[Problem]]:
    """The flow that runs: what goes past bypassed nodes is wired past them, and what cannot run without a muted node,
    or without one that nothing goes past, is left out like it. With a warning for each that lets nothing past.
    """
    if not any(placed.mode for placed in flow.nodes.values()):
        return flow, []
    bypassed = {name for name, placed in flow.nodes.items() if placed.mode == "bypass"}
    wiring = _Wiring(flow, agents, bypassed)
    edges, lost = wiring.past()
    gone = wiring.starved(edges, lost)
    nodes = {name: placed for name, placed in flow.nodes.items() if name not in gone}
    left = flow.changed(
        nodes=nodes,
        edges=tuple(edge for edge in edges if not {edge.source.node, edge.target.node} & gone),
        layout={name: at for name, at in flow.layout.items() if name not in gone},
    )
    return left, list(_stopped(flow, lost))


def _stopped(flow: Flow, lost: list[Edge]) -> Iterator[Problem]:
    """A warning for every bypassed node whose edges are `lost`; to a muted one nothing has to come."""
    muted = {name for name, placed in flow.nodes.items() if placed.mode == "mute"}
    for node in dict.fromkeys(edge.source.node for edge in lost):
        missed = [str(edge.target) for edge in lost if edge.source.node == node and edge.target.node not in muted]
        if missed:
            message = f"is bypassed, and nothing that comes into it fits {' or '.join(missed)}"
            remedy = "Let it work again, or feed them from another node; what cannot do without stands still"
            yield problem_at(PinRef(node, ""), "nothing_past", message, remedy, "warning")


def past(graph: Graph, agents: Agents, nodes: Collection[str]) -> list[Edge]:
    """The edges that lead past these nodes, from what feeds them to what they feed, where the types fit."""
    edges, _ = _Wiring(graph, agents, nodes).past()
    return [edge for edge in edges if edge not in graph.edges]


class _Wiring:
    def __init__(self, flow: Graph, agents: Agents, bypassed: Collection[str]) -> None:
        self.flow, self.known, self.bypassed = flow, Known(flow, agents), bypassed

    def past(self) -> tuple[list[Edge], list[Edge]]:
        """Every edge, led past the bypassed nodes; and those for which there is no way past."""
        edges, lost = list[Edge](), list[Edge]()
        for edge in self.flow.edges:
            if edge.target.node in self.bypassed:
                continue
            source = self._source(edge.source, edge.target)
            if source is None:
                lost.append(edge)
            else:
                edges.append(replace(edge, source=source))
        return edges, lost

    def starved(self, edges: list[Edge], lost: list[Edge]) -> set[str]:
        """The bypassed, the muted, and each node that must be given what only one of these would give."""
        gone = {name for name, placed in self.flow.nodes.items() if placed.mode is not None}
        fed: dict[PinRef, set[str | None]] = {}
        for edge in edges:
            fed.setdefault(edge.target, set()).add(edge.source.node)
        for edge in lost:
            fed.setdefault(edge.target, set()).add(None)
        while more := {
            pin.node for pin, by in fed.items() if pin.node not in gone and self._must(pin) and by <= {*gone, None}
        }:
            gone |= more
        return gone

    def _must(self, pin: PinRef) -> bool:
        """Whether a pin must be given something that is not set."""
        found = self.known.input(pin)
        return found is not None and found.required and pin.pin not in self.flow.nodes[pin.node].set

    def _source(self, source: PinRef, target: PinRef) -> PinRef | None:
        """What feeds `target` in the end: `source` itself, or what goes past its node.

        Each pin on the way is looked at once, however many ways lead through it.
        """
        found: dict[PinRef, PinRef | None] = {}
        ahead = [(source, False)]
        while ahead:
            pin, is_fed = ahead.pop()
            if is_fed:
                found[pin] = self._best(pin, target, found)
            elif pin not in found and pin.node not in self.bypassed:
                found[pin] = pin
            elif pin not in found:
                found[pin] = None  # in a circle it stays so
                ahead += [(pin, True), *((given, False) for _, given in self._inputs(pin.node))]
        return found[source]

    def _best(self, source: PinRef, target: PinRef, found: Mapping[PinRef, PinRef | None]) -> PinRef | None:
        """Of what was `found` to come into a bypassed node, what fits: of the kind it says, if any is."""
        ways = [
            (pin, past)
            for pin, given in self._inputs(source.node)
            if (past := found[given]) is not None and self._fits(past, target)
        ]
        said = self.known.output(source)
        alike = [
            past for pin, past in ways if said and (known := self.known.input(pin)) and known.carries == said.carries
        ]
        return next(iter(alike), ways[0][1] if ways else None)

    def _inputs(self, node: str) -> list[tuple[PinRef, PinRef]]:
        """The connected inputs, in the order of the pins, and what feeds them."""
        fed = self.known.sources.get(node, {})
        manifest = self.known.manifest(node)
        order = [pin.name for pin in manifest.inputs] if manifest else list(fed)
        return [(PinRef(node, pin), fed[pin]) for pin in order if pin in fed]

    def _fits(self, source: PinRef, target: PinRef) -> bool:
        found = self.known.verdict(source, target)
        return found is not None and found.ok
