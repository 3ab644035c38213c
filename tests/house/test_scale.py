"""From 80 to 200 percent, and in a small window, everything can still be reached and read."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import opened

pytestmark = pytest.mark.browser
OUTSIDE = """() => {
  const found = [];
  for (const one of document.querySelectorAll('.bar button, .bar a, [data-act=run], .panel [role=tab]')) {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    if (width && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1)) {
      found.push(`${one.getAttribute('aria-label') || one.innerText}: ${Math.round(left)} to ${Math.round(right)}`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}"""


@pytest.mark.parametrize("scale", [80, 200])
def test_everything_is_reached_at_every_size(page: Page, server: Server, scale: int):
    page.context.add_cookies([{"name": "mentat-scale", "value": str(scale), "domain": "127.0.0.1", "path": "/"}])
    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    assert page.evaluate(OUTSIDE) == []
    editor = opened(page, server.address)
    assert page.evaluate(OUTSIDE) == []
    box = page.locator(".m-canvas").bounding_box()
    assert box is not None
    assert box["width"] > 500, "there is room to work in"
    editor.choose("gray")
    field = page.locator('[data-setting="gray.contrast"] input[type=number]')
    field.fill("0.5")
    field.press("Enter")
    editor.until(lambda: editor.flow.nodes["gray"].set.get("contrast") == 0.5, "the setting")
    last = page.get_by_text("The changed picture").first
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    row = page.locator(".palette-row").last
    row.scroll_into_view_if_needed()
    expect(row).to_be_in_viewport()
    editor.rest()
    for key in ("?", "Control+k", "Control+e"):
        editor.key(key)
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        frame = dialog.bounding_box()
        assert frame is not None
        ends = (frame["x"], frame["y"], 1440 - frame["x"] - frame["width"], 900 - frame["y"] - frame["height"])
        assert min(ends) >= 0, key
        editor.key("Escape")
        expect(dialog).to_have_count(0)


def test_the_size_is_changed_by_a_command_and_stays(page: Page, server: Server):
    editor = opened(page, server.address)
    size = "() => parseFloat(getComputedStyle(document.body).getPropertyValue('--ui-scale'))"
    editor.rest()
    editor.key("Control+k")
    page.get_by_role("combobox").fill("larger")
    editor.key("Enter")
    page.wait_for_function(f"() => ({size})() === 1.1")
    page.reload()
    page.wait_for_selector(".m-card")
    assert page.evaluate(size) == 1.1
