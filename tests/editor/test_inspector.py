"""The inspector, as a person uses it: what is set, what is refused, and what the flow says afterwards."""

from collections.abc import Iterator
from time import monotonic
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.conftest import Server

pytestmark = pytest.mark.browser

KIND = "local/settable.every_kind"
FLOW = {
    "mentatlab": 1,
    "name": "Inspected",
    "nodes": {
        "one": {"type": KIND, "set": {"share": 0.25, "code": "XYZ"}},
        "two": {"type": KIND},
        "number": {"type": "inputs.number"},
        "text": {"type": "outputs.text"},
    },
    "edges": ["one.text -> text.text"],
    "layout": {"one": [0, 0], "two": [640, 0], "number": [640, 400], "text": [320, 0]},
}


class Inspected:
    """A page with one flow, and the flow as the server has it."""

    def __init__(self, page: Page, server: Server, flow: dict[str, Any] = FLOW, first: str = "one") -> None:
        self.page = page
        self._http = httpx.Client(base_url=server.address, transport=httpx.HTTPTransport(retries=2))
        self.id = self._http.post("/api/v1/flows", json=flow).raise_for_status().json()["id"]
        page.goto(f"{server.address}/flows/{self.id}")
        page.wait_for_selector(f'[data-card="{first}"]')
        self.panel = page.get_by_role("complementary", name="Inspector")

    def close(self) -> None:
        self._http.close()

    def choose(self, *nodes: str) -> None:
        self.page.locator(".vue-flow__pane").click(position={"x": 8, "y": 8})
        for place, node in enumerate(nodes):
            title = self.page.locator(f'[data-card="{node}"] .m-names')
            title.click(modifiers=["Shift"] if place else [])

    def field(self, name: str, kind: str = "textbox") -> Locator:
        return self.panel.get_by_role(kind, name=name, exact=True)  # type: ignore[arg-type]

    def flow(self) -> dict[str, Any]:
        return self._http.get(f"/api/v1/flows/{self.id}").json()["flow"]

    def until(self, check: Any, what: str) -> None:
        late = monotonic() + 30  # a busy machine is no failure
        while monotonic() < late:
            if check(self.flow()):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{what}: the flow is {self.flow()}")

    def until_set(self, pin: str, value: Any, node: str = "one") -> None:
        self.until(lambda flow: flow["nodes"][node].get("set", {}).get(pin) == value, f"{pin} is {value!r}")


@pytest.fixture(scope="module")
def context(page_browser: Browser, server: Server) -> Iterator[BrowserContext]:
    opened = page_browser.new_context(viewport={"width": 1440, "height": 900}, locale="en")
    opened.add_cookies([{"name": "mentat-tour", "value": "done", "url": server.address}])
    yield opened
    opened.close()


@pytest.fixture
def inspected(context: BrowserContext, server: Server) -> Iterator[Inspected]:
    here = Inspected(context.new_page(), server)
    yield here
    here.page.close()
    here.close()


@pytest.fixture
def one(inspected: Inspected) -> Inspected:
    inspected.choose("one")
    expect(inspected.field("share", "spinbutton")).to_be_visible()
    return inspected


def test_a_number_has_a_slider_its_ends_and_its_unit(one: Inspected):
    slider = one.field("share", "slider")
    slider.press("ArrowRight")
    one.until_set("share", 0.26)
    expect(one.field("share", "spinbutton")).to_have_value("0.26")
    expect(one.panel.locator('[data-setting="one.wait"]')).to_contain_text("s")


def test_what_cannot_be_is_said_while_it_is_typed_and_never_set(one: Inspected):
    field = one.field("share", "spinbutton")
    before = one.flow()
    field.fill("3")
    expect(one.panel.get_by_role("alert")).to_contain_text("above its most, 1")
    field.press("Enter")
    code = one.field("code")
    code.fill("abc")
    expect(one.panel.get_by_role("alert").last).to_contain_text("Write it like")
    assert one.flow() == before
    code.fill("UVW")
    code.press("Enter")
    one.until_set("code", "UVW")
    field.fill("0.5")
    field.press("Enter")
    one.until_set("share", 0.5)
    expect(one.panel.get_by_role("alert")).to_have_count(0)


def test_a_field_keeps_its_focus_and_its_undo_while_what_it_says_is_taken(one: Inspected):
    field = one.field("prompt")
    field.fill("Say")
    field.press_sequentially(" less.")
    one.until_set("prompt", "Say less.")
    expect(field).to_be_focused()
    field.press("Control+z")
    expect(field).not_to_have_value("Say less.")
    field.fill("Say more.")
    field.blur()
    one.until_set("prompt", "Say more.")


