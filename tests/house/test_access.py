"""Everybody can use every page: axe-core finds nothing serious, in light and in dark."""

import pytest
from playwright.sync_api import Page

from tests.conftest import Server
from tests.house.accessible import WCAG, grave
from tests.house.editor import opened
from tests.house.hands import open_template, run, select, until

pytestmark = pytest.mark.browser

EVERYTHING = """
mentatlab: 1
name: Everything
nodes:
  every: {type: local/settable.every_kind}
  scene: {type: inputs.synthetic_camera, set: {width: 320, height: 180, fps: 10}}
  find: {type: vision.detect}
  draw: {type: draw.overlay}
  count: {type: vision.count}
  voice: {type: inputs.audio_file, set: {file: assets/samples/spoken-digits.wav}}
  view: {type: outputs.view}
  tree: {type: outputs.json}
  number: {type: outputs.number}
  words: {type: outputs.text}
  hear: {type: outputs.sound}
  film: {type: outputs.save_video}
edges:
  - scene.image -> find.image
  - scene.image -> draw.image
  - find.detections -> draw.detections
  - find.detections -> count.detections
  - find.detections -> tree.value
  - count.total -> number.number
  - every.text -> words.text
  - draw.image -> view.image
  - draw.image -> film.image
  - voice.audio -> hear.audio
layout:
  {every: [0, 500], scene: [0, 0], find: [300, 0], draw: [600, 0], count: [600, 300], voice: [300, 900],
   view: [900, 0], tree: [900, 300], number: [900, 600], words: [300, 500], hear: [600, 900], film: [1200, 0]}
"""
"""Every kind of setting, and every kind of display."""


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_serious_on_any_page(page: Page, server: Server, theme: str):
    page.context.add_cookies([{"name": "mentat-theme", "value": theme, "domain": "127.0.0.1", "path": "/"}])
    found: dict[str, list[str]] = {}

    def look(what: str) -> None:
        if troubles := grave(page, *WCAG):
            found[what] = troubles

    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    look("gallery")
    open_template(page, server, "compare_settings")
    look("editor")
    select(page, "eager")
    look("inspector")
    for tab in ("Outputs", "Problems", "Log"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(250)  # the tab's own fading
        look(tab)
    for act in ("palette", "shortcuts"):
        page.click(f"[data-act={act}]")
        page.get_by_role("dialog").wait_for()
        page.wait_for_timeout(250)
        look(act)
        page.keyboard.press("Escape")
    page.click("[data-act=history]")
    page.wait_for_selector(".drawer-head")
    look("versions")
    address = page.url
    page.goto(f"{address}/view/seen")
    page.wait_for_selector(".m-display")
    look("a display in its own window")
    page.goto(f"{server.address}/flows/nowhere")
    page.wait_for_selector(".lost")
    look("a flow that is gone")
    assert found == {}


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_serious_on_any_setting_or_display(page: Page, server: Server, theme: str):
    page.context.add_cookies([{"name": "mentat-theme", "value": theme, "domain": "127.0.0.1", "path": "/"}])
    editor = opened(page, server.address, EVERYTHING)
    found = {}
    editor.choose("every")
    page.wait_for_selector("[data-setting='every.loud']")
    found["every kind of setting"] = grave(page, *WCAG)
    run(page)
    page.get_by_role("tab", name="Outputs").click()
    for node in ("view", "tree", "number", "words", "hear"):
        until(page, f"() => document.querySelector('[data-output={node}] .m-display:not(.empty)')")
    found["a flow that runs"] = grave(page, *WCAG)
    for node in ("tree", "hear"):
        shown = page.locator(f"[data-output={node}]")
        shown.hover()
        shown.get_by_role("button", name="Enlarge").click()
        page.get_by_role("dialog").wait_for()
        found[f"{node}, larger"] = grave(page, *WCAG)
        page.keyboard.press("Escape")
    page.get_by_role("tab", name="Log").click()
    page.get_by_text("The flow was started").wait_for()
    found["the log of a flow that runs"] = grave(page, *WCAG)
    page.click("[data-act=stop]")
    page.get_by_role("tab", name="Outputs").click()
    page.locator("[data-output=film] video").wait_for()
    found["a film"] = grave(page, *WCAG)
    assert {what: troubles for what, troubles in found.items() if troubles} == {}
