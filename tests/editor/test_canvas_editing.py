"""Editing with a real mouse and keyboard: each gesture is one list of operations."""

import httpx
import pytest
from playwright.sync_api import Browser

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser


def test_it_shows_the_flow(canvas: CanvasPage):
    canvas.until(lambda: canvas.card("detect").locator(".m-title").inner_text() == "Object detector", "it")
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 8, "it")
    canvas.until(lambda: canvas.card("detect").locator(".m-setting").count() == 4, "it")
    canvas.card("detect").locator(".m-more").click()
    canvas.until(lambda: canvas.card("detect").locator(".m-setting").count() == 7, "it")


def test_a_node_dragged_from_the_palette_is_added_where_it_is_dropped(canvas: CanvasPage):
    canvas.page.drag_and_drop("[data-palette='picture.resize']", ".m-canvas", target_position={"x": 300, "y": 100})
    canvas.until(lambda: canvas.card("resize").count() == 1, "the new card")
    (added,) = canvas.edits(1)
    assert added["op"] == "add"
    assert added["type"] == "picture.resize"
    box = canvas.card("resize").bounding_box()
    frame = canvas.page.locator(".m-canvas").bounding_box()
    assert abs(box["x"] + box["width"] / 2 - frame["x"] - 300) < 12
    assert canvas.page.locator(".m-ghost").count() == 0
    canvas.until(lambda: "selected" in canvas.card("resize").get_attribute("class"), "it is selected")


def test_a_wire_between_pins_that_fit_is_an_edge(canvas: CanvasPage):
    canvas.drag(
        canvas.middle(canvas.pin("camera", "outputs", "image")), canvas.middle(canvas.pin("view", "inputs", "image"))
    )
    canvas.until(canvas.operations, "the edit")
    assert canvas.operations() == [
        {"op": "connect", "source": "camera", "sourcePin": "image", "target": "view", "targetPin": "image"}
    ]
    into_view = [e["source"] for e in canvas.look()["flow"]["edges"] if e["target"] == "view"]
    assert into_view == ["camera"], "one edge per input pin: the old one is replaced"
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 8, "it")


def test_pins_that_fit_light_up_and_the_others_dim_while_a_wire_is_drawn(canvas: CanvasPage):
    start = canvas.middle(canvas.pin("detect", "outputs", "detections"))
    canvas.drag(start, (start[0] + 30, start[1] + 200), drop=False)
    assert "fits" in canvas.pin("draw", "inputs", "detections").get_attribute("class")
    assert "unfit" in canvas.pin("draw", "inputs", "image").get_attribute("class")
    canvas.page.keyboard.press("Escape")
    canvas.page.mouse.up()
    assert "unfit" not in canvas.pin("draw", "inputs", "image").get_attribute("class")


def test_a_wire_that_does_not_fit_is_refused_with_a_reason(canvas: CanvasPage):
    start, end = canvas.pin("detect", "outputs", "detections"), canvas.pin("caption", "inputs", "text")
    canvas.drag(canvas.middle(start), canvas.middle(end), drop=False)
    canvas.until(lambda: "takes string" in canvas.page.locator(".m-bubble").inner_text(), "it")
    canvas.until(lambda: "To text" in canvas.page.locator(".m-bubble").inner_text(), "it")
    canvas.page.mouse.up()
    (refused,) = canvas.until(lambda: canvas.said("refused"), "the refusal")
    assert refused["converter"] == "text.to_text"
    assert (refused["source"], refused["target"]) == ("detect", "caption")
    assert canvas.operations() == []
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 8, "it")


def test_a_wire_dropped_on_a_card_finds_the_pin_that_fits(canvas: CanvasPage):
    title = canvas.card("view").locator(".m-title")
    canvas.drag(canvas.middle(canvas.pin("camera", "outputs", "image")), canvas.middle(title))
    (edge,) = canvas.until(canvas.operations, "the edit")
    assert (edge["target"], edge["targetPin"]) == ("view", "image")


