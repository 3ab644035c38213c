"""An old database opens in a new version: Alembic's revisions, one a change, never altered once released.

`alembic revision` knows nothing of this folder's database, so a new one is written by hand: a file in `versions`, the
next number, and what is to be done. A test compares what they lead to with the tables that the code knows.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent
NEWEST = "0006"
NUMBERED = 3
"""Up to this version the database counted its own steps, in the table `schema_version`; Alembic goes on from there."""
_LOCK = 0x6D6C6162
"""Of PostgreSQL's advisory locks, the one under which a database is brought up to date."""


def migrate(engine: Engine) -> None:
    """Bring a database to the newest version. Raises RuntimeError if it is newer than that."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("BEGIN IMMEDIATE"))  # two labs may open one new database at once
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        version = _version(connection)
        if version != NEWEST:
            _upgrade(connection, version)


def _upgrade(connection: Connection, version: str) -> None:
    from alembic import command  # late: a database that is up to date, which is nearly every one, needs none of it

    config = _config(connection)
    if version and not inspect(connection).has_table("alembic_version"):
        command.stamp(config, version)
    command.upgrade(config, NEWEST)


def _version(connection: Connection) -> str:
    """The revision it is at; nothing for a new one. Raises RuntimeError if this MentatLab does not know it."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        found = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
        known = {path.name.partition("_")[0].removeprefix("r") for path in (HERE / "versions").glob("r*.py")}
        return found if found in known else _refuse(found, NEWEST)
    if "schema_version" in tables:
        number = int(connection.execute(text("SELECT version FROM schema_version")).scalar_one())
        return (f"{number:04}" if number else "") if number <= NUMBERED else _refuse(str(number), str(NUMBERED))
    return ""


def _refuse(found: str, known: str) -> Any:
    raise RuntimeError(
        f"the database is of version {found}, and this MentatLab knows up to {known}: "
        "open it with a newer MentatLab, or choose another data folder"
    )


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
