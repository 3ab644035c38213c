"""Everything that is wrong with a flow, all at once, each problem with its place and its remedy."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from app.flow.document import Flow
from app.flow.edge import Edge, PinRef
from app.flow.flatten import Flat, flattened
from app.flow.known import Agents, Known
from app.flow.manifests import with_subflows
from app.flow.problem import Problem, problem_at
from app.flow.settings import refusal
from app.flow.timing import in_order
from app.flow.types import Verdict, named
from app.sdk import Pin


def check(flow: Flow, agents: Agents, off: Mapping[str, str] = MappingProxyType({})) -> list[Problem]:
    """Every problem of a flow: errors first, each kind in the order of the nodes.

    What runs is checked, the flattened flow, and each problem is told where a person can see it. `off` are agents that
    are turned off, and by which setting.
    """
    flat = flattened(flow, agents)
    problems = [*flat.problems, *_empty(flow, flat)]
    running = (*_check_flat(flat.flow, agents, off), *flat.stopped)
    problems += dict.fromkeys(_seen(flow, flat, problem) for problem in running)
    order = {name: at for at, name in enumerate(flow.nodes)}
    return sorted(problems, key=lambda problem: (problem.severity, order.get(problem.node or "", -1)))


def _check_flat(flow: Flow, agents: Agents, off: Mapping[str, str]) -> Iterator[Problem]:
    known = Known(flow, agents)
    yield from (*_cycles(flow), *_edges(known), *_strays(flow))
    for node in flow.nodes:
        yield from (*_agent(known, node, off), *_settings(known, node), *_inputs(known, node))
        yield from _never_together(known, node)


def _seen(flow: Flow, flat: Flat, problem: Problem) -> Problem:
    """A problem of a node inside a subflow as one of the placed subflow, at the pin where it comes in."""
    place = flat.places.get(problem.node or "")
    if place is None or not place.path:
        return problem.model_copy(update={"message": flat.words(problem.message), "remedy": flat.words(problem.remedy)})
    top = place.path[0]
    outside = flat.outside.get(PinRef(problem.node or "", problem.pin or ""))
    if problem.code == "bad_setting" and outside is not None and outside.pin not in flow.nodes[top].set:
        outside = None  # it is set inside
    if outside is None:
        message, inner, pin = problem.message, (*place.path[1:], place.node), problem.pin
    else:
        message, inner, pin = problem.message.replace(f"{problem.node}.{problem.pin}", str(outside), 1), (), outside.pin
    told = {"message": flat.words(message), "remedy": flat.words(problem.remedy)}
    return problem.model_copy(update={"node": top, "pin": pin, "inner": inner, **told})


def verdict_in(flow: Flow, agents: Agents, source: PinRef, target: PinRef) -> Verdict:
    """May this output feed this input, in this flow? What `check` would say of the edge, before it is drawn."""
    known = Known(flow, with_subflows(flow, agents))
    if (found := known.verdict(source, target)) is None:
        missing = target if known.output(source) else source
        return Verdict(False, f"there is no {missing}", "Choose a pin that is there")
    if source.node == target.node or target.node in known.before(source.node):
        return Verdict(False, f"{source.node} depends on {target.node}", "Edges cannot go round in a circle")
    return found


def _empty(flow: Flow, flat: Flat) -> Iterator[Problem]:
    if not flat.flow.nodes and not flat.problems:
        message, remedy = "the flow has no nodes", "Add one from the palette"
        if flow.nodes:
            message, remedy = "every node is muted, or cannot run without one that is", "Let one of them work again"
        yield Problem(node=None, pin=None, code="empty_flow", message=message, remedy=remedy)


def _agent(known: Known, node: str, off: Mapping[str, str]) -> Iterator[Problem]:
    name = known.flow.nodes[node].type
    if name in off:
        message = f"is of the type {name}, which this server has turned off"
        remedy = f"Start the server with {off[name]}=true, or take the node out"
        yield problem_at(PinRef(node, ""), "feature_disabled", message, remedy)
    elif name not in known.agents:
        near = difflib.get_close_matches(name, known.agents, 3, 0.75) or _same_last_part(name, known.agents)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "Install the package it is in, or replace the node"
        yield problem_at(
            PinRef(node, ""), "unknown_agent", f"is of the type {name}, and there is no such agent", remedy
        )


def _same_last_part(name: str, agents: Iterable[str]) -> list[str]:
    return [agent for agent in agents if agent.rpartition(".")[2] == name.rpartition(".")[2]][:3]


def _settings(known: Known, node: str) -> Iterator[Problem]:
    if not (manifest := known.manifest(node)):
        return
    for name, value in known.flow.nodes[node].set.items():
        place = PinRef(node, name)
        if not (pin := manifest.input(name)):
            message = f"is set, but {manifest.id} has no such input"
            yield problem_at(place, "unknown_pin", message, _pins(manifest.inputs, name))
            continue
        if place in known.edges:
            remedy = "The edge wins; unset the value, or remove the edge"
            yield problem_at(place, "set_and_connected", "is both set and connected", remedy, "warning")
        if why := refusal(pin, value):
            yield problem_at(place, "bad_setting", *why)


def _inputs(known: Known, node: str) -> Iterator[Problem]:
    if not (manifest := known.manifest(node)):
        return
    for pin in manifest.inputs:
        place = PinRef(node, pin.name)
        sources = dict.fromkeys(edge.source for edge in known.edges.get(place, ()))
        if len(sources) > 1:
            names = " and ".join(map(str, sources))
            yield problem_at(place, "pin_taken", f"takes one edge and has {len(sources)}", f"Keep one of {names}")
        if pin.required and not sources and pin.name not in known.flow.nodes[node].set:
            by_hand = ", or set it" if pin.type in ("string", "number", "boolean", "json") else ""
            yield problem_at(place, "missing_input", f"needs {named(pin)}", f"Connect an output that gives it{by_hand}")


def _edges(known: Known) -> Iterator[Problem]:
    seen: set[tuple[PinRef, PinRef]] = set()
    for edge in known.flow.edges:
        if edge.ends in seen:
            message, remedy = f"has the edge from {edge.source} twice", "Remove one of them"
            yield problem_at(edge.target, "duplicate_edge", message, remedy)
            continue
        seen.add(edge.ends)
        found = known.verdict(*edge.ends)
        if found is None:
            yield from _lost_ends(known, edge)
        elif not found.ok:
            yield problem_at(edge.target, "wrong_type", f"cannot take {edge.source}: {found.reason}", found.remedy)


def _lost_ends(known: Known, edge: Edge) -> Iterator[Problem]:
    """Ends at a node or a pin that is not there. An unknown agent is a problem of its node, not of its edges."""
    for place, way in ((edge.source, "output"), (edge.target, "input")):
        if place.node not in known.flow.nodes:
            near = difflib.get_close_matches(place.node, known.flow.nodes, 1)
            remedy = f"Did you mean {near[0]}?" if near else f"Remove the edge {edge}, or add the node"
            yield problem_at(place, "unknown_node", f"is on an edge, but there is no node {place.node}", remedy)
        elif manifest := known.manifest(place.node):
            pins = manifest.outputs if way == "output" else manifest.inputs
            if place.pin not in [pin.name for pin in pins]:
                message = f"is on an edge, but {manifest.id} has no such {way}"
                yield problem_at(place, "unknown_pin", message, _pins(pins, place.pin))


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
                yield problem_at(PinRef(node, pin), "never_together", message, remedy)
                break


def _cycles(flow: Flow) -> Iterator[Problem]:
    if in_order(flow):
        return
    import networkx as nx

    pairs = [(edge.source.node, edge.target.node) for edge in flow.edges]
    graph = nx.DiGraph([pair for pair in pairs if flow.nodes.keys() >= set(pair)])  # what is no node is told elsewhere
    for together in nx.strongly_connected_components(graph):
        knot = graph.subgraph(together)
        if not knot.number_of_edges():
            continue
        first = next(node for node in flow.nodes if node in together)
        steps = nx.find_cycle(knot, first)
        path = " -> ".join([steps[0][0], *(target for _, target in steps)])
        yield problem_at(PinRef(steps[0][0], ""), "cycle", f"feeds itself: {path}", "Remove one of these edges")


def _strays(flow: Flow) -> Iterator[Problem]:
    for node in flow.layout:
        if node not in flow.nodes:
            message, remedy = "has a place in the layout, but is no node", "Remove it from the layout"
            yield problem_at(PinRef(node, ""), "stray_layout", message, remedy, "warning")


def _pins(pins: tuple[Pin, ...], wrong: str) -> str:
    names = [pin.name for pin in pins]
    near = difflib.get_close_matches(wrong, names, 1)
    return f"Did you mean {near[0]}? There is {', '.join(names)}" if near else f"There is {', '.join(names) or 'none'}"
