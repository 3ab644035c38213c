"""Tabs come and go while a flow runs: reloaded, doubled, closed, deleted under somebody's eyes."""

import re
import time

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.hands import open_template, run, stop, until

pytestmark = pytest.mark.browser
DRAWN = "() => Number(document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq ?? -1)"
TRACK_STATES = "() => window.__tracks.map((track) => track.readyState)"


def advances(page: Page) -> None:
    """New pictures are drawn."""
    until(page, f"() => ({DRAWN})() >= 0")
    seen = page.evaluate(DRAWN)
    until(page, f"(seen) => ({DRAWN})() > seen + 3", seen)


def sessions(server: Server) -> float:
    found = re.search(r'mentatlab_sessions\{kind="editor"\} (\S+)', httpx.get(f"{server.address}/metrics").text)
    return float(found[1]) if found else 0.0


def test_a_reloaded_page_gives_its_camera_again_and_the_flow_has_gone_on(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    advances(page)
    page.reload()
    page.wait_for_selector(".dot.running")
    advances(page)
    assert page.evaluate(TRACK_STATES) == ["live"]
    assert sessions(server) == 1
    stop(page)
    assert page.evaluate(TRACK_STATES) == ["ended"]


def test_a_second_tab_watches_and_lends_its_camera_when_the_first_has_gone(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    advances(page)
    second = page.context.new_page()
    second.goto(page.url)
    second.wait_for_selector(".dot.running")
    advances(second)
    assert second.evaluate(TRACK_STATES) == []
    page.close()
    until(second, "() => window.__tracks.length === 1")
    advances(second)
    stop(second)
    assert second.evaluate(TRACK_STATES) == ["ended"]


def test_nobody_watches_so_nothing_runs(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    advances(page)
    assert sessions(server) == 1
    page.close()
    deadline = time.monotonic() + 30
    while sessions(server) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert sessions(server) == 0


def test_a_flow_deleted_in_one_tab_is_gone_in_the_other_and_its_camera_is_out(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    advances(page)
    flow = page.url.rpartition("/")[2]
    gallery = page.context.new_page()
    gallery.goto(server.address)
    card = gallery.locator(".card", has=gallery.locator(f'[data-flow="{flow}"]'))
    card.get_by_role("button", name="More for").click()
    gallery.get_by_role("menuitem", name="Delete").click()
    gallery.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_text("This flow is not here any more.")).to_be_visible()
    assert sessions(server) == 0


def test_fast_fingers(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    page.click(".m-canvas", position={"x": 700, "y": 30})
    for _ in range(4):
        page.keyboard.press("Control+Enter")
        page.keyboard.press("Control+Alt+Enter")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".dot.running")
    advances(page)
    assert page.evaluate(TRACK_STATES).count("live") == 1
    assert sessions(server) == 1
    stop(page)
    assert "live" not in page.evaluate(TRACK_STATES)
