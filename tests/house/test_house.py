"""House rules, checked: floors, light imports, sizes, schemas, documentation, templates."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.engine import discover
from app.flow import check, dump_yaml, load_flow
from tests.conftest import ROOT
from tests.house import api_page, keys_page, operating_page
from tests.house.nodes_page import nodes_page

CODE = [
    path
    for room in ("app", "nodes", "tests")
    for path in (ROOT / room).rglob("*.py")
    if "node_modules" not in path.parts
]
HEAVY = {"torch", "transformers", "whisper", "diffusers", "ultralytics", "cv2", "av", "boto3", "torchvision"}
REGISTRY = discover()


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def modules_after(code: str) -> set[str]:
    """The top-level modules in memory after running `code` in a Python of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {line.partition(".")[0] for line in ran.stdout.splitlines()}


def test_imports_only_go_down_the_stairs():
    linter = Path(sys.executable).parent / "lint-imports"
    ran = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_looking_at_nodes_loads_no_model_library():
    loaded = modules_after("from app.engine import discover; assert not discover().broken")
    assert not loaded & (HEAVY | {"nicegui", "sqlalchemy"})


def test_building_the_whole_server_loads_no_model_library(tmp_path):
    code = f"import os; os.environ['MENTATLAB_HOME'] = {str(tmp_path)!r}\n"
    code += "from app.serve import make; from app.settings import Settings; make(Settings())"
    assert not modules_after(code) & HEAVY


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_file_is_read_in_one_sitting(path: Path):
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize("path", [path for path in CODE if "tests" not in path.parts], ids=name)
def test_a_function_fits_a_screen_and_a_module_says_what_it_is_for(path: Path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree) or not tree.body, "a module says in one sentence what it is for"
    for item in ast.walk(tree):
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (item.end_lineno or 0) - item.lineno < 60, f"{item.name} is longer than a screen"


@pytest.mark.parametrize("kind", sorted(REGISTRY.agents))
def test_every_pin_is_documented(kind: str):
    manifest = REGISTRY.agents[kind]
    assert manifest.description
    undocumented = [pin.name for pin in (*manifest.inputs, *manifest.outputs) if not pin.description]
    if [pin.name for pin in manifest.outputs] == ["out"]:
        undocumented = [pin for pin in undocumented if pin != "out"]  # its one output is what the node is described as
    assert undocumented == []


def test_no_pack_that_ships_is_broken():
    assert REGISTRY.broken == []


@pytest.mark.parametrize("schema", ["agent", "flow"])
def test_the_committed_schemas_are_current(schema: str, tmp_path: Path):
    subprocess.run([sys.executable, "main.py", "schemas", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    file = f"{schema}.schema.json"
    assert (ROOT / "assets" / "schemas" / file).read_text() == (tmp_path / file).read_text()


def test_the_keys_page_is_current():
    assert keys_page.PATH.read_text() == keys_page.page(), "run: python -m tests.house.keys_page"


def test_the_nodes_page_is_current():
    assert (ROOT / "docs" / "nodes.md").read_text() == nodes_page(REGISTRY), "run: python -m tests.house.nodes_page"


@pytest.mark.parametrize("path", sorted((ROOT / "flows").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_template_loads_checks_and_is_written_as_it_would_be_saved(path: Path):
    flow = load_flow(path.read_bytes())
    assert check(flow, REGISTRY.agents) == []
    assert flow.doc, "a template says what it shows"
    assert load_flow(dump_yaml(flow)) == flow
    assert set(flow.layout) == set(flow.nodes)


@pytest.mark.parametrize("path", sorted((ROOT / "flows").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_template_explains_itself_in_a_note_beside_its_nodes(path: Path):
    flow = load_flow(path.read_bytes())
    assert flow.tags
    (note,) = flow.notes.values()
    assert len(note.text) > 80
    assert all(y >= note.at[1] + note.size[1] for _, y in flow.layout.values()), "it lies above the nodes"


def test_there_are_templates_enough():
    assert len(list((ROOT / "flows").glob("*.yaml"))) >= 12


def test_the_pins_of_the_project_are_exact():
    text = (ROOT / "pyproject.toml").read_text()
    block = re.search(r"constraint-dependencies = \[\n(.*?)\n\]", text, re.DOTALL)
    assert block is not None
    pins = re.findall(r'"([^"]+)"', block.group(1))
    assert all(re.fullmatch(r"[\w.\-\[\]]+==[\w.+!]+", pin) for pin in pins)
    assert {"torch", "nicegui", "transformers", "pytest"} <= {pin.partition("==")[0] for pin in pins}


def test_the_lock_of_the_canvas_names_no_host():
    lock = json.loads((ROOT / "app" / "editor" / "canvas" / "package-lock.json").read_text())
    assert not [name for name, about in lock["packages"].items() if "resolved" in about]


def test_the_page_of_the_api_is_current():
    assert api_page.PATH.read_text() == api_page.page(), "run: python -m tests.house.api_page"


def test_the_tables_of_the_page_on_operating_are_current():
    assert operating_page.PATH.read_text() == operating_page.page(), "run: python -m tests.house.operating_page"


def test_no_page_is_given_up_on_a_busy_server():
    """A page that says nothing of it has NiceGUI's 3 seconds; `app/editor/mount.py` has one that has more."""
    assert [name(path) for path in (ROOT / "app" / "editor").glob("*.py") if "@ui.page(" in path.read_text()] == []
