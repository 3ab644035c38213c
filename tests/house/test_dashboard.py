"""The dashboard, in a browser: it draws what was, says it in words, and can be used without a mouse."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.accessible import WCAG, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def dashboard(server: Server, page: Page) -> Page:
    for _ in range(3):
        httpx.get(f"{server.address}/api/v1/flows")
    page.goto(f"{server.address}/dashboard")
    expect(page.locator("[data-plot] canvas")).to_have_count(9, timeout=60_000)
    return page


def test_every_plot_is_drawn_and_said_in_words(dashboard: Page):
    expect(dashboard.locator("[data-plot=memory]")).to_contain_text("in use")
    named = dashboard.locator("[data-plot=rate] [role=img]").get_attribute("aria-label")
    assert named is not None
    assert named.startswith("Requests: answered")


def test_a_day_is_chosen_by_keyboard(dashboard: Page):
    button = dashboard.get_by_role("button", name="Last day")
    button.focus()
    dashboard.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")


def test_it_is_led_to_from_the_gallery_and_readable_for_all(dashboard: Page, server: Server):
    assert violations(dashboard, *WCAG) == []
    dashboard.set_viewport_size({"width": 390, "height": 844})
    assert dashboard.evaluate("document.documentElement.scrollWidth") == 390
    dashboard.goto(server.address)
    dashboard.locator("[data-act=dashboard]").click()
    expect(dashboard.locator("[data-plot=lag]")).to_be_visible(timeout=60_000)
