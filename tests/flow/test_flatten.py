"""What runs is the flow without its subflows, its bypassed and its muted nodes."""

import pytest

from app.flow import PinRef, Place, check, flattened, load_flow, upstream, with_subflows
from tests.flow.demo import AGENTS

SEEING = """
subflows:
  seeing:
    title: Seeing
    inputs:
      image: [find.image, draw.image]
      sure: [find.confidence]
    outputs:
      seen: draw.out
      found: find.out
    nodes:
      find: {type: demo.detect, set: {confidence: 0.3}}
      draw: {type: demo.overlay}
    edges:
      - find.out -> draw.detections
"""
PLACED = (
    """
name: Placed
nodes:
  cam: {type: demo.camera}
  see: {type: subflow.seeing, set: {sure: 0.9}}
  show: {type: demo.show}
edges:
  - cam.image -> see.image [latest]
  - see.found -> show.value
"""
    + SEEING
)


def flat(text):
    return flattened(load_flow(text), AGENTS)


def drawn(found):
    return [str(edge) for edge in found.flow.edges]


def said(text):
    return [str(problem) for problem in check(load_flow(text), AGENTS)]


def test_a_flow_without_subflows_stays_as_it_is():
    flow = load_flow("name: x\nnodes: {cam: {type: demo.camera}}\nlayout: {cam: [1, 2]}")
    found = flattened(flow, AGENTS)
    assert (found.flow, found.places) == (flow, {"cam": Place((), "cam")})


def test_a_placed_subflow_is_what_is_in_it():
    found = flat(PLACED)
    assert list(found.flow.nodes) == ["cam", "see__find", "see__draw", "show"]
    assert drawn(found) == [
        "see__find.out -> see__draw.detections",
        "cam.image -> see__find.image [latest]",
        "cam.image -> see__draw.image [latest]",
        "see__find.out -> show.value",
    ]
    assert found.places["see__find"] == Place(("see",), "find")
    assert found.name(("see",), "find") == "see__find"
    assert found.speaks(PinRef("see", "found")) == PinRef("see__find", "out")


def test_what_is_set_on_a_placed_subflow_is_set_inside():
    assert flat(PLACED).flow.nodes["see__find"].set == {"confidence": 0.9}
    assert flat(PLACED.replace(", set: {sure: 0.9}", "")).flow.nodes["see__find"].set == {"confidence": 0.3}


def test_what_comes_from_outside_takes_the_place_of_what_is_set_inside():
    text = PLACED.replace(", set: {sure: 0.9}", "").replace(
        "nodes:\n  cam", "nodes:\n  n: {type: demo.number}\n  cam", 1
    )
    found = flat(text.replace("edges:\n", "edges:\n  - n.out -> see.sure\n", 1))
    assert found.flow.nodes["see__find"].set == {}


def test_a_timeout_is_that_of_every_node_inside_that_has_none():
    found = flat(PLACED.replace("seeing, set", "seeing, timeout: 4, set"))
    assert [found.flow.nodes[name].timeout for name in ("cam", "see__find", "see__draw")] == [None, 4, 4]


def test_one_definition_placed_twice_and_inside_another():
    text = PLACED.replace("  show: {", "  more: {type: subflow.outer}\n  show: {").replace(
        "subflows:",
        "subflows:\n  outer: {inputs: {a: [in.image]}, outputs: {b: in.seen}, nodes: {in: {type: subflow.seeing}}}",
    )
    found = flat(text.replace("edges:", "edges:\n  - see.seen -> more.a", 1))
    assert list(found.flow.nodes)[3:5] == ["more__in__find", "more__in__draw"]
    assert "see__draw.out -> more__in__find.image" in drawn(found)
    assert found.places["more__in__find"] == Place(("more", "in"), "find")
    assert found.outside[PinRef("more__in__find", "image")] == PinRef("more", "a")


def test_a_name_that_is_taken_is_not_taken_twice():
    found = flat(PLACED.replace("  show: {", "  see__find: {type: demo.detect}\n  show: {"))
    assert list(found.flow.nodes) == ["cam", "see_2__find", "see_2__draw", "see__find", "show"]


def test_problems_are_told_where_they_can_be_seen():
    assert said(PLACED.replace("  - cam.image -> see.image [latest]\n", "")) == [
        "see.image needs an image. Connect an output that gives it."
    ]
    assert said(PLACED.replace("sure: 0.9", "sure: 9")) == ["see.sure is 9, above its most, 1. Set it to 0 to 1."]
    (found,) = check(load_flow(PLACED.replace(", set: {sure: 0.9}", "").replace("0.3", "7")), AGENTS)
    assert (found.node, found.inner, found.pin) == ("see", ("find",), "confidence")
    assert found.message == "see/find.confidence is 7, above its most, 1"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("see.image", "see.picture", "see.picture is on the edge cam.image -> see.picture [latest], but the subflow"),
        ("see.found", "see.nothing", "see.nothing is on the edge see.nothing -> show.value, but the subflow"),
        ("sure: 0.9", "safe: 0.9", "see.safe is set, but the subflow has no such pin. There is image, sure"),
        ("subflow.seeing", "subflow.hearing", "see is of the type subflow.hearing, and there is no such agent"),
    ],
)
def test_pins_that_a_subflow_does_not_have(old, new, message):
    assert any(message in one for one in said(PLACED.replace(old, new)))


def test_a_subflow_inside_itself_is_a_problem_and_no_endless_loop():
    text = PLACED.replace("draw: {type: demo.overlay}", "draw: {type: demo.overlay}\n      me: {type: subflow.seeing}")
    (found,) = [one for one in check(load_flow(text), AGENTS) if one.code == "subflow_cycle"]
    assert (found.node, found.inner) == ("see", ("me",))
    assert found.message == "see holds itself: the subflow seeing is placed inside it as see/me"


