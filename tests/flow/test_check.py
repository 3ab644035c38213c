"""Every problem at once, each with its place and its remedy."""

import time

import pytest

from app.flow import Batch, Connect, Edge, Flow, PinRef, Placed, Set, check, load_flow, verdict_in
from tests.flow.demo import AGENTS, live


def problems(nodes: str, edges: str = "", layout: str = "") -> list[str]:
    """What `check` says of a flow written in short: `cam: demo.camera` a line, edges separated by commas."""
    placed = {}
    for line in nodes.split(","):
        name, _, agent = line.strip().partition(": ")
        placed[name] = Placed(type=f"demo.{agent}")
    drawn = [Edge.parse(edge.strip()) for edge in edges.split(",") if edge]
    flow = Flow(name="x", nodes=placed, edges=drawn, layout=dict.fromkeys(layout.split(), (0, 0)))
    return [f"{problem.severity} {problem.code}: {problem}" for problem in check(flow, AGENTS)]


def test_a_good_flow_has_no_problems():
    assert check(live(), AGENTS) == []


def test_an_empty_flow():
    assert [str(found) for found in check(Flow(name="x"), AGENTS)] == [
        "the flow has no nodes. Add one from the palette."
    ]


@pytest.mark.parametrize(
    ("nodes", "edges", "said"),
    [
        (
            "a: detekt",
            "",
            "error unknown_agent: a is of the type demo.detekt, and there is no such agent. Did you mean demo.detect?",
        ),
        (
            "a: zzzzzzzzzzzzzzzzzzzz",
            "",
            "error unknown_agent: a is of the type demo.zzzzzzzzzzzzzzzzzzzz, and there is no such agent. "
            "Install the package it is in, or replace the node.",
        ),
        ("a: shout", "", "error missing_input: a.text needs a string. Connect an output that gives it, or set it."),
        ("a: detect", "", "error missing_input: a.image needs an image. Connect an output that gives it."),
        (
            "a: transcribe",
            "",
            "error missing_input: a.audio needs a stream of audio. Connect an output that gives it.",
        ),
        (
            "m: microphone, a: show",
            "m.out -> a.value",
            "error wrong_type: a.value cannot take m.out: audio is not JSON. Take JSON from another output.",
        ),
        (
            "c: camera, d: detect, a: shout",
            "c.image -> d.image, d.out -> a.text",
            "error wrong_type: a.text cannot take d.out: detections are not a string. Put text.to_text between them.",
        ),
        (
            "m: microphone, a: camera",
            "m.sound -> a.fps",
            "error unknown_pin: m.sound is on an edge, but demo.microphone has no such output. There is out.",
        ),
        (
            "c: camera, a: detect",
            "c.image -> a.image, c.image -> a.imag",
            "error unknown_pin: a.imag is on an edge, but demo.detect has no such input. "
            "Did you mean image? There is image, confidence, model.",
        ),
        (
            "cam: camera",
            "cam.image -> find.image",
            "error unknown_node: find.image is on an edge, but there is no node find. "
            "Remove the edge cam.image -> find.image, or add the node.",
        ),
        (
            "cam: camera, a: detect",
            "cam.image -> a.image, cas.image -> a.confidence",
            "error unknown_node: cas.image is on an edge, but there is no node cas. Did you mean cam?",
        ),
        (
            "c: camera, d: camera, a: detect",
            "c.image -> a.image, d.image -> a.image",
            "error pin_taken: a.image takes one edge and has 2. Keep one of c.image and d.image.",
        ),
        (
            "c: camera, a: detect",
            "c.image -> a.image, c.image -> a.image [latest]",
            "error duplicate_edge: a.image has the edge from c.image twice. Remove one of them.",
        ),
        (
            "a: shout, b: shout, c: shout, end: show",
            "a.out -> b.text, b.out -> c.text, c.out -> a.text, c.out -> end.value",
            "error cycle: a feeds itself: a -> b -> c -> a. Remove one of these edges.",
        ),
        ("a: shout", "a.out -> a.text", "error cycle: a feeds itself: a -> a. Remove one of these edges."),
    ],
)
def test_one_problem(nodes, edges, said):
    assert problems(nodes, edges) == [said]


def test_the_same_agent_of_another_family_is_suggested():
    agents = {"motion.wonderful_alarm": AGENTS["demo.note"]}
    flow = Flow(name="x", nodes={"a": Placed(type="v.wonderful_alarm")})
    assert check(flow, agents)[0].remedy == "Did you mean motion.wonderful_alarm?"


def test_a_place_for_a_node_that_is_not_there_is_only_a_warning():
    assert problems("a: camera", layout="a b") == [
        "warning stray_layout: b has a place in the layout, but is no node. Remove it from the layout."
    ]


