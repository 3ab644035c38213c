"""Accounts, tokens and the audit log as rows, whatever the database."""

from datetime import UTC, datetime

import pytest

from app.records import AuditEntry, StoredSignIn


@pytest.fixture
def accounts(records):
    return records.accounts


def test_an_account_is_added_once_changed_and_removed(accounts):
    added = accounts.add_account("ada", "editor", "digest")
    assert (added.role, added.digest, added.generation) == ("editor", "digest", 1)
    with pytest.raises(ValueError, match="ada"):
        accounts.add_account("ada", "viewer", "other")
    assert accounts.account("ada") == added
    assert accounts.change_account("ada", role="viewer").generation == 2
    accounts.rehash("ada", "digest", "better")
    assert (accounts.account("ada").digest, accounts.account("ada").generation) == ("better", 2)
    accounts.rehash("ada", "digest", "stale")
    assert accounts.account("ada").digest == "better", "it was changed meanwhile, and stays"
    accounts.remove_account("ada")
    assert accounts.accounts() == []


def test_who_is_not_there_is_a_key_error(accounts):
    for ask in (accounts.account, accounts.remove_account, accounts.token, accounts.remove_token):
        with pytest.raises(KeyError):
            ask("nobody")
    with pytest.raises(KeyError):
        accounts.change_account("nobody", role="viewer")


def test_another_digest_keeps_one_sign_in_and_is_only_for_the_account_that_was_read(records, accounts):
    now = datetime.now(UTC)
    known = accounts.add_account("ada", "editor", "digest")
    for name, id in (("ada", "here"), ("ada", "there"), ("bob", "bobs")):  # noqa: A001
        records.sign_ins.add(StoredSignIn(id, name, 1, now, now, "127.0.0.1", "Firefox"), 0.0, 50)
    assert accounts.change_digest(known, "other", "here") == 1
    assert (accounts.account("ada").digest, accounts.account("ada").generation) == ("other", 2)
    assert {(one.id, one.generation) for one in records.sign_ins.listed()} == {("here", 2), ("bobs", 1)}
    with pytest.raises(KeyError, match="ada"):
        accounts.change_digest(known, "stale", "here")
    assert accounts.account("ada").digest == "other"
    assert len(records.sign_ins.listed("ada")) == 1


def test_a_token_remembers_when_it_was_used(accounts):
    token = accounts.add_token("t1", "grafana", ["read"], "digest", expires=2_000_000_000.0)
    assert (token.scopes, token.used) == (("read",), None)
    accounts.used("t1", 1_900_000_000.0)
    assert accounts.token("t1").used.year == 2030
    accounts.remove_token("t1")
    assert accounts.tokens() == []


def test_the_audit_log_is_read_from_its_end_and_bounded(accounts, monkeypatch):
    monkeypatch.setattr("app.records.account_table.KEPT", 5)
    accounts.note([])
    accounts.note(AuditEntry(float(n), "ada", f"PUT /flows/{n}", "200", "127.0.0.1") for n in range(8))
    read = accounts.audit(None, 3)
    assert [one.action for one in read] == ["PUT /flows/7", "PUT /flows/6", "PUT /flows/5"]
    assert [one.action for one in accounts.audit(read[-1].number, 10)] == ["PUT /flows/4", "PUT /flows/3"]
