"""Any document ever written loads. Files in `old/` are never changed, only added."""

from pathlib import Path

import pytest

from app.flow import FlowError, dump_yaml, load_flow

OLD = Path(__file__).parent / "old"


@pytest.mark.parametrize("path", sorted(OLD.iterdir()), ids=lambda path: path.stem)
def test_an_old_document_loads_and_is_written_back_as_a_new_one(path):
    flow = load_flow(path.read_text())
    assert flow.nodes
    assert flow.edges
    new = dump_yaml(flow)
    assert new.startswith("mentatlab: 1\n")
    assert load_flow(new) == flow


@pytest.mark.parametrize("name", ["captions_without_version.yaml", "captions_of_the_sketch.yaml"])
def test_positions_that_were_in_the_nodes_are_in_the_layout_now(name):
    flow = load_flow((OLD / name).read_text())
    assert flow.layout == {"mic": (0, 0), "listen": (260, 0), "caption": (560, 0)}
    assert flow.nodes["listen"].set == {"model": "small", "language": "en"}


def test_a_document_of_this_version_is_written_back_letter_for_letter():
    text = (OLD / "version_1.yaml").read_text()
    assert dump_yaml(load_flow(text)) == text


def test_a_flow_that_never_had_a_name_gets_one():
    flow = load_flow((OLD / "text_only_without_a_place.yaml").read_text())
    assert flow.name == "Untitled"
    assert flow.nodes["words"].set == {"text": "yes"}


def test_a_document_from_the_future_says_so():
    with pytest.raises(FlowError) as refused:
        load_flow("name: Tomorrow\nmentatlab: 2\n")
    assert str(refused.value) == (
        "line 2: this flow is of version 2, and this MentatLab reads up to 1. "
        "Open it with a newer MentatLab, or export it there for this one"
    )


@pytest.mark.parametrize("version", ["true", "one", "-1", "1.5"])
def test_a_version_is_a_number(version):
    with pytest.raises(FlowError, match="which is no version"):
        load_flow(f"mentatlab: {version}\nname: x\n")
