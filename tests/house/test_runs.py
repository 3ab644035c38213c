"""A flow is run once from the editor, found again in the history, and reopened exactly as it was: in a real browser."""

from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from app.flow import load_flow
from tests.conftest import ROOT, Server
from tests.guarded import as_start
from tests.house.accessible import grave
from tests.house.editor import Editor, opened, stored
from tests.house.run_flows import FAILING, MEDIA, SLOWLY
from tests.house.test_sign_in import sign_in, visitor

__all__ = ["visitor"]
pytestmark = pytest.mark.browser


def runs_of(server: Server, **about: Any) -> list[dict[str, Any]]:
    return list(httpx.get(f"{server.address}/api/v1/runs", params=about).raise_for_status().json()["runs"])


def chip(page: Page, state: str) -> None:
    page.wait_for_selector(f".run-chip[data-state={state}]")


def mark(editor: Editor, node: str, word: str) -> None:
    expect(editor.card(node).locator(".m-fresh")).to_have_attribute("aria-label", word)


def is_as_wide_as_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_a_flow_is_run_once_found_again_and_reopened_exactly_as_it_was(page: Page, server: Server):
    editor = opened(page, server.address, SLOWLY)
    expect(page.locator(".run-chip")).to_be_hidden()
    expect(page.locator(".m-fresh")).to_have_count(0)
    ran = editor.flow
    editor.rest()
    page.keyboard.press("Control+Shift+Enter")
    chip(page, "done")
    expect(editor.card("said")).to_contain_text("hello.!")
    expect(editor.card("wait")).to_have_attribute("aria-label", "Wait, done, Result known")
    (recorded,) = runs_of(server, flow_id=editor.id)
    assert recorded["state"] == "done"

    page.reload()  # whoever comes back finds it
    chip(page, "done")
    expect(editor.card("said")).to_contain_text("hello.!")
    editor.put(load_flow(SLOWLY.replace("hello", "goodbye")))

    page.click("[data-act=runs]")
    page.locator(f".run-row[data-run='{recorded['id']}'] a").click()
    expect(page.locator("[data-output='said.text']")).to_contain_text("hello.!")
    expect(page.locator(".run-log")).to_contain_text("text: hello.!")
    expect(page.locator("[data-section=nodes]")).to_contain_text("done · computed")
    page.click("[data-act=against_now]")
    expect(page.locator(".comparing")).to_contain_text("goodbye")
    page.go_back()
    page.click("[data-act=reopen]")
    page.wait_for_url("**/flows/*")
    again = Editor(page, server.address, page.url.rpartition("/")[2])
    assert again.id != editor.id
    assert again.flow == ran != editor.flow


def test_what_is_known_is_marked_fresh_and_what_would_compute_again_stale(page: Page, server: Server):
    editor = opened(page, server.address, SLOWLY)
    page.click("[data-act=runOnce]")
    chip(page, "done")
    for node in ("words", "wait", "join"):
        mark(editor, node, "Result known")
    expect(editor.card("said").locator(".m-fresh")).to_have_count(0)  # it shows, and is called each time
    editor.put(load_flow(SLOWLY.replace("{a}!", "{a}?")))
    mark(editor, "join", "Would compute again")
    mark(editor, "wait", "Result known")
    editor.choose("wait")
    editor.rest()
    page.keyboard.press("Alt+Enter")  # run to here: all of it is known
    editor.until(lambda: len(runs_of(server, flow_id=editor.id)) == 2, "the second run")
    chip(page, "done")
    newest = runs_of(server, flow_id=editor.id)[0]
    assert newest["options"] == {"until": "wait"}
    assert newest["nodes"].keys() == {"words", "wait"}
    assert newest["nodes"]["wait"]["result"] == "cached"
    editor.menu(editor.card("wait").locator(".m-tile"), "Run this node anew")
    editor.until(lambda: len(runs_of(server, flow_id=editor.id)) == 3, "the third run")
    chip(page, "done")
    newest = runs_of(server, flow_id=editor.id)[0]
    assert (newest["options"]["fresh"], newest["nodes"]["wait"]["result"]) == (["wait"], "fresh")


def test_states_and_marks_of_a_subflow_are_on_its_card_and_a_failure_says_where_and_what_helps(
    page: Page, server: Server
):
    editor = opened(page, server.address, FAILING)
    page.click("[data-act=runOnce]")
    chip(page, "failed")
    expect(editor.card("slow")).to_have_attribute("aria-label", "Slowly, done, Result known")
    expect(editor.card("bad")).to_contain_text("it broke: on purpose")
    expect(editor.card("bad")).to_contain_text("Give it something else")
    page.keyboard.press("Escape")
    editor.card("slow").locator(".m-tile").dblclick()
    expect(editor.card("wait")).to_have_attribute("aria-label", "Wait, done, Result known")
    page.click(".run-chip")
    expect(page.locator(".run-trouble")).to_contain_text("bad: it broke: on purpose")
    expect(page.locator(".run-trouble")).to_contain_text("Give it something else")
    expect(page.locator("[data-section=nodes]")).to_contain_text("slow/wait")


