"""The tables of runs: what was asked for and what became of it, what happened, what was said, which media it needs."""

from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Text
from sqlmodel import Field, SQLModel

from app.records.flows import time_of
from app.records.stored_run import RunEvent, RunState, StoredRun


def _run() -> Any:
    return Field(sa_column_args=[ForeignKey("runs.number", ondelete="CASCADE")], primary_key=True)


class RunRow(SQLModel, table=True):
    __tablename__ = "runs"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(max_length=32, index=True, unique=True)
    flow_id: str | None = Field(default=None, max_length=64, index=True)
    """No foreign key: a run outlives the flow it was."""
    name: str
    document: str = Field(sa_type=Text)
    inputs: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    options: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    priority: int
    idempotency_key: str | None = Field(default=None, max_length=200, index=True, unique=True)
    state: str = Field(default="queued", max_length=16, index=True)
    attempts: int = 0
    created: float
    """Seconds since 1970."""
    started: float | None = None
    finished: float | None = None
    error: str = Field(default="", sa_type=Text)
    nodes: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    thumbnail: str | None = None
    kept: bool = False


class EventRow(SQLModel, table=True):
    __tablename__ = "run_events"

    run: int = _run()
    seq: int = Field(primary_key=True)
    time: float
    kind: str = Field(max_length=16)
    data: str = Field(sa_type=Text)


class OutputRow(SQLModel, table=True):
    __tablename__ = "run_outputs"

    run: int = _run()
    pin: str = Field(primary_key=True, max_length=200)
    said: int
    value: str = Field(sa_type=Text)


class MediaRow(SQLModel, table=True):
    __tablename__ = "run_media"

    run: int = _run()
    ref: str = Field(primary_key=True, max_length=1000)


def stored_run(row: RunRow) -> StoredRun:
    state: Any = row.state
    known: RunState = state
    return StoredRun(
        row.number or 0,
        row.id,
        row.flow_id,
        row.name,
        row.inputs,
        row.options,
        row.priority,
        row.idempotency_key,
        known,
        row.attempts,
        time_of(row.created),
        time_of(row.started) if row.started is not None else None,
        time_of(row.finished) if row.finished is not None else None,
        row.error,
        row.nodes,
        row.thumbnail,
        row.kept,
    )


def event(row: EventRow) -> RunEvent:
    return RunEvent(row.seq, row.kind, row.time, row.data)
