"""What a hand does on the canvas becomes one edit, and one step to undo."""

from pathlib import Path

import pytest

from app.editor.gestures import OPERATIONS, edit_of, told
from app.engine import discover
from app.flow import Flow, FlowError, History, Look, dump_yaml

AGENTS = discover().agents

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


def done(*gesture, flow=FLOW, path=()):
    """The flow after a gesture; it was one step, and undoing it gives the flow before."""
    history = History(flow)
    history.do(edit_of(flow, path, gesture, AGENTS))
    after = history.flow
    history.undo()
    assert dump_yaml(history.flow) == dump_yaml(flow)
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
    assert edit_of(FLOW, (), gesture, AGENTS) is None


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
        edit_of(FLOW, (), [operation], AGENTS)
    assert str(refused.value)


def test_a_bare_list_was_made_at_the_top():
    assert told([{"op": "dance"}]) == ((), [{"op": "dance"}])
    assert told({"path": ["a"], "operations": [{"op": "dance"}]}) == (["a"], [{"op": "dance"}])


RAW = "camera.image -> view.image"


def test_a_node_dropped_on_an_edge_is_put_into_it():
    flow = done(
        {"op": "policy", "edge": RAW, "policy": "latest"}, {"op": "edge_look", "edge": RAW, "look": {"label": "raw"}}
    )
    after = done({"op": "add", "type": "picture.resize", "at": [9, 9], "into": RAW}, flow=flow)
    assert [str(edge) for edge in after.edges] == [
        "camera.image -> detect.image",
        "camera.image -> resize.image [latest]",
        "resize.image -> view.image [latest]",
    ]
    assert after.edge_looks["camera.image -> resize.image"].label == "raw"


def test_a_node_that_does_not_fit_into_an_edge_says_why():
    for kind, why in (("text.upper", "takes no"), ("vision.detect", "gives no image")):
        agent = kind if kind in AGENTS else next(one for one in AGENTS if one.startswith("text."))
        with pytest.raises(FlowError, match=why):
            edit_of(FLOW, (), [{"op": "add", "type": agent, "at": [0, 0], "into": RAW}], AGENTS)


def test_what_is_deleted_with_reconnect_leaves_no_hole():
    flow = done({"op": "add", "type": "picture.resize", "at": [9, 9], "into": RAW})
    after = done({"op": "remove", "nodes": ["resize"], "reconnect": True}, flow=flow)
    assert sorted(edges(after)) == sorted(edges(FLOW))
    after = done({"op": "remove", "nodes": ["resize"]}, flow=flow)
    assert edges(after) == ["camera.image -> detect.image"]


def test_modes_looks_titles_and_settings():
    after = done(
        {"op": "mode", "nodes": ["detect", "view"], "mode": "bypass"},
        {"op": "look", "nodes": ["detect"], "look": {"color": "teal", "width": 300}},
        {"op": "look", "nodes": ["detect"], "look": {"color": None, "collapsed": True}},
        {"op": "title", "node": "detect", "title": "Find"},
        {"op": "set", "node": "detect", "pin": "confidence", "value": 0.5},
        {"op": "rename", "node": "detect", "to": "find"},
    )
    assert after.nodes["find"].mode == "bypass"
    assert after.looks == {"find": Look(width=300, collapsed=True)}
    assert (after.nodes["find"].title, after.nodes["find"].set) == ("Find", {"confidence": 0.5})
    back = done(
        {"op": "mode", "nodes": ["find"], "mode": None},
        {"op": "unset", "node": "find", "pin": "confidence"},
        flow=after,
    )
    assert (back.nodes["find"].mode, back.nodes["find"].set) == (None, {})


