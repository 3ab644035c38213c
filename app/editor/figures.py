"""How a session does as a whole, once a second: what comes in, what comes out, what is lost, what waits."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from app.engine import EdgeGauge, NodeGauge

MINUTES = 5
Edges = Mapping[str, tuple[EdgeGauge, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """One second of a session. Rates are a second's."""

    t: float
    """Seconds since the session began."""
    came: float
    """Items that its sources let in."""
    out: float
    """Results at the quickest of what it shows."""
    lost: float
    """Items that gave way, anywhere; not those that an edge was asked to leave out."""
    waiting: int
    """Items on edges now."""
    up: float
    """Bytes from the tabs."""
    down: float
    """Bytes to the tabs."""
    lag: float
    """Milliseconds the loop that serves pages was late, at worst."""
    reasons: dict[str, float] = field(default_factory=dict)
    """What gave way or was left out, by reason."""


class Counted:
    """Takes the figures of the last minutes from counters that only grow, but begin anew with what is begun anew."""

    def __init__(self) -> None:
        self._points: deque[Figures] = deque(maxlen=60 * MINUTES)
        self._before: dict[str, float] = {}
        self._began: float | None = None
        self._last = 0.0

    def take(
        self,
        now: float,
        nodes: Mapping[str, NodeGauge],
        edges: Edges,
        *,
        sources: Collection[str],
        sinks: Collection[str],
        refused: Mapping[str, int],
        up: int,
        down: int,
        lag: float,
    ) -> dict[str, Any]:
        """The message that tells one more second. `now` and `lag` in seconds; `refused`: by reason, what no source let
        in; `up` and `down`: bytes so far.
        """
        self._began = now if self._began is None else self._began
        seconds, self._last = now - self._last if self._last else 1.0, now
        rates = {name: self._grown(f"node {name}", gauge.count) / seconds for name, gauge in nodes.items()}
        reasons = {reason: self._grown(f"door {reason}", count) / seconds for reason, count in refused.items()}
        for name, (gauge, _) in edges.items():
            for reason, count in dict(gauge.drops).items():
                reasons[reason] = reasons.get(reason, 0) + self._grown(f"{name} {reason}", count) / seconds
        point = Figures(
            t=round(now - self._began, 2),
            came=round(sum(rates.get(name, 0) for name in sources), 1),
            out=round(max((rates.get(name, 0) for name in sinks), default=0), 1),
            lost=round(sum(rate for reason, rate in reasons.items() if reason != "sample"), 1),
            waiting=sum(depth for _, depth in edges.values()),
            up=round(self._grown("up", up) / seconds),
            down=round(self._grown("down", down) / seconds),
            lag=round(lag * 1000, 1),
            reasons={reason: round(rate, 1) for reason, rate in reasons.items() if rate},
        )
        self._points.append(point)
        return {"type": "figures", "points": [asdict(point)]}

    def all(self) -> dict[str, Any]:
        """The message that tells a new viewer of the last minutes."""
        return {"type": "figures", "points": [asdict(point) for point in self._points], "again": True}

    def _grown(self, name: str, count: float) -> float:
        before, self._before[name] = self._before.get(name, 0), count
        return count - before if count >= before else count