def test_a_wire_dropped_on_nothing_asks_what_to_add(canvas: CanvasPage):
    start = canvas.middle(canvas.pin("camera", "outputs", "image"))
    canvas.drag(start, (start[0] + 40, start[1] - 200))
    (command,) = canvas.until(lambda: canvas.said("command"), "the command")
    assert command["name"] == "addNode"
    assert command["from"] == {"node": "camera", "pin": "image", "side": "outputs"}


def test_an_edge_pulled_off_its_pin_can_be_put_elsewhere_or_dropped(canvas: CanvasPage):
    start, end = canvas.pin("draw", "inputs", "image"), canvas.pin("view", "inputs", "image")
    canvas.drag(canvas.middle(start), canvas.middle(end))
    removed, joined = canvas.edits(2)
    assert removed == {"op": "remove", "nodes": [], "edges": ["camera.image -> draw.image"]}
    assert (joined["source"], joined["target"]) == ("camera", "view")
    x, y = canvas.middle(end)
    canvas.drag((x, y), (x - 30, y - 300))
    canvas.until(lambda: len(canvas.operations()) == 3, "the edge is gone")
    assert canvas.operations()[-1] == {"op": "remove", "nodes": [], "edges": ["camera.image -> view.image"]}
    assert canvas.said("command") == [], "nobody asked for a new node"


def test_an_edge_put_back_on_its_pin_is_no_edit(canvas: CanvasPage):
    x, y = canvas.middle(canvas.pin("view", "inputs", "image"))
    canvas.drag((x, y), (x - 60, y - 60), drop=False)
    canvas.page.mouse.move(x, y, steps=3)
    canvas.page.mouse.up()
    canvas.drag((x, y), (x - 60, y - 60), drop=False)
    canvas.page.keyboard.press("Escape")
    canvas.page.mouse.up()
    canvas.page.wait_for_timeout(200)
    assert canvas.operations() == []
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 8, "it")


def test_a_setting_can_be_driven_by_a_wire(canvas: CanvasPage):
    canvas.drag(
        canvas.middle(canvas.pin("count", "outputs", "number")), canvas.middle(canvas.pin("camera", "inputs", "width"))
    )
    canvas.until(canvas.operations, "the edit")
    canvas.until(lambda: canvas.card("camera").locator(".m-plug").count() == 1, "the plug")


def test_moving_a_card_is_one_move(canvas: CanvasPage):
    x, y = canvas.middle(canvas.card("camera").locator(".m-title"))
    canvas.drag((x, y), (x + 60, y - 80))
    (moved,) = canvas.until(canvas.operations, "the edit")
    assert moved["op"] == "move"
    at = moved["at"]["camera"]
    assert at != [0, 144]
    assert at[0] % 8 == 0, "it snaps to the grid"
    assert at[1] % 8 == 0, "it snaps to the grid"


def test_delete_takes_the_node_and_its_edges(canvas: CanvasPage):
    canvas.card("detect").locator(".m-title").click()
    canvas.until(lambda: canvas.said("select"), "the selection")
    assert canvas.said("select")[-1] == {"nodes": ["detect"], "edges": [], "notes": [], "frames": []}
    canvas.page.keyboard.press("Delete")
    canvas.until(canvas.operations, "the edit")
    assert canvas.operations() == [{"op": "remove", "nodes": ["detect"], "edges": []}]
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 4, "its edges are gone")
    assert canvas.card("detect").count() == 0


