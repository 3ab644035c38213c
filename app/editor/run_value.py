"""What a run said on a pin, for the eye: pictures, sound, films, text, JSON, files."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from nicegui import ui

from app.editor.recording import weight
from app.editor.wording import Words
from app.storage import is_kept

LONGEST = 20_000
"""Letters of a text that are shown; the whole is a click away where it is a file."""


def address_of(ref: str) -> str:
    """Where a reference's bytes are."""
    return f"/api/v1/storage/{quote(ref.removeprefix('mlab://'))}"


def draw_value(value: Any, name: str, words: Words, picture: str = "", file: str = "", sound: str = "") -> None:
    """`name` is read aloud. `picture` is where it can be seen with its marks, `file` where a written file is, `sound`
    where all of it can be heard that came in pieces.
    """
    if file and isinstance(value, str):
        _draw_written(value, name, words, file)
    elif is_kept(value):
        _draw_kept(value, name, words, picture, sound)
    else:
        _draw_plain(value)


def _draw_kept(value: Mapping[str, Any], name: str, words: Words, picture: str, sound: str) -> None:
    there, about = address_of(value["ref"]), value.get("metadata") or {}
    match value["type"]:
        case "image":
            seen = picture if value.get("marks") and picture else there
            with ui.link(target=seen, new_tab=True).classes("value-picture"):
                _element("img", src=seen, alt=name, loading="lazy")
        case "audio":
            _element("audio", src=sound or there, controls=True, preload="metadata", **{"aria-label": name})
        case "video":
            _element("video", src=there, controls=True, preload="metadata", **{"aria-label": name})
    if sound and value["type"] == "audio":
        with ui.element("div").classes("value-about"):
            ui.label("audio/wav")
            _download(sound, words)
    else:
        _draw_about(about, there, words)


def draw_strip(refs: Sequence[str]) -> None:
    """Pictures in a row, the newest last; each opens by itself."""
    with ui.element("div").classes("value-strip").props("tabindex=0"):
        for place, ref in enumerate(refs, 1):
            with ui.link(target=address_of(ref), new_tab=True):
                _element("img", src=address_of(ref), alt=str(place), loading="lazy")


def _draw_about(about: Mapping[str, Any], there: str, words: Words) -> None:
    with ui.element("div").classes("value-about"):
        size = f"{about['width']} × {about['height']}" if about.get("width") and about.get("height") else ""
        length = f"{about['duration']:.1f} s" if about.get("duration") else ""
        ui.label(" · ".join(filter(None, (str(about.get("mimeType", "")), size, length, weight(about.get("size", 0))))))
        _download(there, words)


def _draw_written(path: str, name: str, words: Words, file: str) -> None:
    if path.lower().endswith((".mp4", ".webm", ".mov")):
        _element("video", src=file, controls=True, preload="metadata", **{"aria-label": name})
    elif path.lower().endswith((".wav", ".flac", ".mp3", ".ogg")):
        _element("audio", src=file, controls=True, preload="metadata", **{"aria-label": name})
    with ui.element("div").classes("value-about"):
        ui.label(path.rpartition("/")[2]).classes("mono")
        _download(f"{file}?save=true", words)


def _draw_plain(value: Any) -> None:
    if isinstance(value, bool | int | float) or value is None:
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        ui.label(shown).classes("value-number")
        return
    if isinstance(value, dict) and value.keys() == {"type", "value"}:
        value = value["value"]
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    kind = "value-text" if isinstance(value, str) else "value-text value-json"
    ui.html(f'<pre class="{kind}" tabindex="0">{escape(shown)}</pre>', sanitize=False)


def _download(there: str, words: Words) -> None:
    with ui.link(target=there).classes("value-download") as link:
        ui.label(words("runs.download"))
    link.props.update({"download": True})


def _element(kind: str, **about: Any) -> None:
    """Names in it may have quotes, and then would be more props."""
    ui.element(kind).props.update(about)


def brief(value: Any, longest: int = 200) -> str:
    """A value in a line."""
    if is_kept(value):
        about = value.get("metadata") or {}
        return f"{about.get('mimeType', value['type'])}, {weight(about.get('size', 0))}"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[:longest]}…"
