"""What a flow was before can be had again."""

import pytest

from app.flow import Flow
from app.records import Records, versions


def saved(records: Records, *names: str):
    """A flow that had these names one after the other."""
    stored = records.create(Flow(name=names[0]))
    etag = stored.etag
    for name in names[1:]:
        etag = records.save(stored.id, Flow(name=name), etag)
    return stored.id


def test_the_first_write_keeps_what_was_there_and_the_next_ones_do_not_for_a_while(records):
    id = saved(records, "One", "Two", "Three")  # noqa: A001
    (kept,) = records.versions(id)
    assert (kept.etag, kept.label) == ("v1", "")
    assert records.version(id, "v1") == Flow(name="One")


def test_after_a_while_another_is_kept_and_of_too_many_the_oldest_go(records, monkeypatch):
    monkeypatch.setattr(versions, "KEEP_EVERY", -1.0)
    monkeypatch.setattr(versions, "KEPT", 3)
    id = saved(records, *"abcdefg")  # noqa: A001
    assert [kept.etag for kept in records.versions(id)] == ["v6", "v5", "v4"]
    assert records.version(id, "v4").name == "d"


def test_a_version_with_a_label_stays(records, monkeypatch):
    monkeypatch.setattr(versions, "KEEP_EVERY", -1.0)
    monkeypatch.setattr(versions, "KEPT", 2)
    id = saved(records, "Good")  # noqa: A001
    kept = records.keep(id, "Before the talk")
    assert (kept.etag, kept.label) == ("v1", "Before the talk")
    for number in range(5):
        records.put(id, Flow(name=f"Later {number}"))
    assert [(one.etag, one.label) for one in records.versions(id)][-1] == ("v1", "Before the talk")
    assert records.version(id, "v1").name == "Good"


def test_a_refused_write_keeps_nothing(records):
    id = saved(records, "One")  # noqa: A001
    with pytest.raises(Exception, match="was changed elsewhere"):
        records.save(id, Flow(name="Late"), "v0")
    assert records.versions(id) == []


def test_versions_go_with_their_flow(records):
    id = saved(records, "One", "Two")  # noqa: A001
    records.delete(id)
    for ask in (records.versions, lambda gone: records.version(gone, "v1"), lambda gone: records.keep(gone, "x")):
        with pytest.raises(KeyError):
            ask(id)