def test_a_prompt_is_edited_in_a_large_window(one: Inspected):
    one.panel.get_by_role("button", name="Edit prompt in a large window").click()
    large = one.page.get_by_role("dialog").get_by_role("textbox", name="prompt")
    large.fill("First line\nsecond line")
    one.page.get_by_role("button", name="Done").click()
    one.until_set("prompt", "First line\nsecond line")


def test_json_is_checked_as_it_is_typed(one: Inspected):
    field = one.field("rule")
    field.fill('{"a": [1, ')
    expect(one.panel.get_by_role("alert")).to_contain_text("Not JSON")
    field.fill('{"a": [1, 2]}')
    expect(one.panel.get_by_role("alert")).to_have_count(0)
    field.blur()
    one.until_set("rule", {"a": [1, 2]})


def test_a_list_has_rows(one: Inspected):
    one.panel.get_by_role("button", name="Add a row to names").click()
    row = one.field("Row 3 of names")
    row.fill("three")
    row.press("Enter")
    one.until_set("names", ["one", "two", "three"])
    one.panel.get_by_role("button", name="Move row 3 of names up").click()
    one.until_set("names", ["one", "three", "two"])
    one.panel.get_by_role("button", name="Remove row 1 of names").click()
    one.until_set("names", ["three", "two"])


def test_a_colour_is_a_colour(one: Inspected):
    field = one.field("tint")
    field.fill("red")
    expect(one.panel.get_by_role("alert")).to_contain_text("Write a colour such as")
    field.fill("#ff0000")
    field.blur()
    one.until_set("tint", "#ff0000")


def test_a_program_is_highlighted(one: Inspected):
    editor = one.panel.locator('[data-setting="one.program"] .cm-content')
    editor.fill("y = 2")
    editor.blur()
    one.until_set("program", "y = 2")
    expect(one.panel.locator('[data-setting="one.program"] .cm-line span').first).to_be_visible()


def test_a_file_is_uploaded_shown_by_its_name_and_taken_away(one: Inspected):
    row = one.panel.locator('[data-setting="one.picture"]')
    with one.page.expect_file_chooser() as chooser:
        row.get_by_role("button", name="Upload a file for picture").click()
    chooser.value.set_files([{"name": "cat.txt", "mimeType": "text/plain", "buffer": b"meow"}])
    expect(row.locator(".file-name")).to_contain_text("cat")
    one.until(lambda flow: flow["nodes"]["one"]["set"].get("picture", "").startswith("mlab://"), "the upload")
    row.get_by_role("button", name="Choose no file for picture").click()
    one.until_set("picture", "")


def test_reset_gives_the_default_back(one: Inspected):
    one.field("loud", "switch").click()
    one.until_set("loud", True)
    row = one.panel.locator('[data-setting="one.loud"]')
    expect(row).to_contain_text("Default: Off")
    row.get_by_role("button", name="Reset loud").click()
    one.until_set("loud", None)
    expect(one.field("loud", "switch")).not_to_be_checked()
    expect(row.get_by_role("button", name="Reset loud")).to_be_hidden()


def test_a_setting_is_driven_from_a_pin_and_back(one: Inspected):
    row = one.panel.locator('[data-setting="one.wait"]')
    row.get_by_role("button", name="Drive wait from a pin").click()
    one.page.get_by_text("number.value", exact=True).click()
    expect(row).to_contain_text("driven by number.value")
    one.until(lambda flow: "number.value -> one.wait" in flow["edges"], "the edge")
    row.get_by_role("button", name="Set wait by hand again").click()
    expect(one.field("wait", "spinbutton")).to_be_visible()
    one.until(lambda flow: "number.value -> one.wait" not in flow["edges"], "no edge")


def test_title_mode_and_time_are_set(one: Inspected):
    one.field("Title").fill("My node")
    one.field("Title").press("Enter")
    one.field("Seconds one call may take").fill("-1")
    expect(one.panel.get_by_role("alert")).to_contain_text("above 0")
    one.field("Seconds one call may take").fill("2.5")
    one.field("Seconds one call may take").blur()
    one.field("This node", "combobox").click()
    one.page.get_by_role("option", name="is muted").click()
    one.field("When a call fails", "combobox").click()
    one.page.get_by_role("option", name="try again 3 times").click()
    wanted = {"title": "My node", "timeout": 2.5, "mode": "mute", "on_error": "retry 3"}
    one.until(lambda flow: wanted.items() <= flow["nodes"]["one"].items(), "all four")


