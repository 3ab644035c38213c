"""The committed bundle fits the NiceGUI it will run in."""

import json
import re
from pathlib import Path

import nicegui

from app.editor.canvas import Canvas
from app.editor.wording import Words

ROOM = Path(__file__).parents[2] / "app" / "editor" / "canvas"
BUNDLE = (ROOM / "dist" / "index.js").read_text(encoding="utf-8")


def test_it_is_compiled_for_the_vue_that_nicegui_brings():
    vue = (Path(nicegui.__file__).parent / "static" / "vue.esm-browser.prod.js").read_text(encoding="utf-8")
    version = re.search(r"vue v([\d.]+)", vue)
    assert version
    assert json.loads((ROOM / "package.json").read_text())["dependencies"]["vue"] == version[1]


KINDS = ("camera", "microphone")
"""What a browser lends; a word for each of its troubles is put together from this and the trouble's name."""


def test_it_imports_nothing_but_vue():
    assert set(re.findall(r'^import .*? from "([^"]+)"', BUNDLE, re.MULTILINE)) == {"vue"}


def test_the_lock_names_no_registry():
    assert "resolved" not in (ROOM / "package-lock.json").read_text()


def test_it_says_every_word_it_is_given_and_none_besides():
    sources = "".join(path.read_text() for path in (ROOM / "src").rglob("*.*") if path.suffix in (".js", ".vue"))
    asked = set(re.findall(r"\bstrings\.(\w+)", sources))
    given = Words("en").room("canvas").keys()
    assert asked - given == set(), "asked for, and in no catalogue"
    made = re.findall(r"strings\[`(\w*)\$\{(\w+)\}", sources)  # drop_${why}, ${kind}_${reason}
    begins = {start for start, _ in made if start} | {f"{kind}_" for kind in KINDS if ("", "kind") in made}
    never = [name for name in given if not re.search(rf"\b{name}\b", sources) and not name.startswith(tuple(begins))]
    assert never == [], "given, and never said"


def test_its_listeners_are_there_from_the_start():
    """A listener added later would make NiceGUI build the canvas anew."""
    from nicegui import Client

    with Client(nicegui.ui.page("/never-visited"), request=None):
        canvas = Canvas({}, {}, "/ws/live?flow=x", strings={})
    told = {listener.type for listener in canvas._event_listeners.values()}
    assert told == {"ready", "edit", "select", "refused", "command"}
