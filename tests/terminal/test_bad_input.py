"""Whatever is typed wrong ends in one line that says what to type instead, and exit code 2."""

import pytest

SHAPES = "flows/live_shapes.yaml"
CYCLE = """
name: Round
nodes:
  a: {type: text.to_text}
  b: {type: text.to_text}
edges: [a.text -> b.value, b.text -> a.value]
"""
WRONG = {
    "no file": (["run", "nope.yaml"], "there is no file nope.yaml"),
    "a folder": (["export", "flows"], "flows cannot be read"),
    "broken yaml": (["run", "{folder}/broken.yaml"], "line 3:"),
    "an unknown agent": (["run", "{folder}/unknown.yaml"], "vision.detect"),
    "a cycle": (["run", "{folder}/cycle.yaml"], "a feeds itself: a -> b -> a. Remove one of these edges"),
    "an unknown node": (["run", SHAPES, "--set", "foo.bar=1"], "has no node foo; it has camera, detect, draw"),
    "an unknown pin": (["run", SHAPES, "--set", "detect.foo=1"], "There is image, model, confidence"),
    "out of range": (["run", SHAPES, "--set", "detect.confidence=3"], "Set it to 0 to 1"),
    "no input": (["run", SHAPES, "--input", "camera=/no/film.mp4"], "there is no file /no/film.mp4"),
    "no pin to watch": (["run", SHAPES, "--watch", "detect.foo"], "detect has detect.detections"),
    "out is a file": (["run", SHAPES, "--out", "main.py"], "--out main.py: File exists"),
    "no format": (["export", SHAPES, "--format", "xml"], "'xml' is not one of 'yaml', 'json'"),
    "no command": (["walk"], "No such command 'walk'. See main.py --help"),
    "no flow": (["run"], "Missing argument 'FLOW'. See main.py run --help"),
    "no folder": (["schemas", "main.py"], "main.py: File exists"),
    "no port": (["--port", "99999"], "--port"),
    "no address": (["--host", "nonsense.invalid", "--no-open"], "Choose an address of this machine with --host"),
}


@pytest.fixture(scope="module")
def ended(main, tmp_path_factory):
    folder = tmp_path_factory.mktemp("flows")
    (folder / "broken.yaml").write_text("name: x\nnodes:\n  a: {type: [}\n")
    (folder / "unknown.yaml").write_text("name: x\nnodes: {a: {type: vision.detekt}}\n")
    (folder / "cycle.yaml").write_text(CYCLE)
    typed = [[arg.replace("{folder}", str(folder)) for arg in args] for args, _ in WRONG.values()]
    return dict(zip(WRONG, main.each(*typed), strict=True))


@pytest.mark.parametrize("what", WRONG)
def test_it_is_said_in_one_line(ended, what):
    assert (ended[what].code, ended[what].out) == (2, "")
    (line,) = ended[what].err.splitlines()
    assert WRONG[what][1] in line


def test_a_setting_of_the_environment_is_named(main):
    run = main("agents", MENTATLAB_MODEL_MEMORY="much")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("MENTATLAB_MODEL_MEMORY: ")


def test_a_data_folder_that_cannot_be_one_is_named(main):
    run = main("run", SHAPES, MENTATLAB_HOME="main.py")
    assert run.code == 2
    (line,) = run.err.splitlines()
    assert line.endswith("Set MENTATLAB_HOME to another folder")


def test_a_window_says_what_to_install_before_anything_is_built(main, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['webview'] = None\n")
    run = main("--native", "--port", "0", PYTHONPATH=str(tmp_path))
    assert (run.code, run.out) == (2, "")
    (line,) = run.err.splitlines()
    assert "uv sync --extra native" in line