def test_an_edge_has_its_policy_and_its_label(inspected: Inspected):
    hit = inspected.page.locator('[data-edge="one.text -> text.text"]')
    box = hit.bounding_box()
    assert box is not None
    inspected.page.mouse.click(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)
    expect(inspected.panel).to_contain_text("one.text → text.text")
    inspected.field("Label on the edge").fill("what was said")
    inspected.field("Label on the edge").press("Enter")
    inspected.field("When items come too fast", "combobox").click()
    inspected.page.get_by_role("option", name="only the newest").click()
    inspected.until(lambda flow: flow["edges"] == ["one.text -> text.text [latest]"], "the policy")
    inspected.until(
        lambda flow: flow["edge_looks"] == {"one.text -> text.text": {"label": "what was said"}}, "the label"
    )
    inspected.field("When items come too fast", "combobox").click()
    inspected.page.get_by_role("option", name="so many a second").click()
    inspected.field("How many a second").fill("many")
    expect(inspected.panel).to_contain_text("such as 2 or 0.5")
    inspected.field("How many a second").fill("2.5")
    inspected.field("How many a second").press("Enter")
    inspected.until(lambda flow: flow["edges"] == ["one.text -> text.text [sample 2.5]"], "the number")


def test_what_several_nodes_have_in_common_is_set_at_once(inspected: Inspected):
    inspected.choose("one", "two")
    expect(inspected.panel).to_contain_text("2 nodes")
    field = inspected.field("code")
    expect(field).to_have_attribute("placeholder", "different values")
    field.fill("QRS")
    field.press("Enter")
    for node in ("one", "two"):
        inspected.until_set("code", "QRS", node)
    inspected.page.get_by_role("button", name="Undo").click()
    inspected.until(lambda flow: "code" not in flow["nodes"]["two"].get("set", {}), "one step back")
    assert inspected.flow()["nodes"]["one"]["set"]["code"] == "XYZ"


def test_a_node_gets_another_name_that_is_free(inspected: Inspected):
    inspected.choose("two")
    field = inspected.field("Name in the flow")
    for name, why in (("Two!", "Begin with a small letter"), ("one", "There is a node called one already")):
        field.fill(name)
        expect(inspected.panel.get_by_role("alert")).to_contain_text(why)
    field.fill("second")
    field.press("Enter")
    inspected.until(lambda flow: "second" in flow["nodes"] and "two" not in flow["nodes"], "the new name")
    expect(inspected.panel).to_contain_text("second ·")


def test_what_another_hand_changes_is_shown(inspected: Inspected):
    inspected.choose("one")
    inspected.field("code").fill("AAA")
    inspected.field("code").press("Enter")
    inspected.until_set("code", "AAA")
    inspected.page.get_by_role("button", name="Undo").click()
    expect(inspected.field("code")).to_have_value("XYZ")


INSIDE = {
    "mentatlab": 1,
    "name": "Inside",
    "nodes": {"placed": {"type": "subflow.looking"}},
    "layout": {"placed": [0, 0]},
    "subflows": {
        "looking": {
            "inputs": {"share": ["one.share"]},
            "nodes": {"one": {"type": KIND}, "two": {"type": KIND}},
            "layout": {"one": [0, 0], "two": [640, 0]},
        }
    },
}


@pytest.fixture
def inside(context: BrowserContext, server: Server) -> Iterator[Inspected]:
    """Where a subflow was opened."""
    here = Inspected(context.new_page(), server, INSIDE, "placed")
    here.page.locator('[data-card="placed"] .m-names').dblclick()
    here.page.locator('[data-card="two"]').wait_for()
    yield here
    here.page.close()
    here.close()


def test_a_pin_inside_a_subflow_is_shown_outside_and_hidden_again(inside: Inspected):
    inside.choose("two")
    share = inside.panel.get_by_role("button", name="Show share on the subflow")
    text = inside.panel.get_by_role("button", name="Show text on the subflow")
    expect(share).to_have_attribute("aria-pressed", "false")
    share.click()
    inside.until(lambda flow: pins(flow)[0] == {"share": ["one.share"], "two_share": ["two.share"]}, "the input")
    text.click()
    inside.until(lambda flow: pins(flow)[1] == {"text": "two.text"}, "the output")
    expect(text).to_have_attribute("aria-pressed", "true")
    share.click()
    inside.until(lambda flow: pins(flow)[0] == {"share": ["one.share"]}, "the input hidden")
    inside.page.get_by_role("button", name="Undo").click()
    expect(share).to_have_attribute("aria-pressed", "true")


def pins(flow: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    looking = flow["subflows"]["looking"]
    return looking.get("inputs", {}), looking.get("outputs", {})
