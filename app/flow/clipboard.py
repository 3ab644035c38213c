"""Copy and paste. What is copied is a small flow, so that it can be pasted as text anywhere."""

from collections.abc import Collection

from app.flow.document import Flow
from app.flow.edge import Edge
from app.flow.edits import AddNode, Batch, Connect
from app.flow.naming import fresh_id


def copied(flow: Flow, nodes: Collection[str]) -> Flow:
    """A fragment: these nodes, the edges among them, and those that come in from others."""
    return Flow(
        name=flow.name,
        nodes={name: node for name, node in flow.nodes.items() if name in nodes},
        edges=tuple(edge for edge in flow.edges if edge.target.node in nodes),
        layout={name: at for name, at in flow.layout.items() if name in nodes},
    )


def pasted(flow: Flow, fragment: Flow, offset: tuple[float, float] = (40, 40)) -> Batch:
    """The edit that adds a fragment under new names, `offset` pixels from where it lay, with its inner edges."""
    names = _names(flow, fragment)
    inner = [edge for edge in fragment.edges if {edge.source.node, edge.target.node} <= names.keys()]
    return _batch(fragment, names, inner, offset)


def pasted_wired(flow: Flow, fragment: Flow, offset: tuple[float, float] = (40, 40)) -> Batch:
    """The same, with the edges that come in from nodes of this flow too."""
    names = _names(flow, fragment)
    known = names.keys() | flow.nodes.keys()
    edges = [edge for edge in fragment.edges if edge.source.node in known and edge.target.node in names]
    return _batch(fragment, names, edges, offset)


def _names(flow: Flow, fragment: Flow) -> dict[str, str]:
    names: dict[str, str] = {}
    for old in fragment.nodes:
        new = old if old not in flow.nodes and old not in names.values() else fresh_id(flow, old, names.values())
        names[old] = new
    return names


def _batch(fragment: Flow, names: dict[str, str], edges: list[Edge], offset: tuple[float, float]) -> Batch:
    nodes = []
    for old, new in names.items():
        at = fragment.layout.get(old)
        moved = (at[0] + offset[0], at[1] + offset[1]) if at else None
        nodes.append(AddNode(id=new, node=fragment.nodes[old], at=moved))
    return Batch(edits=(*nodes, *(Connect(edge=edge.renamed(names)) for edge in edges)))
