"""The gallery: templates to start from, and one's own flows, found, filed, named, copied, carried out and deleted."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from app.flow import load_flow
from tests.conftest import ROOT, Server
from tests.house.editor import PICTURES, stored

pytestmark = pytest.mark.browser


def _card(page: Page, name: str):
    return page.locator(".card", has=page.locator("[data-flow]")).filter(
        has=page.locator(".card-title").get_by_text(name, exact=True)
    )


def _ask(page: Page, name: str, item: str, text: str | None = None) -> None:
    page.get_by_role("button", name=f"More for {name}", exact=True).first.click()
    page.get_by_role("menuitem", name=item).click()
    expect(page.get_by_role("menu")).to_have_count(0)
    if text is not None:
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("textbox").fill(text)
        page.keyboard.press("Enter")
        expect(dialog).to_have_count(0)


def test_ones_own_flows_are_found_filed_named_copied_and_deleted(page: Page, server: Server, tmp_path: Path):
    for left in httpx.get(f"{server.address}/api/v1/flows").json()["flows"]:  # by a first try
        if "Zebra" in left["name"]:
            httpx.delete(f"{server.address}/api/v1/flows/{left['id']}").raise_for_status()
    mine = stored(server.address, PICTURES.replace("Pictures", "Zebra crossing"))
    other = stored(server.address, PICTURES.replace("Pictures", "Quiet lamp"))
    page.goto(server.address)
    search = page.get_by_role("textbox", name="Search your flows")
    search.fill("zebra")
    expect(page.locator("[data-flow]")).to_have_count(1)
    expect(page.locator("[data-flow] svg")).to_be_visible()

    _ask(page, "Zebra crossing", "Rename", "Zebra gate")
    expect(_card(page, "Zebra gate")).to_be_visible()
    _ask(page, "Zebra gate", "Move to a folder", "work/ doors ")
    expect(_card(page, "Zebra gate")).to_contain_text("work/doors")
    _ask(page, "Zebra gate", "Tags", "striped, outdoors")
    expect(_card(page, "Zebra gate")).to_contain_text("outdoors")
    _ask(page, "Zebra gate", "Duplicate")
    expect(_card(page, "Copy of Zebra gate")).to_contain_text("work/doors")

    search.fill("lamp")
    expect(_card(page, "Quiet lamp")).to_be_visible()
    search.fill("")
    expect(_card(page, "Zebra gate")).to_be_visible()
    page.get_by_role("button", name="work", exact=True).click()
    expect(page.locator("[data-flow]")).to_have_count(2)
    page.get_by_role("button", name="striped", exact=True).click()
    expect(page.locator("[data-flow]")).to_have_count(2)
    expect(_card(page, "Quiet lamp")).to_have_count(0)

    with page.expect_download() as download:
        _ask(page, "Zebra gate", "Export as YAML")
    path = tmp_path / "zebra.yaml"
    download.value.save_as(path)
    assert load_flow(path.read_bytes()).tags == ("striped", "outdoors")

    _ask(page, "Copy of Zebra gate", "Delete")
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    expect(_card(page, "Copy of Zebra gate")).to_be_visible()
    _ask(page, "Copy of Zebra gate", "Delete")
    page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
    expect(_card(page, "Copy of Zebra gate")).to_have_count(0)

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import").click()
    chooser.value.set_files(path)
    page.wait_for_selector("[data-card]")
    assert page.url.rpartition("/")[2] not in (mine, other)
    expect(page.locator(".flow-name")).to_have_text("Zebra gate")


def test_what_is_no_flow_is_refused_with_its_reason(page: Page, server: Server, tmp_path: Path):
    path = tmp_path / "broken.yaml"
    path.write_text("mentatlab: 1\nnodes: {a: {typ: x}}\n")
    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import").click()
    chooser.value.set_files(path)
    expect(page.get_by_role("alert").filter(has_text="broken.yaml")).to_be_visible()
    expect(page).to_have_url(f"{server.address}/")


def test_every_template_is_shown_and_tags_narrow_them(page: Page, server: Server):
    page.goto(server.address)
    cards = page.locator("[data-template]")
    names = sorted(path.stem for path in (ROOT / "flows").glob("*.yaml"))
    expect(cards).to_have_count(len(names))
    assert sorted(card.get_attribute("data-template") or "" for card in cards.all()) == names
    page.get_by_role("button", name="camera", exact=True).click()
    expect(page.locator('[data-template="live_shapes"]')).to_be_visible()
    expect(page.locator('[data-template="subtitle_file"]')).to_be_hidden()
    page.get_by_role("button", name="All", exact=True).last.click()  # the first may be the folders'
    expect(page.locator('[data-template="subtitle_file"]')).to_be_visible()
    page.click('[data-template="subtitle_file"]')
    expect(page.get_by_role("note").first).to_be_visible()


def test_a_name_with_quotes_is_read_aloud_as_it_is_and_does_nothing(page: Page, server: Server):
    name = 'Say "hi" innerHTML="<b id=bad>bad</b>" onclick="window.bad = 1" and \\\\ go'
    stored(server.address, PICTURES.replace("name: Pictures", f"name: '{name}'"))
    page.goto(server.address)
    more = page.get_by_role("button", name=f"More for {name}", exact=True)
    more.click()
    expect(page.get_by_role("menuitem", name="Rename")).to_be_visible()
    assert page.evaluate("window.bad") is None
    expect(page.locator("#bad")).to_have_count(0)


def test_an_address_that_leads_nowhere_says_so_and_leads_back(page: Page, server: Server):
    answer = page.goto(f"{server.address}/people")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="There is nothing at this address.")).to_be_visible()
    page.get_by_role("link", name="To the gallery", exact=True).click()
    page.wait_for_selector("[data-template]")
    assert httpx.get(f"{server.address}/nothing.js").headers["content-type"].startswith("application/json")
