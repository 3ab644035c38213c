"""What the canvas has on its clipboard, as a fragment of a flow."""

from collections.abc import Mapping
from typing import Any

from app.editor.spot import Edits, Spot
from app.flow import Flow, pasted, pasted_wired

LOOK, EDGE_LOOK = ("color", "collapsed", "width"), ("label", "bends")


def pasted_here(spot: Spot, operation: Mapping[str, Any]) -> Edits:
    """Everything under names that are free; `wired`, with the edges that come in from nodes that are here too."""
    fragment = _fragment(operation)
    spot.demand_no_circle(placed.type for placed in fragment.nodes.values())
    paste = pasted_wired if operation.get("wired") else pasted
    return [paste(spot.flow, fragment, (0, 0), spot.within)]


def _fragment(operation: Mapping[str, Any]) -> Flow:
    nodes, edges = operation.get("nodes", ()), operation.get("edges", ())
    return Flow.model_validate(
        {
            "name": "fragment",
            "nodes": {one["id"]: _some(one, ("type", "title", "timeout", "on_error", "mode", "set")) for one in nodes},
            "edges": [_text(one) + (f" [{one['policy']}]" if one.get("policy") else "") for one in edges],
            "layout": {one["id"]: one["at"] for one in nodes},
            "looks": {one["id"]: _some({**one, **(one.get("look") or {})}, LOOK) for one in nodes},
            "edge_looks": {_text(one): _some(one, EDGE_LOOK) for one in edges},
            "notes": _named("note", operation.get("notes"), ("text", "at", "size", "color")),
            "frames": _named("frame", operation.get("frames"), ("title", "at", "size", "color")),
            "subflows": operation.get("subflows") or {},
        }
    )


def _text(edge: Mapping[str, Any]) -> str:
    return f"{edge['source']}.{edge['sourcePin']} -> {edge['target']}.{edge['targetPin']}"


def _some(whole: Mapping[str, Any], parts: tuple[str, ...]) -> dict[str, Any]:
    """These of its parts, as far as they say something."""
    return {part: whole[part] for part in parts if whole.get(part)}


def _named(stem: str, written: Any, parts: tuple[str, ...]) -> dict[str, Any]:
    """Notes or frames, which come by name or in a row, by name."""
    rows = [{"id": id, **one} for id, one in written.items()] if isinstance(written, Mapping) else written or ()  # noqa: A001
    return {one.get("id") or f"{stem}{at}": _some(one, parts) for at, one in enumerate(rows)}
