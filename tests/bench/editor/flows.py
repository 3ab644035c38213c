"""Flows of a given size, as people wire them: short chains side by side, some with a live picture at their end."""

from itertools import pairwise
from typing import Any

CHAIN, ROW = 1100, 360
"""How much room a chain takes."""


def flow(nodes: int, live: int = 0) -> dict[str, Any]:
    """A flow of `nodes` nodes; `live` of its pictures come from a synthetic camera, 640x360 at 15 frames a second."""
    placed: dict[str, Any] = {}
    edges: list[str] = []
    layout: dict[str, list[int]] = {}
    across = max(
        2, round((nodes / 4 * ROW / CHAIN) ** 0.5)
    )  # about as wide as high, so that fitting it wastes no screen
    chain = 0
    while len(placed) < nodes:
        size = min(4, nodes - len(placed))
        names = [f"n{chain}_{step}" for step in range(size)]
        kinds = _live(chain) if chain < live else _still(chain)
        for step, (name, kind) in enumerate(zip(names, kinds, strict=False)):
            placed[name] = kind
            layout[name] = [(chain % across) * CHAIN + step * 264, chain // across * ROW]
        pins = [("image", "image")] * 3 if chain < live else [("text", "a"), ("text", "a"), ("text", "text")]
        for (a, b), (out, into) in zip(pairwise(names), pins, strict=False):
            edges.append(f"{a}.{out} -> {b}.{into}")
        chain += 1
    return {"mentatlab": 1, "name": f"{nodes} nodes", "nodes": placed, "edges": edges, "layout": layout}


def _live(chain: int) -> list[dict[str, Any]]:
    camera = {"type": "inputs.synthetic_camera", "set": {"seed": chain + 1, "fps": 15}}
    return [camera, {"type": "picture.resize"}, {"type": "picture.color"}, {"type": "outputs.view"}]


def _still(chain: int) -> list[dict[str, Any]]:
    word = {"type": "inputs.text", "set": {"text": f"chain {chain}"}}
    return [word, {"type": "text.template"}, {"type": "text.template"}, {"type": "outputs.text"}]
