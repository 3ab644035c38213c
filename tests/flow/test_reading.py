"""Documents come from anybody. What is wrong with one is said with its line and its remedy."""

import pytest

from app.flow import Flow, FlowError, dump_yaml, load_flow

FIELDS = [
    *("mentatlab", "name", "doc", "tags", "nodes", "edges"),
    *("layout", "looks", "edge_looks", "notes", "frames", "subflows"),
]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: this is no flow. A flow has a name, nodes and edges"),
        ("[1, 2]", "line 1: this is no flow. A flow has a name, nodes and edges"),
        ("name: x\nname: y", "line 2: name is said twice. Keep one of them"),
        ('{"name": "x", "name": "y"}', "name is said twice. Keep one of them"),
        ('{"name": "x",\n "nodes": }', "line 2: Expecting value. Correct the JSON there"),
        ('{"name": NaN}', "NaN is no number that JSON can hold. Write a number, or leave it out"),
        ("name: [x,\ndoc", "line 3: did not find expected ',' or ']'. Correct the YAML there"),
        ("name: x\n1: y", "line 2: a name must be text, not 1. Put it in quotes"),
        ("mentatlab: 1", "line 1: the flow has no name. Add name: to it"),
        ("name: x\nnode: {}", "line 2: a flow has no node. Write nodes"),
        ("name: x\nzzz: {}", f"line 2: a flow has no zzz. Write {', '.join(FIELDS)}"),
        ("name: x\nnodes:\n  a: {type: t, sett: {}}", "line 3: nodes.a has no sett. Write set"),
        ("name: x\nnodes:\n  a:\n    title: t", "line 3: nodes.a has no type. Add type: to it"),
        (
            "name: x\nnodes:\n  A: {type: t}",
            "line 3: A is no name for a node. Begin with a small letter; go on with letters, digits and _",
        ),
        (
            'name: x\nedges:\n  - a.b -> c.d\n  - "a.b > c.d"',
            'line 4: edges.1: write an edge as "node.pin -> node.pin", not "a.b > c.d". Correct it there',
        ),
        ("name: x\nlayout:\n  a: [1]", "line 3: layout.a has too few numbers. Write x and y"),
        ("mentatlab: 1\nname: 5", "line 2: name: input should be a valid string. It is '5' now"),
        (
            'mentatlab: 1\nname: x\nnodes:\n\ta: {type: t}',
            "line 4: found character that cannot start any token. Correct the YAML there",
        ),
        (b"name: x\ndoc: \xff", "line 2: the document is not text in UTF-8. Save it as UTF-8"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text, said):
    with pytest.raises(FlowError) as refused:
        load_flow(text)
    assert str(refused.value) == said


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(FlowError) as refused:
        load_flow('{"mentatlab": 1, "name": "x",\n "node": {},\n "edges": ["a > b"]}')
    assert str(refused.value).splitlines() == [
        'line 3: edges.0: write an edge as "node.pin -> node.pin", not "a > b". Correct it there',
        "line 2: a flow has no node. Write nodes",
    ]


def test_json_that_is_no_yaml_is_read_too_though_its_lines_are_not_known():
    odd = "k" * 2000
    flow = load_flow('{"name": "x",\t"nodes": {"a": {"type": "t", "set": {"' + odd + '": 1}}}}')
    assert flow.nodes["a"].set == {odd: 1}
    with pytest.raises(FlowError, match=r"^a flow has no kkk"):
        load_flow('{"name": "x",\n"' + odd + '": 1}')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: &a x\ndoc: *a", "the document uses YAML anchors"),
        ("name: !!python/object/apply:os.system [ls]", "the document uses the YAML tag"),
        ("[" * 100_000, "nested too deeply"),
        ("- " * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"a":' * 70 + "1" + "}" * 70, "nested too deeply"),
        ("name: " + "9" * 5000, "Write a shorter number"),
        ('{"name": ' + "9" * 5000 + "}", "Write a shorter number"),
        ("name: " + "x" * 6_000_000, "the document is larger than 5 MB"),
        ("name: x\nedges:\n" + "- a\n" * 250_000, "more than 100,000 values"),
        ('{"edges": [' + "0," * 250_000 + "0]}", "more than 100,000 values"),
        ("name: x\x01", "Delete the characters that text cannot hold"),
    ],
    ids=[
        "alias",
        "tag",
        "flow depth",
        "block depth",
        "json depth",
        "depth",
        "number",
        "json number",
        "size",
        "many",
        "json many",
        "control",
    ],
)
def test_a_hostile_document_is_refused_quickly(text, said):
    with pytest.raises(FlowError, match=said):
        load_flow(text)


def test_a_language_may_be_norwegian():
    flow = load_flow("name: x\nnodes:\n  a: {type: t, set: {language: no, at: 12:30, on: 2026-11-20, n: 1e3, b: true}}")
    assert flow.nodes["a"].set == {"language": "no", "at": "12:30", "on": "2026-11-20", "n": 1000.0, "b": True}


def test_an_empty_part_is_no_part():
    assert load_flow("name: x\nnodes:\nedges:\n") == Flow(name="x")


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ('"nodes": {"n": {"type": "t", "set": {"x": "half \\ud83d"}}}', "nodes.n.set.x"),
        ('"nodes": {"n": {"type": "t", "set": {"half \\ud83d": 1}}}', "nodes.n.set"),
        ('"nodes": {"n": {"type": "t", "title": "half \\ud83d"}}', "nodes.n.title"),
        ('"notes": {"n": {"text": "half \\ud83d", "at": [0, 0]}}', "notes.n.text"),
        ('"tags": ["half \\ud83d"]', "tags"),
    ],
)
def test_half_a_letter_is_refused_before_it_is_stored_where_nobody_can_read_it_again(part, place):
    with pytest.raises(FlowError, match=f"{place}: a text has half a letter in it"):
        load_flow('{"mentatlab": 1, "name": "x", ' + part + "}")
    whole = load_flow('{"mentatlab": 1, "name": "x", ' + part.replace("ud83d", "ud83d\\ude00") + "}")
    assert load_flow(dump_yaml(whole)) == whole
