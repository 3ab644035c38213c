"""Files let go over the canvas: media become the source that reads them, flows are opened or put in."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.flow import AddNode, Batch, Edit, Flow, FlowError, Graph, Placed, fresh_id, load_flow, pasted
from app.lab import Lab

SOURCES = {"image": "inputs.image_file", "video": "inputs.video_file", "audio": "inputs.audio_file"}
"""By the first half of a media type: what reads it."""
STEP = 48.0
"""Pixels between the sources of two files dropped together."""
Drop = Mapping[str, Any]
"""A file as the canvas tells it: `name`, `type`, and its `reference` in storage, or its `text`."""


@dataclass(slots=True)
class Dropped:
    """What was found in the files: nodes to place, flows to open, and what nothing can be made of."""

    nodes: list[Placed] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


async def opened(files: Sequence[Drop], lab: Lab) -> Dropped:
    """Look into each file: a picture may carry a flow, and then it is that flow."""
    found = Dropped()
    for file in files:
        try:
            found.flows.append(await asyncio.to_thread(load_flow, await _bytes(file, lab)))
        except FlowError as error:
            kind = SOURCES.get(str(file.get("type", "")).partition("/")[0])
            if kind is not None and "reference" in file:
                found.nodes.append(Placed(type=kind, title=str(file["name"])[:80], set={"file": file["reference"]}))
            else:
                found.refused.append(f"{file.get('name') or 'The text'}: {error}")
    return found


def placed(graph: Graph, nodes: Sequence[Placed], at: tuple[float, float]) -> Edit:
    """The edit that lays sources where they were let go, one below the other."""
    edits: list[Edit] = []
    names: list[str] = []
    for place, node in enumerate(nodes):
        names.append(fresh_id(graph, node.type, names))
        edits.append(AddNode(id=names[-1], node=node, at=(at[0] + place * STEP, at[1] + place * STEP)))
    return edits[0] if len(edits) == 1 else Batch(edits=tuple(edits))


def put_in(flow: Flow, other: Flow, at: tuple[float, float]) -> Edit:
    """The edit that lays another flow's nodes into this one, its upper left corner at `at`."""
    places = list(other.layout.values()) or [(0.0, 0.0)]
    left, top = min(x for x, _ in places), min(y for _, y in places)
    return pasted(flow, other, (at[0] - left, at[1] - top))


async def _bytes(file: Drop, lab: Lab) -> bytes:
    if "text" in file:
        return str(file["text"]).encode()
    if str(file.get("type", "")).partition("/")[0] in ("video", "audio"):
        raise FlowError("a film or sound carries no flow")  # and may be large: it is not read to find out
    try:
        return await asyncio.to_thread(lab.storage.path(str(file["reference"])).read_bytes)
    except (KeyError, FileNotFoundError) as error:
        raise FlowError(f"the file is not in storage: {error}", "Drop it again") from error
