"""A subflow stands for what is in it: making one, editing inside and unpacking it change nothing that runs."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.flow import (
    Disconnect,
    Edge,
    Flow,
    FlowError,
    History,
    In,
    PinRef,
    Placed,
    Set,
    SetPins,
    dump_yaml,
    flattened,
    made,
    unpacked,
)
from tests.flow.demo import AGENTS, live

KINDS = {"cam": "demo.camera", "find": "demo.detect", "draw": "demo.overlay", "show": "demo.show", "text": "demo.note"}


def done(flow, *edits):
    for edit in edits:
        flow, _ = edit.apply(flow)
    return flow


@st.composite
def right(draw):
    """Flows whose edges fit: images are found in, drawn on, and drawn on again."""
    names = [f"n{at}" for at in range(draw(st.integers(2, 7)))]
    nodes, edges = {"cam": Placed(type="demo.camera")}, []
    pictures = [PinRef("cam", "image")]
    for name in names:
        kind = draw(st.sampled_from(["demo.detect", "demo.overlay"]))
        nodes[name] = Placed(
            type=kind, set=draw(st.sampled_from([{}, {"caption": "x"} if kind == "demo.overlay" else {}]))
        )
        edges.append(
            Edge(draw(st.sampled_from(pictures)), PinRef(name, "image"), draw(st.sampled_from([None, "latest"])))
        )
        found = [other for other, placed in nodes.items() if placed.type == "demo.detect" and other != name]
        if kind == "demo.overlay":
            pictures.append(PinRef(name, "out"))
            if found and draw(st.booleans()):
                edges.append(Edge(PinRef(draw(st.sampled_from(found)), "out"), PinRef(name, "detections")))
    layout = {name: (draw(st.integers(-99, 99)), 10 * at) for at, name in enumerate(nodes)}
    return Flow(name="x", nodes=nodes, edges=tuple(edges), layout=layout)


def runs(flow):
    """What runs: nodes with all that is set on them, and edges, whatever a subflow's name put before theirs."""
    flat = flattened(flow, AGENTS)
    names = {name: place.node for name, place in flat.places.items()}
    nodes = {names[name]: placed for name, placed in flat.flow.nodes.items()}
    return nodes, Counter(edge.renamed(names) for edge in flat.flow.edges)


@settings(max_examples=80)
@given(right(), st.data())
def test_what_runs_stays_the_same_however_deep_it_is_packed_and_unpacked(flow, data):
    history, wanted = History(flow), runs(flow)
    for _ in range(data.draw(st.integers(1, 3))):
        chosen = data.draw(st.lists(st.sampled_from(list(history.flow.nodes)), min_size=1, unique=True))
        history.do(made(history.flow, AGENTS, chosen, "Part"))
        assert runs(history.flow) == wanted
    while packed := [name for name, placed in history.flow.nodes.items() if placed.type.startswith("subflow.")]:
        history.do(unpacked(history.flow, data.draw(st.sampled_from(packed))))
        assert runs(history.flow) == wanted
    assert history.flow.subflows == {}
    assert history.flow.nodes == flow.nodes
    assert Counter(history.flow.edges) == Counter(flow.edges)
    assert history.flow.layout == flow.layout
    while history.undo():
        pass
    assert dump_yaml(history.flow) == dump_yaml(flow)


@settings(max_examples=60)
@given(right(), st.data())
def test_a_subflow_in_an_open_subflow_goes_on_being_shown(flow, data):
    chosen = data.draw(st.lists(st.sampled_from(list(flow.nodes)), min_size=2, unique=True))
    outer = done(flow, made(flow, AGENTS, chosen, "Outer"))
    inner = data.draw(st.lists(st.sampled_from(chosen), min_size=1, unique=True))
    nested = done(outer, made(outer, AGENTS, inner, "Inner", "outer"))
    assert runs(nested) == runs(outer) == runs(flow)
    placed = next(name for name, one in nested.subflows["outer"].nodes.items() if one.type == "subflow.inner")
    assert runs(done(nested, unpacked(nested, placed, "outer"))) == runs(flow)


@settings(max_examples=60)
@given(right(), st.data())
def test_an_edit_inside_is_undone_outside(flow, data):
    chosen = data.draw(st.lists(st.sampled_from(list(flow.nodes)), min_size=1, unique=True))
    history = History(done(flow, made(flow, AGENTS, chosen, "Part")))
    before = dump_yaml(history.flow)
    node = data.draw(st.sampled_from(chosen))
    for edit in (Set(node=node, pin="caption", value="edited"), SetPins(inputs={}, outputs={})):
        history.do(In(subflow="part", edit=edit))
    assert dump_yaml(history.flow) != before
    history.undo()
    history.undo()
    assert dump_yaml(history.flow) == before


def test_one_source_is_one_pin_and_what_must_be_given_is_shown():
    flow = done(live(), Disconnect(edge="mic.out -> listen.audio"))
    packed = done(flow, made(flow, AGENTS, ["find", "draw", "listen"], "Look and listen"))
    subflow = packed.subflows["look_and_listen"]
    assert subflow.title == "Look and listen"
    assert {name: [str(pin) for pin in pins] for name, pins in subflow.inputs.items()} == {
        "image": ["find.image"],
        "image2": ["draw.image"],
        "audio": ["listen.audio"],
    }
    assert {name: str(pin) for name, pin in subflow.outputs.items()} == {
        "transcript": "listen.transcript",
        "out": "draw.out",
    }
    assert packed.layout["look_and_listen"] == (300, -80.5)


def test_what_is_no_subflow_cannot_be_unpacked_and_nothing_not_packed():
    with pytest.raises(FlowError, match="cam is no subflow"):
        unpacked(live(), "cam")
    with pytest.raises(FlowError, match="nothing to make a subflow of"):
        made(live(), AGENTS, ["gone"], "Part")


def test_a_definition_that_is_used_elsewhere_stays():
    flow = done(live(), made(live(), AGENTS, ["find"], "Part"))
    twice = flow.changed(nodes={**flow.nodes, "again": Placed(type="subflow.part")})
    assert "part" in done(twice, unpacked(twice, "again")).subflows
    assert done(flow, unpacked(flow, "part")).subflows == {}
