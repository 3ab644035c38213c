"""The metrics beside the canvas, and on the card that is chosen."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser
RUNNING = {"type": "state", "state": "running", "session": "s", "message": ""}
DETECT = {"state": "running", "note": "", "progress": None, "fps": 14.2, "ms": 40.0, "drops": 67}
DETECT |= {"run": [23.4, 68.2], "wait": [0.3, 2.0], "batch": 3.5, "device": "cuda:0", "memory": 3_200_000}


def point(t: float, **more: Any) -> dict[str, Any]:
    quiet = {"came": 30.0, "out": 29.0, "lost": 0.0, "waiting": 1, "up": 63_000, "down": 250_000, "lag": 1.2}
    return {"t": t, **quiet, "reasons": {}, **more}


@pytest.fixture
def metrics(canvas: CanvasPage) -> Locator:
    canvas.page.goto(f"{canvas.stage.base_url}?panel=0&metrics=1")
    canvas.page.wait_for_selector(".m-card")
    canvas.page.wait_for_function("!document.querySelector('.m-offline')")
    return canvas.page.get_by_role("region", name="Metrics")


def figure(metrics: Locator, name: str) -> str:
    return metrics.locator(".m-figs div", has=metrics.page.get_by_text(name, exact=True)).locator("dd").inner_text()


def test_nothing_is_told_before_something_runs(metrics: Locator):
    expect(metrics).to_contain_text("Press Run")


def test_each_second_is_told_in_figures_and_in_curves(canvas: CanvasPage, metrics: Locator):
    canvas.send(RUNNING)
    for t in range(5):
        canvas.send({"type": "figures", "points": [point(float(t), came=10.0 * t)]})
    canvas.until(
        lambda: metrics.locator(".m-figs").count() == 1 and figure(metrics, "In") == "40 fps", "the last second"
    )
    assert figure(metrics, "Out") == "29 fps"
    assert figure(metrics, "Up") == "504 kbit/s"
    assert figure(metrics, "Down") == "2.0 Mbit/s"
    assert figure(metrics, "Capture to drawn") == "– ms", "no camera of this browser was drawn"
    assert metrics.locator(".m-plot canvas").count() == 3
    rates = metrics.locator(".m-plot").first
    assert "In 40" in " ".join(rates.inner_text().split())
    box = rates.locator(".u-over").bounding_box()
    assert box is not None
    canvas.page.mouse.move(box["x"] + 3, box["y"] + 20)
    canvas.until(lambda: "−0:04" in rates.inner_text() and "In 0" in " ".join(rates.inner_text().split()), "the past")


def test_what_is_lost_is_red_and_says_why(canvas: CanvasPage, metrics: Locator):
    canvas.send(RUNNING)
    canvas.send({"type": "figures", "points": [point(0.0, lost=12.0, reasons={"overwrite": 11.0, "stale": 1.0})]})
    lost = metrics.locator(".m-figs .bad")
    expect(lost).to_contain_text("12 /s")
    assert lost.get_attribute("title") == "a newer one came: 11/s\ntoo old: 1/s"


def test_who_comes_later_sees_the_last_minutes(canvas: CanvasPage, metrics: Locator):
    canvas.send(RUNNING)
    canvas.send({"type": "figures", "points": [point(float(t)) for t in range(400)], "again": True})
    canvas.send({"type": "figures", "points": [point(400.0, came=7.5)]})
    canvas.until(lambda: metrics.locator(".m-figs").count() == 1 and figure(metrics, "In") == "7.5 fps", "the newest")


def test_nodes_and_edges_are_told_one_by_one_and_found(canvas: CanvasPage, metrics: Locator):
    canvas.send(RUNNING)
    canvas.send({"type": "figures", "points": [point(0.0)]})
    camera = {**DETECT, "fps": 30.0, "run": [0.1, 0.2], "device": "", "memory": 0, "batch": 0, "drops": 0}
    canvas.send({"type": "nodes", "nodes": {"detect": DETECT, "camera": camera}})
    traffic = {"rate": 14.0, "age_ms": 41, "depth": 3, "drops": 67, "reasons": {"overwrite": 67}}
    canvas.send({"type": "edges", "edges": {"camera.image -> detect.image": traffic}})
    nodes = metrics.get_by_role("table", name="Nodes")
    expect(nodes).to_contain_text("23 / 68")
    expect(nodes.locator(".m-more-row span")).to_have_text(["cuda:0", "3.2 MB", "Batch of 3.5", "67 dropped"])
    names = nodes.locator("tbody th")
    assert [name.strip() for name in names.all_inner_texts()] == ["camera", "detect"]
    nodes.get_by_role("button", name="Working ms").click()
    canvas.until(lambda: [n.strip() for n in names.all_inner_texts()] == ["detect", "camera"], "the slowest first")
    edges = metrics.get_by_role("table", name="Edges")
    expect(edges).to_contain_text("67")
    assert edges.locator("td.bad").get_attribute("title") == "a newer one came: 67"
    nodes.get_by_role("button", name="detect").click()
    canvas.until(lambda: canvas.said("locate") == [{"node": "detect"}], "the node is looked for")


def test_a_chosen_card_tells_what_its_work_costs(canvas: CanvasPage):
    canvas.send(RUNNING)
    canvas.send({"type": "nodes", "nodes": {"detect": DETECT}})
    assert canvas.card("detect").locator(".m-cardfigures").count() == 0
    canvas.card("detect").locator(".m-head").click()
    told = canvas.card("detect").locator(".m-cardfigures")
    expect(told).to_contain_text("23 / 68 ms")
    expect(told).to_contain_text("0.3 / 2 ms")
    expect(told).to_contain_text("cuda:0 · 3.2 MB")
