"""Menus, palette, outline and wiring, by keyboard and with what a screen reader is told."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.editor.catalogue import furnished
from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser


def _titles(dialog: Any) -> list[str]:
    found: list[str] = dialog.get_by_role("option").locator(".m-pick-title").all_inner_texts()
    return found


def test_an_edge_is_made_by_keyboard_alone_and_announced(canvas: CanvasPage):
    page = canvas.page
    page.locator(".m-canvas").focus()
    for keys in ("ArrowRight", "ArrowRight"):
        page.keyboard.press(keys)
    page.get_by_role("group", name="Object detector").focus()
    page.keyboard.press("c")
    begin = page.get_by_role("dialog", name="Connect which pin of Object detector?")
    assert _titles(begin)[0] == "detections"
    page.keyboard.type("dete")
    page.keyboard.press("Enter")
    end = page.get_by_role("dialog", name="Connect detections of Object detector to…")
    end.wait_for()
    refused = end.get_by_role("option", disabled=True)
    assert "takes" in refused.first.inner_text(), "what does not fit says why"
    page.keyboard.type("show json")
    page.keyboard.press("Enter")
    end.wait_for(state="detached")
    (edge,) = canvas.until(canvas.operations, "the edge")
    assert (edge["source"], edge["target"], edge["targetPin"]) == ("detect", "boxes", "value")
    said = "Connected Object detector detections to Show JSON value"
    canvas.until(lambda: page.locator(".m-said").inner_text() == said, "the announcement")
    assert page.evaluate("document.activeElement.dataset.card") == "detect", "the focus is where it was"


def test_the_menu_of_a_node_is_walked_with_the_arrows(canvas: CanvasPage):
    page = canvas.page
    canvas.card("count").focus()
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("menu")
    menu.wait_for()
    assert menu.get_by_role("menuitem", name="Show the settings").evaluate("(el) => el === document.activeElement")
    page.keyboard.press("ArrowDown")
    assert menu.get_by_role("menuitem", name="Rename").evaluate("(el) => el === document.activeElement")
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    canvas.until(lambda: canvas.operations() == [{"op": "mode", "nodes": ["count"], "mode": "mute"}], "the edit")
    page.keyboard.press("Shift+F10")
    page.keyboard.press("Escape")
    assert page.get_by_role("menu").count() == 0
    assert page.evaluate("document.activeElement.dataset.card") == "count"
    page.locator(".m-canvas").click(button="right", position={"x": 500, "y": 40})
    page.get_by_role("menuitem", name="Add a note").click()
    page.get_by_role("textbox", name="Text of the note").wait_for()
    x, y = canvas.middle(canvas.pin("voice", "outputs", "audio"))
    page.mouse.click(x + 30, y, button="right")
    page.get_by_role("menuitem", name="Insert a node here").click()
    canvas.until(lambda: canvas.said("command")[-1:], "the command")
    assert canvas.said("command")[-1]["into"] == "voice.audio -> listen.audio"


def test_the_palette_does_adds_and_goes_and_remembers(canvas: CanvasPage):
    page = canvas.page
    page.keyboard.press("Control+k")
    palette = page.get_by_role("dialog", name="All commands")
    field = palette.get_by_role("combobox")
    field.fill("tidyup")
    assert _titles(palette)[0] == "Tidy up"
    field.fill("align left")
    refused = palette.get_by_role("option", name="Align left")
    expect(refused).to_be_disabled()
    expect(refused).to_contain_text("Select two nodes or more first")
    field.fill("resize")
    field.press("Enter")
    canvas.until(lambda: canvas.card("resize").count() == 1, "the new node")
    page.keyboard.press("Control+k")
    assert _titles(palette)[0] == "Resize", "what was used last comes first"
    field.fill("live transcriber")
    palette.get_by_role("option").filter(has_text="Go to").first.click()
    canvas.until(lambda: page.evaluate("document.activeElement.dataset.card") == "listen", "the focus is on the node")
    page.keyboard.press("Control+f")
    search = page.get_by_role("dialog", name="Find in the flow")
    search.get_by_role("combobox").fill("shapes-detector")
    assert _titles(search) == ["Object detector"]
    page.keyboard.press("Enter")
    canvas.until(lambda: page.evaluate("document.activeElement.dataset.card") == "detect", "found by its setting")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Shortcuts")
    assert sheet.get_by_text("Delete and reconnect").is_visible()
    page.keyboard.press("Escape")
    assert sheet.count() == 0


def test_the_outline_is_a_tree_in_the_order_of_the_flow(canvas: CanvasPage):
    page = canvas.page
    canvas.show(furnished())
    page.get_by_role("note").wait_for()
    page.locator(".m-canvas").focus()
    page.keyboard.press("o")
    tree = page.get_by_role("tree", name="Outline")
    labels = [row.get_attribute("aria-label") for row in tree.get_by_role("treeitem").all()]
    assert labels.index("Camera, idle") < labels.index("Object detector, idle") < labels.index("View, idle")
    assert "Live transcriber, Bypassed, idle" in labels
    tree.get_by_role("treeitem", name="Camera, idle").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert "Object detector" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    canvas.until(lambda: page.evaluate("document.activeElement.dataset.card") == "detect", "the node has the focus")
    page.keyboard.press("l")
    assert page.get_by_role("complementary", name="Legend of pins").get_by_text("audio").is_visible()


def test_the_words_and_keys_are_the_pages(canvas: CanvasPage):
    page = canvas.page
    page.goto(f"{canvas.stage.base_url}?language=de")
    page.wait_for_selector(".m-card")
    page.keyboard.press("Control+k")
    page.get_by_role("dialog", name="Alle Befehle").wait_for()
    page.keyboard.press("Escape")
    canvas.call("perform", "shortcuts")
    page.get_by_role("dialog", name="Tastenkürzel").wait_for()
    page.keyboard.press("Escape")
    # A keyboard without Latin letters: the key's place counts.
    page.locator(".m-canvas").focus()
    page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'щ', code: 'KeyO', bubbles: true }))")
    page.get_by_role("tree").wait_for()
