"""Lining up, spreading, tidying, guides, and choosing along the edges: each arrangement is one move."""

import pytest

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser


def _choose(canvas: CanvasPage, *nodes: str) -> None:
    canvas.call("select", list(nodes))
    canvas.until(lambda: canvas.page.locator(".m-card.selected").count() == len(nodes), "the selection")
    canvas.page.locator(".m-canvas").focus()


def test_nodes_are_aligned_and_distributed_by_chords(canvas: CanvasPage):
    page = canvas.page
    _choose(canvas, "camera", "voice", "view")
    page.keyboard.press("Alt+a")
    page.get_by_role("status").get_by_text("Align top edges").wait_for()
    page.keyboard.press("t")
    (top,) = canvas.until(canvas.operations, "the edit")
    assert {y for _, y in top["at"].values()} | {144} == {144}
    flow = canvas.look()["flow"]["nodes"]
    assert {flow[name]["at"][1] for name in ("camera", "voice", "view")} == {144}
    page.keyboard.press("Alt+a")
    page.keyboard.press("h")
    canvas.until(lambda: len(canvas.operations()) == 2, "the spread")
    xs = sorted(canvas.look()["flow"]["nodes"][name]["at"][0] for name in ("camera", "voice", "view"))
    assert xs[1] - xs[0] == xs[2] - xs[1], "equal cards, equal gaps"
    for key in "lrbcmv":
        page.keyboard.press("Alt+a")
        page.keyboard.press(key)
    page.keyboard.press("Alt+a")
    page.keyboard.press("Escape")
    assert all(one["op"] == "move" for one in canvas.operations())
    assert all(len(edit["operations"]) == 1 for edit in canvas.said("edit"))


def test_a_dragged_card_meets_guides(canvas: CanvasPage):
    x, y = canvas.middle(canvas.card("boxes").locator(".m-title"))
    edge, target = canvas.card("boxes").bounding_box(), canvas.card("draw").bounding_box()
    canvas.page.mouse.move(x, y)
    canvas.page.mouse.down()
    canvas.page.mouse.move(x - 3, y)  # the drag begins here
    canvas.page.mouse.move(x + target["x"] - edge["x"], y - 20, steps=4)
    canvas.page.locator(".m-guide").first.wait_for()
    canvas.page.mouse.up()
    (moved,) = canvas.until(canvas.operations, "the edit")
    assert moved["at"]["boxes"][0] == 640, "its left edge lies on that of the other card"
    assert canvas.page.locator(".m-guide").count() == 0


def test_tidy_lays_everything_out_in_the_order_of_the_edges(canvas: CanvasPage):
    flow = canvas.look()["flow"]
    flow["frames"]["sound"] = {"title": "Sound", "at": [-40, 312], "size": [968, 420], "color": "teal"}
    for name in ("detect", "draw", "view"):
        flow["nodes"][name]["at"] = [0, 0]
    canvas.show(flow)
    canvas.page.get_by_role("group", name="Frame: Sound").wait_for()
    canvas.page.locator(".m-canvas").focus()
    canvas.page.keyboard.press("Alt+Shift+T")
    canvas.until(canvas.operations, "the edit")
    nodes = canvas.look()["flow"]["nodes"]
    for edge in canvas.look()["flow"]["edges"]:
        assert nodes[edge["source"]]["at"][0] + 200 < nodes[edge["target"]]["at"][0]
    frame = canvas.look()["flow"]["frames"]["sound"]
    left, top = frame["at"]
    for name in ("voice", "listen", "caption"):
        x, y = nodes[name]["at"]
        assert left < x < left + frame["size"][0]
        assert top < y < top + frame["size"][1], "the frame lies around what it held"


def test_upstream_and_downstream_are_chosen_with_shift_and_an_arrow(canvas: CanvasPage):
    _choose(canvas, "draw")
    canvas.page.keyboard.press("Shift+ArrowLeft")
    canvas.until(lambda: _chosen(canvas) == {"camera", "detect", "draw"}, "what feeds it")
    _choose(canvas, "listen")
    canvas.page.keyboard.press("Shift+ArrowRight")
    canvas.until(lambda: _chosen(canvas) == {"listen", "caption"}, "what it feeds")
    canvas.page.keyboard.press(".")
    canvas.until(lambda: _share(canvas, "listen") > 0.1, "the selection fills the view")


def _chosen(canvas: CanvasPage) -> set[str]:
    return {node for said in canvas.said("select")[-1:] for node in said["nodes"]}


def _share(canvas: CanvasPage, node: str) -> float:
    box, frame = canvas.card(node).bounding_box(), canvas.page.locator(".m-canvas").bounding_box()
    return float(box["width"] / frame["width"])