def test_settings():
    flow, _ = Batch(
        edits=(
            Set(node="find", pin="confidence", value=40),
            Set(node="find", pin="modle", value="nano"),
            Set(node="draw", pin="caption", value="Hello"),
            Set(node="cam", pin="fps", value="thirty"),
            Connect(edge="listen.transcript -> draw.caption"),
        )
    ).apply(live())
    assert [str(problem) for problem in check(flow, AGENTS)] == [
        "cam.fps takes a whole number, not 'thirty'. Set it to something like 30.",
        "find.confidence is 40, above its most, 1. Set it to 0 to 1.",
        "find.modle is set, but demo.detect has no such input. Did you mean model? There is image, confidence, model.",
        "draw.caption is both set and connected. The edge wins; unset the value, or remove the edge.",
    ]


def test_a_node_after_a_stream_speaks_a_stream_too():
    """`shout` runs for each phrase, so what it says is a stream, and `transcribe` yields and takes one prompt."""
    said = problems(
        "m: microphone, a: transcribe, loud: shout, b: transcribe",
        "m.out -> a.audio, m.out -> b.audio, a.transcript -> loud.text, loud.out -> b.prompt",
    )
    assert said == [
        "error wrong_type: b.prompt cannot take loud.out: a stream of strings comes in, and it takes one value, a "
        "string, not a stream. Feed it from an output that speaks once, or set the value by hand."
    ]


def test_what_is_said_at_the_end_of_a_stream_cannot_meet_its_items():
    """The camera's summary comes when its last image has gone; the pictures cannot wait for it."""
    said = problems(
        "c: camera, loud: shout, draw: overlay",
        "c.image -> draw.image, c.summary -> loud.text, loud.out -> draw.caption",
    )
    assert said == [
        "error never_together: draw.caption waits for loud.out, said when the stream of c has ended, and c.image is "
        "that stream. Take the two from different sources, or replace loud.out by an output that speaks all along."
    ]


def test_what_is_said_at_the_end_of_another_stream_can():
    assert problems(
        "c: camera, m: microphone, a: transcribe, draw: overlay",
        "m.out -> a.audio, a.srt -> draw.caption, c.image -> draw.image",
    ) == []  # fmt: skip


def test_a_stream_pin_takes_what_is_said_at_the_end():
    """`track` reads its streams as they come, so that the one of one item at the end is no trouble."""
    assert problems("c: camera, d: detect, t: track", "c.image -> d.image, d.out -> t.detections") == []


def test_problems_come_errors_first_and_in_the_order_of_the_nodes():
    flow = load_flow("""
name: All wrong
nodes:
  loud: {type: demo.shout, set: {text: 5, times: 0, volume: 11}}
  find: {type: demo.detekt}
  show: {type: demo.show}
edges: [loud.out -> show.valu, loud.out -> show.valu]
layout: {ghost: [0, 0]}
""")
    found = [(problem.severity, problem.code, problem.node, problem.pin) for problem in check(flow, AGENTS)]
    assert found == [
        ("error", "bad_setting", "loud", "text"),
        ("error", "bad_setting", "loud", "times"),
        ("error", "unknown_pin", "loud", "volume"),
        ("error", "unknown_agent", "find", None),
        ("error", "unknown_pin", "show", "valu"),
        ("error", "duplicate_edge", "show", "valu"),
        ("error", "missing_input", "show", "value"),
        ("warning", "stray_layout", "ghost", None),
    ]


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("cam.image", "draw.caption", "an image is not a string"),
        ("find.out", "draw.detections", ""),
        ("draw.out", "find.image", "draw depends on find"),
        ("draw.out", "draw.image", "draw depends on draw"),
        ("caption.out", "listen.prompt", "caption depends on listen"),
        ("cam.sound", "listen.audio", "there is no cam.sound"),
        ("cam.image", "nobody.image", "there is no nobody.image"),
    ],
)
def test_an_edge_is_judged_before_it_is_drawn(source, target, reason):
    found = verdict_in(live(), AGENTS, PinRef(*source.split(".")), PinRef(*target.split(".")))
    assert (found.ok, found.reason) == (not reason, reason)


def test_a_large_flow_is_checked_in_no_time():
    nodes = {f"n{i}": Placed(type="demo.shout", set={"times": 2}) for i in range(2000)}
    edges = [Edge.parse(f"n{i}.out -> n{i + 1}.text") for i in range(1999)]
    began = time.process_time()
    found = check(Flow(name="Long", nodes=nodes, edges=edges), AGENTS)
    assert [problem.code for problem in found] == ["missing_input"]
    assert time.process_time() - began < 2
