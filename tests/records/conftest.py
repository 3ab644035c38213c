"""Every database that MentatLab knows: the tests of the records run on each."""

from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import create_engine, text

from app.flow import Flow, dump_json, load_flow
from app.records import Records

NUMBERS = count()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    """A new database's address."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new folder' / 'lab.db'}"
    server, name = request.getfixturevalue("postgres"), f"lab_{next(NUMBERS)}"
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.replace("/postgres", f"/{name}")


@pytest.fixture
def records(url) -> Iterator[Records[Flow]]:
    records = database(url)
    records.open()
    yield records
    records.close()


def database(url: str) -> Records[Flow]:
    return Records(url, dump_json, load_flow)


def statement(url: str, sql: str, **values: object) -> None:
    """What no lab would do, done to its database."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(sql), values)
    engine.dispose()
