import pytest
from hypothesis import given

from app.flow import Flow, Placed, dump_json, dump_yaml, load_flow
from tests.flow.demo import live
from tests.flow.strategies import flows


def test_a_flow_reads_like_a_list_of_sentences():
    assert dump_yaml(live()) == (
        "mentatlab: 1\n"
        "name: Live\n"
        "nodes:\n"
        "  cam:     {type: demo.camera}\n"
        "  find:    {type: demo.detect, set: {confidence: 0.4, model: small}}\n"
        "  draw:    {type: demo.overlay, title: Drawn}\n"
        "  mic:     {type: demo.microphone}\n"
        "  listen:  {type: demo.transcribe}\n"
        "  caption: {type: demo.show}\n"
        "edges:\n"
        "  - cam.image -> find.image [latest]\n"
        "  - cam.image -> draw.image\n"
        "  - find.out -> draw.detections\n"
        "  - mic.out -> listen.audio\n"
        "  - listen.transcript -> caption.value\n"
        "layout:\n"
        "  cam: [0, 0]\n"
        "  find: [300, -80.5]\n"
        "  draw: [600, 0]\n"
        "  mic: [0, 300]\n"
    )


def test_a_long_text_becomes_a_paragraph_and_a_long_setting_a_block():
    flow = Flow(
        name="Letters",
        doc="Every script is kept as it is: «日本語» and 😀 too. " * 3 + "So it is.",
        nodes={"say": Placed(type="text.template", set={"template": "Dear {name},\n\n  good morning!\n", "n": 3})},
    )
    assert dump_yaml(flow) == (
        "mentatlab: 1\n"
        "name: Letters\n"
        "doc: >-\n"
        "  Every script is kept as it is: «日本語» and 😀 too. Every script is kept as it is: «日本語» and 😀 too.\n"
        "  Every script is kept as it is: «日本語» and 😀 too. So it is.\n"
        "nodes:\n"
        "  say:\n"
        "    type: text.template\n"
        "    set:\n"
        "      template: |\n"
        "        Dear {name},\n"
        "\n"
        "          good morning!\n"
        '      "n": 3\n'
    )
    assert load_flow(dump_yaml(flow)) == flow


ODD = ["no", "Yes", "1e5", "0x1F", "12:30", "2026-11-20", "~", "", " a", "a: b", "# no", "null", "\n", "a \nb"]


@pytest.mark.parametrize("text", ODD)
def test_a_text_stays_a_text(text):
    flow = Flow(name="Texts", nodes={"a": Placed(type="t", title=text, set={"x": text, "y": [text], "z": {text: 1}})})
    assert load_flow(dump_yaml(flow)) == flow


def test_an_empty_flow_is_two_lines():
    assert dump_yaml(Flow(name="New")) == "mentatlab: 1\nname: New\n"


@given(flows())
def test_what_is_written_is_read_back_whatever_it_is(flow):
    for dump in (dump_yaml, dump_json):
        text = dump(flow)
        assert load_flow(text) == flow
        assert dump(load_flow(text.encode())) == text
