"""What a placed subflow and the edges at it show while it runs: taken together from the nodes and edges inside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.flow import Flat, Flow, Graph, PinRef, flattened, subflow_of
from app.sdk import AgentManifest

About = dict[str, Any]
Agents = Mapping[str, AgentManifest]
WORST_FIRST = ("failed", "tripped", "loading", "running", "waiting", "skipped", "done", "idle")


@dataclass(frozen=True, slots=True)
class Doubles:
    """Names that the canvas has for what goes by other names in the flow that runs."""

    nodes: Mapping[str, tuple[str, ...]]
    """A placed subflow, and the nodes inside it."""
    edges: Mapping[str, tuple[str, ...]]
    """An edge at a placed subflow, and the edges it is laid flat to."""

    def of_nodes(self, told: Mapping[str, About]) -> dict[str, About]:
        """One gauge for each placed subflow."""
        found = {name: [told[inner] for inner in inside if inner in told] for name, inside in self.nodes.items()}
        return {name: _together(all_) for name, all_ in found.items() if all_}

    def of_edges(self, told: Mapping[str, About]) -> dict[str, About]:
        found = {name: [told[flat] for flat in flats if flat in told] for name, flats in self.edges.items()}
        return {name: _traffic(all_) for name, all_ in found.items() if all_}


NOTHING = Doubles({}, {})


def doubles(flow: Flow, agents: Agents) -> Doubles:
    """Those of every subflow that is placed, inside other subflows too."""
    flat = flattened(flow, agents)
    if not flat.prefixes:
        return NOTHING
    nodes = {
        flat.name(path[:-1], path[-1]): tuple(
            name for name, place in flat.places.items() if place.path[: len(path)] == path
        )
        for path in flat.prefixes
    }
    edges: dict[str, tuple[str, ...]] = {}
    for path in [(), *flat.prefixes]:
        edges |= dict(_edges(flow, flat, path))
    return Doubles(nodes, edges)


def _edges(flow: Flow, flat: Flat, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    graph = _graph(flow, path)
    for edge in graph.edges:
        if not {edge.source.node, edge.target.node} & {way[-1] for way in flat.prefixes if way[:-1] == path}:
            continue
        own = f"{flat.name(path, str(edge.source))} -> {flat.name(path, str(edge.target))}"
        sources, targets = (
            _ends(flow, flat, path, edge.source, "outputs"),
            _ends(flow, flat, path, edge.target, "inputs"),
        )
        yield own, tuple(f"{source} -> {target}" for source in sources for target in targets)


def _ends(flow: Flow, flat: Flat, path: tuple[str, ...], pin: PinRef, side: str) -> Iterable[PinRef]:
    """The pins behind a pin, which is its own unless it is a placed subflow's."""
    within = (*path, pin.node)
    if within not in flat.prefixes:
        return [PinRef(flat.name(path, pin.node), pin.pin)]
    subflow = flow.subflows[subflow_of(_graph(flow, path).nodes[pin.node].type) or ""]
    if side == "outputs":
        inner = [subflow.outputs[pin.pin]] if pin.pin in subflow.outputs else []
    else:
        inner = list(subflow.inputs.get(pin.pin, ()))
    return [found for one in inner for found in _ends(flow, flat, within, one, side)]


def _graph(flow: Flow, path: tuple[str, ...]) -> Graph:
    graph: Graph = flow
    for node in path:
        graph = flow.subflows[subflow_of(graph.nodes[node].type) or ""]
    return graph


def _together(told: list[About]) -> About:
    """The worst state, the first trouble, the pace of the fastest, and the time that all of them take."""
    states = {about["state"] for about in told}
    state = next((one for one in WORST_FIRST if one in states), "idle")
    return {
        "state": state,
        "fps": max(about["fps"] for about in told),
        "ms": round(sum(about["ms"] for about in told), 1),
        "run": _summed([about["run"] for about in told]),
        "wait": _summed([about["wait"] for about in told]),
        "batch": max(about["batch"] for about in told),
        "device": ", ".join(sorted({about["device"] for about in told if about["device"]})),
        "memory": sum(about["memory"] for about in told),
        "progress": next((about["progress"] for about in told if about["progress"] is not None), None),
        "note": next((about["note"] for about in told if about["note"]), ""),
        "error": next(({**about["error"], "pin": None} for about in told if about["error"]), None),
        "drops": sum(about["drops"] for about in told),
        "signal": next((about["signal"] for about in told if about["signal"]), None),
    }


def _summed(spreads: list[list[float] | None]) -> list[float] | None:
    """Of those that have one: an item passes through all of them."""
    known = [spread for spread in spreads if spread is not None]
    return [round(sum(column), 2) for column in zip(*known, strict=True)] if known else None


def _traffic(told: list[About]) -> About:
    return {
        "rate": max(about["rate"] for about in told),
        "age_ms": max(about["age_ms"] for about in told),
        "depth": sum(about["depth"] for about in told),
        "drops": sum(about["drops"] for about in told),
        "reasons": dict(sum((Counter(about["reasons"]) for about in told), Counter[str]())),
    }
