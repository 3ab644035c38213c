"""Sign-ins as rows, whatever the database."""

from datetime import UTC, datetime

import pytest

from app.records import StoredSignIn


def at(number: int, name: str = "ada") -> StoredSignIn:
    time = datetime.fromtimestamp(1_900_000_000 + number, UTC)
    return StoredSignIn(f"{name}{number}", name, 2**47 + number, time, time, "192.0.2.7", "Firefox on Linux")


def test_a_sign_in_is_kept_as_it_was_seen_again_and_ended(records):
    table = records.sign_ins
    table.add(at(1), since=0, most=5)
    assert table.get("ada1") == at(1)
    table.seen("ada1")
    assert table.get("ada1").seen != at(1).seen
    table.remove("ada1")
    for ask in (table.get, table.remove):
        with pytest.raises(KeyError):
            ask("ada1")


def test_of_one_name_the_newest_stay_and_what_is_too_old_goes(records):
    table = records.sign_ins
    table.add(at(0, "vic"), since=0, most=3)
    for number in range(5):
        table.add(at(number), since=0, most=3)
    assert [one.id for one in table.listed("ada")] == ["ada4", "ada3", "ada2"]
    table.add(at(9), since=at(3).created.timestamp(), most=3)
    assert {one.id for one in table.listed()} == {"ada9", "ada4", "ada3"}


def test_all_of_one_name_end_or_all_but_one_and_with_the_account_all(records):
    table = records.sign_ins
    records.accounts.add_account("ada", "editor", "digest")
    for number in range(3):
        table.add(at(number), since=0, most=9)
        table.add(at(number, "vic"), since=0, most=9)
    assert table.remove_all("ada", but="ada1") == 2
    assert [one.id for one in table.listed("ada")] == ["ada1"]
    records.accounts.change_account("ada", role="viewer")
    assert table.listed("ada") == []
    table.add(at(5), since=0, most=9)
    records.accounts.remove_account("ada")
    assert [one.name for one in table.listed()] == ["vic"] * 3
