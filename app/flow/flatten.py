"""The flow that runs: every placed subflow replaced by what is in it, and no node bypassed or muted any more."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from app.flow.document import Flow
from app.flow.edge import NODE, Edge, PinRef
from app.flow.graph import Graph, Placed
from app.flow.known import Agents
from app.flow.manifests import with_subflows
from app.flow.modes import without_modes
from app.flow.problem import Problem, problem_at
from app.flow.subflow import subflow_of

MOST, DEEPEST = 10_000, 64
"""Nodes of the flow that runs, and subflows in one another: they multiply, and a short document could eat the machine.
"""
Path = tuple[str, ...]
"""Placed subflows, the outermost first."""


class Place(NamedTuple):
    """Where a node of the flattened flow is written down."""

    path: Path
    node: str

    def __str__(self) -> str:
        return "/".join((*self.path, self.node))


@dataclass(frozen=True, slots=True)
class Flat:
    """A flow without subflows and modes, and where each of its nodes comes from."""

    flow: Flow
    places: Mapping[str, Place]
    """Of every node, those that were left out too."""
    prefixes: Mapping[Path, str] = field(default_factory=dict)
    """What the names of the nodes inside a placed subflow begin with: `clean__`."""
    outside: Mapping[PinRef, PinRef] = field(default_factory=dict)
    """Input pins inside a subflow that are, at the top of the flow, a pin of the placed subflow."""
    outputs: Mapping[PinRef, PinRef] = field(default_factory=dict)
    """The outputs of the placed subflows at the top, and the pins that speak there."""
    problems: tuple[Problem, ...] = ()
    """What could not be flattened."""
    stopped: tuple[Problem, ...] = ()
    """Which bypassed nodes let nothing past, by their names here."""

    def name(self, path: Path, node: str) -> str:
        """The name that a node inside an opened subflow has here."""
        return self.prefixes.get(path, "") + node

    def speaks(self, pin: PinRef) -> PinRef:
        """The pin that says what an output at the top of the flow says."""
        return self.outputs.get(pin, pin)

    def words(self, text: str) -> str:
        """A sentence about this flow, with the names of nodes as a person can find them: `clean/find`."""
        return re.sub(rf"\b{NODE}", self._word, text) if self.prefixes else text

    def _word(self, found: re.Match[str]) -> str:
        place = self.places.get(found[0])
        return str(place) if place is not None and place.path else found[0]


def flattened(flow: Flow, agents: Agents) -> Flat:
    """The same flow as the engine runs it. It need not be right; what cannot be resolved is among its problems."""
    if not any(placed.mode or subflow_of(placed.type) in flow.subflows for placed in flow.nodes.values()):
        return Flat(_bare(flow, dict(flow.nodes), flow.edges), {name: Place((), name) for name in flow.nodes})
    known = with_subflows(flow, agents)
    expansion = _Expansion(flow)
    top = expansion.expand(flow, (), "", ())
    if expansion.is_too_large:
        return Flat(_bare(flow, {}, ()), {name: Place((), name) for name in flow.nodes}, problems=(_too_large(),))
    left, stopped = without_modes(_bare(flow, expansion.nodes, tuple(expansion.edges)), known)
    return Flat(
        left,
        expansion.places,
        expansion.prefixes,
        {pin: outer for outer, pins in top.inputs.items() for pin in pins},
        top.outputs,
        tuple(expansion.problems),
        tuple(stopped),
    )


def upstream(flow: Flow, node: str) -> Flow:
    """A node and all that feeds it, by one edge or many."""
    wanted, ahead = {node}, [node]
    while ahead:
        target = ahead.pop()
        more = {edge.source.node for edge in flow.edges if edge.target.node == target} - wanted
        wanted |= more
        ahead += more
    return flow.changed(
        nodes={name: placed for name, placed in flow.nodes.items() if name in wanted},
        edges=tuple(edge for edge in flow.edges if edge.target.node in wanted),
        layout={name: at for name, at in flow.layout.items() if name in wanted},
        looks={name: look for name, look in flow.looks.items() if name in wanted},
        edge_looks={},
    )


def _bare(flow: Flow, nodes: dict[str, Placed], edges: tuple[Edge, ...]) -> Flow:
    """Without what says how it looks; a place without a node stays, for that is a problem."""
    layout = {name: at for name, at in flow.layout.items() if name in nodes or name not in flow.nodes}
    parts: dict[str, Any] = {"nodes": nodes, "edges": edges, "layout": layout, "looks": {}, "edge_looks": {}}
    return flow.changed(**parts, notes={}, frames={}, subflows={})


@dataclass(slots=True)
class _Pins:
    """The pins of the subflows placed in one graph, and the pins of the flattened flow behind them."""

    inputs: dict[PinRef, list[PinRef]] = field(default_factory=dict)
    outputs: dict[PinRef, PinRef] = field(default_factory=dict)


class _Expansion:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.nodes: dict[str, Placed] = {}
        self.edges: list[Edge] = []
        self.places: dict[str, Place] = {}
        self.prefixes: dict[Path, str] = {}
        self.problems: list[Problem] = []
        self.is_too_large = False

    def expand(self, graph: Graph, path: Path, prefix: str, within: tuple[str, ...]) -> _Pins:
        """Put the nodes and edges of a graph into the flattened flow. Gives the pins of its placed subflows."""
        pins, opened = _Pins(), set[str]()
        if len(self.nodes) + len(self.prefixes) > MOST or len(path) > DEEPEST:
            self.is_too_large = True
        if self.is_too_large:
            return pins
        prefixes = _prefixes(graph, self.flow)
        for name, placed in graph.nodes.items():
            kind = subflow_of(placed.type)
            if kind in within:
                self._round(path, name, kind or "")
            elif kind not in self.flow.subflows or placed.mode is not None:
                self.nodes[prefix + name] = placed
                self.places[prefix + name] = Place(path, name)
            else:
                opened.add(name)
                self._open(placed, pins, (*path, name), prefix + prefixes[name], within)
        for edge in graph.edges:
            self._draw(graph, edge, pins, opened, path, prefix)
        return pins

    def _open(self, placed: Placed, pins: _Pins, path: Path, prefix: str, within: tuple[str, ...]) -> None:
        kind, name = subflow_of(placed.type) or "", path[-1]
        subflow, before = self.flow.subflows[kind], len(self.nodes)
        self.prefixes[path] = prefix
        inner = self.expand(subflow, path, prefix, (*within, kind))
        for pin, shown in subflow.inputs.items():
            there = [found for one in shown for found in inner.inputs.get(one, [PinRef(prefix + one.node, one.pin)])]
            pins.inputs[PinRef(name, pin)] = [found for found in there if found.node in self.nodes]
        for pin, one in subflow.outputs.items():
            speaks = inner.outputs.get(one, PinRef(prefix + one.node, one.pin))
            if speaks.node in self.nodes:
                pins.outputs[PinRef(name, pin)] = speaks
        self._set(placed, pins, path)
        for part in ("timeout", "on_error"):
            if (said := getattr(placed, part)) is None:
                continue
            for node in list(self.nodes)[before:]:
                if getattr(self.nodes[node], part) is None:
                    self.nodes[node] = self.nodes[node].model_copy(update={part: said})

    def _set(self, placed: Placed, pins: _Pins, path: Path) -> None:
        """What is set on a placed subflow is set inside it."""
        for pin, value in placed.set.items():
            targets = pins.inputs.get(PinRef(path[-1], pin))
            if targets is None:
                self._unknown(path, pin, "is set", [of.pin for of in pins.inputs if of.node == path[-1]])
            for target in targets or ():
                node = self.nodes[target.node]
                self.nodes[target.node] = node.model_copy(update={"set": {**node.set, target.pin: value}})

    def _draw(self, graph: Graph, edge: Edge, pins: _Pins, opened: set[str], path: Path, prefix: str) -> None:
        source = pins.outputs.get(edge.source) if edge.source.node in opened else _inside(edge.source, prefix)
        targets = pins.inputs.get(edge.target) if edge.target.node in opened else [_inside(edge.target, prefix)]
        for end, found, those in ((edge.source, source, pins.outputs), (edge.target, targets, pins.inputs)):
            if found is None:
                right = [pin.pin for pin in those if pin.node == end.node]
                self._unknown((*path, end.node), end.pin, f"is on the edge {edge}", right)
        if source is None:
            return
        for target in targets or ():
            if edge.target.node in opened and edge.target.pin not in graph.nodes[edge.target.node].set:
                self._unset(target)
            self.edges.append(replace(edge, source=source, target=target))

    def _unset(self, target: PinRef) -> None:
        """What comes from outside takes the place of what is set inside."""
        node = self.nodes[target.node]
        if target.pin in node.set:
            left = {pin: value for pin, value in node.set.items() if pin != target.pin}
            self.nodes[target.node] = node.model_copy(update={"set": left})

    def _unknown(self, path: Path, pin: str, what: str, right: list[str]) -> None:
        remedy = f"There is {', '.join(right) or 'none'}; or show a pin inside the subflow under this name"
        message = f"{'/'.join(path)}.{pin} {what}, but the subflow has no such pin"
        about = {"code": "unknown_pin", "message": message, "remedy": remedy, "inner": path[1:]}
        self.problems.append(Problem(node=path[0], pin=pin, **about))

    def _round(self, path: Path, name: str, kind: str) -> None:
        message = f"holds itself: the subflow {kind} is placed inside it as {'/'.join((*path, name))}"
        remedy = "Open the subflow and remove the node, or unpack it"
        found = problem_at(PinRef((*path, name)[0], ""), "subflow_cycle", message, remedy)
        self.problems.append(found.model_copy(update={"inner": (*path, name)[1:]}))


def _too_large() -> Problem:
    message = f"the flow has more than {MOST:,} nodes, or its subflows are more than {DEEPEST} deep"
    remedy = "Place fewer subflows inside one another, or make several flows of it"
    return Problem(node=None, pin=None, code="too_large", message=message, remedy=remedy)


def _inside(pin: PinRef, prefix: str) -> PinRef:
    return pin._replace(node=prefix + pin.node)


def _prefixes(graph: Graph, flow: Flow) -> dict[str, str]:
    """For each placed subflow a beginning of names that no other name here has."""
    found: dict[str, str] = {}
    for name, placed in graph.nodes.items():
        if subflow_of(placed.type) in flow.subflows:
            found[name] = next(prefix for prefix in _tries(name) if _is_free(prefix, graph, found))
    return found


def _tries(name: str) -> Iterator[str]:
    yield f"{name}__"
    number = 2
    while True:
        yield f"{name}_{number}__"
        number += 1


def _is_free(prefix: str, graph: Graph, taken: Mapping[str, str]) -> bool:
    others = [*graph.nodes, *taken.values()]
    return not any(other.startswith(prefix) for other in others) and not any(map(prefix.startswith, taken.values()))
