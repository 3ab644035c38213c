"""The log beside the canvas: filtered, followed, copied, and quick with thousands of lines."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.editor.conftest import CanvasPage

pytestmark = pytest.mark.browser
LEVELS = ("info", "warning", "error")


def lines(first: int, count: int, **more: Any) -> dict[str, Any]:
    """Every third line is a warning, every third an error; every second comes from the detector."""
    return {
        "type": "log",
        "lines": [
            {
                "n": n,
                "node": "detect" if n % 2 else "camera",
                "level": LEVELS[n % 3],
                "time": 1_700_000_000_000 + n,
                "text": f"line {n}",
                "details": f"size: {n}",
            }
            for n in range(first, first + count)
        ],
        **more,
    }


@pytest.fixture
def log(canvas: CanvasPage) -> Locator:
    canvas.page.goto(f"{canvas.stage.base_url}?panel=0&log=1")
    canvas.page.wait_for_selector(".m-card")
    canvas.page.wait_for_function("!document.querySelector('.m-offline')")
    return canvas.page.get_by_role("region", name="Log")


def count(log: Locator) -> int:
    return int(log.locator(".m-logcount").inner_text())


def test_five_thousand_lines_take_the_place_of_a_few(canvas: CanvasPage, log: Locator):
    for first in range(1, 6001, 500):
        canvas.send(lines(first, 500))
    canvas.until(lambda: count(log) == 5000, "the newest five thousand")
    expect(log.get_by_text("line 6000")).to_be_visible()
    assert log.locator(".m-logline").count() < 100


def test_lines_are_filtered_by_node_level_and_text(canvas: CanvasPage, log: Locator):
    canvas.send(lines(1, 60))
    canvas.until(lambda: count(log) == 60, "all lines")
    log.get_by_role("combobox", name="Only of this node").select_option("detect")
    canvas.until(lambda: count(log) == 30, "one node's")
    log.get_by_role("combobox", name="From this level on").select_option("error")
    canvas.until(lambda: count(log) == 10, "its errors")
    log.get_by_role("searchbox", name="Search the log").fill("SIZE: 11")
    canvas.until(lambda: count(log) == 1, "one of them")
    expect(log.get_by_text("line 11")).to_be_visible()
    log.get_by_role("searchbox", name="Search the log").fill("no such line")
    expect(log.get_by_text("No line fits this filter.")).to_be_visible()


def test_it_follows_only_who_is_at_the_end(canvas: CanvasPage, log: Locator):
    canvas.send(lines(1, 300))
    expect(log.get_by_text("line 300")).to_be_visible()
    follow = log.get_by_role("button", name="Follow the newest")
    expect(follow).to_have_attribute("aria-pressed", "true")
    log.get_by_role("log").evaluate("(box) => (box.scrollTop = 0)")
    expect(follow).to_have_attribute("aria-pressed", "false")
    canvas.send(lines(301, 10))
    canvas.until(lambda: count(log) == 310, "more lines")
    assert log.get_by_role("log").evaluate("(box) => box.scrollTop") == 0
    follow.click()
    expect(log.get_by_text("line 310")).to_be_visible()


def test_lines_told_again_are_there_once(canvas: CanvasPage, log: Locator):
    canvas.send(lines(1, 20))
    canvas.send(lines(1, 25, again=True))
    canvas.until(lambda: count(log) == 25, "each once")
    log.get_by_role("button", name="Clear").click()
    expect(log.get_by_text("Nothing has been logged yet.")).to_be_visible()


def test_lines_are_copied_as_they_are_filtered(canvas: CanvasPage, log: Locator):
    canvas.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    canvas.send(lines(1, 4))
    canvas.until(lambda: count(log) == 4, "the lines")
    log.get_by_role("combobox", name="From this level on").select_option("error")
    log.get_by_role("button", name="Copy these lines").click()
    wanted = "2023-11-14T22:13:20.002Z ERROR camera line 2 size: 2"
    canvas.until(lambda: canvas.page.evaluate("navigator.clipboard.readText()") == wanted, "the clipboard")


def test_a_line_leads_to_its_node_and_shows_itself_whole(canvas: CanvasPage, log: Locator):
    canvas.send(lines(1, 3))
    log.get_by_role("button", name="detect").first.click()
    canvas.until(lambda: canvas.said("locate") == [{"node": "detect"}], "the locate event")
    log.get_by_text("line 3").click()
    expect(log.locator("pre")).to_contain_text("INFO detect line 3 size: 3")
