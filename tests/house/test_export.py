"""All five kinds of export: four are the same flow again when they come back, the script runs by itself."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from app.flow import load_flow
from tests.conftest import ROOT, Server
from tests.house.editor import opened

pytestmark = pytest.mark.browser
WORDS = """
mentatlab: 1
name: Said twice
nodes:
  say: {type: inputs.text, set: {text: eleven}}
  twice: {type: text.template, title: Twice, set: {template: "{a} and {a}"}}
  show: {type: outputs.text}
edges: ["say.text -> twice.a", "twice.text -> show.text"]
layout: {say: [0, 0], twice: [320, 0], show: [640, 0]}
looks: {twice: {color: teal}}
notes: {note: {text: "**Two** times", at: [0, -200], size: [240, 120], color: yellow}}
frames: {frame: {title: Words, at: [-40, -80], size: [1000, 400], color: blue}}
"""


def test_what_is_exported_comes_back_as_the_same_flow_or_runs(page: Page, server: Server, tmp_path: Path):
    editor = opened(page, server.address, WORDS)
    flow = editor.flow
    files: dict[str, Path] = {}
    for kind in ("yaml", "json", "svg", "png", "py"):
        page.keyboard.press("Control+e")
        with page.expect_download() as download:
            page.locator(f"[data-choice={kind}]").click()
        files[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[kind])
        assert files[kind].name == f"said-twice.{kind}"
        expect(page.get_by_role("dialog")).to_have_count(0)
    for kind in ("yaml", "json", "svg", "png"):
        data = files[kind].read_bytes()
        assert load_flow(data) == flow, kind
        answer = httpx.post(f"{server.address}/api/v1/flows/import", content=data).raise_for_status()
        assert answer.json()["problems"] == []

    done = subprocess.run(
        [sys.executable, str(files["py"])],
        cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "MENTATLAB_HOME": str(tmp_path)},
    )  # fmt: skip
    assert "eleven and eleven" in done.stdout

    page.goto(server.address)
    page.wait_for_selector("[data-template]")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import").click()
    chooser.value.set_files(files["png"])
    editor.card("twice").wait_for()
    expect(page.get_by_role("note")).to_contain_text("Two times")
    expect(page.get_by_role("group", name="Frame: Words")).to_be_visible()
