"""What a flow shows, wherever it is, and which pins of a subflow's nodes are its own."""

from app.editor.outside import is_outside, toggled
from app.editor.sinks import sinks_of
from app.engine import discover
from app.flow import Flow, PinRef, Subflow

AGENTS = discover().agents

INSIDE = Flow.model_validate(
    {
        "name": "deep",
        "nodes": {
            "words": {"type": "outputs.text", "title": "Words"},
            "left": {"type": "subflow.pair", "title": "Left"},
            "right": {"type": "subflow.pair"},
            "off": {"type": "outputs.view", "mode": "mute"},
        },
        "layout": {"words": [0, 0], "left": [300, 0], "right": [600, 0]},
        "subflows": {
            "pair": {"title": "Pair", "nodes": {"see": {"type": "outputs.view"}, "say": {"type": "outputs.text"}}}
        },
    }
)


def test_sinks_inside_subflows_are_shown_under_the_names_a_person_knows():
    found = [(sink["key"], sink["title"], sink["shows"]) for sink in sinks_of(INSIDE, AGENTS)]
    assert found == [
        ("left__see", "Left › View", "image"),
        ("right__see", "Pair › View", "image"),
        ("words", "Words", "text"),
        ("left__say", "Left › Text panel", "text"),
        ("right__say", "Pair › Text panel", "text"),
    ]


def test_a_pin_that_is_shown_outside_gets_a_name_of_its_own_and_is_hidden_again():
    subflow = Subflow.model_validate({"inputs": {"image": ["a.image", "b.image"], "c_image": ["d.image"]}})
    ref = PinRef("c", "image")
    shown, _ = toggled(subflow, ref, "inputs").apply(subflow)
    assert shown.inputs["c_image_2"] == (ref,)
    assert is_outside(shown, ref, "inputs")
    hidden, _ = toggled(shown, ref, "inputs").apply(shown)
    assert hidden == subflow

    fewer, _ = toggled(subflow, PinRef("a", "image"), "inputs").apply(subflow)
    assert fewer.inputs["image"] == (PinRef("b", "image"),), "what else it feeds is fed on"
    said, back = toggled(subflow, ref, "outputs").apply(subflow)
    assert said.outputs == {"image": ref}
    assert back.apply(said)[0] == subflow
