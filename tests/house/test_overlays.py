"""Everything that can be drawn, over the browser's own frames of a webcam whose truth is known."""

import pytest
from playwright.sync_api import Page, WebSocket

from tests.conftest import Server
from tests.house.editor import opened
from tests.house.hands import run, stop, until
from tests.house.webcam import READ

pytestmark = pytest.mark.browser

FLOW = """
mentatlab: 1
name: Everything over the webcam
nodes:
  camera: {type: inputs.camera}
  track: {type: vision.track}
  zones: {type: zones.zones, set: {zones: {left: [[0.0, 0.3], [0.5, 0.3], [0.5, 0.9], [0.0, 0.9]]}}}
  line: {type: zones.lines}
  heat: {type: draw.heat_map}
  fixed:
    type: draw.shapes
    set:
      shapes:
        - {shape: mask, mask: {size: [1, 8], counts: [7, 1]}, color: "#ff0000", opacity: 0.5}
        - {shape: points, at: [[300, 60], [340, 60]], pairs: [[0, 1]], color: "#00ff00", width: 20}
  warm: {type: draw.shapes}
  areas: {type: draw.shapes}
  gate: {type: draw.shapes}
  boxes: {type: draw.overlay}
  words: {type: draw.text, set: {text: "live", place: top right}}
  both: {type: draw.picture_in_picture, set: {place: bottom left, size: 0.2}}
  view: {type: outputs.view}
edges:
  - camera.image -> track.image
  - track.detections -> zones.detections
  - track.detections -> line.detections
  - track.detections -> heat.detections
  - camera.image -> warm.image
  - heat.shapes -> warm.shapes
  - warm.image -> areas.image
  - zones.shapes -> areas.shapes
  - areas.image -> gate.image
  - line.shapes -> gate.shapes
  - gate.image -> fixed.image
  - fixed.image -> boxes.image
  - track.detections -> boxes.detections
  - track.trails -> boxes.trails
  - boxes.image -> words.image
  - words.image -> both.image
  - camera.image -> both.inset
  - both.image -> view.image
layout:
  camera: [0, 0]
  track: [300, 0]
  zones: [600, 0]
  line: [600, 400]
  heat: [600, 800]
  warm: [900, 800]
  areas: [900, 0]
  gate: [900, 400]
  fixed: [1200, 0]
  boxes: [1200, 400]
  words: [1500, 0]
  both: [1500, 400]
  view: [1800, 0]
"""
KINDS = ["area", "box", "heat", "inset", "label", "mask", "path", "points"]
MARKS = "JSON.parse(document.querySelector('.m-card canvas[data-node=view]')?.dataset.marks || '[]')"
PIXELS = """(places) => {
  const canvas = document.querySelector('.m-card canvas[data-node=view]').getContext('2d')
  return places.map(([x, y]) => [...canvas.getImageData(x, y, 1, 1).data].slice(0, 3))
}"""


def test_everything_is_drawn_over_the_browsers_own_frame(page: Page, server: Server):
    pictures: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on(
            "framereceived", lambda data: isinstance(data, bytes) and data[:4] == b"MLP1" and pictures.append(data)
        )

    page.on("websocket", listen)
    opened(page, server.address, FLOW)
    run(page)
    until(page, f"(kinds) => kinds.every((kind) => {MARKS}.some((mark) => mark.shape === kind))", KINDS)
    until(page, f"() => {MARKS}.some((mark) => /[1-9] in, [1-9]\\d* out/.test(mark.text))")  # there and back again
    until(page, f"() => {MARKS}.some((mark) => mark.text === 'left: 1')")
    until(page, f"() => {MARKS}.some((mark) => mark.text === 'left: 0')")

    look = page.evaluate(READ, "view")
    assert look["isOurs"], "the frame under the shapes is the one that was taken here"
    assert pictures == [], "no pixel came back from the server"

    tinted, bone, border = page.evaluate(PIXELS, [[632, 330], [320, 60], [8, 200]])
    assert max(abs(part - want) for part, want in zip(tinted, (240, 113, 113), strict=True)) < 30, "the mask"
    assert max(abs(part - want) for part, want in zip(bone, (0, 255, 0), strict=True)) < 30, "the bone"
    assert border != [226, 226, 226], "the zone is tinted"
    stop(page)
