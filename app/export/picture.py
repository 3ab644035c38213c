"""A flow as a picture: its nodes, notes and frames where they lie, wires in the colours of what they carry."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Literal

from app.export.cards import HEAD, ROW, Card, cards
from app.export.colors import NAMED
from app.flow import Edge, EdgeLook, Flow, Frame, Note, as_metadata, ends
from app.sdk import AgentManifest

Theme = Literal["light", "dark"]
THEMES = {
    "light": {"ground": "#f5f7fa", "card": "#ffffff", "line": "#d5dbe3", "text": "#1d2733", "faint": "#66727f"},
    "dark": {"ground": "#14181e", "card": "#20262e", "line": "#37414d", "text": "#e8edf3", "faint": "#93a0ae"},
}
MARGIN = 40.0
FONT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
LETTER = 6.6
"""Pixels of a letter of 12 pixels, about."""


def picture(flow: Flow, agents: Mapping[str, AgentManifest], theme: Theme = "light", *, carry: bool = True) -> str:
    """The flow as SVG, the same text each time. With `carry` it carries the flow, and opens as one again."""
    drawn = cards(flow, agents)
    left, top, right, bottom = _bounds(flow, drawn)
    width, height = right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
    paint = THEMES[theme]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{left - MARGIN:g} {top - MARGIN:g} {width:g} {height:g}" font-family="{FONT}" role="img">',
        f"<title>{_text(flow.name)}</title>",
    ]
    if carry:
        plain = json.dumps(flow.plain(), separators=(",", ":"))
        parts.append(f"<metadata>{as_metadata(plain)}</metadata>")
    parts.append(
        f'<rect x="{left - MARGIN:g}" y="{top - MARGIN:g}" width="100%" height="100%" fill="{paint["ground"]}"/>'
    )
    parts += [_frame(frame, paint) for frame in flow.frames.values()]
    parts += [wire for edge in flow.edges for wire in _wire(flow, edge, drawn, paint)]
    parts += [part for card in drawn.values() for part in _card(card, paint)]
    parts += [part for note in flow.notes.values() for part in _note(note, paint)]
    return "\n".join([*parts, "</svg>\n"])


def _bounds(flow: Flow, drawn: Mapping[str, Card]) -> tuple[float, float, float, float]:
    boxes = [(card.x, card.y, card.x + card.width, card.y + card.height) for card in drawn.values()]
    beside: list[Note | Frame] = [*flow.notes.values(), *flow.frames.values()]
    for written in beside:
        (x, y), (wide, high) = written.at, written.size
        boxes.append((x, y, x + wide, y + high))
    boxes += [(x, y, x, y) for look in flow.edge_looks.values() for x, y in look.bends]
    boxes = boxes or [(0.0, 0.0, 320.0, 120.0)]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _frame(frame: Frame, paint: Mapping[str, str]) -> str:
    (x, y), (wide, high) = frame.at, frame.size
    color = NAMED.get(frame.color or "", paint["faint"])
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="14" fill="{color}" fill-opacity="0.1" '
        f'stroke="{color}" stroke-opacity="0.6"/>'
        + _words(x + 14, y + 22, frame.title, color, 14, wide - 28, bold=True)
    )


def _wire(flow: Flow, edge: Edge, drawn: Mapping[str, Card], paint: Mapping[str, str]) -> Iterator[str]:
    source, target = drawn.get(edge.source.node), drawn.get(edge.target.node)
    if source is None or target is None:
        return
    look = flow.edge_looks.get(ends(edge), EdgeLook())
    points = [source.pin("out", edge.source.pin), *look.bends, target.pin("in", edge.target.pin)]
    color = source.color_of("out", edge.source.pin)
    steps = " ".join(_bend(*a, *b) for a, b in pairwise(points))
    start = f"M{points[0][0]:g} {points[0][1]:g}"
    off = ' stroke-dasharray="6 5" opacity="0.5"' if {source.mode, target.mode} & {"mute", "bypass"} else ""
    yield f'<path d="{start} {steps}" fill="none" stroke="{color}" stroke-width="2.5"{off}/>'
    if label := look.label or (edge.policy or ""):
        middle = points[len(points) // 2 - 1 : len(points) // 2 + 1]
        x, y = (middle[0][0] + middle[1][0]) / 2, (middle[0][1] + middle[1][1]) / 2
        yield _words(x, y - 6, label, paint["faint"], 11, 200, anchor="middle")


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    reach = max(40.0, abs(x2 - x1) / 2)
    return f"C{x1 + reach:g} {y1:g} {x2 - reach:g} {y2:g} {x2:g} {y2:g}"


def _card(card: Card, paint: Mapping[str, str]) -> Iterator[str]:
    x, y, wide, high = card.x, card.y, card.width, card.height
    off = {"mute": ' opacity="0.4"', "bypass": ' opacity="0.65" stroke-dasharray="6 5"'}.get(card.mode or "", "")
    yield f"<g{off}>"
    box = f'x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="10"'
    yield f'<rect {box} fill="{paint["card"]}" stroke="{paint["line"]}"/>'
    yield f'<rect x="{x:g}" y="{y + 8:g}" width="5" height="{HEAD - 16:g}" rx="2.5" fill="{card.color}"/>'
    yield _words(x + 16, y + 24, card.title, paint["text"], 14, wide - 28, bold=True)
    for at, row in enumerate(card.rows):
        middle = y + HEAD + ROW * (at + 0.5)
        room = wide - 28 if not (row.left and (row.right or row.value)) else wide / 2 - 18
        if row.left:
            yield _words(x + 14, middle + 4, row.left, paint["faint"] if row.value else paint["text"], 12, room)
            if not row.value:
                yield _dot(x, middle, card.color_of("in", row.left), paint)
        if row.value:
            yield _words(x + wide - 14, middle + 4, row.value, paint["text"], 12, room, anchor="end")
        if row.right:
            yield _words(x + wide - 14, middle + 4, row.right, paint["text"], 12, room, anchor="end")
            yield _dot(x + wide, middle, card.color_of("out", row.right), paint)
    yield "</g>"


def _dot(x: float, y: float, color: str, paint: Mapping[str, str]) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="6" fill="{color}" stroke="{paint["card"]}" stroke-width="2"/>'


def _note(note: Note, paint: Mapping[str, str]) -> Iterator[str]:
    (x, y), (wide, high) = note.at, note.size
    color = NAMED.get(note.color or "", NAMED["yellow"])
    yield (
        f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="8" fill="{color}" fill-opacity="0.22" '
        f'stroke="{color}"/>'
    )
    letters = max(4, int((wide - 24) / LETTER))
    lines = [part for line in _plain(note.text) for part in textwrap.wrap(line, letters) or [""]]
    room = max(1, int((high - 16) / 17))
    shown = lines if len(lines) <= room else [*lines[: room - 1], "…"]
    for at, line in enumerate(shown):
        yield _words(x + 12, y + 22 + 17 * at, line, paint["text"], 12, wide - 20)


def _plain(text: str) -> list[str]:
    """Markdown as people read it aloud: no marks of headings, weight or code, and of a link its text."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"\*\*|__|~~|`", "", text))
    return [re.sub(r"^\s*(?:#{1,6}|>) ", "", line) for line in text.splitlines()]


def _words(
    x: float, y: float, text: str, color: str, size: int, room: float, *, anchor: str = "start", bold: bool = False
) -> str:
    """One line of text, cut where there is no more room."""
    most = max(1, int(room / (LETTER * size / 12 * (1.08 if bold else 1))))
    text = " ".join(text.split())
    text = text if len(text) <= most else f"{text[: most - 1]}…"
    style = f'font-size="{size}" fill="{color}" text-anchor="{anchor}"' + (' font-weight="600"' if bold else "")
    return f'<text x="{x:g}" y="{y:g}" {style}>{_text(text)}</text>'


def _text(text: str) -> str:
    """As XML can hold it."""
    return escape("".join(letter for letter in text if letter.isprintable() or letter == " "))
