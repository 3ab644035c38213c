"""Frames, notes and the looks of nodes."""

import pytest

from tests.editor.catalogue import furnished, subflow
from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser


@pytest.fixture
def room(canvas: CanvasPage) -> CanvasPage:
    """The canvas with a frame, a note, colours, modes and a subflow on it."""
    canvas.show(furnished())
    canvas.page.get_by_role("note").wait_for()
    canvas.call("fit")
    canvas.rests()
    return canvas


def test_a_frame_takes_along_what_lies_in_it(room: CanvasPage):
    head = room.page.get_by_role("group", name="Frame: Captions").locator("header")
    box = head.bounding_box()
    before = room.card("camera").bounding_box()
    room.drag((box["x"] + 200, box["y"] + 14), (box["x"] + 260, box["y"] + 74))
    (moved,) = room.until(room.operations, "the edit")
    assert set(moved["at"]) == {"voice", "listen", "caption"}
    assert set(moved["frames"]) == {"sound"}
    shift = [b - a for a, b in zip([-40, 312], moved["frames"]["sound"], strict=True)]
    assert [b - a for a, b in zip([0, 384], moved["at"]["voice"], strict=True)] == shift
    assert room.card("camera").bounding_box() == before, "what only touches the frame stays"


def test_a_frame_is_drawn_renamed_resized_painted_and_removed(room: CanvasPage):
    page = room.page
    room.card("view").locator(".m-title").click()
    page.keyboard.press("Control+g")
    field = page.get_by_role("textbox", name="Title of the frame")
    field.fill("Result")
    field.press("Enter")
    frame = page.get_by_role("group", name="Frame: Result")
    frame.wait_for()
    made, named = room.edits(2)
    assert made["op"] == named["op"] == "frame"
    assert made["frame"]["at"][0] < 960, "it lies around the node"
    corner = frame.locator(".m-grip.se").bounding_box()
    x, y = corner["x"] + 6, corner["y"] + 6
    room.drag((x, y), (x + 80, y + 40))
    room.until(lambda: len(room.operations()) == 3, "the resize")
    grown = room.operations()[-1]["frame"]["size"]
    assert grown[0] > made["frame"]["size"][0]
    frame.locator("header").click(button="right")
    page.get_by_role("menuitem", name="Red").click()
    room.until(lambda: room.operations()[-1] == {"op": "frame", "id": "frame", "frame": {"color": "red"}}, "the paint")
    frame.locator("header").click(button="right")
    page.get_by_role("menuitem", name="Remove the frame").click()
    frame.wait_for(state="detached")
    assert room.card("view").count() == 1, "what it held stays"


def test_a_note_shows_markdown_and_is_written_in_place(room: CanvasPage):
    page = room.page
    note = page.get_by_role("note")
    assert note.get_by_role("heading", name="What this does").is_visible()
    note.dblclick()
    field = page.get_by_role("textbox", name="Text of the note")
    assert field.input_value().startswith("# What this does")
    field.fill("Only **this**")
    page.keyboard.press("Control+z")
    assert field.input_value().startswith("# What this does"), "the field has its own undo"
    assert room.said("command") == []
    field.fill("Only **this**")
    field.press("Escape")
    room.until(
        lambda: room.operations() == [{"op": "note", "id": "note", "note": {"text": "Only **this**"}}], "the edit"
    )
    page.locator(".m-canvas").click(position={"x": 500, "y": 40})
    page.keyboard.press("Shift+S")
    field = page.get_by_role("textbox", name="Text of the note")
    field.fill("A second one")
    field.press("Control+Enter")
    room.until(lambda: page.get_by_role("note").count() == 2, "the new note")


