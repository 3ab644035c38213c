"""Old documents, made new one version at a time. Any document ever written loads."""

from collections.abc import Callable
from typing import Any

from app.flow.errors import FlowError

NEWEST = 1


def upgraded(raw: dict[str, Any]) -> dict[str, Any]:
    """A document of any version as the newest. Raises FlowError if it comes from a later MentatLab."""
    version = _version(raw)
    while version < NEWEST:
        raw = MIGRATIONS[version](raw)
        version += 1
    return raw


def _version(raw: dict[str, Any]) -> int:
    version = raw.get("mentatlab", 0)
    if isinstance(version, bool) or not isinstance(version, int) or version < 0:
        raise FlowError(f"mentatlab is {version!r}, which is no version", f"Write mentatlab: {NEWEST}")
    if version > NEWEST:
        raise FlowError(
            f"this flow is of version {version}, and this MentatLab reads up to {NEWEST}",
            "Open it with a newer MentatLab, or export it there for this one",
        )
    # The first documents said 1 already and still kept positions in the nodes.
    return 0 if version == 1 and any("at" in node for node in _nodes(raw).values()) else version


def _apart(raw: dict[str, Any]) -> dict[str, Any]:
    """0 to 1: `at` leaves the nodes for a layout of its own, and a name is asked for."""
    layout = {name: node["at"] for name, node in _nodes(raw).items() if "at" in node}
    bare = {name: {key: part for key, part in node.items() if key != "at"} for name, node in _nodes(raw).items()}
    new = {"name": "Untitled", **raw, "mentatlab": 1}
    if bare:
        new["nodes"] = {**raw["nodes"], **bare}
    if layout:
        new["layout"] = {**layout, **(raw.get("layout") or {})}
    return new


def _nodes(raw: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The nodes that look like nodes; what does not is reported when the document is validated."""
    nodes = raw.get("nodes")
    return {name: node for name, node in nodes.items() if isinstance(node, dict)} if isinstance(nodes, dict) else {}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {0: _apart}
"""From a version to the next."""
