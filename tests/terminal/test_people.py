"""`main.py accounts` and `main.py tokens`, as a person types them."""

from contextlib import closing

import pytest
from typer.testing import CliRunner

import main
from app.access.sign_ins import SignIns
from app.flow import dump_json, load_flow
from app.records import Records

PASSWORD = "four good words here\n"


@pytest.fixture
def people(tmp_path, monkeypatch):
    monkeypatch.setenv("MENTATLAB_HOME", str(tmp_path))
    return lambda *words, said="": CliRunner().invoke(main.app, [*words], input=said)


def test_an_account_is_made_listed_changed_and_removed(people):
    assert "ada may sign in, as admin" in people("accounts", "add", "Ada", "--role", "admin", said=PASSWORD).stdout
    people("accounts", "add", "vic", "--role", "viewer", said=PASSWORD)
    people("accounts", "role", "vic", "editor")
    assert people("accounts", "password", "vic", said="quite another one\n").exit_code == 0
    assert people("accounts", "remove", "ada").exception is not None, "she is the last admin"
    people("accounts", "role", "vic", "admin")
    people("accounts", "remove", "ada")
    shown = people("accounts", "list").stdout
    assert "vic" in shown
    assert "ada" not in shown


def test_where_somebody_is_signed_in_is_shown_and_ended(people, tmp_path):
    people("accounts", "add", "ada", "--role", "admin", said=PASSWORD)
    with closing(Records(f"sqlite:///{tmp_path / 'mentatlab.db'}", dump_json, load_flow)) as records:
        records.open()
        sign_ins = SignIns(records, 1)
        first, *_ = (sign_ins.begin("ada", 1, "192.0.2.7", agent) for agent in ("curl/8", "curl/8", "curl/8"))
        shown = people("accounts", "sign-ins", "ada").stdout
        assert first.id in shown
        assert "curl" in shown
        people("accounts", "sign-out", "ada", "--id", first.id)
        assert sign_ins.who(first) is None
        assert len(sign_ins.listed("ada")) == 2
        assert "ada is signed out of 2 browsers" in people("accounts", "sign-out", "ada").stdout
        assert sign_ins.listed() == []


def test_what_is_done_at_the_terminal_is_in_the_audit_log(people, tmp_path):
    people("accounts", "add", "ada", "--role", "admin", said=PASSWORD)
    people("accounts", "add", "vic", said="short\n")
    token = people("tokens", "add", "ci", "--scope", "read").stdout.strip()
    people("tokens", "revoke", token.split("_")[1])
    people("accounts", "list")
    with closing(Records(f"sqlite:///{tmp_path / 'mentatlab.db'}", dump_json, load_flow)) as records:
        records.open()
        told = [(one.who, one.action, one.outcome, one.address) for one in records.accounts.audit(None, 10)]
    assert told == [
        ("local", f"revoke token {token.split('_')[1]}", "done", "terminal"),
        ("local", "issue token ci", "done", "terminal"),
        ("local", "add account ada", "done", "terminal"),
    ]


def test_a_token_is_printed_once_and_revoked(people):
    token = people("tokens", "add", "ci", "--scope", "read", "--scope", "run", "--days", "30").stdout.strip()
    assert token.startswith("mlt_")
    shown = people("tokens", "list").stdout
    assert "read, run" in shown
    assert token not in shown
    people("tokens", "revoke", token.split("_")[1])
    assert "ci" not in people("tokens", "list").stdout


@pytest.mark.parametrize(
    ("words", "said", "why"),
    [
        (["accounts", "add", "vic"], "short\n", "10 to 1024 characters"),
        (["accounts", "add", "vic", "--role", "king"], PASSWORD, "'king' is no role"),
        (["accounts", "remove", "nobody"], "", "none called nobody"),
        (["accounts", "sign-out", "nobody"], "", "none called nobody"),
        (["tokens", "add", "ci", "--scope", "everything"], "", "scopes are some of read, run, edit, admin"),
        (["tokens", "revoke", "nope"], "", "none called nope"),
    ],
)
def test_what_cannot_be_is_said(people, words, said, why):
    ended = people(*words, said=said)
    assert why in str(ended.exception)
