"""A flow as a small picture: its nodes where they lie, in the colours of their kinds."""

from html import escape
from typing import Any

from app.flow import Flow

CARD, ROW = 240.0, 34.0


def thumbnail(flow: Flow, catalog: dict[str, Any], width: int = 300, height: int = 132) -> str:
    """SVG of `width` by `height` pixels."""
    boxes = {name: _box(flow, catalog, name, place) for place, name in enumerate(flow.nodes)}
    if not boxes:
        return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="an empty flow"></svg>'
    left = min(x for x, *_ in boxes.values())
    top = min(y for _, y, *_ in boxes.values())
    right = max(x + CARD for x, *_ in boxes.values())
    bottom = max(y + tall for _, y, tall, _ in boxes.values())
    scale = min((width - 32) / (right - left), (height - 28) / (bottom - top), 0.34)
    shift_x = (width - (right - left) * scale) / 2 - left * scale
    shift_y = (height - (bottom - top) * scale) / 2 - top * scale
    parts = [f'<g transform="translate({shift_x:.1f} {shift_y:.1f}) scale({scale:.3f})">']
    ends = [(edge.source.node, edge.target.node) for edge in flow.edges]
    parts += [_wire(boxes[source], boxes[target]) for source, target in ends if {source, target} <= boxes.keys()]
    parts += [_card(*box) for box in boxes.values()]
    label = escape(f"{len(boxes)} nodes: {', '.join(flow.nodes)}", quote=True)
    return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{label}">{"".join(parts)}</g></svg>'


Box = tuple[float, float, float, str]


def _box(flow: Flow, catalog: dict[str, Any], name: str, place: int) -> Box:
    about = catalog.get(flow.nodes[name].type)
    x, y = flow.layout.get(name, (place * 300.0, 0.0))
    if about is None:
        return x, y, 90.0, "#8892a4"
    pins = max(len([pin for pin in about["inputs"] if not pin["setting"]]), len(about["outputs"]))
    settings = min(4, len([pin for pin in about["inputs"] if pin["setting"]]))
    return x, y, 60 + ROW * pins + 26 * settings + (120 if about["shows"] else 0), about["color"]


def _card(x: float, y: float, tall: float, color: str) -> str:
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{CARD:.0f}" height="{tall:.0f}" rx="22" class="thumb-card"/>'
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{CARD:.0f}" height="44" rx="22" fill="{color}" opacity="0.9"/>'
    )


def _wire(source: Box, target: Box) -> str:
    x1, y1, x2, y2 = source[0] + CARD, source[1] + 80, target[0], target[1] + 80
    bend = max(60.0, abs(x2 - x1) / 2)
    return (
        f'<path d="M{x1:.0f} {y1:.0f} C{x1 + bend:.0f} {y1:.0f} {x2 - bend:.0f} {y2:.0f} {x2:.0f} {y2:.0f}" '
        f'class="thumb-wire" style="stroke:{source[3]}"/>'
    )