def test_an_edge_can_be_selected_and_deleted(canvas: CanvasPage):
    name = "draw.image -> view.image"
    a, b = canvas.middle(canvas.pin("draw", "outputs", "image")), canvas.middle(canvas.pin("view", "inputs", "image"))
    canvas.page.mouse.click((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    canvas.until(lambda: canvas.said("select"), "the selection")
    assert canvas.said("select")[-1] == {"nodes": [], "edges": [name], "notes": [], "frames": []}
    canvas.page.keyboard.press("Backspace")
    canvas.until(lambda: canvas.operations() == [{"op": "remove", "nodes": [], "edges": [name]}], "the edit")


def test_duplicate_copies_the_chosen_with_the_edges_among_them(canvas: CanvasPage):
    canvas.card("draw").locator(".m-title").click()
    canvas.card("view").locator(".m-title").click(modifiers=["Control"])
    canvas.page.keyboard.press("Control+d")
    (paste,) = canvas.until(canvas.operations, "the edit")
    assert [node["id"] for node in paste["nodes"]] == ["draw", "view"]
    assert [(e["source"], e["target"]) for e in paste["edges"]] == [("draw", "view")]
    canvas.until(lambda: canvas.page.locator(".m-card.selected").count() == 2, "the copies are selected")
    canvas.until(lambda: "selected" in canvas.card("overlay").get_attribute("class"), "it")


def test_copy_and_paste_go_through_the_clipboard(canvas: CanvasPage):
    canvas.card("count").locator(".m-title").click()
    canvas.page.keyboard.press("Control+c")
    canvas.page.keyboard.press("Control+v")
    (paste,) = canvas.until(canvas.operations, "the edit")
    assert paste["op"] == "paste"
    assert paste["nodes"][0]["type"] == "vision.count"
    canvas.until(lambda: canvas.card("count_2").count() == 1, "the copy")


def test_keys_are_commands_but_never_while_typing(canvas: CanvasPage):
    canvas.page.locator(".m-canvas").click(position={"x": 20, "y": 20})
    for keys in ("Control+z", "Control+Shift+z", "Control+y", "Control+s", "Control+Enter", "Control+Alt+Enter", "n"):
        canvas.page.keyboard.press(keys)
    names = ["undo", "redo", "redo", "save", "run", "stop", "addNode"]
    canvas.until(lambda: [command["name"] for command in canvas.said("command")] == names, "the commands")
    canvas.card("count").locator(".m-title").click()
    canvas.page.locator("[data-field]").click()
    for keys in ("Control+z", "n", "Delete", "Backspace"):
        canvas.page.keyboard.press(keys)
    canvas.page.wait_for_timeout(200)
    assert len(canvas.said("command")) == len(names)
    assert canvas.operations() == []


def test_a_double_click_on_the_canvas_asks_for_a_node_there(canvas: CanvasPage):
    canvas.page.locator(".m-canvas").dblclick(position={"x": 300, "y": 60})
    (command,) = canvas.until(lambda: canvas.said("command"), "the command")
    assert command["name"] == "addNode"
    assert len(command["at"]) == 2


def test_arrows_walk_from_node_to_node_and_alt_nudges(canvas: CanvasPage):
    canvas.card("camera").locator(".m-title").click()
    canvas.page.keyboard.press("ArrowRight")
    canvas.until(lambda: [chosen["nodes"] for chosen in canvas.said("select")][-1:] == [["detect"]], "the next node")
    canvas.page.keyboard.press("Alt+ArrowDown")
    (moved,) = canvas.until(canvas.operations, "the edit")
    assert moved == {"op": "move", "at": {"detect": [320, 8]}}


def test_sync_touches_only_what_changed(canvas: CanvasPage):
    canvas.page.evaluate("document.querySelector('[data-card=camera]').remembered = true")
    flow = canvas.look()["flow"]
    flow["nodes"]["camera"]["title"] = "Front door"
    flow["nodes"]["camera"]["problems"] = [{"pin": "source", "message": "no such source", "remedy": "Choose camera."}]
    del flow["nodes"]["voice"]
    flow["edges"] = [e for e in flow["edges"] if e["source"] != "voice"]
    canvas.show(flow)
    canvas.until(lambda: canvas.card("voice").count() == 0, "the node is gone")
    canvas.until(lambda: canvas.card("camera").locator(".m-title").inner_text() == "Front door", "it")
    canvas.until(lambda: "Choose camera." in canvas.card("camera").locator(".m-trouble").inner_text(), "it")
    assert canvas.page.evaluate("document.querySelector('[data-card=camera]').remembered") is True


def test_edges_that_do_not_fit_are_shown_not_dropped(canvas: CanvasPage):
    flow = canvas.look()["flow"]
    odd = {"source": "voice", "sourcePin": "gone", "target": "boxes", "targetPin": "nowhere"}
    flow["edges"].append({**odd, "id": "odd", "policy": None, "problem": "voice has no pin gone"})
    flow["nodes"]["ghost"] = {"type": "acme.missing", "title": "", "set": {}, "at": [320, 700], "problems": []}
    canvas.show(flow)
    canvas.until(lambda: canvas.page.locator(".m-wire").count() == 9, "the ninth edge")
    canvas.until(lambda: canvas.page.locator(".m-wire.troubled").count() == 1, "it")
    assert "not installed" in canvas.card("ghost").inner_text()


def test_python_can_select_focus_and_say_something(canvas: CanvasPage):
    canvas.call("select", ["count", "view"])
    canvas.until(lambda: canvas.page.locator(".m-card.selected").count() == 2, "the selection")
    canvas.call("focus", "caption")
    canvas.page.wait_for_selector("[data-card=caption].pulsed")
    canvas.call("notice", "Saved as version 3")
    canvas.until(lambda: canvas.page.locator(".m-toast").inner_text() == "Saved as version 3", "the notice")
    frame = canvas.page.locator(".m-canvas").bounding_box()

    def is_in_the_middle() -> bool:
        x, y = canvas.middle(canvas.card("caption"))
        return abs(x - frame["x"] - frame["width"] / 2) < 4 and abs(y - frame["y"] - frame["height"] / 2) < 4

    canvas.until(is_in_the_middle, "it is in the middle")


@pytest.mark.parametrize("tool", ["shift", "arrow"])
def test_a_box_drawn_on_the_canvas_selects_what_it_touches(canvas: CanvasPage, tool: str):
    canvas.page.locator(".m-canvas").click(position={"x": 20, "y": 20})
    if tool == "arrow":
        canvas.page.keyboard.press("v")
    else:
        canvas.page.keyboard.down("Shift")
    left, right = canvas.card("camera").bounding_box(), canvas.card("voice").bounding_box()
    start = (left["x"] - 20, left["y"] - 20)
    canvas.drag(start, (right["x"] + right["width"] + 10, right["y"] + right["height"] + 10))
    canvas.page.keyboard.up("Shift")
    canvas.until(lambda: canvas.page.locator(".m-card.selected").count() == 2, "both cards are selected")
    x, y = canvas.middle(canvas.card("voice").locator(".m-title"))
    canvas.drag((x, y), (x, y + 40))
    canvas.until(canvas.operations, "the edit")
    assert set(canvas.operations()[0]["at"]) == {"camera", "voice"}, "they move together, in one operation"


def test_dragging_the_empty_canvas_pans(canvas: CanvasPage):
    before = canvas.card("camera").bounding_box()
    frame = canvas.page.locator(".m-canvas").bounding_box()
    canvas.drag((frame["x"] + 40, frame["y"] + 60), (frame["x"] + 140, frame["y"] + 110))
    after = canvas.card("camera").bounding_box()
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (100, 50)
    canvas.until(lambda: not canvas.page.locator(".m-shield").is_visible(), "the shield is gone")
    assert canvas.operations() == []


def test_a_finger_selects_and_pans(page_browser: Browser, stage: httpx.Client):
    stage.post("/stage/reset").raise_for_status()
    context = page_browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{stage.base_url}?panel=0&palette=0")
    phone = CanvasPage(page, stage)
    phone.until(lambda: page.locator(".m-card").count() == 9, "all cards")
    phone.rests()
    page.touchscreen.tap(*phone.middle(phone.card("view").locator(".m-title")))
    phone.until(
        lambda: phone.said("select")[-1:] == [{"nodes": ["view"], "edges": [], "notes": [], "frames": []}],
        "the selection",
    )
    before = phone.card("view").bounding_box()
    finger = context.new_cdp_session(page)
    for kind, y in [("touchStart", 80), *(("touchMove", 80 + step * 20) for step in range(1, 6)), ("touchEnd", None)]:
        points = [] if y is None else [{"x": 60, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    phone.until(lambda: phone.card("view").bounding_box()["y"] > before["y"] + 60, "the view moves")
    assert not page.locator(".m-map").is_visible(), "there is no room for the overview"
    context.close()
