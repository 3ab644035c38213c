"""A run as it is stored, what happened in it, what it said: light, so that who passes them on loads no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

RunState = Literal["queued", "running", "done", "failed", "cancelled", "interrupted"]
RUN_STATES: tuple[RunState, ...] = get_args(RunState)
OVER: tuple[RunState, ...] = ("done", "failed", "cancelled", "interrupted")
"""States that a run does not leave any more."""


@dataclass(frozen=True, slots=True)
class NewRun:
    """What is asked for."""

    document: str
    """The flow exactly as it is to run."""
    name: str
    flow_id: str | None = None
    """The stored flow it was, if it was one."""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    """By `node.pin`."""
    options: Mapping[str, Any] = field(default_factory=dict)
    priority: int = 0
    """The highest first; among equals whoever came first."""
    idempotency_key: str | None = None
    """Whoever asks with the same one again gets the same run."""
    media: frozenset[str] = frozenset()
    """References that it needs."""


@dataclass(frozen=True, slots=True)
class StoredRun:
    """Without its document, its events and its outputs, which may be large."""

    number: int
    """Counts the runs; a later one has a higher number."""
    id: str
    flow_id: str | None
    name: str
    inputs: Mapping[str, Any]
    options: Mapping[str, Any]
    priority: int
    idempotency_key: str | None
    state: RunState
    attempts: int
    """How often it was begun."""
    created: datetime
    started: datetime | None
    """The last time it was begun."""
    finished: datetime | None
    error: str
    nodes: Mapping[str, Any]
    """How each node ended."""
    thumbnail: str | None
    kept: bool
    """Whether it stays, however old it gets."""

    @property
    def is_over(self) -> bool:
        return self.state in OVER


@dataclass(frozen=True, slots=True)
class Waiting:
    """A run in the queue."""

    number: int
    id: str
    priority: int


@dataclass(frozen=True, slots=True)
class NewEvent:
    kind: str
    time: float
    """Seconds since 1970."""
    data: str
    """JSON."""


@dataclass(frozen=True, slots=True)
class RunEvent:
    seq: int
    """Counts the events of one run, from 1."""
    kind: str
    time: float
    """Seconds since 1970."""
    data: str
    """JSON."""


@dataclass(frozen=True, slots=True)
class RunOutput:
    pin: str
    """`node.pin`."""
    said: int
    """How many values were said there."""
    value: str
    """The last of them, as JSON; media by reference."""


@dataclass(frozen=True, slots=True)
class News:
    """What has become of a run since it was last written."""

    number: int
    events: tuple[NewEvent, ...] = ()
    outputs: tuple[RunOutput, ...] = ()
    media: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run came to its end."""

    state: RunState
    error: str = ""
    nodes: Mapping[str, Any] = field(default_factory=dict)
    thumbnail: str | None = None
