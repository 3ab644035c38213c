"""Every edit can be taken back, to the very same document."""

import json
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from app.flow import (
    AddNode,
    Batch,
    Connect,
    DefineSubflow,
    Disconnect,
    Edge,
    EdgeLook,
    Edit,
    Flow,
    FlowError,
    Frame,
    In,
    Look,
    Move,
    Note,
    PinRef,
    Placed,
    RemoveNode,
    RenameFlow,
    RenameNode,
    Restore,
    Set,
    SetDoc,
    SetEdgeLook,
    SetFrame,
    SetLook,
    SetMode,
    SetNote,
    SetOnError,
    SetPins,
    SetPolicy,
    SetTags,
    SetTimeout,
    SetTitle,
    Subflow,
    Unset,
    dump_yaml,
    rewired,
)
from tests.flow.demo import live
from tests.flow.strategies import KINDS, edits, flows

EDITS = [
    AddNode(id="new", node=Placed(type="demo.note"), at=(1, 2)),
    AddNode(id="new", node=Placed(type="demo.note"), index=0),
    RemoveNode(id="cam"),
    RemoveNode(id="find"),
    RemoveNode(id="caption"),
    RemoveNode(id="cam", alone=True),
    RenameNode(id="cam", to="camera"),
    Move(to={"cam": (40, 40), "listen": (7, 7), "mic": None}),
    Set(node="find", pin="confidence", value=0.9),
    Set(node="find", pin="new", value=[1]),
    Set(node="find", pin="new", value=None, index=0),
    Unset(node="find", pin="confidence"),
    SetTitle(node="draw", title=None),
    SetOnError(node="draw", on_error="retry 3"),
    SetTimeout(node="draw", timeout=2.5),
    Connect(edge="find.out -> caption.more [latest]"),
    Disconnect(edge="cam.image -> draw.image"),
    Disconnect(edge="cam.image -> find.image"),
    SetPolicy(edge="cam.image -> find.image", policy="every"),
    RenameFlow(name="Other"),
    SetDoc(doc="Why"),
    SetTags(tags=["a", "b"]),
    Restore(flow=Flow(name="As it was", nodes={"cam": Placed(type="demo.camera")})),
    SetMode(node="find", mode="bypass"),
    SetLook(node="find", look=Look(color="teal", width=320)),
    SetEdgeLook(edge="cam.image -> find.image", look=EdgeLook(label="raw", bends=[(1, 2)])),
    SetNote(id="note", note=Note(text="Here", at=(0, 0))),
    SetFrame(id="frame", frame=Frame(title="Seeing", at=(0, 0))),
    DefineSubflow(name="cleaner", subflow=Subflow(nodes={"a": Placed(type="demo.note")})),
    Batch(edits=(RemoveNode(id="cam"), RenameFlow(name="Blind"))),
]
CLEANER = Subflow(
    nodes={"find": Placed(type="demo.detect"), "draw": Placed(type="demo.overlay")},
    edges=["find.out -> draw.detections"],
    looks={"find": Look(color="red")},
    edge_looks={"find.out -> draw.detections": EdgeLook(label="boxes")},
    inputs={"image": ["find.image", "draw.image"]},
    outputs={"found": "find.out"},
)
INSIDE = [
    In(subflow="cleaner", edit=edit)
    for edit in (
        RemoveNode(id="find"),
        RenameNode(id="find", to="see"),
        SetPins(inputs={}, outputs={"drawn": "draw.out"}),
        RenameFlow(name="Cleaner"),
        SetDoc(doc="Why"),
        Disconnect(edge="find.out -> draw.detections"),
    )
]


def cleaned():
    return DefineSubflow(name="cleaner", subflow=CLEANER).apply(live())[0]


@pytest.mark.parametrize("edit", INSIDE, ids=lambda edit: edit.edit.op)
def test_an_edit_inside_a_subflow_is_undone_outside_it(edit):
    changed, back = edit.apply(cleaned())
    assert told(changed) != told(cleaned())
    assert told(back.apply(changed)[0]) == told(cleaned())


def test_a_node_takes_its_look_its_edges_looks_and_its_pins_along():
    inside = In(subflow="cleaner", edit=RemoveNode(id="find")).apply(cleaned())[0].subflows["cleaner"]
    assert (inside.looks, inside.edge_looks, inside.outputs) == ({}, {}, {})
    assert inside.inputs == {"image": (PinRef("draw", "image"),)}
    inside = In(subflow="cleaner", edit=RenameNode(id="find", to="see")).apply(cleaned())[0].subflows["cleaner"]
    assert list(inside.looks) == ["see"]
    assert list(inside.edge_looks) == ["see.out -> draw.detections"]
    assert inside.outputs == {"found": PinRef("see", "out")}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.op)
def test_an_edit_changes_the_flow_and_its_inverse_changes_it_back(edit):
    flow = live()
    changed, back = edit.apply(flow)
    assert dump_yaml(changed) != dump_yaml(flow)
    assert dump_yaml(back.apply(changed)[0]) == dump_yaml(flow)