def test_a_flow_without_an_end_is_asked_how_long_and_a_tabs_camera_is_explained(page: Page, server: Server):
    editor = opened(page, server.address, SLOWLY)
    endless = "mentatlab: 1\nname: Endless\nnodes:\n  camera: {type: inputs.camera, set: {source: synthetic}}\n"
    endless += "  view: {type: outputs.view}\nedges: [camera.image -> view.image]\n"
    editor.put(load_flow(endless))
    editor.card("camera").wait_for()
    page.click("[data-act=runOnce]")
    dialog = page.locator(".mentat.dialog")
    expect(dialog).to_contain_text("no end")
    dialog.get_by_role("spinbutton").fill("0.5")
    page.keyboard.press("Enter")
    chip(page, "done")
    assert runs_of(server, flow_id=editor.id)[0]["options"] == {"seconds": 0.5}
    editor.put(load_flow(endless.replace("{source: synthetic}", "{source: browser}, title: My camera")))
    expect(editor.card("camera")).to_contain_text("My camera")
    page.click("[data-act=runOnce]")
    editor.say("waits for a browser's camera")
    assert len(runs_of(server, flow_id=editor.id)) == 1


def test_a_run_goes_on_when_its_tab_is_closed_and_is_cancelled_and_repeated(page: Page, server: Server):
    editor = opened(page, server.address, SLOWLY.replace("0.2", "30").replace("hello", "long"))
    page.click("[data-act=runOnce]")
    chip(page, "running")
    editor.page.wait_for_selector("[data-card=wait].is-running")
    page.goto(server.address)
    page.click("[data-act=runs]")
    row = page.locator(".run-row[data-state=running]").first
    row.locator("a").click()
    page.click("[data-act=cancel]")
    expect(page.locator(".run-title")).to_contain_text("Cancelled")
    page.goto(editor.url)
    chip(page, "cancelled")
    page.click("[data-act=runOnce]")
    chip(page, "running")
    page.click("[data-act=stop]")
    chip(page, "cancelled")
    assert [one["state"] for one in runs_of(server, flow_id=editor.id)] == ["cancelled", "cancelled"]


def test_pictures_sound_and_films_are_seen_heard_and_compared(page: Page, server: Server):
    editor = opened(page, server.address, MEDIA)
    page.click("[data-act=runOnce]")
    chip(page, "done")
    page.click(".run-chip")
    picture = page.locator("[data-output='view.image'] .value-picture img")
    page.wait_for_function("(img) => img.complete && img.naturalWidth === 320", arg=picture.element_handle())
    for kind, pin in (("audio", "hear.audio"), ("video", "film.path")):
        media = page.locator(f"[data-output='{pin}'] {kind}")
        page.wait_for_function("(one) => one.readyState > 0", arg=media.element_handle())
    seconds = page.locator("[data-output='hear.audio'] audio").evaluate("(one) => one.duration")
    assert 6 < seconds < 9  # all its pieces, not the last alone
    (first,) = runs_of(server, flow_id=editor.id)
    httpx.post(f"{server.address}/api/v1/runs", json={"flow": first_with(server, first, 4)})
    page.goto(f"{server.address}/runs")
    rows = page.locator(".run-row")
    rows.nth(0).get_by_role("checkbox").click()
    page.locator(f".run-row[data-run='{first['id']}']").get_by_role("checkbox").click()
    page.click("[data-act=compare]")
    expect(page.locator("[data-section=flow]")).to_contain_text("shapes")
    expect(page.locator("[data-pin='view.image'] img")).to_have_count(2)


def first_with(server: Server, run: dict[str, Any], shapes: int) -> dict[str, Any]:
    flow: dict[str, Any] = httpx.get(f"{server.address}/api/v1/runs/{run['id']}").json()["flow"]
    flow["nodes"]["scene"]["set"]["shapes"] = shapes
    return flow


