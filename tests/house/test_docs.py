"""What the pages show is run: every Python block, in order, with what its text says of it."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.engine import discover
from app.sdk import Detections, Image
from app.sdk.testing import FakeRun, stream
from app.settings import Settings
from tests.conftest import ROOT


def blocks(page: str, language: str = "python") -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)


@pytest.fixture
def load(tmp_path: Path):
    """Import a page's text as a module, as a person would save it."""

    def load(name: str, text: str):
        path = tmp_path / f"{name}.py"
        path.write_text(text)
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    return load


def red_circle() -> Image:
    pixels = np.full((64, 64, 3), 230, np.uint8)
    cv2.circle(pixels, (32, 32), 26, (220, 40, 40), -1, cv2.LINE_AA)
    return Image.of(pixels)


def test_the_readmes_node_appears_in_the_palette_and_runs(tmp_path: Path, load):
    (example,) = blocks("README.md")
    (tmp_path / "mine.py").write_text(example)
    registry = discover(tmp_path)
    assert registry.broken == []
    assert registry.agents["local/mine.brightness"].title == "Brightness"
    assert load("mine", example).brightness(Image.of(np.full((4, 4, 3), 255, np.uint8))) == 1.0


async def test_the_guides_nodes_run(run: FakeRun, load):
    model, holding, clock, memory, test = blocks("docs/writing-a-node.md")
    named = await load("name_it", model).name_it(red_circle(), run=run)
    assert named.label == "red circle"
    assert load("holding", holding).darkness(Image.of(np.zeros((16, 16, 3), np.uint8))) == 1.0
    assert load("clock", clock).clock() > 1.7e9
    most = load("memory", memory).most_at_once
    found = [Detections(np.zeros((n, 4), np.float32), ("x",) * n, np.ones(n, np.float32), (8, 8)) for n in (1, 3, 2)]
    assert [said async for said in most(stream(found))] == [1, 3, 3]
    compile(test, "the guide's test", "exec")


def test_the_commands_of_the_readme_exist():
    from typer.testing import CliRunner

    import main

    first, *others = blocks("README.md", "sh")
    assert "uv run main.py" in first
    for line in "".join(others).strip().splitlines():
        words = line.partition("#")[0].split()[3:]
        command = words[:2] if words[0] in ("accounts", "tokens") else words[:1]
        answer = CliRunner().invoke(main.app, [*command, "--help"])
        assert answer.exit_code == 0
        for option in re.findall(r"--[a-z]+", line):
            assert option in answer.output


def test_the_readme_names_every_setting():
    page = (ROOT / "README.md").read_text()
    assert [field.alias for field in Settings.model_fields.values() if f"`{field.alias}" not in page] == []


def test_the_changelog_counts_what_ships():
    said = re.search(r"(\d+) nodes and (\d+) template flows", (ROOT / "CHANGELOG.md").read_text())
    assert said is not None
    flows = list((ROOT / "flows").glob("*.yaml"))
    assert [int(number) for number in said.groups()] == [len(discover().agents), len(flows)]


def test_the_benchmarks_on_the_page_can_be_run():
    named = set(re.findall(r"python -m ([\w.]+)", (ROOT / "docs" / "benchmarks.md").read_text()))
    assert named
    assert [name for name in named if importlib.util.find_spec(name) is None] == []


def test_the_example_of_the_format_is_a_flow_that_checks_and_is_written_as_shown():
    from app.flow import check, dump_yaml, load_flow

    (example,) = blocks("docs/flow-format.md", "yaml")
    flow = load_flow(example)
    assert dump_yaml(flow) == example
    assert check(flow, discover().agents) == []


def test_the_page_of_the_format_names_every_part():
    from app.flow import Flow

    page = (ROOT / "docs" / "flow-format.md").read_text()
    assert [part for part in Flow.model_fields if f"`{part}`" not in page] == []
    (commands,) = blocks("docs/flow-format.md", "sh")
    from typer.testing import CliRunner

    import main

    for line in commands.strip().splitlines():
        answer = CliRunner().invoke(main.app, [line.split()[3], "--help"])
        assert answer.exit_code == 0
        assert [option for option in re.findall(r"--[a-z]+", line) if option not in answer.output] == []


def test_the_commands_of_the_page_on_operating_exist():
    from typer.testing import CliRunner

    import main

    lines = [line for block in blocks("docs/operating.md", "sh") for line in block.splitlines() if "main.py" in line]
    assert len(lines) >= 5
    for line in lines:
        words = line.partition("#")[0].split()[3:]
        command = words[:2] if words and words[0] in ("accounts", "tokens") else []
        answer = CliRunner().invoke(main.app, [*command, "--help"])
        assert answer.exit_code == 0
        assert [option for option in re.findall(r"--[a-z-]+", line) if option not in answer.output] == []


def test_the_accounts_and_tokens_of_the_page_on_operating_can_be_made(tmp_path: Path):
    (made,) = [block for block in blocks("docs/operating.md", "sh") if "accounts add" in block]
    for line in made.strip().splitlines():
        ran = subprocess.run(
            [sys.executable, *line.partition("#")[0].split()[2:]], cwd=ROOT, input="four good words here\n",
            env={**os.environ, "MENTATLAB_HOME": str(tmp_path)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr


def test_what_the_page_on_troubles_quotes_is_said_by_the_program():
    code = "".join(path.read_text() for room in ("app", "nodes") for path in (ROOT / room).rglob("*.py"))
    page = (ROOT / "docs" / "troubleshooting.md").read_text()
    quoted = [
        said for row in re.findall(r"^\| ([^|]*`[^|]*) \|", page, re.MULTILINE) for said in re.findall(r"`(.*?)`", row)
    ]
    theirs = ("Address already in use", "libGL.so.1: cannot open shared object file")
    unsaid = []
    for said in quoted:
        parts = [part.strip() for part in re.split(r"…|: Address already in use", said) if part.strip()]
        if said not in theirs:
            unsaid += [part for part in parts if part.removesuffix("_total") not in code]
    assert unsaid == []
    settings = {field.alias for field in Settings.model_fields.values()}
    assert set(re.findall(r"(?:MENTATLAB|ENABLE)_[A-Z0-9_]+", page)) <= settings
