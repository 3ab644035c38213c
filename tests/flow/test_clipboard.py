from app.flow import Flow, copied, dump_yaml, fresh_id, load_flow, pasted, pasted_wired
from tests.flow.demo import live


def test_copy_and_paste_keeps_the_edges_among_what_was_copied():
    fragment = copied(live(), ["find", "draw"])
    flow, back = pasted(live(), fragment).apply(live())
    assert list(flow.nodes)[-2:] == ["find2", "draw2"]
    assert flow.nodes["find2"] == live().nodes["find"]
    assert str(flow.edges[-1]) == "find2.out -> draw2.detections"
    assert len(flow.edges) == len(live().edges) + 1
    assert flow.layout["find2"] == (340, -40.5)
    assert dump_yaml(back.apply(flow)[0]) == dump_yaml(live())


def test_paste_with_the_edges_that_come_in():
    flow, _ = pasted_wired(live(), copied(live(), ["find", "draw"])).apply(live())
    assert [str(edge) for edge in flow.edges[-3:]] == [
        "cam.image -> find2.image [latest]",
        "cam.image -> draw2.image",
        "find2.out -> draw2.detections",
    ]


def test_paste_again_and_again():
    fragment, flow = copied(live(), ["cam", "caption"]), live()
    for _ in range(2):
        flow, _ = pasted(flow, fragment, (10, 10)).apply(flow)
    assert list(flow.nodes)[-4:] == ["cam2", "caption2", "cam3", "caption3"]
    assert "caption2" not in flow.layout


def test_a_fragment_travels_as_text_into_an_empty_flow():
    fragment = load_flow(dump_yaml(copied(live(), ["find", "draw"])))
    flow, _ = pasted_wired(Flow(name="New"), fragment, (0, 0)).apply(Flow(name="New"))
    assert list(flow.nodes) == ["find", "draw"]
    assert [str(edge) for edge in flow.edges] == ["find.out -> draw.detections"]


def test_new_nodes_are_named_after_what_they_are():
    flow = live()
    assert fresh_id(flow, "vision.detect") == "detect"
    assert fresh_id(flow, "acme/text.Find") == "find2"
    assert fresh_id(flow, "text.find", {"find2", "find3"}) == "find4"
    assert fresh_id(flow, "cam7") == "cam2"
    assert fresh_id(flow, "x.2") == "node"


DRESSED = load_flow("""
name: Dressed
nodes: {cam: {type: demo.camera}, clean: {type: subflow.cleaner}}
edges: ["cam.image -> clean.image [latest]"]
layout: {cam: [0, 0], clean: [300, 0]}
looks: {clean: {color: teal}}
edge_looks: {cam.image -> clean.image: {label: raw, bends: [[10, 20]]}}
notes: {note: {text: Hi, at: [5, 5]}}
frames: {frame: {at: [0, 0]}}
subflows:
  cleaner: {inputs: {image: [deep.image]}, nodes: {deep: {type: subflow.deeper}}}
  deeper: {inputs: {image: [find.image]}, nodes: {find: {type: demo.detect}}}
  other: {}
""")


def test_what_a_flow_looks_like_and_its_subflows_come_along():
    flow, _ = pasted(live(), DRESSED, (100, 100)).apply(live())
    assert flow.looks["clean"].color == "teal"
    look = flow.edge_looks["cam2.image -> clean.image"]
    assert (look.label, look.bends) == ("raw", ((110, 120),))
    assert flow.notes["note"].at == (105, 105)
    assert list(flow.subflows) == ["cleaner", "deeper", "other"]
    assert list(copied(DRESSED, ["clean"]).subflows) == ["cleaner", "deeper"]
    assert copied(DRESSED, ["clean"]).looks == DRESSED.looks
    assert pasted_wired(DRESSED, copied(DRESSED, ["clean"])).apply(DRESSED)[0].edge_looks


def test_a_subflow_that_is_there_is_used_and_another_of_its_name_gets_a_new_one():
    again, _ = pasted(DRESSED, DRESSED).apply(DRESSED)
    assert again.subflows == DRESSED.subflows
    changed = DRESSED.subflows["deeper"].changed(title="Changed")
    other = DRESSED.changed(subflows={**DRESSED.subflows, "deeper": changed})
    both, _ = pasted(DRESSED, other).apply(DRESSED)
    assert list(both.subflows) == ["cleaner", "deeper", "other", "cleaner2", "deeper2"]
    assert both.nodes["clean2"].type == "subflow.cleaner2"
    assert both.subflows["cleaner2"].nodes["deep"].type == "subflow.deeper2"


def test_pasting_into_a_subflow_that_is_open():
    flow, back = pasted(DRESSED, copied(live(), ["cam", "find"]), (0, 0), "other").apply(DRESSED)
    assert list(flow.subflows["other"].nodes) == ["cam", "find"]
    assert back.apply(flow)[0] == DRESSED
