from datetime import UTC, datetime

import pytest

from app.storage import Reference, StorageError

NOW = datetime(2026, 11, 20, 19, 30, 5, 1234, UTC)


def test_a_reference_reads_and_prints():
    text = "mlab://home/captions/run-7/draw/image_20261120T193005.jpg"
    reference = Reference.parse(text)
    assert reference == ("home", "captions", "run-7", "draw", "image_20261120T193005.jpg")
    assert str(reference) == text
    assert Reference.parse(reference.key) == reference


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("cat.jpeg", "cat_20261120T193005001234.jpg"),
        ("C:\\Users\\me\\cat.jpg", "cat_20261120T193005001234.jpg"),
        ("../../etc/passwd", "passwd_20261120T193005001234.jpg"),
        ("Größe «1».png", "Größe-1_20261120T193005001234.jpg"),
        ("...", "upload_20261120T193005001234.jpg"),
        ("", "upload_20261120T193005001234.jpg"),
        ("x" * 500, f"{'x' * 80}_20261120T193005001234.jpg"),
    ],
)
def test_an_upload_keeps_what_it_can_of_its_name(name, file):
    reference = Reference.upload(name, ".jpg", NOW)
    assert reference.file == file
    assert Reference.parse(str(reference)) == reference


WRONG = ["", "mlab://a/b/c", "mlab://a/b/c/d/..", "mlab://a//c/d/e", "http://a/b/c/d", "a/b/c/d/e f"]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_reference_says_how_one_looks(text):
    with pytest.raises(StorageError, match="It looks like mlab://workspace/flow/execution/node/pin_") as refused:
        Reference.parse(text)
    assert refused.value.code == "bad_reference"
