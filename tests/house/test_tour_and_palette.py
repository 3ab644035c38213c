"""Finding the way: a first tour, everything by name, the sheet of keys, the search, the outline, the map."""

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.agents.test_manifest_file import GOOD
from tests.conftest import Server
from tests.house.editor import Editor, opened, show

pytestmark = pytest.mark.browser


def test_a_newcomer_is_shown_around_once_in_five_steps_or_not_at_all(webcam: Browser, server: Server, page: Page):
    known = opened(page, server.address)
    expect(page.get_by_role("dialog")).to_have_count(0)  # who has seen it is left in peace
    context = webcam.new_context(viewport={"width": 1440, "height": 900})
    new = Editor(context.new_page(), server.address, known.id)
    show(new)
    tour = new.page.get_by_role("dialog", name="A first look around")
    for step in range(1, 6):
        expect(tour).to_contain_text(f"{step} / 5")
        tour.get_by_role("button", name="Next" if step < 5 else "Done").click()
    expect(tour).to_have_count(0)
    new.until(lambda: any(one["name"] == "mentat-tour" for one in context.cookies()), "remembered")
    show(new)
    new.fit()
    expect(tour).to_have_count(0)

    new.key("Control+k")
    new.page.get_by_role("combobox").fill("tour")
    new.key("Enter")
    expect(tour).to_contain_text("1 / 5")
    tour.get_by_role("button", name="Skip").click()
    expect(tour).to_have_count(0)
    context.close()


def test_everything_is_found_by_name(page: Page, server: Server):
    editor = opened(page, server.address)
    editor.rest()
    editor.key("Control+k")
    box = page.get_by_role("combobox", name="All commands")
    box.fill("lamp")
    expect(page.get_by_role("option").first).to_contain_text("Lamp")
    flow = editor.edits(lambda: editor.key("Enter"))
    assert flow.nodes["lamp"].type == "outputs.lamp"
    editor.card("lamp").wait_for()

    editor.key("Control+k")
    box.fill("legend")
    editor.key("Enter")
    expect(page.get_by_text("Legend of pins").first).to_be_visible()
    editor.key("l")
    editor.key("Control+k")
    box.fill("light or dark")
    before = page.evaluate("() => document.body.classList.contains('body--dark')")
    editor.key("Enter")
    page.wait_for_function("(was) => document.body.classList.contains('body--dark') !== was", arg=before)
    page.click("[data-act=theme]")

    editor.rest()
    editor.key("Control+f")
    find = page.get_by_role("combobox", name="Find in the flow")
    find.fill("tint")
    editor.key("Enter")
    expect(editor.card("gray")).to_have_class("m-card is-idle selected")
    expect(editor.card("gray")).to_be_focused()

    editor.key("?")
    sheet = page.get_by_role("dialog", name="Shortcuts")
    expect(sheet).to_contain_text("Ctrl+K")
    expect(sheet).to_contain_text("Delete and reconnect")
    editor.key("Escape")
    expect(sheet).to_have_count(0)

    editor.key("o")
    tree = page.get_by_role("tree", name="Outline")
    expect(tree.get_by_role("treeitem")).to_have_count(4)
    tree.get_by_role("treeitem", name="Synthetic camera").press("Enter")
    expect(editor.card("scene")).to_be_focused()
    expect(page.get_by_role("img", name="Overview of the flow")).to_be_visible()


def test_agents_outside_are_read_anew_without_a_restart(page: Page, server: Server):
    editor = opened(page, server.address)
    row = page.locator('[data-palette="acme/text.echo"]')
    expect(row).to_have_count(0)
    file = server.home / "agents" / "echo.yaml"
    file.parent.mkdir(exist_ok=True)
    try:
        file.write_text(GOOD)
        editor.rest()
        editor.key("Control+k")
        page.get_by_role("combobox").fill("anew")
        page.get_by_role("option", name="Read agents outside anew").click()
        expect(row.first).to_be_visible()
    finally:
        file.unlink()
        assert httpx.post(f"{server.address}/api/v1/agents/reload", timeout=30).status_code == 200
    page.reload()
    editor.fit()
    expect(row).to_have_count(0)


def test_the_menu_holds_every_group_of_commands(page: Page, server: Server):
    editor = opened(page, server.address)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("menuitem", name="Add", exact=True).click()
    editor.edits(page.get_by_role("menuitem", name="Add a note").click)
    assert len(editor.flow.notes) == 1
