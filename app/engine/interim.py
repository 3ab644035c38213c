"""What runs from an edit until its new nodes have loaded their models: those before them serve on."""

from collections.abc import Callable
from dataclasses import dataclass

from app.flow import Edge, Flow


@dataclass(frozen=True, slots=True)
class Interim:
    flow: Flow
    awaited: frozenset[str]
    """The nodes that take over once they are ready."""


def interim(old: Flow, new: Flow, is_ready: Callable[[str], bool]) -> Interim | None:
    """The new flow, except that a node which would hear one that is not ready yet goes on hearing those it hears now.

    What they need goes on, too, though the edit has removed it. A node is no more ready than what leads to it: one
    without a model has nothing to say while the one before it loads. None where nobody has to wait.
    """
    awaited: set[str] = set()
    edges = {name: (_into(old, name), _into(new, name)) for name in old.nodes.keys() & new.nodes.keys()}
    late: list[str] = []
    for name, (before, after) in edges.items():
        unready = _unready(new, [edge.source.node for edge in after if edge not in before], is_ready)
        if before and unready and old.nodes[name].type == new.nodes[name].type:
            late.append(name)
            awaited |= unready
    if not late:
        return None
    kept = [edge for edge in new.edges if edge.target.node not in late]
    kept += [edge for name in late for edge in _into(old, name)]
    nodes = dict(new.nodes)
    heard = [edge.source.node for name in late for edge in _into(old, name)]
    for gone in _gone_before(old, new, heard):
        nodes[gone] = old.nodes[gone]
        kept += _into(old, gone)
    flow = new.changed(nodes=nodes, edges=tuple(kept))
    return None if _has_circle(flow) else Interim(flow, frozenset(awaited))


def _into(flow: Flow, name: str) -> list[Edge]:
    return [edge for edge in flow.edges if edge.target.node == name]


def _unready(flow: Flow, names: list[str], is_ready: Callable[[str], bool]) -> set[str]:
    """Those of them that are not ready, and of all that leads to them."""
    seen: set[str] = set()
    look = list(names)
    while look:
        if (name := look.pop()) not in seen:
            seen.add(name)
            look += [edge.source.node for edge in _into(flow, name)]
    return {name for name in seen if not is_ready(name)}


def _gone_before(old: Flow, new: Flow, names: list[str]) -> list[str]:
    """Those of them that the new flow has no more, with all that leads to them and is gone, too."""
    found: list[str] = []
    look = list(names)
    while look:
        if (name := look.pop()) not in new.nodes and name not in found:
            found.append(name)
            look += [edge.source.node for edge in _into(old, name)]
    return found


def _has_circle(flow: Flow) -> bool:
    """What is turned round in one edit cannot be half turned."""
    import networkx as nx

    return not nx.is_directed_acyclic_graph(nx.DiGraph((edge.source.node, edge.target.node) for edge in flow.edges))
