"""A flow is changed while its camera runs: whoever watches another branch does not notice."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import Editor, opened
from tests.house.hands import run, stop, until

pytestmark = pytest.mark.browser
TWO_BRANCHES = """
mentatlab: 1
name: Two branches
nodes:
  camera: {type: inputs.camera}
  raw: {type: outputs.view}
  find: {type: vision.detect}
  draw: {type: draw.overlay}
  show: {type: outputs.view}
edges:
  - camera.image -> raw.image
  - camera.image -> find.image
  - camera.image -> draw.image
  - find.detections -> draw.detections
  - draw.image -> show.image
layout: {camera: [0, 0], raw: [340, -220], find: [340, 200], draw: [680, 0], show: [1020, 0]}
"""
SEEN = """
window.__seen = [];
new MutationObserver((changes) => {
  for (const { target } of changes)
    if (target.closest('[data-card=raw]') && target.dataset.seq) window.__seen.push(Number(target.dataset.seq));
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-seq'] });
"""
GOES_ON = "(n) => window.__seen.length >= n"
BOXES = "() => JSON.parse(document.querySelector('[data-card=show] canvas')?.dataset.marks || '[]').length > 0"


def watched(page: Page, server: Server) -> Editor:
    page.add_init_script(SEEN)
    editor = opened(page, server.address, TWO_BRANCHES)
    run(page)
    until(page, BOXES)
    return editor


def goes_on(page: Page) -> None:
    """So many more pictures come on the branch that nobody touches."""
    until(page, GOES_ON, page.evaluate("() => window.__seen.length") + 8)


def test_one_branch_is_changed_and_the_other_goes_on(page: Page, server: Server):
    editor = watched(page, server)
    goes_on(page)
    editor.choose("draw")
    for what in ("Control+b", "Control+z", "Control+m", "Control+z"):  # passed by, muted, and both taken back
        editor.rest()
        editor.edits(lambda what=what: editor.key(what), what)
        goes_on(page)
    editor.choose("show")
    editor.rest()
    editor.edits(lambda: editor.key("Delete"), "a view is deleted")
    goes_on(page)
    editor.edits(lambda: editor.key("Control+z"), "it is back")
    until(page, BOXES)
    flow = editor.flow
    faster = flow.nodes["find"].model_copy(update={"set": {"confidence": 0.6, "size": 256}})
    editor.put(flow.changed(nodes={**flow.nodes, "find": faster}))  # as another program would
    goes_on(page)
    until(page, BOXES)
    seen = page.evaluate("() => window.__seen")
    assert seen == sorted(set(seen)), "each picture once, in order"
    tracks = page.evaluate("() => window.__tracks.map((track) => `${track.id} ${track.readyState}`)")
    assert len(set(tracks)) == 1, "the camera was never opened again"
    assert tracks[0].endswith("live")
    page.get_by_role("tab", name="Metrics").click()
    row = page.get_by_role("row", name="camera.image -> raw.image")
    expect(row.locator("td").last).to_have_text("0")
    stop(page)


def test_an_edit_that_cannot_run_says_why_and_changes_nothing(page: Page, server: Server):
    editor = watched(page, server)
    editor.choose("find")
    editor.rest()
    editor.edits(lambda: editor.key("Delete"), "what finds the boxes is deleted")
    expect(page.get_by_text("Running on without the last changes")).to_be_visible()
    goes_on(page)
    until(page, BOXES)  # what ran goes on running, boxes and all
    editor.rest()
    editor.edits(lambda: editor.key("Control+z"), "it is back")
    expect(page.get_by_text("Running on without the last changes")).to_have_count(0)
    goes_on(page)
    stop(page)