def test_a_subflow_has_the_pins_of_what_is_inside():
    manifest = with_subflows(load_flow(PLACED), AGENTS)["subflow.seeing"]
    assert manifest.title == "Seeing"
    assert [(pin.name, pin.carries, pin.required, pin.default) for pin in manifest.inputs] == [
        ("image", "image", True, None),
        ("sure", "number", False, 0.3),
    ]
    assert [(pin.name, pin.carries) for pin in manifest.outputs] == [("seen", "image"), ("found", "json")]


MODES = """
name: Modes
nodes:
  cam: {type: demo.camera}
  find: {type: demo.detect}
  draw: {type: demo.overlay}
  show: {type: demo.show}
  more: {type: demo.overlay}
edges:
  - cam.image -> find.image
  - cam.image -> draw.image
  - find.out -> draw.detections
  - find.out -> show.value
  - draw.out -> more.image [latest]
"""


def moded(**modes):
    text = MODES
    for name, mode in modes.items():
        text = text.replace(f"  {name}: {{", f"  {name}: {{mode: {mode}, ")
    return flat(text)


def test_what_comes_into_a_bypassed_node_goes_past_it():
    found = moded(draw="bypass")
    assert "draw" not in found.flow.nodes
    assert "cam.image -> more.image [latest]" in drawn(found)


def test_several_bypassed_nodes_in_a_row():
    assert drawn(moded(draw="bypass", more="bypass", find="bypass")) == []
    assert list(moded(draw="bypass", more="bypass").flow.nodes) == ["cam", "find", "show"]


def test_what_cannot_be_given_any_more_is_left_out():
    found = moded(find="bypass")
    assert list(found.flow.nodes) == ["cam", "draw", "more"]
    assert drawn(found) == ["cam.image -> draw.image", "draw.out -> more.image [latest]"]


def test_a_bypassed_node_that_lets_nothing_past_is_told():
    text = MODES.replace("  find: {", "  find: {mode: bypass, ")
    (told,) = said(text)
    assert told == (
        "find is bypassed, and nothing that comes into it fits draw.detections or show.value. "
        "Let it work again, or feed them from another node; what cannot do without stands still."
    )
    assert said(text.replace("  show: {", "  show: {mode: mute, "))[0].startswith(
        "find is bypassed, and nothing that comes into it fits draw.detections."
    ), "who is muted misses nothing"
    assert said(MODES.replace("  draw: {", "  draw: {mode: bypass, ")) == []


def test_a_bypassed_node_inside_a_subflow_is_told_where_it_can_be_seen():
    (told,) = check(load_flow(PLACED.replace("{type: demo.detect,", "{type: demo.detect, mode: bypass,")), AGENTS)
    assert (told.code, told.severity, told.node, told.inner) == ("nothing_past", "warning", "see", ("find",))


def test_a_muted_node_takes_along_what_cannot_run_without_it():
    assert list(moded(find="mute").flow.nodes) == ["cam", "draw", "more"]
    assert list(moded(cam="mute").flow.nodes) == []
    assert list(moded(draw="mute").flow.nodes) == ["cam", "find", "show"]


def test_a_flow_in_which_nothing_is_left_cannot_run():
    assert said(MODES.replace("{type: demo.camera", "{mode: mute, type: demo.camera")) == [
        "every node is muted, or cannot run without one that is. Let one of them work again."
    ]


def test_a_subflow_is_bypassed_and_muted_as_a_whole():
    seen = PLACED.replace("see.found -> show.value", "see.seen -> last.image").replace(
        "show: {type: demo.show}", "last: {type: demo.overlay}"
    )
    found = flat(seen.replace("seeing, set", "seeing, mode: bypass, set"))
    assert drawn(found) == ["cam.image -> last.image"]
    assert list(flat(seen.replace("seeing, set", "seeing, mode: mute, set")).flow.nodes) == ["cam"]


def test_a_mode_inside_a_subflow():
    found = flat(PLACED.replace("{type: demo.overlay}", "{type: demo.overlay, mode: mute}"))
    assert list(found.flow.nodes) == ["cam", "see__find", "show"]


def test_what_feeds_a_node():
    flow = upstream(flat(MODES).flow, "draw")
    assert list(flow.nodes) == ["cam", "find", "draw"]
    assert len(flow.edges) == 3


def test_however_many_nodes_are_bypassed_in_a_row_each_is_passed_once():
    lines = ["name: Row", "nodes:", "  cam: {type: demo.camera}", "  show: {type: demo.overlay}", "edges:"]
    lines += ["  - cam.image -> n0.image", "  - cam.image -> n0.detections", "  - n1999.out -> show.image"]
    lines += [f"  - n{at - 1}.out -> n{at}.{pin}" for at in range(1, 2000) for pin in ("image", "detections")]
    nodes = [f"  n{at}: {{type: demo.overlay, mode: bypass}}" for at in range(2000)]
    assert drawn(flat("\n".join(lines[:4] + nodes + lines[4:]))) == ["cam.image -> show.image"]


def test_subflows_that_multiply_beyond_all_measure_are_refused():
    for levels, wide in ((12, 10), (80, 1)):
        lines = ["name: Laugh", "nodes:", "  n: {type: subflow.s0}", "subflows:"]
        for level in range(levels):
            kind = f"subflow.s{level + 1}" if level < levels - 1 else "demo.camera"
            lines += [f"  s{level}:", "    nodes:", *(f"      n{at}: {{type: {kind}}}" for at in range(wide))]
        assert said("\n".join(lines)) == [
            "the flow has more than 10,000 nodes, or its subflows are more than 64 deep. "
            "Place fewer subflows inside one another, or make several flows of it."
        ]