def test_every_kind_of_edit_is_tried():
    (union, _) = get_args(Edit)
    assert set(get_args(union)) == {*KINDS, In, Batch} == {type(edit) for edit in (*EDITS, *INSIDE)} | {SetPins}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_each_kind_of_edit_is_taken_back_exactly_in_flows_and_in_subflows(kind, data):
    flow, edit = data.draw(flows()), data.draw(KINDS[kind])
    for place in (flow, *flow.subflows.values()):
        try:
            changed, back = edit.apply(place)
        except FlowError:
            continue
        undone, again = back.apply(changed)
        assert told(undone) == told(place)
        assert told(again.apply(undone)[0]) == told(changed)


def told(graph):
    """Everything in a flow or a subflow, in its order."""
    return json.dumps(graph.plain())


@given(flows(), edits())
def test_any_edit_of_any_flow_is_taken_back_exactly(flow, edit):
    try:
        changed, back = edit.apply(flow)
    except FlowError:
        return
    undone, again = back.apply(changed)
    assert dump_yaml(undone) == dump_yaml(flow)
    assert dump_yaml(again.apply(undone)[0]) == dump_yaml(changed)


@given(flows(), st.lists(edits(), max_size=6))
def test_an_edited_flow_is_still_a_document(flow, steps):
    for edit in steps:
        try:
            flow, _ = edit.apply(flow)
        except FlowError:
            continue
    assert dump_yaml(type(flow).model_validate(flow.plain())) == dump_yaml(flow)


@given(edits())
def test_an_edit_travels_as_json(edit):
    adapter = TypeAdapter(Edit)
    assert adapter.validate_json(adapter.dump_json(edit)) == edit


def test_a_removed_node_takes_its_edges_along():
    changed, _ = RemoveNode(id="cam").apply(live())
    assert [str(edge) for edge in changed.edges] == [
        "find.out -> draw.detections",
        "mic.out -> listen.audio",
        "listen.transcript -> caption.value",
    ]
    assert "cam" not in changed.layout


def test_a_renamed_node_keeps_its_place_among_the_others():
    changed, _ = RenameNode(id="find", to="see").apply(live())
    assert list(changed.nodes)[:3] == ["cam", "see", "draw"]
    assert str(changed.edges[2]) == "see.out -> draw.detections"
    assert changed.layout["see"] == (300, -80.5)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (AddNode(id="cam", node=Placed(type="t")), "there is a node cam already. Choose another name"),
        (RemoveNode(id="camm"), "there is no node camm. Did you mean cam?"),
        (RenameNode(id="cam", to="mic"), "the name mic is in use. Choose another name"),
        (Move(to={"zzz": (0, 0)}), "there is no node zzz. There is cam, find, draw, mic, listen, caption"),
        (Unset(node="cam", pin="fps"), "cam.fps is not set. Set are none"),
        (Unset(node="find", pin="fps"), "find.fps is not set. Set are confidence, model"),
        (
            Connect(edge="cam.image -> draw.detections"),
            "draw.detections is connected already. Remove the edge find.out -> draw.detections first",
        ),
        (
            Connect(edge="draw.out -> draw.caption"),
            "draw.caption cannot be fed by its own node. Take the output of another node",
        ),
        (Connect(edge="draw.out -> finds.image"), "there is no node finds. Did you mean find?"),
        (
            Disconnect(edge="cam.image -> caption.x"),
            "there is no edge cam.image -> caption.x. Nothing feeds caption.x",
        ),
        (SetMode(node="camm", mode="mute"), "there is no node camm. Did you mean cam?"),
        (SetLook(node="camm", look=None), "there is no node camm. Did you mean cam?"),
        (In(subflow="clean", edit=SetDoc(doc="")), "there is no subflow clean. There is none"),
        (SetPins(inputs={}, outputs={}), "only a subflow has pins of its own. Open the subflow, and edit it there"),
        (RenameFlow(name=None), "a flow has a name. Give it another one"),
        (
            SetPolicy(edge="mic.out -> draw.image", policy=None),
            "there is no edge mic.out -> draw.image. There is cam.image -> draw.image",
        ),
    ],
    ids=lambda part: getattr(part, "op", ""),
)
def test_an_edit_that_cannot_be_made_says_why(edit, said):
    with pytest.raises(FlowError) as refused:
        edit.apply(live())
    assert str(refused.value) == said


def test_an_error_names_the_node_and_the_pin():
    with pytest.raises(FlowError) as refused:
        Unset(node="find", pin="fps").apply(live())
    assert (refused.value.node, refused.value.pin) == ("find", "fps")


def test_a_batch_is_all_or_nothing():
    flow = live()
    with pytest.raises(FlowError):
        Batch(edits=(RemoveNode(id="cam"), RemoveNode(id="cam"))).apply(flow)
    assert flow == live()


@pytest.mark.parametrize("edge", ["mic.out -> caption.value", "mic.out -> find.model"])
def test_rewiring_replaces_what_fed_the_input(edge):
    changed, back = rewired(live(), Edge.parse(edge)).apply(live())
    assert [str(found) for found in changed.into(Edge.parse(edge).target)] == [edge]
    assert back.apply(changed)[0] == live()


def test_a_setting_that_json_cannot_hold_is_no_edit():
    with pytest.raises(ValidationError, match="is no number that JSON can hold"):
        Set(node="find", pin="x", value=float("nan"))
