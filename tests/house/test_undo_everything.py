"""Everything is undone by one key, one gesture one step; what is typed in a field is the field's, and pictures stay."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import Editor, opened
from tests.house.hands import run, stop, until

pytestmark = pytest.mark.browser


def test_what_is_done_to_many_nodes_at_once_is_one_step(page: Page, server: Server):
    editor = opened(page, server.address)
    menu = editor.card("gray").locator(".m-head")
    nodes = ("scene", "gray", "view")
    editor.choose(*nodes)

    flow = editor.one_step(lambda: editor.key("Alt+a", "t"), "aligning")
    assert len({y for _, y in flow.layout.values()}) == 1
    flow = editor.one_step(lambda: editor.menu(menu, "Teal"), "a colour for three")
    assert {node: flow.looks[node].color for node in nodes} == dict.fromkeys(nodes, "teal")
    flow = editor.one_step(lambda: editor.key("Alt+c"), "collapsing")
    assert all(flow.looks[node].collapsed for node in nodes)
    flow = editor.one_step(lambda: editor.key("Control+b"), "bypassing")
    assert all(flow.nodes[node].mode == "bypass" for node in nodes)
    flow = editor.one_step(lambda: editor.key("Control+d"), "duplicating")
    assert (len(flow.nodes), len(flow.edges)) == (6, 4)
    editor.choose(*nodes)
    flow = editor.one_step(lambda: editor.key("Alt+Shift+T"), "tidying up")
    flow = editor.one_step(lambda: editor.key("Delete"), "deleting three")
    assert (len(flow.nodes), len(flow.edges)) == (3, 2)
    for _ in range(8):
        page.keyboard.press("Control+z")
    expect(page.locator("[data-act=undo]")).to_be_disabled()
    expect(page.locator("[data-card]")).to_have_count(3)
    assert editor.flow.layout == {"scene": (0, 0), "gray": (320, 48), "view": (640, 0)}


def test_copies_notes_frames_and_subflows_are_one_step(page: Page, server: Server):
    editor = opened(page, server.address)

    def note() -> None:
        editor.key("Shift+S")
        field = page.get_by_role("textbox", name="Text of the note")
        field.fill("**Mind** the gap")
        field.press("Control+Enter")

    editor.rest()
    before = editor.flow
    editor.edits(note)
    editor.until(lambda: [one.text for one in editor.flow.notes.values()] == ["**Mind** the gap"], "the note's text")
    expect(page.locator(".m-note strong")).to_have_text("Mind")
    for _ in range(2):  # that it is there, and what it says, are two gestures
        editor.key("Control+z")
    editor.until(lambda: editor.flow == before, "no note")

    editor.choose("gray", "view")

    def frame() -> None:
        editor.key("Control+g")
        page.get_by_role("textbox", name="Title of the frame").press("Enter")

    flow = editor.one_step(frame, "a frame")
    (held,) = flow.frames.values()
    x, y = held.at
    for node in ("gray", "view"):
        left, top = flow.layout[node]
        assert x < left < x + held.size[0]
        assert y < top < y + held.size[1]

    editor.choose("gray", "view")
    editor.key("Control+c")
    page.locator(".m-canvas").hover(position={"x": 200, "y": 60})  # that is where they are pasted
    flow = editor.one_step(lambda: editor.key("Control+v"), "pasting two with their edge")
    assert (len(flow.nodes), len(flow.edges)) == (5, 3)

    def subflow() -> None:
        editor.key("Control+Shift+E")
        editor.fill("Its name", "Grey look")

    editor.choose("gray", "view")
    flow = editor.one_step(subflow, "making a subflow")
    (name,) = flow.subflows
    assert set(flow.subflows[name].nodes) == {"gray", "view"}


def test_settings_titles_and_names_are_one_step_and_a_field_keeps_its_own_undo(page: Page, server: Server):
    editor = opened(page, server.address)
    editor.choose("gray")
    page.wait_for_selector('[data-setting="gray.contrast"]')
    field = page.locator('[data-setting="gray.contrast"] input[type=number]')

    def contrast() -> None:
        field.fill("0.75")
        field.press("Enter")

    flow = editor.one_step(contrast, "a setting")
    assert flow.nodes["gray"].set["contrast"] == 0.75
    expect(field).to_have_value("0.75")
    flow = editor.one_step(lambda: page.get_by_role("button", name="Reset contrast").click(), "resetting it")
    assert "contrast" not in flow.nodes["gray"].set

    editor.rest()

    def retitle() -> None:
        editor.key("F2")
        title = page.get_by_role("textbox", name="Title of the node")
        title.fill("No colours")
        title.press("Enter")

    flow = editor.one_step(retitle, "a title")
    assert flow.nodes["gray"].title == "No colours"

    name = page.get_by_role("textbox", name="Name in the flow")

    def rename() -> None:
        name.fill("mono")
        name.press("Enter")

    flow = editor.one_step(rename, "a name")
    assert "mono" in flow.nodes
    assert [str(edge.target) for edge in flow.edges] == ["mono.image", "view.image"]
    _types_and_takes_back(editor)


def _types_and_takes_back(editor: Editor) -> None:
    page, before = editor.page, editor.flow
    editor.choose("mono")
    title = page.get_by_role("textbox", name="Title", exact=True)
    title.click()
    title.press("End")
    title.press_sequentially("!!")
    title.press("Control+z")
    expect(title).not_to_have_value("No colours!!")
    title.fill("No colours")
    title.blur()
    assert editor.flow == before, "the key was the field's: the flow has not moved"


def test_pictures_stay_and_the_flow_runs_on_through_undo(page: Page, server: Server):
    editor = opened(page, server.address)
    run(page)
    drawn = "() => Number(document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq ?? -1)"
    until(page, f"() => ({drawn})() > 2")
    editor.choose("scene")
    editor.one_step(lambda: editor.key("Alt+c"), "collapsing while it runs")
    seen = page.evaluate(drawn)
    assert seen > 2, "the picture is still there"
    until(page, f"(seen) => ({drawn})() > seen", seen)
    stop(page)
    seen = page.evaluate(drawn)
    editor.choose("scene")
    editor.key("Delete")
    editor.until(lambda: "scene" not in editor.flow.nodes, "the deletion")
    editor.key("Control+z")
    editor.card("scene").wait_for()
    assert page.evaluate(drawn) == seen, "the last picture is still shown"
