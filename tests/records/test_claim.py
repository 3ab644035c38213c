"""One lab a database: of two on one PostgreSQL the second ends, and says what to do."""

import os
import subprocess
import sys

import pytest
from sqlalchemy.exc import DBAPIError

from app.records import claim
from tests.conftest import ROOT, start_server, stop_server
from tests.records.conftest import database, statement


@pytest.fixture
def claimed(url):
    """What opens the database as a lab does."""
    opened = []

    def lab():
        records = database(url)
        records.claim()
        opened.append(records)
        records.open()
        return records

    yield lab
    for records in opened:
        records.close()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(claim, "PATIENCE", 0.3)


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_second_lab_is_refused_until_the_first_has_ended(claimed, impatient, url):
    first = claimed()
    with pytest.raises(RuntimeError, match=r"another lab works with .*a database of its own with MENTATLAB_DATABASE"):
        claimed()
    assert first.flows() == []
    looking = database(url)  # as `accounts add` does beside a server
    looking.open()
    assert looking.flows() == []
    looking.close()
    first.close()
    claimed()


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_lock_that_the_server_lost_is_taken_again_or_missed(claimed, impatient, url):
    others = "datname = current_database() AND pid != pg_backend_pid()"
    ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"
    first = claimed()
    statement(url, ended)
    assert first.flows() == []
    with pytest.raises(RuntimeError, match="another lab"):
        claimed()
    statement(url, ended)
    claimed()  # the one that was quicker
    with pytest.raises((RuntimeError, DBAPIError), match="another lab"):
        first.flows()


def test_labs_on_one_file_are_kept_apart_by_the_lock_on_its_folder(tmp_path):
    one, other = database(f"sqlite:///{tmp_path / 'lab.db'}"), database(f"sqlite:///{tmp_path / 'lab.db'}")
    for records in (one, other):
        records.claim()
        records.open()
        records.close()


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_second_server_ends_with_a_sentence(url, tmp_path):
    first = start_server(tmp_path / "one", MENTATLAB_DATABASE=url)
    try:
        ran = subprocess.run(
            [sys.executable, "main.py", "--port", "0", "--no-open"],
            cwd=ROOT,
            env={**os.environ, "MENTATLAB_HOME": str(tmp_path / "two"), "MENTATLAB_DATABASE": url},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert ran.returncode != 0
        assert "another lab works with the database postgresql" in ran.stdout + ran.stderr
        assert "Traceback" not in ran.stdout + ran.stderr
    finally:
        stop_server(first)
