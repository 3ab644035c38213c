"""Everything that is wrong with a flow, all at once, each problem with its place and its remedy."""

import difflib
from collections.abc import Iterable, Iterator
from typing import Literal

from app.flow.document import Flow
from app.flow.edge import Edge, PinRef
from app.flow.known import Agents, Known
from app.flow.part import Part
from app.flow.settings import refusal
from app.flow.timing import in_order
from app.flow.types import Verdict, named
from app.sdk import Pin

Code = Literal[
    "empty_flow",
    "unknown_agent",
    "unknown_node",
    "unknown_pin",
    "missing_input",
    "wrong_type",
    "bad_setting",
    "pin_taken",
    "set_and_connected",
    "duplicate_edge",
    "cycle",
    "never_together",
    "stray_layout",
]
Severity = Literal["error", "warning"]


class Problem(Part):
    """One thing that is wrong. An error keeps the flow from running; a warning does not."""

    node: str | None
    pin: str | None
    code: Code
    message: str
    """It begins with its place: `find.image needs an image`."""
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" + ("" if self.remedy.endswith("?") else ".")


def check(flow: Flow, agents: Agents) -> list[Problem]:
    """Every problem of a flow: errors first, each kind in the order of the nodes."""
    known = Known(flow, agents)
    problems = [*_empty(flow), *_cycles(flow), *_edges(known), *_strays(flow)]
    for node in flow.nodes:
        problems += [*_agent(known, node), *_settings(known, node), *_inputs(known, node)]
        problems += _never_together(known, node)
    order = {name: at for at, name in enumerate(flow.nodes)}
    return sorted(problems, key=lambda problem: (problem.severity, order.get(problem.node or "", -1)))


def verdict_in(flow: Flow, agents: Agents, source: PinRef, target: PinRef) -> Verdict:
    """May this output feed this input, in this flow? What `check` would say of the edge, before it is drawn."""
    known = Known(flow, agents)
    if (found := known.verdict(source, target)) is None:
        missing = target if known.output(source) else source
        return Verdict(False, f"there is no {missing}", "Choose a pin that is there")
    if source.node == target.node or target.node in known.before(source.node):
        return Verdict(False, f"{source.node} depends on {target.node}", "Edges cannot go round in a circle")
    return found


def _empty(flow: Flow) -> Iterator[Problem]:
    if not flow.nodes:
        message, remedy = "the flow has no nodes", "Add one from the palette"
        yield Problem(node=None, pin=None, code="empty_flow", message=message, remedy=remedy)


def _agent(known: Known, node: str) -> Iterator[Problem]:
    name = known.flow.nodes[node].type
    if name not in known.agents:
        near = difflib.get_close_matches(name, known.agents, 3, 0.75) or _same_last_part(name, known.agents)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "Install the package it is in, or replace the node"
        yield _problem(PinRef(node, ""), "unknown_agent", f"is of the type {name}, and there is no such agent", remedy)


def _same_last_part(name: str, agents: Iterable[str]) -> list[str]:
    return [agent for agent in agents if agent.rpartition(".")[2] == name.rpartition(".")[2]][:3]


def _settings(known: Known, node: str) -> Iterator[Problem]:
    if not (manifest := known.manifest(node)):
        return
    for name, value in known.flow.nodes[node].set.items():
        place = PinRef(node, name)
        if not (pin := manifest.input(name)):
            message = f"is set, but {manifest.id} has no such input"
            yield _problem(place, "unknown_pin", message, _pins(manifest.inputs, name))
            continue
        if place in known.edges:
            remedy = "The edge wins; unset the value, or remove the edge"
            yield _problem(place, "set_and_connected", "is both set and connected", remedy, "warning")
        if why := refusal(pin, value):
            yield _problem(place, "bad_setting", *why)


def _inputs(known: Known, node: str) -> Iterator[Problem]:
    if not (manifest := known.manifest(node)):
        return
    for pin in manifest.inputs:
        place = PinRef(node, pin.name)
        sources = dict.fromkeys(edge.source for edge in known.edges.get(place, ()))
        if len(sources) > 1:
            names = " and ".join(map(str, sources))
            yield _problem(place, "pin_taken", f"takes one edge and has {len(sources)}", f"Keep one of {names}")
        if pin.required and not sources and pin.name not in known.flow.nodes[node].set:
            by_hand = ", or set it" if pin.type in ("string", "number", "boolean", "json") else ""
            yield _problem(place, "missing_input", f"needs {named(pin)}", f"Connect an output that gives it{by_hand}")


