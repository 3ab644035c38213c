"""Databases of every earlier version open with all that is in them, and those of a later one are left alone."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlmodel import SQLModel

from app.flow import Flow
from app.records import Records
from tests.records.conftest import database, statement

OLD = Path(__file__).parent / "old"


def on_disk(folder: Path, sql: str) -> str:
    """A database made by these statements; its address."""
    with sqlite3.connect(folder / "lab.db") as raw:
        raw.executescript(sql)
    raw.close()
    return f"sqlite:///{folder / 'lab.db'}"


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_old_database_opens_with_its_flows(version, tmp_path):
    records = database(on_disk(tmp_path, (OLD / f"version_{version}.sql").read_text()))
    records.open()
    (listed,) = records.flows()
    assert (listed.id, listed.name, listed.doc, listed.tags) == ("old", "Grüße", "Says hello", ("sound",))
    assert listed.folder == ("work/cameras" if version == 3 else "")
    assert (records.get("old").etag, records.get("old").flow.layout) == ("v7", {"mic": (3, 4)})
    assert [kept.label for kept in records.versions("old")] == (["Before the talk"] if version > 1 else [])
    assert records.save("old", Flow(name="New"), "v7") == "v8"
    assert records.runs.waiting() == []
    records.close()


def test_a_database_that_was_made_and_never_filled_opens_too(tmp_path):
    records = database(on_disk(tmp_path, (OLD / "version_0.sql").read_text()))
    records.open()
    assert records.flows() == []
    records.close()


def test_an_old_database_is_brought_up_to_date_once(tmp_path):
    url = on_disk(tmp_path, (OLD / "version_2.sql").read_text())
    for _ in range(2):
        records = database(url)
        records.open()
        assert len(records.flows()) == 1
        records.close()


@pytest.mark.parametrize(
    "later",
    [
        "CREATE TABLE schema_version (version INTEGER NOT NULL); INSERT INTO schema_version VALUES (99)",
        "CREATE TABLE alembic_version (version_num VARCHAR(32)); INSERT INTO alembic_version VALUES ('0999')",
    ],
)
def test_a_database_from_the_future_is_left_alone(later, tmp_path):
    url = on_disk(tmp_path, later)
    with pytest.raises(RuntimeError, match=r"999?, and this MentatLab knows up to .*open it with a newer MentatLab"):
        database(url).open()


def test_an_earlier_mentatlab_is_told_that_the_database_is_too_new_for_it(url):
    records = database(url)
    records.open()
    records.close()
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version FROM schema_version")).scalar_one() > 3
    engine.dispose()


def test_several_labs_may_open_a_new_database_at_once(url):
    labs = [database(url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(Records.open, labs))
    labs[0].create(Flow(name="Captions"))
    assert all(len(lab.flows()) == 1 for lab in labs)
    for lab in labs:
        lab.close()


def test_the_revisions_lead_to_the_tables_that_the_code_knows(url, tmp_path):
    migrated = database(url)
    migrated.open()
    migrated.close()
    old = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    found = {table: _described(old, table) for table in SQLModel.metadata.tables}
    for table in reversed(SQLModel.metadata.sorted_tables):
        statement(url, f"DROP TABLE {table.name}")
    SQLModel.metadata.create_all(old)
    assert found == {table: _described(old, table) for table in SQLModel.metadata.tables}
    assert {"flows", "flow_versions", "runs", "run_events", "run_outputs", "run_media"} <= set(found)
    old.dispose()


def _described(engine, table):
    asks = ("get_columns", "get_indexes", "get_pk_constraint", "get_foreign_keys", "get_unique_constraints")
    return {ask: str(getattr(inspect(engine), ask)(table)) for ask in asks}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "MENTATLAB_DATABASE is no address of a database. Write it as postgresql://"),
        ("mysql://me@host/db", "mysql is no database that MentatLab knows"),
        ("postgresql://me:secret@127.0.0.1:1/db", "cannot be used: .*refused.* Is the server running"),
        ("sqlite:////proc/none/lab.db", "Choose another data folder with MENTATLAB_HOME|proc"),
    ],
)
def test_a_database_that_cannot_be_used_is_named_with_a_remedy_and_without_its_password(url, said):
    with pytest.raises((RuntimeError, OSError), match=f"(?s){said}") as refused:
        database(url).open()
    assert "secret" not in str(refused.value)
