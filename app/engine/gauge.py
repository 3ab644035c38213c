"""What a node and an edge can say of themselves, kept as plain numbers: no locks, nothing allocated per item."""

from array import array
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

from app.sdk.run import Standing
from app.telemetry import Buckets

State = Literal["idle", "waiting", "loading", "running", "failed", "tripped", "skipped", "done"]


@dataclass(frozen=True, slots=True)
class Failure:
    """What a person needs to mend it; `trace` is for whoever wrote the node."""

    node: str
    message: str
    remedy: str = ""
    pin: str = ""
    code: str = ""
    trace: str = field(default="", repr=False)

    def __str__(self) -> str:
        at = f"{self.node}.{self.pin}" if self.pin else self.node
        return f"{at}: {self.message}" + (f". {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Signal:
    """How a source stands, as its node has told it."""

    state: Standing
    message: str = ""
    again: float = 0.0
    """When it is tried again, on the monotonic clock."""


class Recent:
    """The last so many figures, for medians and tails. Writing one costs no more than an array's cell."""

    LENGTH = 64
    __slots__ = ("_at", "_figures", "count")

    def __init__(self) -> None:
        self._figures = array("d", bytes(8 * self.LENGTH))
        self._at = 0
        self.count = 0
        """How many there are to look back on, at most `LENGTH`."""

    def add(self, figure: float) -> None:
        self._figures[self._at] = figure
        self._at = (self._at + 1) % self.LENGTH
        if self.count < self.LENGTH:
            self.count += 1

    def at(self, share: float) -> float:
        """The figure below which `share` of them lie: 0.5 for the median. 0 where there is none yet."""
        if not self.count:
            return 0.0
        return sorted(self._figures[: self.count])[min(self.count - 1, int(share * self.count))]


@dataclass(slots=True)
class NodeGauge:
    state: State = "idle"
    count: int = 0
    """Items said, or calls made."""
    seconds: float = 0.0
    """Running mean of one call's time, over about the last ten."""
    waits: Recent = field(default_factory=Recent)
    """Seconds from an item's arrival to the beginning of work on it, waiting for a device included."""
    runs: Recent = field(default_factory=Recent)
    """Seconds of work on one item."""
    reconnects: int = 0
    """How often a source that was lost has come back."""
    waited: Buckets = field(default_factory=Buckets)
    lined: Buckets = field(default_factory=Buckets)
    """Of those, what was spent in a device's line."""
    ran: Buckets = field(default_factory=Buckets)
    """The same since it was begun."""
    device: str = ""
    """Where what it borrows lives, as torch names it."""
    memory: int = 0
    """Bytes of what it borrows."""
    batch: float = 0.0
    """Mean size of the batches its last calls ran in."""
    errors: int = 0
    dropped: int = 0
    progress: float | None = None
    note: str = ""
    failure: Failure | None = None
    signal: Signal | None = None
    """Of a source that comes and goes."""

    set_up: float = 0.0
    """Seconds of the call at hand that went into loading a model: they are not the node's pace."""
    queued: float = 0.0
    """Seconds of the call at hand that went into waiting for a device's lane."""

    def took(self, seconds: float, waited: float = 0.0) -> None:
        """Count one call of `seconds`, for which its item had `waited` before."""
        waited += self.queued
        self.waits.add(waited)
        self.waited.add(waited)
        if self.queued:
            self.lined.add(self.queued)
        seconds = max(0.0, seconds - self.set_up - self.queued)
        self.set_up = self.queued = 0.0
        self.runs.add(seconds)
        self.ran.add(seconds)
        self.seconds = seconds if self.count == 0 else self.seconds + 0.1 * (seconds - self.seconds)
        self.count += 1


@dataclass(slots=True)
class EdgeGauge:
    count: int = 0
    age: float = 0.0
    """Seconds between admission and delivery of the newest item."""
    drops: dict[str, int] = field(default_factory=dict)
    """How many items gave way, by reason."""

    def delivered(self, since: float) -> None:
        self.count += 1
        self.age = monotonic() - since

    def drop(self, reason: str) -> None:
        self.drops[reason] = self.drops.get(reason, 0) + 1
