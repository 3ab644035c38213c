"""What is typed after --set, --input and --watch."""

import pytest

from app.engine import discover
from app.flow import PinRef, flattened, load_flow, with_subflows
from app.terminal.arguments import BadInputError, configured, find_pins

AGENTS = discover().agents
FLOW = load_flow("""
name: Demo
nodes:
  words: {type: inputs.text}
  camera: {type: inputs.camera}
  detect: {type: vision.detect}
  show: {type: outputs.json}
edges: [camera.image -> detect.image]
""")


def setting(typed: str):
    flow = configured(FLOW, AGENTS, [typed], [])
    node, _, pin = typed.partition("=")[0].partition(".")
    return flow.nodes[node].set[pin]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("words.text=hello", "hello"), ("words.text=3", "3"), ("words.text=Note: a=b", "Note: a=b"),
        ("words.text=", ""),
        ("detect.confidence=0.25", 0.25), ("camera.width=320", 320), ("camera.fps=high", "high"),
        ("show.value=[circle, 2, {a: true}]", ["circle", 2, {"a": True}]), ("show.value={a: [}", "{a: [}"),
        ("show.value=no", "no"), ("show.value=null", None), ("show.value=NaN", "NaN"), ("show.value=1e999", "1e999"),
    ],
)  # fmt: skip
def test_a_setting_is_read_as_its_pin_takes_it(typed, value):
    assert setting(typed) == value


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_yes_may_be_written_as_people_do(word):
    flow = load_flow("name: x\nnodes: {film: {type: inputs.video_file}}")
    assert configured(flow, AGENTS, [f"film.loop={word}"], []).nodes["film"].set == {"loop": True}


def test_the_last_of_two_settings_counts():
    flow = configured(FLOW, AGENTS, ["words.text=a", "words.text=b"], [])
    assert flow.nodes["words"].set == {"text": "b"}
    assert FLOW.nodes["words"].set == {}


def test_an_input_is_the_file_a_source_reads(tmp_path, monkeypatch):
    (tmp_path / "a film=1.mp4").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    flow = configured(FLOW, AGENTS, [], ["camera=a film=1.mp4"])
    assert flow.nodes["camera"].set == {"file": str(tmp_path / "a film=1.mp4")}


def test_outputs_to_watch():
    assert find_pins(FLOW, AGENTS, ["camera.image", "detect.detections"], flattened(FLOW, AGENTS)) == {
        PinRef("camera", "image"),
        PinRef("detect", "detections"),
    }


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("words.text", "write --set as NODE.PIN=VALUE, not 'words.text'"),
        ("words=a", "write --set as NODE.PIN=VALUE, not 'words=a'"),
        ("foo.bar=1", "--set foo.bar: the flow has no node foo; it has words, camera, detect, show"),
    ],
)
def test_a_setting_that_cannot_be_one_is_refused(setting, message):
    with pytest.raises(BadInputError) as refused:
        configured(FLOW, AGENTS, [setting], [])
    assert (str(refused.value), refused.value.exit_code) == (message, 2)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("camera", "write --input as NODE=PATH, not 'camera'"),
        ("camera=", "write --input as NODE=PATH, not 'camera='"),
        ("camera=/no/film.mp4", "--input camera: there is no file /no/film.mp4"),
        ("=main.py", "--input : the flow has no node ; it has words, camera, detect, show"),
        ("detect=main.py", "--input detect: detect takes no file; these do: camera"),
    ],
)
def test_an_input_that_cannot_be_one_is_refused(given, message):
    with pytest.raises(BadInputError) as refused:
        configured(FLOW, AGENTS, [], [given])
    assert str(refused.value) == message


@pytest.mark.parametrize("typed", ["detect", "detect.", "detect.nothing", "nobody.image", ""])
def test_what_cannot_be_watched_is_refused_with_what_can(typed):
    with pytest.raises(BadInputError, match=r"detect has detect\.detections|it has words, camera, detect, show"):
        find_pins(FLOW, AGENTS, [typed], flattened(FLOW, AGENTS))


def test_a_node_that_is_not_installed_is_named():
    flow = load_flow("name: x\nnodes: {a: {type: acme/text.shout}}")
    with pytest.raises(BadInputError, match=r"--set a\.text: a is a acme/text\.shout, which is not installed here"):
        configured(flow, AGENTS, ["a.text=b"], [])


def test_a_pin_of_a_subflow_is_the_pin_inside_that_speaks():
    flow = load_flow("""
name: x
nodes: {camera: {type: inputs.camera}, clean: {type: subflow.cleaner}, off: {type: inputs.camera, mode: mute}}
edges: [camera.image -> clean.image]
subflows:
  cleaner:
    inputs: {image: [find.image], sure: [find.confidence]}
    outputs: {found: find.detections}
    nodes: {find: {type: vision.detect}}
""")
    flat, agents = flattened(flow, AGENTS), with_subflows(flow, AGENTS)
    inside = {PinRef("clean__find", "detections")}
    assert find_pins(flow, agents, ["clean.found"], flat) == inside
    assert find_pins(flow, agents, ["clean__find.detections"], flat) == inside
    assert configured(flow, AGENTS, ["clean.sure=0.5"], []).nodes["clean"].set == {"sure": 0.5}
    with pytest.raises(BadInputError, match="off is bypassed or muted"):
        find_pins(flow, agents, ["off.image"], flat)
    with pytest.raises(BadInputError, match=r"clean has clean\.found"):
        find_pins(flow, agents, ["clean.nothing"], flat)
