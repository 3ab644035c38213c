"""Wires: reroute points, labels, inserting, cutting out, and a refusal whose remedy is one key away."""

import pytest

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser
EDGE = "draw.image -> view.image"


def _middle(canvas: CanvasPage) -> tuple[float, float]:
    """The middle of the wire from draw to view."""
    a, b = canvas.middle(canvas.pin("draw", "outputs", "image")), canvas.middle(canvas.pin("view", "inputs", "image"))
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _look_of(canvas: CanvasPage) -> dict[str, object]:
    found: dict[str, object] = next(e for e in canvas.look()["flow"]["edges"] if e["id"] == EDGE)
    return found


def test_reroute_points_are_added_moved_and_removed(canvas: CanvasPage):
    page = canvas.page
    x, y = _middle(canvas)
    page.mouse.dblclick(x, y)
    canvas.until(lambda: _look_of(canvas).get("bends"), "the point")
    bend = page.locator(".m-bend")
    canvas.drag((x, y), (x + 10, y + 90))
    canvas.until(lambda: len(canvas.operations()) == 2, "the move")
    moved = canvas.operations()[-1]
    assert moved["op"] == "move"
    assert moved["at"] == {}
    assert _look_of(canvas)["bends"] == moved["edges"][EDGE]
    bend.click()
    page.keyboard.press("Delete")
    canvas.until(lambda: bend.count() == 0, "the point is gone")
    canvas.until(lambda: _look_of(canvas)["bends"] is None, "the edge has none")
    page.keyboard.down("Alt")
    page.mouse.click(*_middle(canvas))
    page.keyboard.up("Alt")
    bend.wait_for()
    bend.dblclick()
    bend.wait_for(state="detached")


def test_an_edge_is_labelled_on_itself(canvas: CanvasPage):
    page = canvas.page
    page.mouse.click(*_middle(canvas))
    page.get_by_role("button", name="Label of the edge").click()
    field = page.get_by_role("textbox", name="Label of the edge")
    field.fill("with boxes")
    field.press("Enter")
    canvas.until(lambda: _look_of(canvas).get("label") == "with boxes", "the label")
    page.locator(".m-canvas").click(position={"x": 500, "y": 20})
    page.get_by_text("with boxes").dblclick()
    field.fill("")
    field.press("Enter")
    canvas.until(lambda: _look_of(canvas)["label"] is None, "no label")


def test_a_node_from_the_palette_dropped_on_an_edge_asks_to_be_put_into_it(canvas: CanvasPage):
    frame = canvas.page.locator(".m-canvas").bounding_box()
    x, y = _middle(canvas)
    place = {"x": x - frame["x"], "y": y - frame["y"]}
    canvas.page.drag_and_drop("[data-palette='picture.resize']", ".m-canvas", target_position=place)
    canvas.until(lambda: canvas.card("resize").count() == 1, "the new card")
    assert canvas.edits(1)[0]["into"] == EDGE
    canvas.page.drag_and_drop("[data-palette='inputs.microphone']", ".m-canvas", target_position=place)
    canvas.until(lambda: len(canvas.operations()) == 2, "the second node")
    assert "into" not in canvas.operations()[1]
    assert "does not fit" in canvas.page.locator(".m-toast").inner_text()


def test_a_free_node_dragged_onto_an_edge_goes_into_it_in_one_gesture(canvas: CanvasPage):
    flow = canvas.look()["flow"]
    flow["nodes"]["small"] = {"type": "picture.resize", "title": "", "set": {}, "at": [960, 480], "problems": []}
    canvas.show(flow)
    canvas.until(lambda: canvas.card("small").count() == 1, "the free node")
    canvas.drag(canvas.middle(canvas.card("small").locator(".m-title")), _middle(canvas), drop=False)
    canvas.until(lambda: canvas.page.locator(".m-wire.aimed").count() == 1, "the edge shows that it would take it")
    canvas.page.mouse.up()
    (gesture,) = canvas.until(lambda: canvas.said("edit"), "the edit")
    assert [one["op"] for one in gesture["operations"]] == ["move", "remove", "connect", "connect"]
    ends = {(e["source"], e["target"]) for e in canvas.look()["flow"]["edges"]}
    assert {("draw", "small"), ("small", "view")} < ends
    assert ("draw", "view") not in ends


def test_a_refused_wire_is_mended_with_enter(canvas: CanvasPage):
    start, end = canvas.pin("detect", "outputs", "detections"), canvas.pin("caption", "inputs", "text")
    canvas.drag(canvas.middle(start), canvas.middle(end))
    canvas.page.get_by_role("alert").get_by_role("button", name="Insert To text").wait_for()
    canvas.page.keyboard.press("Enter")
    canvas.until(lambda: len(canvas.said("refused")) == 2, "the acceptance")
    refused, accepted = canvas.said("refused")
    assert "accept" not in refused
    assert accepted["accept"] is True
    assert accepted["converter"] == "text.to_text"
    assert canvas.page.get_by_role("alert").count() == 0
    assert canvas.said("command") == [], "Enter meant the remedy and nothing else"
    canvas.drag(canvas.middle(start), canvas.middle(end))
    canvas.page.get_by_role("alert").get_by_role("button").click()
    canvas.until(lambda: len(canvas.said("refused")) == 4, "a click does the same")


def test_delete_and_reconnect_and_paste_with_edges(canvas: CanvasPage):
    page = canvas.page
    canvas.card("draw").locator(".m-title").click()
    page.keyboard.press("Control+c")
    page.keyboard.press("Control+Shift+V")
    (paste,) = canvas.until(canvas.operations, "the paste")
    assert paste["wired"] is True
    assert {(e["source"], e["target"]) for e in paste["edges"]} == {("camera", "draw"), ("detect", "draw")}
    canvas.card("draw").locator(".m-title").click()
    page.keyboard.press("Control+Delete")
    canvas.until(lambda: len(canvas.operations()) == 2, "the removal")
    assert canvas.operations()[-1] == {"op": "remove", "nodes": ["draw"], "edges": [], "reconnect": True}
