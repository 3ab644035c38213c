"""Where a model's files are found, and what is said when they are not."""

import lzma
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.models import Weights
from app.sdk import NodeError


@pytest.fixture
def weights(tmp_path):
    shipped, kept = tmp_path / "shipped", tmp_path / "kept"
    shipped.mkdir()
    kept.mkdir()
    (shipped / "small.pt").write_bytes(b"weights")
    (shipped / "packed.pt.xz").write_bytes(lzma.compress(b"unpacked weights"))
    return Weights(shipped, kept)


def test_a_shipped_model_is_found_by_name(weights):
    assert weights.find("small.pt").read_bytes() == b"weights"


def test_a_path_is_found(weights, tmp_path):
    (tmp_path / "mine.pt").write_bytes(b"mine")
    assert weights.find(str(tmp_path / "mine.pt")).read_bytes() == b"mine"


def test_a_packed_model_is_unpacked_once(weights):
    told = []
    first = weights.find("packed.pt.xz", lambda fraction, note: told.append(note))
    assert first.read_bytes() == b"unpacked weights"
    assert weights.find("packed.pt.xz", lambda fraction, note: told.append(note)) == first
    assert told == ["unpacking packed.pt.xz"]


def test_an_unknown_model_lists_what_there_is(weights):
    with pytest.raises(NodeError, match=r"nosuch\.pt is not on this machine\. Choose one of packed\.pt\.xz, small\.pt"):
        weights.find("nosuch.pt")


def test_a_hub_id_names_the_setting_that_allows_it(weights):
    with pytest.raises(NodeError, match="MENTATLAB_HUB=1 allows it"):
        weights.find("google/vit-base-patch16-224")


def test_no_name_is_no_model(weights):
    with pytest.raises(NodeError, match="no model is named"):
        weights.find(" ")


def test_two_nodes_may_ask_for_a_packed_model_at_once(weights):
    content = os.urandom(3_000_000)
    (weights.shipped / "large.pt.xz").write_bytes(lzma.compress(content, preset=0))
    together = threading.Barrier(4)

    def find(_):
        together.wait(60)
        return weights.find("large.pt.xz").read_bytes()

    with ThreadPoolExecutor(4) as pool:
        assert all(found == content for found in pool.map(find, range(4)))
    assert [path.name for path in (weights.kept / "unpacked").iterdir()] == ["large.pt"]