def _edges(known: Known) -> Iterator[Problem]:
    seen: set[tuple[PinRef, PinRef]] = set()
    for edge in known.flow.edges:
        if edge.ends in seen:
            message, remedy = f"has the edge from {edge.source} twice", "Remove one of them"
            yield _problem(edge.target, "duplicate_edge", message, remedy)
            continue
        seen.add(edge.ends)
        found = known.verdict(*edge.ends)
        if found is None:
            yield from _lost_ends(known, edge)
        elif not found.ok:
            yield _problem(edge.target, "wrong_type", f"cannot take {edge.source}: {found.reason}", found.remedy)


def _lost_ends(known: Known, edge: Edge) -> Iterator[Problem]:
    """Ends at a node or a pin that is not there. An unknown agent is a problem of its node, not of its edges."""
    for place, way in ((edge.source, "output"), (edge.target, "input")):
        if place.node not in known.flow.nodes:
            near = difflib.get_close_matches(place.node, known.flow.nodes, 1)
            remedy = f"Did you mean {near[0]}?" if near else f"Remove the edge {edge}, or add the node"
            yield _problem(place, "unknown_node", f"is on an edge, but there is no node {place.node}", remedy)
        elif manifest := known.manifest(place.node):
            pins = manifest.outputs if way == "output" else manifest.inputs
            if place.pin not in [pin.name for pin in pins]:
                message = f"is on an edge, but {manifest.id} has no such {way}"
                yield _problem(place, "unknown_pin", message, _pins(pins, place.pin))


def _never_together(known: Known, node: str) -> Iterator[Problem]:
    """A value that is said when a stream has ended cannot be there while that stream's items pass."""
    fed = known.sources.get(node, {})
    for pin, value in fed.items():
        takes = known.input(PinRef(node, pin))
        after = known.timing(value).after
        if takes is None or takes.type == "stream" or not after:
            continue
        for stream in fed.values():
            if shared := known.timing(stream).live & after:
                source = next(name for name in known.flow.nodes if name in shared)
                message = f"waits for {value}, said when the stream of {source} has ended, and {stream} is that stream"
                remedy = f"Take the two from different sources, or replace {value} by an output that speaks all along"
                yield _problem(PinRef(node, pin), "never_together", message, remedy)
                break


def _cycles(flow: Flow) -> Iterator[Problem]:
    if in_order(flow):
        return
    import networkx as nx

    graph = nx.DiGraph([(edge.source.node, edge.target.node) for edge in flow.edges])
    for together in nx.strongly_connected_components(graph):
        knot = graph.subgraph(together)
        if not knot.number_of_edges():
            continue
        first = next(node for node in flow.nodes if node in together)
        steps = nx.find_cycle(knot, first)
        path = " -> ".join([steps[0][0], *(target for _, target in steps)])
        yield _problem(PinRef(steps[0][0], ""), "cycle", f"feeds itself: {path}", "Remove one of these edges")


def _strays(flow: Flow) -> Iterator[Problem]:
    for node in flow.layout:
        if node not in flow.nodes:
            message, remedy = "has a place in the layout, but is no node", "Remove it from the layout"
            yield _problem(PinRef(node, ""), "stray_layout", message, remedy, "warning")


def _pins(pins: tuple[Pin, ...], wrong: str) -> str:
    names = [pin.name for pin in pins]
    near = difflib.get_close_matches(wrong, names, 1)
    return f"Did you mean {near[0]}? There is {', '.join(names)}" if near else f"There is {', '.join(names) or 'none'}"


def _problem(place: PinRef, code: Code, message: str, remedy: str, severity: Severity = "error") -> Problem:
    where = str(place) if place.pin else place.node
    pin = place.pin or None
    return Problem(node=place.node, pin=pin, code=code, message=f"{where} {message}", remedy=remedy, severity=severity)
