"""What a flow is exported as is readable, the same each time, and opens as the flow again."""

import os
import subprocess
import sys
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from PIL import Image

from app.engine import discover
from app.export import KINDS, picture, png, written
from app.flow import Flow, FlowError, Move, dump_python, dump_yaml, load_flow
from tests.conftest import ROOT
from tests.flow.strategies import flows

AGENTS = discover().agents
FLOW = load_flow((ROOT / "flows" / "live_shapes.yaml").read_bytes())
DRESSED = load_flow("""
name: Dressed & <odd>
nodes:
  camera: {type: inputs.camera, title: My camera}
  clean: {type: subflow.cleaner, mode: bypass}
  gone: {type: acme/text.shout}
edges: [camera.image -> clean.image]
looks: {clean: {color: teal, collapsed: true, width: 300}}
edge_looks: {camera.image -> clean.image: {label: raw frames, bends: [[200, 90]]}}
notes: {note: {text: "# **Hello** [there](http://x.y)", at: [0, 200], color: pink}}
frames: {frame: {title: Everything, at: [-40, -40], size: [800, 400], color: blue}}
subflows:
  cleaner:
    inputs: {image: [find.image]}
    nodes: {find: {type: vision.detect}}
""")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "py"])
def test_every_file_opens_as_the_flow_it_was(kind):
    for flow in (FLOW, DRESSED, Flow(name="Empty")):
        assert load_flow(written(flow, kind, AGENTS)) == flow


def test_a_picture_shows_what_is_there():
    root = ElementTree.fromstring(picture(DRESSED, AGENTS))
    said = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"My camera", "image", "raw frames", "Hello there", "Everything", "Cleaner", "acme/text.shout"} <= set(said)
    left, top, wide, high = map(float, root.attrib["viewBox"].split())
    assert left <= -40 <= left + wide
    assert top <= -40
    assert high >= 400


def test_light_and_dark_and_the_same_each_time():
    light, dark = picture(FLOW, AGENTS), picture(FLOW, AGENTS, "dark")
    assert light == picture(FLOW, AGENTS)
    assert light != dark
    pixels = [
        Image.open(BytesIO(png(FLOW, AGENTS, theme))).convert("L").getpixel((2, 2)) for theme in ("light", "dark")
    ]
    assert pixels[0] > 200
    assert pixels[1] < 60


@settings(max_examples=30)
@given(flows())
def test_any_flow_is_a_picture_that_carries_it(flow):
    svg = picture(flow, AGENTS)
    ElementTree.fromstring(svg)
    assert load_flow(svg) == flow


def test_a_picture_without_a_flow_says_so():
    bare = png(FLOW, AGENTS, carry=False)
    for data in (bare, picture(FLOW, AGENTS, carry=False), b"\xff\xd8\xff\xe0 a photo", b"<?xml version='1.0'?><svg/>"):
        with pytest.raises(FlowError, match="carries no flow"):
            load_flow(data)


def test_what_a_picture_carries_is_no_place_to_hide():
    assert Image.open(BytesIO(png(FLOW, AGENTS))).text["mentatlab"].startswith('{"mentatlab":1,')
    cut = png(FLOW, AGENTS)[:60]
    with pytest.raises(FlowError, match="carries no flow"):
        load_flow(cut)

    for element in ("<mentatlab:flow>", "<mentatlab:flow "):
        with pytest.raises(FlowError, match="carries no flow"):
            load_flow("<svg>" + element * 300_000)  # as fast as it is read


@pytest.mark.parametrize("far", [1e9, 1.7e308])
def test_a_flow_that_lies_too_far_apart_for_pixels_says_so(far):
    flow, _ = Move(to={next(iter(FLOW.nodes)): (far, 0), list(FLOW.nodes)[1]: (-far, 0)}).apply(FLOW)
    with pytest.raises(FlowError, match="Tidy it up, or export it as SVG"):
        png(flow, AGENTS)


SPEAKING = """
name: Speaking
doc: It says "hi" and a backslash \\\\.
nodes:
  words: {type: inputs.text, set: {text: one "two"}}
  loud: {type: subflow.louder}
  show: {type: outputs.text}
edges:
  - words.text -> loud.text
  - loud.text -> show.text
subflows:
  louder: {title: Louder, inputs: {text: [up.value]}, outputs: {text: up.text}, nodes: {up: {type: text.to_text}}}
"""


def test_a_script_prints_what_run_prints(tmp_path):
    (tmp_path / "flow.yaml").write_text(SPEAKING)
    (tmp_path / "flow.py").write_bytes(written(load_flow(SPEAKING), "py", AGENTS))
    said = [
        subprocess.run(
            [sys.executable, *command],
            cwd=ROOT, env={**os.environ, "MENTATLAB_HOME": str(tmp_path)}, capture_output=True, text=True, check=True,
        ).stdout
        for command in (["main.py", "run", tmp_path / "flow.yaml"], [tmp_path / "flow.py"])
    ]  # fmt: skip
    assert said[0] == said[1]
    assert 'show.text  one "two"' in said[0]


def built(text):
    """The flow that a script builds."""
    names = {"__name__": "script"}
    exec(compile(text, "script", "exec"), names)
    return names["flow"].built()


@settings(max_examples=30)
@given(flows())
def test_a_script_builds_the_flow_line_by_line(flow):
    bare = {"layout": {}, "looks": {}, "edge_looks": {}, "notes": {}, "frames": {}}
    subflows = {name: subflow.changed(**bare) for name, subflow in flow.subflows.items()}
    wanted = flow.changed(**bare, tags=(), subflows=subflows)
    assert dump_yaml(built(dump_python(flow))) == dump_yaml(wanted)


def test_a_script_reads_like_a_list_of_nodes_and_edges():
    lines = dump_python(FLOW).splitlines()
    assert "flow.node('detect', 'vision.detect', {'model': 'shapes-detector.pt', 'confidence': 0.4})" in lines
    assert "flow.edge('camera.image -> detect.image')" in lines
