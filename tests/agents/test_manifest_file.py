"""Manifest files: what is wrong with one is told with its line, and harms nothing else."""

import re
import subprocess
import sys

import pytest

from app.agents import ManifestError, Outside, read_manifest
from app.engine import discover
from app.sdk.serve import manifest_files
from app.sdk.serve.__main__ import nodes_of, read_module
from tests.conftest import ROOT

GOOD = """\
id: acme/text.echo
version: 1.0.0
title: Echo
description: Says it again.
runtime: http
entry: http://127.0.0.1:9000/echo
inputs:
  - name: text
    type: string
outputs:
  - name: text
    type: string
resources:
  cpu: 0.5
  memory: 64
"""


def test_a_good_one_is_read():
    manifest = read_manifest(GOOD)
    assert (manifest.id, manifest.runtime, manifest.resources.cpu) == ("acme/text.echo", "http", 0.5)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title:", "titel:", "line 3: there is no titel in a manifest. Leave it out, or correct how it is written"),
        ("    type: string\noutputs", "    type: text\noutputs", "line 9: inputs.0.type: input should be 'string', "),
        ("1.0.0", "1.0", "line 2: '1.0' is no semantic version. Write one such as 1.0.0"),
        ("resources:\n  cpu: 0.5\n  memory: 64\n", "", "the manifest has no resources. Add resources:"),
        ("runtime: http", "runtime: python", "line 5: an agent in a file has the runtime http, not python. Write http"),
        ("http://127.0.0.1:9000/echo", "mine:echo", "line 6: 'mine:echo' is no address. Write one such as http://"),
        ("acme/text.echo", "echo", "line 1: 'echo' is no agent's id. Write one such as acme/text.echo"),
        ("name: text\n    type: string\noutputs", "name: run\n    type: string\noutputs", "line 8: an input cannot be"),
        ("type: string\nresources", "type: stream\nresources", "line 11: text does not say what it is a stream of"),
        ("  cpu: 0.5", "  cpu: -1", "line 14: resources.cpu: input should be greater than or equal to 0"),
        ("id: acme", "id: [acme", "line 2: "),
        ("id: acme", "id: !!python/object acme", "line 1: the document uses the YAML tag"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old, new, said):
    assert old in GOOD
    with pytest.raises(ManifestError) as caught:
        read_manifest(GOOD.replace(old, new, 1))
    assert said in str(caught.value)


def test_all_that_is_wrong_is_told_at_once():
    bad = GOOD.replace("1.0.0", "one").replace("title:", "titel:").replace("cpu: 0.5", "cpus: 0.5")
    with pytest.raises(ManifestError) as caught:
        read_manifest(bad)
    assert len(str(caught.value).splitlines()) == 4  # no title, and what is there in its place


def test_a_broken_file_is_shown_as_broken_and_harms_nothing(tmp_path):
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(GOOD.replace("1.0.0", "one"))
    (tmp_path / "twice.yaml").write_text(GOOD)
    registry = discover(None, Outside(tmp_path))
    assert "acme/text.echo" in registry.agents
    assert {one.pack: one.error for one in registry.broken} == {
        "agents/bad.yaml": "line 2: 'one' is no semantic version. Write one such as 1.0.0",
        "agents/twice.yaml": "there is another acme/text.echo; give this one another id",
    }


def test_what_the_page_shows_is_true(tmp_path):
    page = (ROOT / "docs" / "outside-agents.md").read_text()
    code, manifest = (re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL).group(1) for kind in ("python", "yaml"))
    assert read_manifest(manifest).id == "acme/text.echo"
    (tmp_path / "mine.py").write_text(code)
    assert nodes_of(read_module("nodes.text"))[0].manifest.id == "text.template"
    kinds = nodes_of(read_module(str(tmp_path / "mine.py")))
    (file,) = manifest_files(kinds, "http://127.0.0.1:9000", tmp_path)
    assert read_manifest(file.read_bytes()).entry == "http://127.0.0.1:9000/mine.shout"
    assert "python -m app.sdk.serve mine.py --port 9000 --manifests" in page
    command = [sys.executable, "-m", "app.sdk.serve", "--help"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert all(option in ran.stdout for option in ("--port", "--manifests", "--address"))


def test_the_command_line_says_it_too(tmp_path):
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(GOOD)
    bad.write_text(GOOD.replace("title:", "titel:"))
    command = [sys.executable, "main.py", "validate-agent", str(good), str(bad)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, f"{good}: good\n")
    assert f"{bad}: line 3: there is no titel in a manifest." in ran.stderr
