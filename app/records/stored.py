"""A stored flow, a line in a list of them, one of its versions: light, so that who passes them on loads no database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, Self, TypeVar


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


class FullError(Exception):
    """The database takes no more: its disk is full, or a quota is used up. `str()` says what to do."""


@dataclass(frozen=True, slots=True)
class StoredFlow(Generic[D]):
    """A flow as it is stored."""

    id: str
    flow: D
    etag: str
    """Changes with every write; say it with the next, so that nobody's work is overwritten unseen."""
    created: datetime
    updated: datetime


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
    folder: str = ""
    """Where it lies among the flows, such as `work/cameras`; nothing for the top."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of a flow's versions, without its document."""

    etag: str
    label: str
    """What somebody called it, or nothing if it was kept by itself."""
    saved: datetime


class ConflictError(Exception):
    """Somebody else has written the flow since it was read. `theirs` is what is stored, `yours` what was refused."""

    def __init__(self, theirs: StoredFlow[Any], yours: Any) -> None:
        super().__init__(f"the flow {theirs.id} was changed elsewhere and is at {theirs.etag} now")
        self.theirs, self.yours = theirs, yours
