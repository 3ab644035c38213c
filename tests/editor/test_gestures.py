"""What a hand does on the canvas becomes one edit, and one step to undo."""

import pytest

from app.editor.gestures import edit_of
from app.flow import Flow, FlowError, History

FLOW = Flow.model_validate(
    {
        "name": "test",
        "nodes": {
            "camera": {"type": "inputs.camera"},
            "other": {"type": "inputs.camera"},
            "detect": {"type": "vision.detect"},
            "view": {"type": "outputs.view"},
        },
        "edges": ["camera.image -> detect.image", "camera.image -> view.image"],
        "layout": {"camera": [0, 0], "detect": [300, 0]},
    }
)


def connect(source, target):
    (a, pin), (b, other) = source.split("."), target.split(".")
    return {"op": "connect", "source": a, "sourcePin": pin, "target": b, "targetPin": other}


def done(*gesture):
    """The flow after a gesture; it was one step, and undoing it gives the flow before."""
    history = History(FLOW)
    history.do(edit_of(FLOW, gesture))
    after = history.flow
    history.undo()
    assert history.flow == FLOW
    assert not history.can_undo
    return after


def edges(flow):
    return [f"{edge.source} -> {edge.target}" for edge in flow.edges]


def test_a_node_is_placed_where_it_was_dropped():
    after = done({"op": "add", "type": "draw.overlay", "at": [40, 50]})
    (name,) = after.nodes.keys() - FLOW.nodes.keys()
    assert (after.nodes[name].type, after.layout[name]) == ("draw.overlay", (40.0, 50.0))


def test_several_nodes_are_moved_in_one_step():
    after = done({"op": "move", "at": {"camera": [1, 2], "view": [3, 4], "gone": [5, 6]}})
    assert (after.layout["camera"], after.layout["view"]) == ((1.0, 2.0), (3.0, 4.0))
    assert "gone" not in after.layout


def test_a_node_takes_its_edges_with_it():
    after = done({"op": "remove", "nodes": ["detect", "gone"], "edges": ["camera.image -> detect.image", "no -> edge"]})
    assert "detect" not in after.nodes
    assert edges(after) == ["camera.image -> view.image"]


def test_an_edge_alone_is_cut():
    assert edges(done({"op": "remove", "edges": ["camera.image -> view.image"]})) == ["camera.image -> detect.image"]


def test_a_new_edge_takes_the_place_of_the_one_that_fed_the_pin():
    after = done(connect("other.image", "view.image"))
    assert sorted(edges(after)) == ["camera.image -> detect.image", "other.image -> view.image"]


def test_what_is_pasted_has_names_of_its_own():
    nodes = [
        {"id": "camera", "type": "inputs.camera", "title": "", "set": {"fps": 5}, "at": [9, 9]},
        {"id": "view", "type": "outputs.view", "at": [309, 9]},
    ]
    edge = {"source": "camera", "sourcePin": "image", "target": "view", "targetPin": "image"}
    after = done({"op": "paste", "nodes": nodes, "edges": [edge]})
    new = after.nodes.keys() - FLOW.nodes.keys()
    assert len(new) == 2
    assert {after.nodes[name].type for name in new} == {"inputs.camera", "outputs.view"}
    assert len(after.edges) == 3


def test_one_gesture_of_many_operations_is_one_step():
    after = done({"op": "remove", "nodes": ["other"]}, {"op": "move", "at": {"view": [1, 1]}})
    assert "other" not in after.nodes
    assert after.layout["view"] == (1.0, 1.0)


@pytest.mark.parametrize(
    "gesture",
    [
        [],
        [{"op": "move", "at": {}}],
        [{"op": "move", "at": {"gone": [1, 2]}}],
        [{"op": "move", "at": {"camera": [0, 0]}}],
        [{"op": "remove", "nodes": ["gone"], "edges": []}],
        [connect("camera.image", "view.image")],
    ],
    ids=["nothing", "no nodes", "unknown", "same place", "gone", "same edge"],
)
def test_what_changes_nothing_is_no_step(gesture):
    assert edit_of(FLOW, gesture) is None


@pytest.mark.parametrize(
    "operation",
    [
        {},
        {"op": "dance"},
        {"op": "add", "type": "draw.overlay"},
        {"op": "add", "type": "draw.overlay", "at": [1]},
        {"op": "move", "at": [1, 2]},
        {"op": "connect", "source": "camera"},
        {"op": "paste", "nodes": [{"id": "Not A Name", "type": "x.y", "at": [0, 0]}]},
        {"op": "paste", "nodes": "text"},
        connect("gone.image", "view.image"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_words(operation):
    with pytest.raises(FlowError) as refused:
        edit_of(FLOW, [operation])
    assert str(refused.value)
