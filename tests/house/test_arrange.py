"""Arranging: boxes drawn around nodes, aligning, tidying, frames that carry, notes, colours, copies across tabs."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import PICTURES, Editor, opened, show, stored
from tests.house.hands import drag

pytestmark = pytest.mark.browser


def _middle(editor: Editor, node: str) -> tuple[float, float]:
    box = editor.card(node).locator(".m-tile").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_box_is_drawn_around_nodes_and_they_are_moved_aligned_and_framed(page: Page, server: Server):
    editor = opened(page, server.address)
    editor.fit()
    canvas = page.locator(".m-canvas").bounding_box()
    assert canvas is not None
    view = editor.card("view").bounding_box()
    tint = editor.card("gray").bounding_box()
    assert view is not None
    assert tint is not None
    editor.rest()
    editor.key("v")
    drag(page, (tint["x"] - 20, view["y"] - 30), (view["x"] + view["width"] - 4, tint["y"] + tint["height"] + 40))
    expect(page.locator("[data-card].selected")).to_have_count(2)
    editor.key("h")

    before = editor.flow.layout
    start = _middle(editor, "view")
    flow = editor.one_step(lambda: drag(page, start, (start[0], start[1] + 80)), "moving two")
    moved = [flow.layout[node][1] - before[node][1] for node in ("gray", "view")]
    assert moved[0] == moved[1] > 0
    flow = editor.one_step(lambda: editor.key("Alt+ArrowRight"), "a nudge")
    flow = editor.one_step(lambda: editor.key("Alt+a", "m"), "aligning the middles")

    def frame() -> None:
        editor.key("Control+g")
        title = page.get_by_role("textbox", name="Title of the frame")
        title.fill("Look")
        title.press("Enter")

    editor.edits(frame, "a frame")
    editor.until(lambda: [one.title for one in editor.flow.frames.values()] == ["Look"], "its title")
    editor.fit()
    before, held = editor.flow.layout, next(iter(editor.flow.frames.values()))
    head = page.get_by_role("group", name="Frame: Look").locator(".m-frame-head").bounding_box()
    assert head is not None
    x, y = head["x"] + 60, head["y"] + head["height"] / 2
    flow = editor.one_step(lambda: drag(page, (x, y), (x + 60, y + 100)), "moving the frame")
    by = flow.frames["frame"].at[1] - held.at[1]
    assert by > 0
    assert [flow.layout[node][1] - before[node][1] for node in ("scene", "gray", "view")] == [0, by, by]
    editor.one_step(lambda: editor.key("Alt+Shift+T"), "tidying up")


def test_nodes_are_bypassed_muted_collapsed_and_coloured_from_their_menu(page: Page, server: Server):
    editor = opened(page, server.address)
    head = editor.card("gray").locator(".m-head")
    for name, seen in (("Bypass", "mode-bypass"), ("Mute", "mode-mute"), ("Collapse", "collapsed"), ("Red", "tinted")):
        editor.edits(lambda name=name: editor.menu(head, name), name)
        expect(editor.card("gray")).to_have_class(_with(seen))
    assert editor.flow.looks["gray"].color == "red"
    head.click(button="right")
    for name in ("Rename", "Run to this node", "Copy", "Duplicate", "Make a subflow", "Delete"):
        expect(page.get_by_role("menuitem", name=name, exact=True)).to_be_visible()
    page.keyboard.press("Escape")


def test_nodes_are_carried_to_another_flow_in_another_tab(page: Page, server: Server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    here = opened(page, server.address)
    here.choose("gray", "view")
    here.key("Control+c")
    there = Editor(page.context.new_page(), server.address, stored(server.address, PICTURES.replace("Pictures", "Two")))
    show(there)
    there.fit()
    there.page.locator(".m-canvas").hover(position={"x": 200, "y": 60})
    there.rest()
    flow = there.edits(lambda: there.key("Control+v"), "pasting from another flow")
    assert (len(flow.nodes), len(flow.edges)) == (5, 3)
    expect(there.page.locator("[data-card].selected")).to_have_count(2)
    there.key("Control+x")
    there.until(lambda: len(there.flow.nodes) == 3, "cut again: what was pasted is chosen")


def _with(name: str):
    import re

    return re.compile(rf"\b{name}\b")
