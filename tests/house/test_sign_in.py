"""People sign in, may what their role says, and an admin lets others in: in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from app.editor import COMMANDS, Words
from tests.conftest import ROOT, Server
from tests.guarded import PASSWORD, TOKEN, as_start
from tests.house.accessible import grave, violations

NEW = "quite another one"
LOOKING = ["Edit", "Node", "Subflow", "View", "Flow", "MentatLab", "Language"]
"""What is in the menu of somebody who only looks."""
pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(webcam: Browser) -> Iterator[Page]:
    context = webcam.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def sign_in(page: Page, server: Server, name: str, password: str = PASSWORD, there: str = "/") -> None:
    page.goto(server.address + there)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")


def change_password(page: Page, current: str, new: str, again: str) -> None:
    if not page.get_by_role("dialog").is_visible():
        page.click("[data-act=change_password]")
    for field, text in (("current_password", current), ("new_own_password", new), ("new_again", again)):
        page.locator(f"[data-field={field}]").fill(text)
    page.keyboard.press("Enter")


def test_an_editor_signs_in_runs_a_flow_and_signs_out(visitor: Page, guarded: Server):
    sign_in(visitor, guarded, "edith", "not this one")
    expect(visitor.get_by_role("alert")).to_contain_text("do not belong together")
    sign_in(visitor, guarded, "edith", there="/?tour=1")
    visitor.wait_for_selector("[data-template]")
    visitor.click("[data-template=motion_alarm]")
    visitor.wait_for_selector("[data-card]")
    visitor.get_by_role("button", name="Skip").click()
    visitor.click("[data-act=run]")
    visitor.wait_for_function("() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5")
    visitor.click("[data-act=stop]")
    visitor.goto(guarded.address)
    visitor.click("[data-act=account]")
    expect(visitor.get_by_text("People and tokens")).to_have_count(0)
    visitor.get_by_role("menuitem", name="Sign out").click()
    visitor.wait_for_url("**/login")
    visitor.goto(guarded.address)
    assert visitor.url.endswith("/login?next=%2F")


def test_a_viewer_looks_on_and_nothing_they_do_changes_or_runs_anything(visitor: Page, guarded: Server):
    with as_start(guarded) as http:
        text = (ROOT / "flows" / "motion_alarm.yaml").read_text()
        flow = http.post("/api/v1/flows", content=text, headers={"content-type": "application/yaml"}).json()["id"]
        before = http.get(f"/api/v1/flows/{flow}").json()["etag"]
        sign_in(visitor, guarded, "vic", there=f"/flows/{flow}")
        visitor.wait_for_selector("[data-card]")
        expect(visitor.locator(".note")).to_contain_text("You look on")
        expect(visitor.locator("[data-act=run]")).to_be_hidden()
        visitor.click("[data-act=menu]")
        branches = visitor.locator(".menu-branch")
        expect(branches).to_have_count(len(LOOKING))
        assert [text.splitlines()[0] for text in branches.all_inner_texts()] == LOOKING
        visitor.keyboard.press("Escape")
        visitor.click("[data-act=palette]")
        expect(visitor.get_by_role("option").filter(has_text="Shortcuts")).to_be_visible()
        offered = {line for text in visitor.get_by_role("option").all_inner_texts() for line in text.splitlines()}
        assert offered.isdisjoint(Words("en")(f"commands.{one.name}") for one in COMMANDS if one.permission != "read")
        visitor.keyboard.press("Escape")
        visitor.locator("[data-card=view] .m-tile").click()
        visitor.keyboard.press("p")
        expect(visitor.locator("[data-card=view] .m-still")).to_be_visible()  # looking closer changes nothing
        with visitor.context.expect_page() as taken_out:
            visitor.locator("[data-card=view] .m-tile").click(button="right")
            visitor.get_by_role("menuitem", name="Open the preview in a window").click()
        expect(taken_out.value.locator(".m-display")).to_be_visible()
        taken_out.value.close()
        # What a page does not offer can be sent all the same: the server is asked, not the page.
        for _ in range(2):
            visitor.evaluate("document.querySelector('[data-act=run]').click()")
        expect(visitor.locator(".note").filter(has_text="vic may not run flows").first).to_be_visible()
        entries = http.get("/api/v1/access/audit").json()["entries"]
        tries = [(one["who"], one["outcome"]) for one in entries if one["action"] == f"run flow {flow}"]
        assert tries == [("vic", "refused")], "and it is noted, once"
        visitor.locator(".m-canvas").focus()
        visitor.keyboard.press("Control+a")
        visitor.keyboard.press("Delete")
        visitor.wait_for_timeout(500)
        assert http.get(f"/api/v1/flows/{flow}").json()["etag"] == before
        assert all(one["flow"] != flow for one in http.get("/api/v1/sessions").json()["sessions"])


def test_somebody_signs_their_other_browser_out_and_changes_their_password_and_its_page_asks_who_it_is(
    visitor: Page, webcam: Browser, guarded: Server
):
    with as_start(guarded) as http:
        http.post("/api/v1/access/accounts", json={"name": "wim", "role": "viewer", "password": PASSWORD})
        http.delete("/api/v1/access/accounts/wim/sign-ins")
    with webcam.new_context(viewport={"width": 390, "height": 844}) as elsewhere:
        other = elsewhere.new_page()
        for page in (other, visitor):
            sign_in(page, guarded, "wim", there="/access")
            page.wait_for_selector("[data-section=signed_in_at] .people-row")
        rows = visitor.locator("[data-section=signed_in_at] .people-row")
        expect(rows).to_have_count(2)
        expect(rows.first).to_contain_text("this browser")
        expect(visitor.locator("[data-section=people]")).to_have_count(0)
        assert violations(visitor, "wcag2a", "wcag2aa") == []
        rows.nth(1).get_by_role("button").click()
        visitor.get_by_role("button", name="Sign out", exact=True).click()
        expect(rows).to_have_count(1)
        other.wait_for_url("**/login?next=%2Faccess")
        sign_in(other, guarded, "wim", there="/access")
        other.wait_for_selector("[data-section=signed_in_at] .people-row")
        change_password(visitor, "not this one", "short", "other")
        dialog = visitor.get_by_role("dialog")
        expect(dialog.get_by_role("alert")).to_have_text([re.compile("10 to 1024"), re.compile("not the same")])
        change_password(visitor, "not this one", NEW, NEW)
        expect(dialog.get_by_role("alert")).to_contain_text("This is not your current password")
        assert violations(visitor, "wcag2a", "wcag2aa") == []
        change_password(visitor, PASSWORD, NEW, NEW)
        expect(visitor.get_by_text("Browsers signed out elsewhere: 1")).to_be_visible()
        other.wait_for_url("**/login?next=%2Faccess")
        expect(rows).to_have_count(1)
        expect(rows.first).to_contain_text("this browser")
        sign_in(other, guarded, "wim", NEW, there="/access")
        other.wait_for_selector("[data-section=own_password]")


def test_an_admin_lets_somebody_in_and_makes_a_token(visitor: Page, guarded: Server):
    visitor.goto(f"{guarded.address}/?token={TOKEN.replace(' ', '+')}")
    visitor.wait_for_selector("[data-template]")
    assert "token" not in visitor.url
    visitor.click("[data-act=account]")
    visitor.get_by_role("menuitem", name="People and tokens").click()
    visitor.click("[data-act=new_person]")
    visitor.get_by_role("textbox", name="Name").fill("carol")
    visitor.keyboard.press("Enter")
    visitor.get_by_role("textbox", name="Password").fill(PASSWORD)
    visitor.keyboard.press("Enter")
    visitor.wait_for_selector("[data-person=carol]")
    visitor.get_by_label("Role of carol").click()
    visitor.get_by_role("option", name="viewer").click()
    expect(visitor.locator("[data-section=audit]")).to_contain_text("change role of carol")
    visitor.click("[data-act=new_token]")
    visitor.get_by_role("textbox", name="What it is for").fill("dashboards")
    visitor.get_by_role("button", name="Save").click()
    token = visitor.locator(".token-text").inner_text()
    assert token.startswith("mlt_")
    visitor.get_by_role("button", name="Close").click()
    expect(visitor.locator("[data-section=tokens]")).to_contain_text("dashboards")
    assert grave(visitor, "wcag2a", "wcag2aa") == []
    visitor.locator("[data-person=carol]").get_by_role("button", name="Remove carol?").click()
    visitor.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(visitor.locator("[data-person=carol]")).to_have_count(0)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_page_to_sign_in_on_is_for_everybody(visitor: Page, guarded: Server, theme: str):
    visitor.context.add_cookies([{"name": "mentat-theme", "value": theme, "domain": "127.0.0.1", "path": "/"}])
    visitor.set_viewport_size({"width": 390, "height": 844})
    visitor.goto(guarded.address)
    assert violations(visitor) == []
    visitor.context.add_cookies([{"name": "mentat-language", "value": "de", "domain": "127.0.0.1", "path": "/"}])
    visitor.reload()
    expect(visitor.get_by_role("button", name="Anmelden")).to_be_visible()
