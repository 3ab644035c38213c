"""The nodes as the palette, the canvas and the inspector need them."""

import json

import pytest

from app.editor import catalogue as rooms
from app.editor.catalogue import catalogue, type_table
from app.editor.finding import ALIASES, matches
from app.editor.thumbnail import thumbnail
from app.editor.wording import LANGUAGES, Words
from app.engine import discover
from app.flow import Flow


@pytest.fixture(scope="module")
def catalog():
    return catalogue(discover())


def test_every_node_can_be_drawn(catalog):
    for name, about in catalog.items():
        assert about["id"] == name
        assert about["title"]
        assert about["doc"]
        assert about["icon"]
        assert about["color"].startswith("#")
        for pin in (*about["inputs"], *about["outputs"]):
            assert pin["doc"], f"{name}.{pin['name']} has a tooltip"
            assert pin["type"] in rooms.KIND_COLORS


def test_the_words_and_icons_kept_here_are_of_nodes_there_are(catalog):
    categories = {about["category"] for about in catalog.values()}
    assert rooms.OWN_ICONS.keys() <= catalog.keys()
    assert ALIASES.keys() <= catalog.keys()
    assert categories == rooms.ICONS.keys() == rooms.COLORS.keys()
    for language in LANGUAGES:
        assert Words(language).room("categories").keys() == categories


def test_it_is_plain_data_for_the_page(catalog):
    for about in (catalog, type_table(discover())):
        assert json.loads(json.dumps(about, allow_nan=False)).keys() == about.keys()


def test_what_a_sink_shows_is_its_first_output(catalog):
    shows = {name: about["shows"] for name, about in catalog.items() if about["sink"]}
    assert shows["outputs.view"] == "image"
    assert shows["outputs.text"] == "text"
    assert shows["outputs.json"] == "json"
    assert catalog["inputs.camera"]["shows"] is None


def test_settings_are_told_from_what_needs_an_edge(catalog):
    pins = {pin["name"]: pin["setting"] for pin in catalog["vision.detect"]["inputs"]}
    assert not pins["image"]
    assert pins["confidence"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("camera", "inputs.camera"),
        ("yolo", "vision.detect"),
        ("whisper", "speech.transcribe"),
        ("VIEW", "outputs.view"),
        ("camrea", "inputs.camera"),
        ("transcirbe", "speech.transcribe"),
        ("mikrofon", "inputs.microphone"),
    ],
)
def test_the_palette_finds_by_title_and_by_everyday_words(catalog, typed, first):
    assert first in matches(catalog, typed)[:3]


def test_the_palette_shows_everything_for_no_word_and_nothing_for_nonsense(catalog):
    assert set(matches(catalog, "  ")) == catalog.keys()
    assert matches(catalog, "xyzzy") == []


def test_of_equals_the_favourites_come_first(catalog):
    assert matches(catalog, "", ["text.template"])[0] == "text.template"
    assert matches(catalog, "camera", ["inputs.synthetic_camera"])[0] == "inputs.camera", "what fits better still does"


def test_a_flow_of_unknown_nodes_has_a_picture_too(catalog):
    flow = Flow.model_validate({"name": "x", "nodes": {"a": {"type": "gone.node"}, "b": {"type": "inputs.camera"}}})
    assert thumbnail(flow, catalog).count("<rect") == 4
    assert "an empty flow" in thumbnail(Flow(name="x"), catalog)
