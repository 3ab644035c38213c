"""A document's subflows as the catalogue has agents: what the canvas must know to draw and copy them."""

from collections.abc import Mapping
from typing import Any

from app.editor.catalogue import agent_entry, pin_entry, shown
from app.flow import Flow, Subflow, inner_pin, key_in, subflow_of, with_subflows
from app.sdk import AgentManifest

Agents = Mapping[str, AgentManifest]
ICON, COLOR = "account_tree", "#7f8ea3"


def entries(flow: Flow, agents: Agents) -> dict[str, Any]:
    """By type. One that holds itself has no pins to show, and is not among them."""
    if not flow.subflows:
        return {}
    known = with_subflows(flow, agents)
    return {kind: _entry(flow, known, name) for name in flow.subflows if (kind := f"subflow.{name}") in known}


def _entry(flow: Flow, known: Agents, name: str) -> dict[str, Any]:
    subflow, manifest = flow.subflows[name], known[f"subflow.{name}"]
    shows, where = _shown(flow, known, subflow, set())
    return {
        **agent_entry(manifest),
        "icon": ICON,
        "color": COLOR,
        "subflow": True,
        "shows": shows,
        **({"showsOf": where} if where else {}),
        "inputs": [pin_entry(pin, _key(flow, known, subflow, pin.name)) for pin in manifest.inputs],
        "definition": subflow.plain(),
        "needs": _needs(flow, subflow, {}),
    }


def _key(flow: Flow, known: Agents, subflow: Subflow, name: str) -> str:
    """What the first pin inside takes: one of a node that yields may take a value only once."""
    for pin in subflow.inputs.get(name, ()):
        if (found := inner_pin(subflow, known, pin)) is not None:
            placed, manifest, taken = found
            deeper = flow.subflows.get(subflow_of(placed.type) or "")
            return _key(flow, known, deeper, taken.name) if deeper else key_in(taken, streaming=manifest.streaming)
    return "json"


def _needs(flow: Flow, subflow: Subflow, found: dict[str, None]) -> list[str]:
    """The types of the subflows inside, and of those inside them: a copy needs their definitions too."""
    for placed in subflow.nodes.values():
        inner = subflow_of(placed.type)
        if inner is not None and inner in flow.subflows and placed.type not in found:
            found[placed.type] = None
            _needs(flow, flow.subflows[inner], found)
    return list(found)


def _shown(flow: Flow, known: Agents, subflow: Subflow, seen: set[str]) -> tuple[str | None, str]:
    """What the first node inside that speaks to people shows, and what its name ends with in the flow that runs.

    `seen`: the subflows in which none was found.
    """
    for name, placed in subflow.nodes.items():
        inner = subflow_of(placed.type)
        if inner is not None and inner in flow.subflows:
            if inner in seen:
                continue
            seen.add(inner)
            shows, where = _shown(flow, known, flow.subflows[inner], seen)
            if shows:
                return shows, f"{name}__{where}"
        elif (manifest := known.get(placed.type)) is not None and (shows := shown(manifest)):
            return shows, name
    return None, ""
