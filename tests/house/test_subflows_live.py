"""A subflow within a subflow: its card and its wires tell what goes on inside, and a copy brings all of it along."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.editor import PICTURES, opened
from tests.house.hands import run, stop

pytestmark = pytest.mark.browser
NESTED = """
mentatlab: 1
name: Nested
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 3, seed: 5, width: 320, height: 180, fps: 10}}
  outer: {type: subflow.outer}
  view: {type: outputs.view}
edges: ["scene.image -> outer.image", "outer.image -> view.image"]
layout: {scene: [0, 0], outer: [320, 48], view: [640, 0]}
subflows:
  outer:
    title: Outer
    inputs: {image: [inner.image]}
    outputs: {image: inner.image}
    nodes: {inner: {type: subflow.inner}}
  inner:
    title: Inner
    inputs: {image: [gray.image]}
    outputs: {image: gray.image}
    nodes: {gray: {type: picture.color, set: {gray: true}}}
"""


def test_a_placed_subflow_tells_its_pace_and_its_wires_their_traffic(page: Page, server: Server):
    editor = opened(page, server.address, NESTED)
    run(page)
    expect(editor.card("outer").locator(".m-status")).to_contain_text("fps")
    expect(editor.card("outer").get_by_role("img", name="running")).to_be_visible()
    expect(page.locator(".m-wire.flows")).to_have_count(2)
    editor.card("outer").locator(".m-head").dblclick()
    expect(editor.card("inner").locator(".m-status")).to_contain_text("fps")
    stop(page)


def test_a_copy_brings_the_subflows_inside_along_to_another_flow(page: Page, server: Server):
    here = opened(page, server.address, NESTED)
    here.choose("outer")
    here.key("Control+c")
    there = opened(page, server.address, PICTURES)
    there.rest()
    flow = there.one_step(lambda: there.key("Control+v"), "pasting a subflow in a subflow")
    assert flow.subflows == here.flow.subflows
    assert flow.nodes["outer"].type == "subflow.outer"
    expect(there.card("outer")).to_contain_text("Outer")
