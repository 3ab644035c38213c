"""Record a session, play it again, scrub it, compare two flows on it: in a real browser with a webcam."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT, Server, start_server, stop_server
from tests.house.accessible import grave
from tests.house.editor import stored
from tests.house.hands import open_template, run, select, stop, until
from tests.house.webcam import READ

pytestmark = pytest.mark.browser
SEEN = "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5"


TOGETHER = """async (both) => {
  const look = eval(both);
  const order = [], seen = [];
  for (const began = performance.now(); performance.now() - began < 3000;) {
    const pair = look();
    for (const one of pair) if (!order.includes(one)) order.push(one);
    seen.push(pair);
    await new Promise(requestAnimationFrame);
  }
  const apart = seen.map(([one, other]) => Math.abs(order.indexOf(one) - order.indexOf(other)));
  return { drawn: order.length, inStep: apart.filter((items) => items <= 1).length / apart.length };
}"""
"""How many pictures were drawn, and how much of the time both sides showed the same one or its neighbour."""


def record(page: Page, items: int = 12) -> dict[int, dict]:
    """Record what runs until `items` pictures were seen; those that were, by their number."""
    page.click("[data-act=record]")
    page.wait_for_selector("[data-act=record].is-on")
    seen: dict[int, dict] = {}
    for _ in range(items * 40):
        if (look := page.evaluate(READ, "view")) is not None and look["isOurs"]:
            seen[look["seq"]] = look
        if len(seen) >= items:
            break
        page.wait_for_timeout(25)
    page.click("[data-act=record]")
    page.wait_for_selector("[data-act=record]:not(.is-on)")
    return seen


def open_recording(page: Page) -> None:
    page.click(".note [data-act=accept]")
    page.wait_for_url("**/recordings/*")
    page.wait_for_selector("[data-clock]")


def shown(page: Page) -> dict:
    until(page, "() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq !== undefined")
    return page.evaluate(READ, "view")


def test_what_was_seen_live_is_seen_again_scrubbed_and_compared(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    flow = page.url.rpartition("/")[2]
    run(page)
    until(page, SEEN)
    live = record(page)
    stop(page)
    open_recording(page)

    # The first item is shown at once; every one is stepped through and is what it was, its boxes too.
    shown(page)
    matched = 0
    for _ in range(400):  # the slower the machine, the more was recorded between two that were seen
        look = shown(page)
        if look["seq"] in live:
            matched += 1
            assert look["frame"] == live[look["seq"]]["frame"]
            assert look["marks"] == live[look["seq"]]["marks"]
        page.click("[data-act=on]")
        until(page, "(seq) => document.querySelector('.m-card canvas[data-node=view]').dataset.seq > seq", look["seq"])
        if matched >= 6:
            break
    assert matched >= 6, "pictures that were seen live are seen again"

    # Scrubbed with the keyboard to the beginning, then played to the end.
    page.locator("[data-scrub] [tabindex]").press("Home")
    until(page, "() => document.querySelector('[data-clock]').dataset.place === '0'")
    page.click("[data-act=play]")
    until(page, "() => document.querySelector('[data-clock]').dataset.place > 8")
    until(page, "() => document.querySelector('[data-act=play]').getAttribute('aria-label') === 'Play'")

    # The flow is another now: compared, it is told where they differ first.
    page.goto(f"{server.address}/flows/{flow}")
    page.wait_for_selector("[data-card]")
    select(page, "detect")
    field = page.locator('[data-setting="detect.confidence"] input[type=number]')
    field.fill("1")
    field.press("Enter")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.goto(server.address)
    page.click("[data-recording]")
    page.wait_for_selector("[data-clock]")
    page.goto(f"{page.url}?through=recorded&against={flow}")
    page.wait_for_selector("[data-clock]")
    expect(page.locator("[data-side]")).to_have_count(2)
    expect(page.get_by_role("button", name="Show on the canvas")).to_have_count(0)  # there is none
    page.click("[data-act=play]")
    row = page.locator('tr[data-pin="detect.detections"]')
    expect(row.locator(".bad")).to_be_visible()
    until(page, "() => document.querySelector('[data-act=play]').getAttribute('aria-label') === 'Play'")
    row.get_by_role("button").click()
    until(page, "() => document.querySelector('[data-clock]').dataset.place === '0'")
    both = "() => [...document.querySelectorAll('[data-side] canvas[data-node=view]')].map((one) => one.dataset.seq)"
    page.click("[data-act=play]")
    apart = page.evaluate(TOGETHER, both)
    assert apart["drawn"] > 5
    assert apart["inStep"] > 0.9, "the same picture on both sides, but for the moment between two drawings"


def test_at_its_limit_a_recording_ends_and_the_session_goes_on(page: Page, tmp_path):
    server = start_server(tmp_path, MENTATLAB_RECORDING_LIMIT_MB="1")
    try:
        open_template(page, server, "live_shapes")
        run(page)
        until(page, SEEN)
        page.click("[data-act=record]")
        expect(page.locator(".note")).to_contain_text("largest size", timeout=60_000)
        seq = page.evaluate("() => Number(document.querySelector('.m-card canvas[data-node=view]').dataset.seq)")
        until(page, "(seq) => document.querySelector('.m-card canvas[data-node=view]').dataset.seq > seq + 5", seq)
        stop(page)
        open_recording(page)
        shown(page)
        file = httpx.get(f"{page.url}/file")
        assert file.content[:4] == b"MLR1"
        assert 1_000_000 < len(file.content) < 2_500_000
    finally:
        stop_server(server)


def test_recordings_are_renamed_and_deleted_in_the_gallery(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    until(page, SEEN)
    record(page, 3)
    stop(page)
    page.goto(server.address)
    cards = page.locator("[data-recording]")
    expect(cards.first).to_be_visible()
    count = cards.count()
    page.get_by_role("button", name="More for the recording").first.click()
    page.get_by_role("menuitem", name="Rename").click()
    page.get_by_role("dialog").get_by_label("Name").fill("A walk")
    page.keyboard.press("Enter")
    expect(cards.filter(has_text="A walk")).to_have_count(1)
    page.get_by_role("button", name="More for the recording A walk").click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(cards).to_have_count(count - 1)


def test_a_killed_server_leaves_a_recording_that_is_played(page: Page, tmp_path):
    server = start_server(tmp_path)
    open_template(page, server, "live_shapes")
    run(page)
    until(page, SEEN)
    page.click("[data-act=record]")
    # A tenth of a megabyte: a dozen pictures and more, so that there is a next one.
    until(page, "() => /MB/.test(document.querySelector('[data-act=record].is-on')?.innerText)")
    server.process.kill()
    server.process.communicate()
    again = start_server(tmp_path)
    try:
        page.goto(again.address)
        page.click("[data-recording]")
        first = shown(page)
        assert first["isOurs"]
        page.click("[data-act=on]")
        until(page, "(seq) => document.querySelector('.m-card canvas[data-node=view]').dataset.seq > seq", first["seq"])
        assert shown(page)["isOurs"]
    finally:
        stop_server(again)


def test_the_page_of_a_recording_is_for_everybody_and_says_what_is_silent(page: Page, server: Server):
    open_template(page, server, "live_shapes")
    run(page)
    until(page, SEEN)
    record(page, 3)
    stop(page)
    open_recording(page)
    address = page.url
    shown(page)
    assert grave(page) == []
    spoken = stored(server.address, (ROOT / "flows" / "spoken_digits.yaml").read_text())
    page.goto(f"{address}?through={spoken}")
    expect(page.locator(".replay-note")).to_contain_text("says nothing")
    page.context.add_cookies([{"name": "mentat-language", "value": "de", "domain": "127.0.0.1", "path": "/"}])
    page.goto(address)
    expect(page.get_by_role("button", name="Abspielen")).to_be_visible()
    expect(page.get_by_role("slider", name="Wo gespielt wird")).to_be_visible()
