"""What changed, in words; where things lie is counted apart."""

import pytest
from hypothesis import given

from app.flow import FlowError, difference, dump_yaml, load_flow
from tests.flow.demo import live
from tests.flow.strategies import edits, flows

OLD = """
name: Old
nodes:
  cam: {type: demo.camera}
  find: {type: demo.detect, set: {confidence: 0.4, model: small}}
  gone: {type: demo.note}
edges: [cam.image -> find.image, cam.image -> gone.text]
layout: {cam: [0, 0], find: [5, 5]}
notes: {note: {text: Old, at: [0, 0]}}
subflows: {part: {nodes: {a: {type: demo.note}}}}
"""
NEW = """
name: New
nodes:
  cam: {type: demo.camera, title: Camera, mode: mute}
  find: {type: demo.detect, set: {confidence: 0.9, extra: true}}
  draw: {type: demo.overlay}
edges: ["cam.image -> find.image [latest]", find.out -> draw.detections]
layout: {cam: [0, 0], find: [6, 6]}
looks: {find: {color: red}}
notes: {note: {text: New, at: [9, 0]}}
frames: {frame: {title: F, at: [0, 0]}}
subflows: {part: {title: Part, outputs: {x: a.out}, nodes: {a: {type: demo.note, set: {text: hi}}}}, more: {}}
"""


def test_every_change_takes_one_line():
    assert difference(load_flow(OLD), load_flow(NEW)).lines == [
        '~ flow name: "Old" -> "New"',
        '~ node cam: title none -> "Camera"; mode none -> "mute"',
        '~ node find: confidence: 0.4 -> 0.9; extra: its default -> true; model: "small" -> its default',
        "+ node draw: demo.overlay",
        "- node gone: demo.note",
        '~ edge cam.image -> find.image: policy none -> "latest"',
        "+ edge find.out -> draw.detections",
        "- edge cam.image -> gone.text",
        '~ note note: text "Old" -> "New"',
        "+ frame frame",
        '~ subflow part: title none -> "Part"; outputs none -> x',
        '~ subflow part: node a: text: its default -> "hi"',
        "+ subflow more",
        "  2 moved",
        "  1 with another look",
    ]


def test_the_same_flow_is_no_difference():
    assert not difference(live(), live())
    assert difference(live(), live()).lines == []


@given(flows(), edits())
def test_what_an_edit_changes_is_told_and_what_it_does_not_is_not(flow, edit):
    try:
        changed, _ = edit.apply(flow)
    except FlowError:
        return
    if dump_yaml(changed) == dump_yaml(flow):
        assert not difference(flow, changed)
    there, back = difference(flow, changed), difference(changed, flow)
    assert (there.moved, there.looks, len(there.changes)) == (back.moved, back.looks, len(back.changes))


@pytest.mark.parametrize(
    ("what", "name", "kind"), [("node", "draw", "added"), ("node", "cam", "changed"), ("node", "x", None)]
)
def test_what_became_of_one_thing(what, name, kind):
    assert difference(load_flow(OLD), load_flow(NEW)).kind_of(what, name) == kind
