"""From an empty flow to a running camera, wired and saved, with no hand on the mouse."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import Editor
from tests.house.hands import until

pytestmark = pytest.mark.browser


def _add(editor: Editor, word: str, title: str, node: str) -> None:
    editor.key("n")
    expect(editor.page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    editor.page.keyboard.type(word)
    expect(editor.page.locator("[role=option]").first).to_contain_text(title)  # not a choice of cameras
    editor.edits(lambda: editor.key("Enter"), f"adding {word}")
    editor.card(node).wait_for()
    expect(editor.page.get_by_role("dialog")).to_have_count(0)


def _wire(editor: Editor, source: str, pin: str, target: str) -> None:
    """Go to a node by the search, press C, choose its pin, choose where to."""
    editor.key("Control+f")
    field = editor.page.get_by_role("dialog").get_by_role("combobox")
    expect(field).to_be_focused()
    editor.page.keyboard.type(source)
    editor.key("Enter")
    expect(editor.page.locator("[data-card]:focus")).to_have_count(1)
    editor.key("c")
    for word in (pin, target):
        expect(field).to_be_focused()
        expect(field).to_have_value("")
        editor.page.keyboard.type(word)
        editor.key("Enter")
    expect(field).to_have_count(0)


def test_from_nothing_to_a_running_camera_without_the_mouse(page: Page, server: Server):
    page.goto(server.address)
    new = page.get_by_role("button", name="New flow")
    new.wait_for()
    for _ in range(12):
        page.keyboard.press("Tab")
        if new.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".m-canvas")
    page.wait_for_url("**/flows/*")
    editor = Editor(page, server.address, page.url.rpartition("/")[2])
    page.wait_for_function("() => !document.querySelector('.m-offline') && document.querySelector('.m-blank')")

    _add(editor, "webcam", "Camera", "camera")
    _add(editor, "brightness", "Colour", "color")
    _add(editor, "preview", "View", "view")
    _wire(editor, "camera", "image", "color")
    editor.until(lambda: len(editor.flow.edges) == 1, "the first edge")
    _wire(editor, "color", "image", "view")
    editor.until(lambda: len(editor.flow.edges) == 2, "the second edge")
    ends = [f"{edge.source} -> {edge.target}" for edge in editor.flow.edges]
    assert ends == ["camera.image -> color.image", "color.image -> view.image"]

    editor.key("Control+Enter")
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 3")
    editor.key("Control+Alt+Enter")
    expect(page.locator("[data-act=run]")).to_be_visible()
    until(page, "() => window.__tracks.every((track) => track.readyState === 'ended')")

    editor.key("Control+s")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("By hand of keys")
    page.keyboard.press("Enter")
    editor.say("By hand of keys")
    page.reload()
    editor.card("view").wait_for()
    expect(page.locator(".m-wire-hit")).to_have_count(2)
