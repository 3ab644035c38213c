"""What a node and an edge can say of themselves, kept as plain numbers: no locks, nothing allocated per item."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

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


@dataclass(slots=True)
class NodeGauge:
    state: State = "idle"
    count: int = 0
    """Items said, or calls made."""
    seconds: float = 0.0
    """Running mean of one call's time, over about the last ten."""
    errors: int = 0
    dropped: int = 0
    progress: float | None = None
    note: str = ""
    failure: Failure | None = None

    set_up: float = 0.0
    """Seconds of the call at hand that went into loading a model: they are not the node's pace."""

    def took(self, seconds: float) -> None:
        seconds, self.set_up = max(0.0, seconds - self.set_up), 0.0
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
