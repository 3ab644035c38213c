"""An old database opens in a new version: one step from each version to the next, never changed once released."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, text


def _flows(connection: Connection) -> None:
    """0 to 1: the first table."""
    connection.execute(
        text(
            "CREATE TABLE flows (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, doc TEXT NOT NULL, "
            "tags JSON NOT NULL, document TEXT NOT NULL, version INTEGER NOT NULL, "
            "created FLOAT NOT NULL, updated FLOAT NOT NULL)"
        )
    )
    connection.execute(text("CREATE INDEX ix_flows_updated ON flows (updated)"))


def _versions(connection: Connection) -> None:
    """1 to 2: what flows were before."""
    number = "SERIAL" if connection.dialect.name == "postgresql" else "INTEGER"
    connection.execute(
        text(
            f"CREATE TABLE flow_versions (id {number} NOT NULL PRIMARY KEY, "
            "flow_id VARCHAR(64) NOT NULL, version INTEGER NOT NULL, label VARCHAR NOT NULL, "
            "document TEXT NOT NULL, saved FLOAT NOT NULL, "
            "FOREIGN KEY (flow_id) REFERENCES flows (id) ON DELETE CASCADE)"
        )
    )
    connection.execute(text("CREATE INDEX ix_flow_versions_flow_id ON flow_versions (flow_id)"))


def _folders(connection: Connection) -> None:
    """2 to 3: where a flow lies among the others."""
    connection.execute(text("ALTER TABLE flows ADD COLUMN folder VARCHAR NOT NULL DEFAULT ''"))


STEPS: list[Callable[[Connection], None]] = [_flows, _versions, _folders]
"""The one at index n leads from version n to n + 1."""


def migrate(engine: Engine) -> None:
    """Bring a database to the newest version. Raises RuntimeError if it is newer than that."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("BEGIN IMMEDIATE"))  # two labs may open one new database at once
        version = _version(connection)
        if version > len(STEPS):
            raise RuntimeError(
                f"the database is of version {version}, and this MentatLab knows up to {len(STEPS)}: "
                "open it with a newer MentatLab, or choose another data folder"
            )
        for step in STEPS[version:]:
            step(connection)
        connection.execute(text("UPDATE schema_version SET version = :version"), {"version": len(STEPS)})


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table("schema_version"):
        connection.execute(text("CREATE TABLE schema_version (version INTEGER NOT NULL)"))
        connection.execute(text("INSERT INTO schema_version (version) VALUES (0)"))
    return int(connection.execute(text("SELECT version FROM schema_version")).scalar_one())
