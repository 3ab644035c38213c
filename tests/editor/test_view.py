"""What the canvas is told of a flow, and how little when little changes."""

import json
from time import thread_time

import pytest

from app.editor.markdown import html
from app.editor.view import changes, compared, drawn
from app.engine import discover
from app.flow import (
    FlowError,
    Look,
    Move,
    Note,
    RemoveNode,
    Set,
    SetEdgeLook,
    SetLook,
    SetNote,
    check,
    load_flow,
)

AGENTS = discover().agents
FLOW = load_flow("""
name: Street
nodes:
  camera: {type: inputs.camera}
  clean: {type: subflow.cleaner, title: My cleaner}
edges: [camera.image -> clean.image]
layout: {camera: [0, 0], clean: [300, 0]}
looks: {clean: {color: teal, width: 320}}
edge_looks: {camera.image -> clean.image: {label: raw, bends: [[1, 2]]}}
notes: {note: {text: "**Hi**", at: [0, 200], size: [200, 100], color: pink}}
frames: {frame: {title: All, at: [-20, -20], size: [900, 400]}}
subflows:
  cleaner:
    title: Cleaner
    inputs: {image: [find.image, view.image]}
    outputs: {found: find.detections}
    nodes:
      find: {type: vision.detect}
      view: {type: outputs.view}
      last: {type: vision.track}
""")


def view(flow=FLOW, path=()):
    return drawn(flow, AGENTS, check(flow, AGENTS), path)


def after(*edits, flow=FLOW):
    for edit in edits:
        flow, _ = edit.apply(flow)
    return flow


def test_everything_is_told():
    told = view()
    assert told["nodes"]["clean"]["color"] == "teal"
    assert told["nodes"]["clean"]["width"] == 320
    (edge,) = told["edges"]
    assert (edge["id"], edge["label"], edge["bends"]) == ("camera.image -> clean.image", "raw", [[1, 2]])
    assert told["notes"]["note"]["html"] == "<p><strong>Hi</strong></p>"
    assert told["frames"]["frame"]["size"] == [900, 400]
    assert (told["path"], told["crumbs"], told["prefix"]) == ([], ["Street"], "")


def test_a_subflow_is_told_as_an_agent():
    entry = view()["agents"]["subflow.cleaner"]
    assert (entry["title"], entry["subflow"], entry["sink"]) == ("Cleaner", True, True)
    assert (entry["shows"], entry["showsOf"]) == ("image", "view")
    assert [(pin["name"], pin["key"], pin["required"]) for pin in entry["inputs"]] == [("image", "image", True)]
    assert entry["inputs"][0].keys() == view()["agents"]["subflow.cleaner"]["outputs"][0].keys()
    assert load_flow(f"name: x\nsubflows: {{cleaner: {entry['definition']}}}").subflows == FLOW.subflows


def test_a_subflow_in_a_subflow_shows_through_and_is_needed_for_a_copy():
    deep = FLOW.plain()
    deep["subflows"]["outer"] = {"inputs": {"a": ["in.image"]}, "nodes": {"in": {"type": "subflow.cleaner"}}}
    entry = view(load_flow(json.dumps(deep)))["agents"]["subflow.outer"]
    assert (entry["shows"], entry["showsOf"], entry["needs"]) == ("image", "in__view", ["subflow.cleaner"])
    assert [(pin["name"], pin["key"]) for pin in entry["inputs"]] == [("a", "image")]


def test_a_problem_inside_is_shown_on_the_way_in_and_inside():
    (wrong,) = view()["nodes"]["clean"]["problems"]
    assert wrong["message"].startswith("clean/last.image needs")
    assert wrong["pin"] is None
    inside = view(path=("clean",))
    (wrong,) = inside["nodes"]["last"]["problems"]
    assert wrong["pin"] == "image"
    assert inside["nodes"]["find"]["problems"] == []
    assert (inside["crumbs"], inside["prefix"]) == (["Street", "My cleaner"], "clean__")


def test_subflows_that_multiply_are_told_of_once():
    lines = ["name: Laugh", "nodes:", "  n: {type: subflow.s0}", "subflows:"]
    for level in range(20):
        kind = f"subflow.s{level + 1}" if level < 19 else "inputs.text"
        lines += [f"  s{level}:", "    nodes:", *(f"      n{at}: {{type: {kind}}}" for at in range(10))]
    agents = view(load_flow("\n".join(lines)))["agents"]
    assert agents["subflow.s0"]["needs"] == [f"subflow.s{level}" for level in range(1, 20)]
    assert agents["subflow.s0"]["shows"] is None


def test_what_is_not_there_any_more_cannot_be_shown():
    with pytest.raises(FlowError, match="no subflow camera to work in"):
        view(path=("camera",))


def test_only_what_changed_is_told():
    before = view()
    assert changes(before, view()) == {"version": 0}
    moved = changes(before, view(after(Move(to={"camera": (5, 5)}))), 7)
    assert moved == {"version": 7, "nodes": {"camera": {**before["nodes"]["camera"], "at": [5, 5]}}}
    gone = changes(before, view(after(RemoveNode(id="camera"), SetNote(id="note", note=None))))
    assert gone["nodes"]["camera"] is None
    assert gone["edges"] == {"camera.image -> clean.image": None}
    assert gone["notes"] == {"note": None}
    assert gone["nodes"]["clean"]["problems"], "it is fed by nobody now"
    assert changes(before, view(path=("clean",))) is None, "another place is sent whole"


def test_a_small_change_of_a_large_flow_is_found_fast():
    nodes = "\n".join(f"  n{i}: {{type: vision.detect, set: {{confidence: 0.5}}}}" for i in range(200))
    edges = "\n".join(f"  - n{i}.image -> n{i + 1}.image" for i in range(199))
    flow = load_flow(f"name: Large\nnodes:\n{nodes}\nedges:\n{edges}\n")
    before, changed = drawn(flow, AGENTS), drawn(after(Move(to={"n7": (1, 1)}), flow=flow), AGENTS)
    best = 1.0
    for _ in range(5):
        began = thread_time()
        found = changes(before, changed)
        best = min(best, thread_time() - began)
    assert list(found["nodes"]) == ["n7"]
    assert best < 0.005


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](data:text/html,hi)", "<p>[x](data:text/html,hi)</p>"),
        (
            "[x](https://example.org)",
            '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer nofollow">x</a></p>',
        ),
    ],
)
def test_a_note_can_do_nothing_but_be_read(text, safe):
    assert html(text) == safe


def test_a_picture_in_a_note_calls_on_nobody():
    assert "<img" not in html("![x](https://example.org/pixel.png)")


def test_two_versions_in_one_picture():
    new = after(
        RemoveNode(id="camera"),
        Set(node="clean", pin="image", value=1),
        SetNote(id="more", note=Note(text="New", at=(0, 0))),
        SetLook(node="clean", look=Look()),
    )
    told = compared(FLOW, new, AGENTS)
    assert told["readonly"]
    assert {name: node.get("change") for name, node in told["nodes"].items()} == {
        "camera": "removed",
        "clean": "changed",
    }
    assert [edge["change"] for edge in told["edges"]] == ["removed"]
    assert {name: note.get("change") for name, note in told["notes"].items()} == {"note": None, "more": "added"}
    assert "change" not in compared(FLOW, after(SetEdgeLook(edge=FLOW.edges[0], look=None)), AGENTS)["edges"][0]
