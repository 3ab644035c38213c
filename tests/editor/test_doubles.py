"""A placed subflow's card and wires tell what goes on inside it."""

from app.editor.doubles import doubles
from app.flow import load_flow
from tests.flow.demo import AGENTS

INNER = """
subflows:
  seeing:
    inputs: {image: [find.image, draw.image]}
    outputs: {seen: draw.out}
    nodes:
      find: {type: demo.detect}
      draw: {type: demo.overlay}
    edges: [find.out -> draw.detections]
"""
PLACED = (
    """
name: Placed
nodes:
  cam: {type: demo.camera}
  see: {type: subflow.seeing}
  show: {type: demo.show}
edges: [cam.image -> see.image, see.seen -> show.value]
"""
    + INNER
)
NESTED = (
    """
name: Nested
nodes:
  cam: {type: demo.camera}
  all: {type: subflow.whole}
edges: [cam.image -> all.image]
"""
    + INNER
    + """
  whole:
    inputs: {image: [see.image]}
    outputs: {seen: see.seen}
    nodes: {see: {type: subflow.seeing}}
"""
)
IDLE = {"state": "idle", "fps": 0.0, "ms": 0.0, "progress": None, "note": "", "error": None, "drops": 0}
IDLE |= {"run": None, "wait": None, "batch": 0.0, "device": "", "memory": 0, "signal": None}


def of(text):
    return doubles(load_flow(text), AGENTS)


def test_wires_at_a_placed_subflow_are_known_by_the_names_the_canvas_has_for_them():
    assert of(PLACED).edges == {
        "cam.image -> see.image": ("cam.image -> see__find.image", "cam.image -> see__draw.image"),
        "see.seen -> show.value": ("see__draw.out -> show.value",),
    }


def test_a_subflow_in_a_subflow_is_told_by_both():
    found = of(NESTED)
    assert found.nodes == {
        "all": ("all__see__find", "all__see__draw"),
        "all__see": ("all__see__find", "all__see__draw"),
    }
    assert found.edges == {
        "cam.image -> all.image": ("cam.image -> all__see__find.image", "cam.image -> all__see__draw.image")
    }


def test_the_worst_state_and_the_first_trouble_inside_are_the_cards():
    trouble = {"message": "no picture", "remedy": "plug it in", "pin": "image"}
    told = {
        "see__find": {**IDLE, "state": "failed", "error": trouble, "ms": 4.0, "drops": 1, "run": [4, 9], "memory": 7},
        "see__draw": {**IDLE, "state": "running", "fps": 25.0, "ms": 2.5, "drops": 2, "run": [2.5, 3]},
    }
    card = of(PLACED).of_nodes(told)["see"]
    assert (card["state"], card["fps"], card["ms"], card["drops"]) == ("failed", 25.0, 6.5, 3)
    assert card["error"] == {**trouble, "pin": None}
    assert (card["run"], card["wait"], card["memory"]) == ([6.5, 12], None, 7)


def test_traffic_is_that_of_the_busiest_and_what_is_lost_is_added():
    find = {"rate": 10.0, "age_ms": 5, "depth": 1, "drops": 2, "reasons": {"overwrite": 2}}
    draw = {"rate": 12.0, "age_ms": 9, "depth": 0, "drops": 3, "reasons": {"overwrite": 1, "stale": 2}}
    told = {"cam.image -> see__find.image": find, "cam.image -> see__draw.image": draw}
    together = {"rate": 12.0, "age_ms": 9, "depth": 1, "drops": 5, "reasons": {"overwrite": 3, "stale": 2}}
    assert of(PLACED).of_edges(told) == {"cam.image -> see.image": together}


def test_a_flow_without_subflows_has_none():
    found = of("name: x\nnodes: {cam: {type: demo.camera}}")
    assert (found.nodes, found.edges) == ({}, {})
