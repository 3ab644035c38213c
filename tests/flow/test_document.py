import re

import pytest
from pydantic import ValidationError

from app.flow import Edge, Flow, PinRef, Placed, dump_json, dump_yaml, load_flow
from tests.flow.demo import live


def test_an_edge_reads_and_prints_as_people_write_it():
    edge = Edge.parse("cam.image->find.image  [latest]")
    assert edge == Edge(PinRef("cam", "image"), PinRef("find", "image"), "latest")
    assert str(edge) == "cam.image -> find.image [latest]"
    assert str(Edge.parse("cam.image -> find.image")) == "cam.image -> find.image"


@pytest.mark.parametrize(
    "text",
    ["a.b > c.d", "a -> b", "A.x -> b.y", "a.x -> b.y [sometimes]", "a.x -> b.y\n", "", "a.x -> b.y [every] [latest]"],
)
def test_anything_else_is_no_edge(text):
    with pytest.raises(ValueError, match=r'write an edge as "node.pin -> node.pin"'):
        Edge.parse(text)


def test_an_edge_in_a_document_is_text():
    with pytest.raises(ValidationError, match="write an edge as"):
        Flow(name="x", edges=[{"source": "a.b"}])


def test_a_document_cannot_be_changed_in_place():
    with pytest.raises(ValidationError, match="frozen"):
        live().name = "Other"


def test_a_text_is_no_document():
    with pytest.raises(ValidationError, match="valid dictionary"):
        Flow.model_validate("name: x")


def test_positions_have_no_order_of_their_own():
    nodes = {"a": Placed(type="t"), "b": Placed(type="t")}
    flow = Flow(name="x", nodes=nodes, layout={"z": (1, 1), "b": (0.04, 2), "a": (0, 0)})
    assert list(flow.layout) == ["a", "b", "z"]
    assert flow.layout["b"] == (0, 2)


def test_the_edges_into_a_pin():
    assert live().into(PinRef("draw", "image")) == (Edge.parse("cam.image -> draw.image"),)


@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_a_setting_is_something_json_can_hold(number):
    with pytest.raises(ValidationError, match="is no number that JSON can hold"):
        Placed(type="t", set={"x": {"y": [1, "two", number]}})


def test_the_published_schema_says_how_an_edge_is_written():
    schema = Flow.model_json_schema()
    pattern = schema["properties"]["edges"]["items"]["pattern"]
    assert all(re.search(pattern, edge) for edge in live().plain()["edges"])
    assert not re.search(pattern, "cam.image > find.image")
    assert schema["additionalProperties"] is False


def test_both_formats_say_the_same():
    flow = live()
    assert load_flow(dump_yaml(flow)) == load_flow(dump_json(flow)) == flow
