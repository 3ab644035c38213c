"""One tab on one flow, and what is stored of it: for tests of the whole editor."""

from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

import httpx
from playwright.sync_api import Locator, Page, expect

from app.flow import Flow, dump_yaml, load_flow

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds. A busy machine is no failure."""
YAML = {"content-type": "application/yaml"}
PICTURES = """
mentatlab: 1
name: Pictures
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 3, seed: 5, width: 320, height: 180, fps: 10}}
  gray: {type: picture.color, title: Tint, set: {gray: true}}
  view: {type: outputs.view}
edges: ["scene.image -> gray.image", "gray.image -> view.image"]
layout: {scene: [0, 0], gray: [320, 48], view: [640, 0]}
"""
"""A small flow that runs anywhere: a made-up scene, a change, a view."""
FIT = "() => [...document.querySelectorAll('[data-card]')].every((card) => card.getBoundingClientRect().width > 40)"

STILL = """() => {
  const canvas = document.querySelector('.m-canvas');
  const now = canvas.querySelector('.vue-flow__transformationpane').style.transform;
  const isStill = canvas.still?.now === now;
  canvas.still = { now, since: isStill ? canvas.still.since : performance.now() };
  return performance.now() - canvas.still.since > 300;
}"""
"""The view has not moved for a while, since `AFRESH` was asked."""
AFRESH = "() => { delete document.querySelector('.m-canvas').still }"


class Editor:
    """`address` is the server's; `flow` is read from it, never from the page."""

    def __init__(self, page: Page, address: str, id: str) -> None:  # noqa: A002 - its name everywhere
        self.page, self.address, self.id = page, address, id

    @property
    def url(self) -> str:
        return f"{self.address}/flows/{self.id}"

    @property
    def flow(self) -> Flow:
        answer = httpx.get(f"{self.address}/api/v1/flows/{self.id}/export").raise_for_status()
        return load_flow(answer.content)

    def put(self, flow: Flow) -> None:
        """Write the flow as another program would."""
        httpx.put(f"{self.address}/api/v1/flows/{self.id}", content=dump_yaml(flow), headers=YAML).raise_for_status()

    def until(self, check: Callable[[], T], what: str) -> T:
        """Wait until `check()` is true; the page's own clock ticks meanwhile."""
        late = monotonic() + PATIENCE
        while monotonic() < late:
            if found := check():
                return found
            self.page.wait_for_timeout(25)
        raise AssertionError(f"{what} did not happen; stored is\n{dump_yaml(self.flow)}")

    def edits(self, act: Callable[[], Any], what: str = "the edit") -> Flow:
        """Do it, and wait until it is stored; the flow as it is then."""
        before = self.flow
        act()
        self.until(lambda: self.flow != before, what)
        return self.flow

    def one_step(self, act: Callable[[], Any], what: str) -> Flow:
        """Do it, take it back with one Ctrl+Z, and do it again: both are seen in what is stored."""
        before = self.flow
        after = self.edits(act, what)
        self.rest()
        self.page.keyboard.press("Control+z")
        self.until(lambda: self.flow == before, f"one step back from {what}")
        self.page.keyboard.press("Control+Shift+z")
        self.until(lambda: self.flow == after, f"one step on to {what}")
        return after

    def rest(self) -> None:
        """The keys go to the canvas, whatever had them before; what is chosen stays chosen."""
        self.page.locator(".m-canvas").focus()

    def card(self, node: str) -> Locator:
        return self.page.locator(f'[data-card="{node}"]')

    def edge(self, name: str) -> Locator:
        return self.page.locator(f'.m-wire-hit[data-edge="{name}"]')

    def choose(self, *nodes: str) -> None:
        """Click the heads of these cards, all but the first with Control."""
        self.fit()
        for place, node in enumerate(nodes):
            title = self.card(node).locator(".m-tile")
            title.click(modifiers=["Control"] if place else [])
        expect(self.page.locator("[data-card].selected")).to_have_count(len(nodes))

    def fit(self) -> None:
        """See all of the flow at rest: nothing lies under the panels."""
        self.page.bring_to_front()  # a tab behind another draws once a second
        self.page.locator(".m-canvas").get_by_role("button", name="Fit everything").click()
        self.page.evaluate(AFRESH)
        self.page.wait_for_function(STILL)

    def key(self, *keys: str) -> None:
        for one in keys:
            self.page.keyboard.press(one)

    def say(self, text: str) -> None:
        """A note or a line at the foot of the page says this."""
        expect(self.page.locator(".note, .m-toast").filter(has_text=text).first).to_be_visible()

    def menu(self, of: Locator, *names: str) -> None:
        """Open the menu of something on the canvas and choose."""
        of.click(button="right")
        for name in names:
            self.page.get_by_role("menuitem", name=name, exact=True).click()

    def fill(self, label: str, text: str) -> None:
        """Answer the dialog that asks for one line."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label(label).fill(text)
        self.page.keyboard.press("Enter")
        expect(dialog).to_have_count(0)


def stored(address: str, text: str, verify: bool = True) -> str:
    """Store a flow; its id. Without `verify` a certificate that nobody vouches for is taken."""
    answer = httpx.post(f"{address}/api/v1/flows", content=text, headers=YAML, verify=verify).raise_for_status()
    return str(answer.json()["id"])


def opened(page: Page, address: str, text: str = PICTURES, verify: bool = True) -> Editor:
    """A tab on a new flow that says `text`."""
    editor = Editor(page, address, stored(address, text, verify))
    show(editor)
    return editor


def show(editor: Editor, nodes: bool = True) -> None:
    editor.page.goto(editor.url)
    editor.page.wait_for_selector(".m-card" if nodes else ".m-canvas")
    editor.page.wait_for_function(FIT)
    editor.page.wait_for_function("() => !document.querySelector('.m-offline')")
