"""Nothing is lost: not by a killed server or browser, not by two at work on one flow, not by a change of mind."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.flow import Flow, Placed
from tests.conftest import ROOT, Server, start_server, stop_server
from tests.house.editor import Editor, opened, show
from tests.house.hands import drag

pytestmark = pytest.mark.browser


def _is_saved(editor: Editor) -> None:
    expect(editor.page.locator(".saved")).to_have_text("Saved")


def _pull(editor: Editor, node: str, by: tuple[float, float]) -> None:
    box = editor.card(node).locator(".m-tile").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    drag(editor.page, (x, y), (x + by[0], y + by[1]))


def test_a_server_killed_right_after_an_edit_has_what_was_saved(page: Page, tmp_path: Path):
    home = tmp_path / "home"
    (home / "nodes").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "slow.py", home / "nodes")
    server = start_server(home)
    editor = opened(page, server.address)
    id_ = editor.id
    _pull(editor, "view", (0, 120))
    editor.until(lambda: editor.flow.layout["view"] != (640, 0), "the move")
    editor.choose("gray")
    editor.key("Control+b")
    editor.until(lambda: editor.flow.nodes["gray"].mode == "bypass", "the mode")
    saved = editor.flow
    page.click('[data-palette="outputs.text"]')
    editor.card("text").wait_for()  # the server has named it: it knows, and may not have written it yet
    server.process.kill()
    server.process.wait()
    assert server.process.stdout is not None
    server.process.stdout.close()
    expect(page.locator(".m-offline")).to_be_visible()
    editor.choose("view")
    editor.key("Delete")
    expect(page.get_by_text("Nothing can be changed until it is back")).to_be_visible()
    expect(editor.card("view")).to_be_visible()

    again = start_server(home)
    try:
        other = Editor(page, again.address, id_)
        lost = other.flow.nodes.keys() ^ saved.nodes.keys()
        assert lost <= {"text"}, "at most the edit under way"
        assert other.flow.nodes["gray"].mode == "bypass"
        assert other.flow.layout["view"] == saved.layout["view"]
        show(other)
        expect(other.card("gray")).to_contain_text("Bypassed")
    finally:
        stop_server(again)


def test_a_killed_browser_loses_no_edit_and_a_reload_keeps_the_undo(page: Page, webcam: Browser, server: Server):
    context = webcam.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    first = opened(context.new_page(), server.address)
    before = first.flow
    first.choose("gray")
    first.key("Control+d")
    expect(first.page.locator("[data-card]")).to_have_count(4)
    first.card("gray2").wait_for()
    context.close()
    editor = Editor(page, server.address, first.id)
    assert set(editor.flow.nodes) == {*before.nodes, "gray2"}

    show(editor)
    lay = editor.flow
    editor.edits(lambda: _pull(editor, "gray2", (0, 200)), "the move")
    page.reload()
    editor.card("gray2").wait_for()
    page.click("[data-act=undo]")
    editor.until(lambda: editor.flow == lay, "the move taken back after a reload")


def test_two_tabs_both_see_all_and_who_was_overwritten_is_told(page: Page, server: Server):
    one = opened(page, server.address)
    two = Editor(page.context.new_page(), server.address, one.id)
    show(two)
    page.click('[data-palette="outputs.text"]')
    two.page.click('[data-palette="outputs.json"]')
    for tab in (one, two):
        tab.card("text").wait_for()
        tab.card("json").wait_for()

    # What is set a while later is no clash: both have the setting before them when the first is changed.
    for tab in (one, two):
        tab.choose("gray")
        expect(tab.page.locator('[data-setting="gray.brightness"]')).to_be_visible()
    slot = '[data-setting="gray.brightness"] input[type=number]'
    page.locator(slot).fill("0.5")
    page.locator(slot).press("Enter")
    one.until(lambda: one.flow.nodes["gray"].set.get("brightness") == 0.5, "the first's")
    two.page.locator(slot).fill("0.2")
    two.page.locator(slot).press("Enter")
    for tab in (one, two):
        tab.say("gray.brightness was set to 0.5 in another tab; it is 0.2 now")
    assert two.flow.nodes["gray"].set["brightness"] == 0.2, "the later one holds"
    expect(page.locator(slot)).to_have_value("0.2")


def test_what_another_program_writes_is_merged_into_the_open_editor(page: Page, server: Server):
    editor = opened(page, server.address)
    theirs = editor.flow
    _pull(editor, "view", (0, 160))
    editor.until(lambda: editor.flow.layout["view"] != (640, 0), "the move")
    mine = editor.flow.layout["view"]
    nodes = {**theirs.nodes, "words": Placed(type="outputs.text", title="From a program")}
    editor.put(editor.flow.changed(nodes=nodes, layout={**editor.flow.layout, "words": (0, 320)}))
    expect(editor.card("words")).to_contain_text("From a program")
    editor.say("changed elsewhere")
    assert editor.flow.layout["view"] == mine
    _pull(editor, "words", (0, 40))
    editor.until(lambda: editor.flow.layout["words"] != (0, 320), "an edit of what came in")
    _is_saved(editor)


def test_a_version_is_named_looked_at_and_restored_as_one_step(page: Page, server: Server):
    editor = opened(page, server.address)
    first = editor.flow
    editor.rest()
    editor.key("Control+s")
    editor.fill("Name", "Before the change")
    editor.say("Before the change")

    page.click('[data-palette="outputs.text"]')
    editor.card("text").wait_for()
    editor.choose("gray")
    editor.key("Control+m")
    editor.choose("view")
    editor.key("Delete")
    editor.until(lambda: "view" not in editor.flow.nodes, "the deletion")
    second = editor.flow

    page.click("[data-act=history]")
    drawer = page.get_by_role("complementary", name="Versions")
    drawer.get_by_role("button", name="Compare with Before the change").click()
    strip = page.get_by_role("region", name="Comparison")
    expect(strip).to_contain_text("Before the change")
    for node, change in {"text": "added", "view": "removed", "gray": "changed"}.items():
        expect(editor.card(node)).to_have_class(_holds(f"was-{change}"))
    expect(editor.card("scene")).not_to_have_class(_holds("was-"))

    editor.card("scene").locator(".m-tile").click()
    editor.key("Delete", "Control+b", "Control+d")
    expect(page.locator("[data-card]")).to_have_count(4)
    assert editor.flow == second, "who compares changes nothing"
    strip.get_by_role("button", name="Close").click()
    expect(page.locator("[data-card]")).to_have_count(3)

    drawer.get_by_role("button", name="Make the flow what it was in Before the change").click()
    editor.until(lambda: editor.flow == first, "the version restored")
    expect(editor.card("view")).to_be_visible()
    editor.rest()
    editor.key("Control+z")
    editor.until(lambda: editor.flow == second, "restoring taken back in one step")


def _holds(part: str):
    import re

    return re.compile(rf"(^| ){re.escape(part)}")


def test_a_flow_written_while_a_tab_is_behind_is_the_same_for_all(page: Page, server: Server):
    """A line that goes down and comes up again shows what happened meanwhile, undo included."""
    editor = opened(page, server.address)
    page.context.set_offline(True)
    nodes = {**editor.flow.nodes, "late": Placed(type="outputs.text")}
    flow: Flow = editor.flow.changed(nodes=nodes, layout={**editor.flow.layout, "late": (0, 320)})
    editor.put(flow)
    page.context.set_offline(False)
    editor.card("late").wait_for()
    editor.choose("late")
    editor.key("Delete")
    editor.until(lambda: "late" not in editor.flow.nodes, "an edit after the line came back")
