"""Fingers on a tablet, files dropped on the canvas, and manifests pasted."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser


@pytest.fixture
def tablet(page_browser: Browser, stage: httpx.Client) -> Iterator[CanvasPage]:
    stage.post("/stage/reset").raise_for_status()
    context = page_browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True, is_mobile=True)
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(f"{stage.base_url}?panel=0&palette=0")
    here = CanvasPage(page, stage)
    here.until(lambda: page.locator(".m-card").count() == 9, "all cards")
    here.until(lambda: here.card("camera").bounding_box()["x"] > 0, "the view fits")
    yield here
    context.close()


def _touch(finger: Any, kind: str, *points: tuple[float, float]) -> None:
    touched = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
    finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})


def test_two_fingers_zoom_one_draws_a_wire_and_a_long_press_opens_the_menu(tablet: CanvasPage):
    page = tablet.page
    finger = page.context.new_cdp_session(page)
    hit = tablet.pin("camera", "outputs", "image").evaluate(
        "(pin) => { const at = getComputedStyle(pin, '::before'); return parseFloat(at.width) }"
    )
    assert hit >= 32, "a finger finds the pin"
    start = tablet.middle(tablet.pin("camera", "outputs", "image"))
    end = tablet.middle(tablet.pin("view", "inputs", "image"))
    _touch(finger, "touchStart", start)
    for share in (0.2, 0.6, 1):
        _touch(finger, "touchMove", (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
    _touch(finger, "touchEnd")
    (edge,) = tablet.until(tablet.operations, "the edge")
    assert (edge["source"], edge["target"]) == ("camera", "view")
    before = tablet.card("view").bounding_box()["width"]
    _touch(finger, "touchStart", (480, 60), (540, 60))
    for step in range(1, 6):
        _touch(finger, "touchMove", (480 - step * 20, 60), (540 + step * 20, 60))
    _touch(finger, "touchEnd")
    tablet.until(lambda: tablet.card("view").bounding_box()["width"] > before * 1.3, "the view is larger")
    page.get_by_role("button", name="Fit everything").tap()
    tablet.until(lambda: tablet.card("voice").bounding_box()["x"] > 0, "all is seen")
    x, y = tablet.middle(tablet.card("voice").locator(".m-title"))
    _touch(finger, "touchStart", (x, y))
    page.get_by_role("menuitem", name="Mute").wait_for()
    _touch(finger, "touchEnd")
    page.get_by_role("menuitem", name="Mute").tap()
    tablet.until(lambda: tablet.operations()[-1] == {"op": "mode", "nodes": ["voice"], "mode": "mute"}, "the edit")


def test_a_tap_chooses_and_with_the_arrow_the_next_taps_add(tablet: CanvasPage):
    chosen = tablet.page.locator(".m-card.selected")
    for node in ("camera", "voice"):
        tablet.card(node).locator(".m-title").tap()
        expect(chosen).to_have_count(1)
    tablet.page.get_by_role("button", name="Drag to select").tap()
    tablet.card("camera").locator(".m-title").tap()
    expect(chosen).to_have_count(2)
    tablet.card("voice").locator(".m-title").tap()
    expect(chosen).to_have_count(1)
    expect(tablet.card("camera")).to_have_class(re.compile("selected"))


def test_files_dropped_and_manifests_pasted_are_given_to_the_page(canvas: CanvasPage):
    page = canvas.page
    page.evaluate(
        "() => { globalThis.sendFile = async (file) => `mlab://abc/${file.name}` }"
    )  # as the editor's page has it
    page.evaluate("""() => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'cat.png', { type: 'image/png' }))
      data.items.add(new File(['mentatlab: 1'], 'flow.yaml', { type: '' }))
      const target = document.querySelector('.vue-flow__pane')
      const there = { clientX: 500, clientY: 300, bubbles: true, cancelable: true }
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...there }))
    }""")
    (dropped,) = canvas.until(lambda: canvas.said("command"), "the command")
    assert dropped["name"] == "dropped"
    assert len(dropped["at"]) == 2
    picture, manifest = dropped["files"]
    assert picture == {"name": "cat.png", "type": "image/png", "reference": "mlab://abc/cat.png"}
    assert manifest["text"] == "mentatlab: 1"
    page.locator(".m-canvas").focus()
    page.evaluate("""() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '# ours\\nmentatlab: 1\\nname: A flow')
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }""")
    canvas.until(lambda: len(canvas.said("command")) == 2, "the second command")
    assert canvas.said("command")[1]["files"][0]["name"] == "pasted.yaml"


def test_hundreds_of_nodes_are_boxes_until_they_can_be_read(canvas: CanvasPage):
    page = canvas.page
    nodes = {
        f"n{i}": {"type": "picture.resize", "title": f"Step {i}", "at": [i % 20 * 300, i // 20 * 260]}
        for i in range(200)
    }
    canvas.show({"nodes": nodes, "edges": []})
    canvas.until(lambda: page.locator(".m-card").count() == 200, "every node has its place")
    assert page.locator(".m-pinrow").count() < 200, "but few are drawn in full"
    canvas.call("focus", "n199")
    page.get_by_role("group", name="Step 199, idle").wait_for()
    page.locator(".m-canvas").focus()
    page.keyboard.press("Control+f")
    page.keyboard.type("n3")
    page.keyboard.press("Enter")
    page.get_by_role("group", name="Step 3, idle").wait_for()
    canvas.until(lambda: page.evaluate("document.activeElement.dataset.card") == "n3", "the focus outlives the box")
    canvas.call("fit")
    canvas.until(lambda: page.locator(".m-box").count() == 200, "from afar all are boxes")