def test_notes_frames_and_bends():
    after = done(
        {"op": "note", "id": None, "note": {"text": "Here", "at": [0, 0]}},
        {"op": "note", "id": None, "note": {"text": "There", "at": [5, 5]}},
        {"op": "note", "id": "note", "note": {"color": "pink"}},
        {"op": "frame", "id": None, "frame": {"title": "Seeing", "at": [1, 1], "size": [50, 60]}},
        {
            "op": "move",
            "at": {},
            "notes": {"note2": [7, 7]},
            "frames": {"frame": [8, 8]},
            "edges": {RAW: [[1, 2], [3, 4]]},
        },
    )
    assert [(note.text, note.at, note.color) for note in after.notes.values()] == [
        ("Here", (0, 0), "pink"),
        ("There", (7, 7), None),
    ]
    assert (after.frames["frame"].at, after.frames["frame"].size) == ((8, 8), (50, 60))
    assert after.edge_looks[RAW].bends == ((1, 2), (3, 4))
    gone = done({"op": "remove", "nodes": [], "notes": ["note"], "frames": ["frame"], "edges": [RAW]}, flow=after)
    assert (list(gone.notes), gone.frames, gone.edge_looks) == (["note2"], {}, {})


DEFINED = {"title": "Cleaner", "inputs": {"image": ["find.image"]}, "nodes": {"find": {"type": "vision.detect"}}}


def test_what_is_pasted_brings_everything_along():
    node = {"id": "clean", "type": "subflow.cleaner", "at": [0, 0], "mode": "mute", "look": {"color": "red"}}
    edge = {"source": "camera", "sourcePin": "image", "target": "clean", "targetPin": "image", "policy": "latest"}
    paste = {"op": "paste", "nodes": [node], "edges": [{**edge, "label": "in"}], "subflows": {"cleaner": DEFINED}}
    paste |= {
        "notes": [{"id": "note", "text": "Hi", "at": [1, 1]}],
        "frames": {"frame": {"at": [0, 0], "size": [9, 9]}},
    }
    after = done({**paste, "wired": True})
    assert after.subflows["cleaner"].title == "Cleaner"
    assert (after.nodes["clean"].mode, after.looks["clean"].color) == ("mute", "red")
    assert edges(after)[-1] == "camera.image -> clean.image"
    assert after.edge_looks["camera.image -> clean.image"].label == "in"
    assert (after.notes["note"].text, after.frames["frame"].size) == ("Hi", (9, 9))
    twice = done(paste, flow=after)
    assert list(twice.subflows) == ["cleaner"]
    assert twice.nodes["clean2"].type == "subflow.cleaner"
    assert edges(twice) == edges(after), "without `wired` nothing comes in from others"
    other = done({**paste, "subflows": {"cleaner": {**DEFINED, "title": "Other"}}}, flow=after)
    assert other.subflows["cleaner2"].title == "Other"
    assert other.nodes["clean2"].type == "subflow.cleaner2"


def test_a_subflow_is_made_edited_inside_and_unpacked():
    flow = done({"op": "subflow", "nodes": ["detect"]})
    assert flow.nodes["subflow"].type == "subflow.subflow"
    assert "camera.image -> subflow.image" in edges(flow)
    inside = done({"op": "add", "type": "vision.track", "at": [1, 1]}, flow=flow, path=("subflow",))
    assert list(inside.subflows["subflow"].nodes) == ["detect", "track"]
    shown = done({"op": "pins", "inputs": {"picture": ["detect.image"]}, "outputs": {}}, flow=inside, path=("subflow",))
    assert list(shown.subflows["subflow"].inputs) == ["picture"]
    after = done({"op": "unpack", "node": "subflow"}, flow=inside)
    assert "track" in after.nodes
    assert sorted(edges(after)) == sorted(edges(FLOW))
    assert after.subflows == {}


def test_a_subflow_is_not_placed_inside_itself():
    flow = done({"op": "subflow", "nodes": ["detect"]})
    with pytest.raises(FlowError, match="would hold itself"):
        edit_of(flow, ("subflow",), [{"op": "add", "type": "subflow.subflow", "at": [0, 0]}], AGENTS)
    with pytest.raises(FlowError, match="no subflow gone to work in"):
        edit_of(flow, ("gone",), [{"op": "move", "at": {}}], AGENTS)


def test_every_operation_is_tried_here():
    text = Path(__file__).read_text()
    assert [op for op in OPERATIONS if f'"op": "{op}"' not in text] == []


@pytest.mark.parametrize("what", ["note", "frame"])
def test_what_somebody_has_removed_cannot_be_changed_and_that_is_said(what: str):
    gone = {"op": what, "id": "gone", what: {"color": "red"}}
    with pytest.raises(FlowError, match=f"the {what} is not here any more"):
        done(gone)
