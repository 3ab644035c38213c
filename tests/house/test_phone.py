"""A phone watches a flow and controls it: results first, the flow, its settings and its problems a touch away."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Server
from tests.house.editor import PICTURES, stored
from tests.house.hands import until

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(webcam: Browser) -> Iterator[Page]:
    context = webcam.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    yield context.new_page()
    context.close()


def test_a_phone_watches_runs_stops_and_sets(phone: Page, server: Server):
    phone.set_default_timeout(20_000)
    phone.goto(server.address)
    phone.locator('[data-template="live_shapes"]').wait_for()
    wide = "() => document.documentElement.scrollWidth - innerWidth"
    assert phone.evaluate(wide) <= 0, "the gallery does not scroll sideways"
    phone.goto(f"{server.address}/flows/{stored(server.address, PICTURES)}")
    parts = phone.get_by_role("navigation", name="Parts of the editor")
    run = phone.locator("[data-act=run]")
    run.tap()
    until(phone, "() => document.querySelector('.panel canvas[data-node=view]')?.dataset.seq > 3")
    expect(phone.locator(".m-canvas")).to_be_hidden()
    phone.locator("[data-act=stop]").tap()
    expect(run).to_be_visible()

    parts.get_by_role("button", name="Flow").tap()
    card = phone.locator('[data-card="gray"]')
    expect(card).to_be_visible()
    expect(phone.locator(".panel")).to_be_hidden()
    card.locator(".m-tile").tap()
    parts.get_by_role("button", name="Settings").tap()
    expect(phone.locator(".panel").get_by_text("contrast").first).to_be_visible()
    parts.get_by_role("button", name="Problems").tap()
    expect(phone.get_by_text("No problems")).to_be_visible()
    for button in parts.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 40, "a thumb meets it"
        assert box["x"] + box["width"] <= 390
    assert phone.evaluate(wide) <= 0
