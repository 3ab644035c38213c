"""Subflows as a person makes, opens, changes, reuses and unpacks them; and what runs is the same without them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.flow import dump_yaml
from tests.conftest import ROOT, Server
from tests.house.editor import PICTURES, Editor, opened
from tests.house.hands import open_template, run, stop, until

pytestmark = pytest.mark.browser
SPOKEN = """
mentatlab: 1
name: Spoken
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 3, seed: 5, seconds: 0.5, fps: 10}}
  pick: {type: text.json_path, set: {path: "$"}}
  tell: {type: text.to_text}
  words: {type: outputs.text}
edges:
  - scene.truth -> pick.value
  - pick.value -> tell.value
  - tell.text -> words.text
layout: {scene: [0, 0], pick: [320, 0], tell: [640, 0], words: [960, 0]}
"""


def _make(editor: Editor, name: str, *nodes: str) -> None:
    editor.choose(*nodes)
    editor.menu(editor.card(nodes[0]).locator(".m-head"), "Make a subflow")
    editor.fill("Its name", name)


def test_a_subflow_is_made_opened_changed_undone_from_outside_reused_and_unpacked(page: Page, server: Server):
    editor = opened(page, server.address)
    start = editor.flow
    flow = editor.edits(lambda: _make(editor, "Grey look", "gray", "view"), "the subflow")
    (name,), (placed,) = flow.subflows, [node for node, one in flow.nodes.items() if one.type.startswith("subflow.")]
    expect(editor.card(placed)).to_contain_text("Grey look")

    editor.card(placed).locator(".m-head").dblclick()
    crumbs = page.get_by_role("navigation", name="Where you are")
    expect(crumbs).to_contain_text("Grey look")
    expect(page.locator("[data-card]")).to_have_count(2)
    editor.choose("gray")
    flow = editor.one_step(lambda: editor.key("Control+b"), "a bypass inside")
    assert flow.subflows[name].nodes["gray"].mode == "bypass"
    field = page.locator('[data-setting="gray.contrast"] input[type=number]')

    def contrast() -> None:
        field.fill("0.5")
        field.press("Enter")

    flow = editor.edits(contrast, "a setting inside")
    assert flow.subflows[name].nodes["gray"].set["contrast"] == 0.5
    crumbs.get_by_role("button", name="Pictures").click()
    expect(crumbs).to_have_count(0)

    editor.rest()
    editor.key("Control+z", "Control+z")
    editor.until(lambda: editor.flow.subflows[name].nodes["gray"].mode is None, "undone from outside")
    assert "contrast" not in editor.flow.subflows[name].nodes["gray"].set
    assert placed in editor.flow.nodes, "and the subflow is still there"

    page.get_by_role("navigation", name="Nodes").get_by_role("button", name="Grey look", exact=True).click()
    editor.until(lambda: [one.type for one in editor.flow.nodes.values()].count(f"subflow.{name}") == 2, "used twice")
    (second,) = (node for node, one in editor.flow.nodes.items() if one.type == f"subflow.{name}" and node != placed)
    editor.choose(second)
    editor.key("Delete")
    editor.until(lambda: second not in editor.flow.nodes, "the second one gone")
    editor.menu(editor.card(placed).locator(".m-head"), "Unpack the subflow")
    editor.until(lambda: len(editor.flow.edges) == len(start.edges) and len(editor.flow.nodes) == 3, "unpacked")
    types = {one.type for one in editor.flow.nodes.values()}
    assert types == {one.type for one in start.nodes.values()}


def test_what_a_subflow_holds_is_seen_from_outside_and_inside_while_it_runs(page: Page, server: Server):
    editor = opened(page, server.address)
    editor.edits(lambda: _make(editor, "Grey look", "gray", "view"), "the subflow")
    (placed,) = (node for node, one in editor.flow.nodes.items() if one.type.startswith("subflow."))
    run(page)
    drawn = "() => Number(document.querySelector('.m-card canvas')?.dataset.seq ?? -1)"
    until(page, f"() => ({drawn})() > 3")
    editor.card(placed).locator(".m-head").dblclick()
    editor.card("view").wait_for()
    until(page, f"() => ({drawn})() > 3")
    seen = page.evaluate(drawn)
    until(page, f"(seen) => ({drawn})() > seen", seen)
    expect(editor.card("gray")).to_have_class("m-card is-running")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    editor.card(placed).wait_for()
    stop(page)


def _texts(flow: str, tmp_path: Path, name: str) -> list[str]:
    path = tmp_path / f"{name}.yaml"
    path.write_text(flow)
    done = subprocess.run(
        [sys.executable, "main.py", "run", str(path), "--json"],
        cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "MENTATLAB_HOME": str(tmp_path)},
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [line["value"] for line in lines if line.get("node") == "words"]


def test_a_flow_with_a_subflow_runs_headless_as_the_one_without(page: Page, server: Server, tmp_path: Path):
    editor = opened(page, server.address, SPOKEN)
    plain = _texts(dump_yaml(editor.flow), tmp_path, "plain")
    editor.edits(lambda: _make(editor, "Speaking", "pick", "tell"), "the subflow")
    page.click("[data-act=export]")
    with page.expect_download() as download:
        page.click("[data-choice=yaml]")
    path = tmp_path / "exported.yaml"
    download.value.save_as(path)
    assert "subflows:" in path.read_text()
    assert _texts(path.read_text(), tmp_path, "held") == plain
    assert len(plain) == 5


def test_a_subflow_goes_to_another_flow_by_the_clipboard(page: Page, server: Server):
    open_template(page, server, "compare_settings")
    here = Editor(page, server.address, page.url.rpartition("/")[2])
    here.choose("eager")
    here.key("Control+c")
    there = opened(page, server.address, PICTURES)
    there.rest()
    flow = there.one_step(lambda: there.key("Control+v"), "pasting a subflow")
    (name,) = flow.subflows
    assert flow.nodes["eager"].type == f"subflow.{name}"
    assert set(flow.subflows[name].nodes) == {"detect", "draw", "count"}