def test_the_history_is_filtered_searched_paged_and_follows_what_happens(page: Page, server: Server):
    flow = load_flow(SLOWLY.replace("0.2", "0").replace("name: Slowly", "name: Many of them")).plain()
    with httpx.Client(base_url=server.address) as http:
        for _ in range(55):
            http.post("/api/v1/runs", json={"flow": flow}).raise_for_status()
        page.goto(f"{server.address}/runs")
        page.get_by_role("textbox", name="Search by name").fill("many OF")
        rows = page.locator(".run-row")
        expect(rows).to_have_count(50)
        page.get_by_role("button", name="Show more").click()
        expect(rows).to_have_count(55)
        expect(page.locator(".run-row[data-state=done]")).to_have_count(55)
        expect(rows.first.locator(".run-glimpse")).to_have_text("hello.!")
        http.post("/api/v1/runs", json={"flow": {**flow, "name": "Many of those"}}).raise_for_status()
        expect(rows.first).to_contain_text("Many of those")  # without a reload
        page.get_by_role("button", name="Failed", exact=True).click()
        expect(page.locator(".run-nothing")).to_contain_text("No run is like that")
        page.get_by_role("button", name="All", exact=True).click()
        rows.first.get_by_role("checkbox").click()
        page.click("[data-act=delete]")
        page.locator(".mentat.dialog").get_by_role("button", name="Delete").click()
        expect(rows.first).not_to_contain_text("Many of those")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_everybody_can_use_the_pages_of_runs_on_a_phone_too_and_in_german(page: Page, server: Server, theme: str):
    id = stored(server.address, FAILING)  # noqa: A001
    asked = [{"flow_id": id}, {"flow": load_flow(SLOWLY).plain()}]
    two = [httpx.post(f"{server.address}/api/v1/runs", json=one).json()["id"] for one in asked]
    where = {"domain": "127.0.0.1", "path": "/"}
    page.context.add_cookies([{"name": "mentat-theme", "value": theme, **where}])
    found: dict[str, list[str]] = {}
    pages = {"/runs": ".run-row[data-state=failed]", f"/runs/{two[0]}": ".run-trouble", f"/flows/{id}": ".run-chip"}
    pages[f"/runs/{two[0]}/compare?with={two[1]}"] = "[data-section=times]"
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900 if width > 500 else 844})
        for there, sign in pages.items():
            page.goto(server.address + there)
            page.wait_for_selector(sign)
            page.wait_for_timeout(200)
            assert is_as_wide_as_the_screen(page), (there, width)
            if (width == 390) == (theme == "light") and (troubles := grave(page)):
                found[f"{there} {width}"] = troubles
    assert found == {}
    page.context.add_cookies([{"name": "mentat-language", "value": "de", **where}])
    page.goto(f"{server.address}/runs/{two[0]}")
    expect(page.locator("main main")).to_contain_text("Was schiefging")
    expect(page.locator("[data-act=repeat]")).to_contain_text("Wiederholen")


def test_the_keyboard_alone_finds_a_run_and_opens_it(page: Page, server: Server):
    editor = opened(page, server.address, SLOWLY.replace("0.2", "0"))
    editor.rest()
    page.keyboard.press("Control+Shift+Enter")
    chip(page, "done")
    page.keyboard.press("Control+Alt+h")
    page.wait_for_url("**/runs?flow=*")
    page.locator(".run-row").wait_for()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('run-link')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("[data-output='said.text']")).to_contain_text("hello.!")


def test_who_may_only_look_sees_the_history_and_is_offered_nothing_else(visitor: Page, guarded: Server):
    with as_start(guarded) as http:
        text = (ROOT / "flows" / "count_by_colour.yaml").read_text()
        flow = load_flow(text).plain()
        id = http.post("/api/v1/flows", json=flow).json()["id"]  # noqa: A001
        run = http.post("/api/v1/runs", json={"flow_id": id, "seconds": 0.2}).json()["id"]
        flows = len(http.get("/api/v1/flows").json()["flows"])
        sign_in(visitor, guarded, "vic", there="/runs")
        visitor.locator(".run-row[data-state=done] a").first.click()
        visitor.wait_for_selector(".run-deeds")
        for act in ("reopen", "repeat", "keep", "delete", "cancel"):
            expect(visitor.locator(f"[data-act={act}]")).to_be_hidden()
        # What a page does not offer can be sent all the same: the server is asked, not the page.
        visitor.evaluate("document.querySelector('[data-act=repeat]').click()")
        visitor.evaluate("document.querySelector('[data-act=reopen]').click()")
        visitor.goto(f"{guarded.address}/flows/{id}")
        visitor.wait_for_selector(".run-chip")
        expect(visitor.locator("[data-act=runOnce]")).to_be_hidden()
        visitor.locator("[data-act=runOnce]").evaluate("(one) => one.click()")
        expect(visitor.locator(".note").filter(has_text="vic may not")).to_be_visible()
        assert [one["id"] for one in http.get("/api/v1/runs", params={"flow_id": id}).json()["runs"]] == [run]
        assert len(http.get("/api/v1/flows").json()["flows"]) == flows
