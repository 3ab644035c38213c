"""`main.py export --to` and `main.py diff`."""

import pytest
from typer.testing import CliRunner

import main
from app.flow import load_flow
from app.terminal import BadInputError
from tests.conftest import ROOT

FLOW = ROOT / "flows" / "live_shapes.yaml"


def said(*words):
    return CliRunner().invoke(main.app, list(map(str, words)))


@pytest.mark.parametrize("end", ["yaml", "yml", "json", "svg", "png"])
def test_a_flow_is_written_as_what_its_file_is_called(tmp_path, end):
    assert said("export", FLOW, "--to", tmp_path / f"flow.{end}", "--theme", "dark").exit_code == 0
    assert load_flow((tmp_path / f"flow.{end}").read_bytes()) == load_flow(FLOW.read_bytes())
    assert said("diff", FLOW, tmp_path / f"flow.{end}").exit_code == 0


def test_a_script_is_written(tmp_path):
    assert said("export", FLOW, "--to", tmp_path / "flow.py").exit_code == 0
    assert "flow.run()" in (tmp_path / "flow.py").read_text()


def test_what_changed_is_said_a_line_each(tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text(FLOW.read_text().replace("confidence: 0.4", "confidence: 0.9"))
    answer = said("diff", FLOW, other)
    assert answer.output.splitlines() == ["~ node detect: confidence: 0.4 -> 0.9"]
    assert answer.exit_code == 1


def test_a_kind_of_file_that_there_is_not(tmp_path):
    answer = said("export", FLOW, "--to", tmp_path / "flow.gif")
    assert isinstance(answer.exception, SystemExit | BadInputError)
    assert answer.exit_code
    assert not (tmp_path / "flow.gif").exists()
