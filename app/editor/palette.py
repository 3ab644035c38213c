"""Every node there is, by category, to drag onto the canvas or add with a click."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.catalogue import title_of
from app.engine import Broken

ALIASES = {
    "inputs.camera": "webcam video live source",
    "vision.detect": "yolo object detector find boxes",
    "vision.track": "yolo bytetrack follow ids",
    "vision.classify": "vit resnet efficientnet label image recognition",
    "speech.transcribe": "whisper speech to text stt captions subtitles asr",
    "draw.overlay": "annotate boxes labels",
    "outputs.view": "preview display screen monitor",
    "outputs.text": "panel log print show",
    "classic.qr": "barcode code",
    "text.template": "prompt format",
}
Add = Callable[[str], Awaitable[None]]


def palette(catalog: dict[str, Any], broken: list[Broken], add: Add) -> None:
    """The left-hand list, with a search over titles, ids, descriptions and everyday words."""
    with ui.element("nav").classes("palette").props('aria-label="Nodes"'):
        search = ui.input(placeholder="Search nodes").props("dense outlined clearable debounce=120").classes("search")
        search.props('aria-label="Search nodes"')
        with search.add_slot("prepend"):
            ui.icon("search", size="18px")
        with ui.element("div").classes("palette-list"):
            groups = _groups(catalog, add)
            nothing = ui.label("Nothing fits. Try another word.").classes("faint nothing")
            for pack in broken:
                with ui.element("div").classes("broken").props('role="note"'):
                    ui.icon("error_outline", size="16px")
                    ui.label(f"{pack.pack} is broken: {pack.error}")

    def look() -> None:
        found = set(matches(catalog, search.value or ""))
        for group, rows in groups:
            for name, row in rows.items():
                row.set_visibility(name in found)
            group.set_visibility(bool(found & rows.keys()))
        nothing.set_visibility(not found)

    nothing.set_visibility(False)
    search.on_value_change(look)


def matches(catalog: dict[str, Any], text: str) -> list[str]:
    """The agents that every word of `text` fits, those whose title fits first."""
    words = text.lower().split()
    found = [name for name, about in catalog.items() if all(word in _haystack(name, about) for word in words)]
    return sorted(found, key=lambda name: not all(word in catalog[name]["title"].lower() for word in words))


def _haystack(name: str, about: dict[str, Any]) -> str:
    return f"{name} {about['title']} {about['doc']} {ALIASES.get(name, '')}".lower()


def _groups(catalog: dict[str, Any], add: Add) -> list[tuple[ui.element, dict[str, ui.element]]]:
    categories: dict[str, list[str]] = {}
    for name, about in catalog.items():
        categories.setdefault(about["category"], []).append(name)
    groups = []
    for category in sorted(categories, key=lambda one: (_rank(one), one)):
        with ui.element("section").classes("palette-group") as group:
            ui.label(title_of(category)).classes("overline")
            groups.append((group, {name: _row(name, catalog[name], add) for name in categories[category]}))
    return groups


def _rank(category: str) -> int:
    order = ["inputs", "vision", "classic", "picture", "draw", "speech", "text", "outputs"]
    return order.index(category) if category in order else len(order)


def _row(name: str, about: dict[str, Any], add: Add) -> ui.element:
    row = ui.element("button").classes("palette-row").props(f'draggable=true data-palette="{name}"')
    row.style(f"--accent: {about['color']}")
    row.on(
        "dragstart",
        js_handler=f"(e) => {{ e.dataTransfer.setData('application/x-mentat-node', '{name}'); "
        "e.dataTransfer.effectAllowed = 'copy' }",
    )
    row.on("click", lambda: add(name))
    with row:
        ui.icon(about["icon"], size="17px").classes("palette-icon")
        ui.label(about["title"])
        ui.tooltip(about["doc"].partition("\n")[0]).props("delay=600 anchor='center right' self='center left'")
    return row
