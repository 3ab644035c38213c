"""A stored flow: the document as text, and beside it what a list of flows shows."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, Protocol, Self, TypeVar

from sqlalchemy import JSON, Column, Text
from sqlmodel import Field, SQLModel


class Document(Protocol):
    """What the records need to know of a flow; what else is in it is the business of others."""

    @property
    def name(self) -> str: ...
    @property
    def doc(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    def changed(self, **parts: Any) -> Self: ...


D = TypeVar("D", bound=Document)


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


@dataclass(frozen=True, slots=True)
class StoredFlow(Generic[D]):
    """A flow as it is stored."""

    id: str
    flow: D
    etag: str
    """Changes with every write; say it with the next, so that nobody's work is overwritten unseen."""
    created: datetime
    updated: datetime

    @classmethod
    def of(cls, row: FlowRow, flow: D) -> "StoredFlow[D]":
        return cls(row.id, flow, etag(row.version), _time(row.created), _time(row.updated))


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows of a flow, without reading its document."""

    id: str
    name: str
    doc: str
    tags: tuple[str, ...]
    etag: str
    created: datetime
    updated: datetime

    @classmethod
    def of(cls, row: FlowRow) -> "Listed":
        tags, version = tuple(row.tags), etag(row.version)
        return cls(row.id, row.name, row.doc, tags, version, _time(row.created), _time(row.updated))


class ConflictError(Exception):
    """Somebody else has written the flow since it was read. `theirs` is what is stored, `yours` what was refused."""

    def __init__(self, theirs: StoredFlow[Any], yours: Any) -> None:
        super().__init__(f"the flow {theirs.id} was changed elsewhere and is at {theirs.etag} now")
        self.theirs, self.yours = theirs, yours


def etag(version: int) -> str:
    return f"v{version}"


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