def test_bypass_mute_collapse_and_width_show_on_the_card_and_are_said(room: CanvasPage):
    page = room.page
    assert page.get_by_role("group", name="Live transcriber, Bypassed").is_visible()
    assert page.get_by_role("group", name="Count, Muted").is_visible()
    collapsed = room.card("boxes")
    assert collapsed.bounding_box()["height"] < 60
    assert room.page.locator(".m-wire").count() == 8, "wires end at the collapsed card"
    room.card("camera").locator(".m-title").click()
    for keys in ("Control+b", "Control+b", "d", "Alt+c"):
        page.keyboard.press(keys)
    room.until(lambda: len(room.operations()) == 4, "the edits")
    assert [one.get("mode", one.get("look")) for one in room.operations()] == [
        "bypass",
        None,
        "mute",
        {"collapsed": True},
    ]
    room.card("draw").locator(".m-title").click()
    grip = room.card("draw").locator(".m-grip")
    grip.hover()  # it has come to rest, and nothing lies over it
    x, y = room.middle(grip)
    room.drag((x, y), (x + 70, y))
    room.until(lambda: len(room.operations()) == 5, "the width")
    assert room.operations()[-1]["look"]["width"] > 300


def test_f2_renames_in_place(room: CanvasPage):
    room.card("view").locator(".m-title").click()
    room.page.keyboard.press("F2")
    field = room.page.get_by_role("textbox", name="Title of the node")
    field.fill("Big screen")
    field.press("Enter")
    room.page.get_by_role("group", name="Big screen").wait_for()
    assert room.edits(1) == [{"op": "title", "node": "view", "title": "Big screen"}]


def test_a_subflow_opens_and_the_way_back_is_shown(room: CanvasPage):
    page = room.page
    room.card("clean").locator(".m-head").dblclick()
    (asked,) = room.until(lambda: room.said("command"), "the command")
    assert asked == {"name": "openSubflow", "node": "clean"}
    inside = {
        "nodes": {"detect": {"type": "vision.detect", "at": [0, 0]}},
        "agents": {"subflow.cleaner": subflow()},
        "path": ["clean"],
        "crumbs": ["Live shapes", "Cleaner"],
        "prefix": "clean__",
    }
    room.show(inside)
    way = page.get_by_role("navigation", name="Where you are")
    way.wait_for()
    room.until(lambda: page.locator(".m-card").count() == 1, "only what is inside")
    room.send({"type": "nodes", "nodes": {"clean__detect": {"state": "running"}, "detect": {"state": "failed"}}})
    page.get_by_role("group", name="Object detector, running").wait_for()
    room.card("detect").locator(".m-title").click()
    page.keyboard.press("Alt+ArrowDown")
    room.until(lambda: room.said("edit")[-1:], "the edit")
    assert room.said("edit")[-1]["path"] == ["clean"]
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    way.get_by_role("button", name="Live shapes").click()
    room.until(lambda: len(room.said("command")) == 3, "both ways out")
    assert room.said("command")[1:] == [{"name": "leaveSubflow", "depth": 0}] * 2


def test_a_patch_changes_only_what_it_names_and_a_comparison_is_read_only(room: CanvasPage):
    page = room.page
    page.evaluate("document.querySelector('[data-card=camera]').remembered = true")
    patch = {
        "nodes": {"camera": {**furnished()["nodes"]["camera"], "title": "Front door"}, "voice": None},
        "notes": {"note": None},
        "edges": {"draw.image -> view.image": None},
    }
    room.stage.post("/stage/patch", json=patch).raise_for_status()
    page.get_by_role("group", name="Front door").wait_for()
    room.until(lambda: room.card("voice").count() == 0, "it is gone")
    assert page.evaluate("document.querySelector('[data-card=camera]').remembered") is True
    assert page.get_by_role("note").count() == 0
    assert page.locator(".m-wire").count() == 6
    flow = furnished()
    flow["nodes"]["draw"]["change"], flow["nodes"]["view"]["change"] = "added", "removed"
    room.show({**flow, "readonly": True})
    page.get_by_role("group", name="Overlay, idle, added").wait_for()
    assert page.get_by_role("group", name="View, idle, removed").is_visible()
    room.card("draw").locator(".m-title").click()
    page.keyboard.press("Delete")
    page.keyboard.press("Alt+ArrowDown")
    x, y = room.middle(room.card("camera").locator(".m-title"))
    room.drag((x, y), (x + 60, y - 80))
    assert room.operations() == []
