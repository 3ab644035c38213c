"""People's accounts, and the sessions their browsers keep."""

import stat

import pytest

from app.access.passwords import digest, matches
from app.access.sessions import Sessions, Ticket, set_cookie

PASSWORD = "four good words here"


@pytest.fixture
def accounts(door):
    return door().access.accounts


@pytest.fixture
def sign_ins(door):
    return door().access.sign_ins


def test_the_right_name_and_password_are_an_accounts_and_nothing_else_is(accounts):
    accounts.add(" Ada ", "admin", PASSWORD)
    assert accounts.proven("ADA", PASSWORD).name == "ada"
    assert accounts.proven("ada", PASSWORD + " ") is None
    assert accounts.proven("nobody", PASSWORD) is None
    assert accounts.proven("ada", "") is None


def test_another_password_or_role_makes_earlier_tickets_worthless(accounts, sign_ins):
    accounts.add("ada", "admin", PASSWORD)
    accounts.add("vic", "viewer", PASSWORD)

    def ticket(password=PASSWORD):
        known = accounts.proven("vic", password)
        return sign_ins.begin(known.name, known.generation, "127.0.0.1", "")

    first, late = ticket(), accounts.proven("vic", PASSWORD)
    assert sign_ins.who(first).permissions == {"read"}
    accounts.change("vic", role="editor")
    assert sign_ins.who(first) is None
    assert sign_ins.who(sign_ins.begin("vic", late.generation, "", "")) is None, "proven before, and begun after"
    second = ticket()
    accounts.change("vic", password="quite another one")
    assert sign_ins.who(second) is None
    assert accounts.proven("vic", PASSWORD) is None
    third = ticket("quite another one")
    accounts.remove("vic")
    assert sign_ins.who(third) is None
    assert sign_ins.listed() == []


@pytest.mark.parametrize(
    ("name", "role", "password", "why"),
    [
        ("a b", "viewer", PASSWORD, "is no name"),
        ("", "viewer", PASSWORD, "is no name"),
        ("start", "viewer", PASSWORD, "is no name"),
        ("../x", "viewer", PASSWORD, "is no name"),
        ("vic", "king", PASSWORD, "'king' is no role. Use viewer, editor, admin"),
        ("vic", "viewer", "short", "10 to 1024 characters"),
        ("vic", "viewer", "x" * 1025, "10 to 1024 characters"),
        ("ada", "viewer", PASSWORD, "an account ada already"),
    ],
)
def test_what_cannot_be_an_account_is_said(accounts, name, role, password, why):
    accounts.add("ada", "admin", PASSWORD)
    with pytest.raises(ValueError, match=why):
        accounts.add(name, role, password)
    assert [one.name for one in accounts.listed()] == ["ada"]


def test_the_last_admin_stays_one(accounts):
    accounts.add("ada", "admin", PASSWORD)
    with pytest.raises(ValueError, match="the last admin"):
        accounts.remove("ada")
    with pytest.raises(ValueError, match="the last admin"):
        accounts.change("ada", role="viewer")
    accounts.change("ada", role="admin", password="quite another one")
    accounts.add("bob", "admin", PASSWORD)
    accounts.remove("ada")


def test_a_password_is_kept_as_argon2id_and_every_hash_is_another():
    one, other = digest(PASSWORD), digest(PASSWORD)
    assert one.startswith("$argon2id$")
    assert one != other
    assert matches(one, PASSWORD)
    assert not matches("nonsense", PASSWORD)


def test_a_hash_of_weaker_parameters_is_made_anew_when_its_password_is_known(accounts, sign_ins):
    from argon2 import PasswordHasher

    accounts.add("ada", "admin", PASSWORD)
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    table = accounts._records.accounts
    table.rehash("ada", table.account("ada").digest, weak)
    known = accounts.proven("ada", PASSWORD)
    ticket = sign_ins.begin("ada", known.generation, "", "")
    assert table.account("ada").digest not in (weak, "")
    assert sign_ins.who(ticket) is not None, "and nobody is signed out for it"


def test_a_cookie_is_believed_only_as_it_was_made(tmp_path, monkeypatch):
    sessions = Sessions(tmp_path / "new" / "key")
    sealed = sessions.sealed(Ticket("abc"))
    cookie = set_cookie(sealed, secure=True).partition(";")[0]
    assert sessions.read(f"other=1; {cookie}") == Ticket("abc")
    assert Sessions(tmp_path / "new" / "key").read(cookie) == Ticket("abc"), "a restart signs nobody out"
    assert Sessions(tmp_path / "other").read(cookie) is None
    assert sessions.read(cookie[:-2]) is None
    assert sessions.read("") is None
    assert stat.S_IMODE((tmp_path / "new" / "key").stat().st_mode) == 0o600
    monkeypatch.setattr("app.access.sessions.LASTS", -1)
    assert sessions.read(cookie) is None, "it is too old"
