"""The table of flows: the document as text, and beside it what a list of flows shows."""

from datetime import UTC, datetime

from sqlalchemy import JSON, Column, Text
from sqlmodel import Field, SQLModel

from app.records.stored import D, Listed, StoredFlow


class FlowRow(SQLModel, table=True):
    __tablename__ = "flows"

    id: str = Field(primary_key=True, max_length=64)
    name: str
    doc: str = Field(sa_type=Text)
    tags: list[str] = Field(sa_column=Column(JSON, nullable=False))
    document: str = Field(sa_type=Text)
    """Text, of the version in which it was written; reading brings it up to date."""
    version: int
    """Counts the writes; a write that does not know the last one is stale."""
    created: float
    """Seconds since 1970."""
    updated: float = Field(index=True)
    folder: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """Where it lies among the flows, such as `work/cameras`; not a part of the flow."""


def stored(row: FlowRow, flow: D) -> StoredFlow[D]:
    return StoredFlow(row.id, flow, etag(row.version), time_of(row.created), time_of(row.updated))


def listed(row: FlowRow) -> Listed:
    tags, version = tuple(row.tags), etag(row.version)
    return Listed(row.id, row.name, row.doc, tags, version, time_of(row.created), time_of(row.updated), row.folder)


def etag(version: int) -> str:
    return f"v{version}"


def time_of(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
