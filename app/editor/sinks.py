"""Everything a flow shows to people, what is inside its subflows too, under the names that the running flow has."""

from collections.abc import Mapping
from typing import Any

from app.editor.catalogue import color_of, icon_of, shown
from app.editor.view import crumbs
from app.flow import Flat, Flow, flattened
from app.sdk import AgentManifest

Agents = Mapping[str, AgentManifest]


def sinks_of(flow: Flow, agents: Agents) -> list[dict[str, Any]]:
    """`{key, title, shows, icon, color}` of each, pictures first, for they are what most people look at."""
    flat = flattened(flow, agents)
    found: list[tuple[Any, dict[str, Any]]] = []
    for name, placed in flat.flow.nodes.items():
        if (manifest := agents.get(placed.type)) is None or not (shows := shown(manifest)):
            continue
        about = {"icon": icon_of(manifest), "color": color_of(manifest.category)}
        top = (*flat.places[name].path, flat.places[name].node)[0]
        order = (shows != "image", flow.layout.get(top, (0.0, 0.0)))
        found.append((order, {"key": name, "title": titled(flow, flat, agents, name), "shows": shows, **about}))
    return [about for _, about in sorted(found, key=lambda one: one[0])]


def titled(flow: Flow, flat: Flat, agents: Agents, name: str) -> str:
    """What a person calls a node of the running flow: `Eager › Count`."""
    placed = flat.flow.nodes[name]
    own = placed.title or (agents[placed.type].title if placed.type in agents else name)
    return " › ".join([*crumbs(flow, flat.places[name].path)[1:], own])
