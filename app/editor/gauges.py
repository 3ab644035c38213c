"""The engine's counters, as rates and ages a person can read, four times a second and only where they changed."""

from collections.abc import Mapping
from math import ceil
from time import monotonic
from typing import Any

from app.editor.doubles import NOTHING
from app.editor.figures import Edges
from app.engine import NodeGauge, Recent

AT_REST: dict[str, dict[str, Any]] = {
    "node": {
        "state": "idle",
        "fps": 0.0,
        "ms": 0.0,
        "progress": None,
        "note": "",
        "error": None,
        "drops": 0,
        "run": None,
        "wait": None,
        "batch": 0.0,
        "device": "",
        "memory": 0,
        "signal": None,
    },
    "edge": {"rate": 0.0, "age_ms": None, "depth": 0, "drops": 0, "reasons": {}},
}
"""What is told of what does not run."""


class Gauges:
    def __init__(self) -> None:
        self._told: dict[str, dict[str, Any]] = {"node": {}, "edge": {}}
        self._counts: dict[str, tuple[float, int, float]] = {}
        """When a count was last looked at, what it was, and the rate then."""
        self.doubles = NOTHING
        """Placed subflows, which are told together from what is inside."""

    def forget(self) -> None:
        """Tell everything again: somebody new is looking."""
        self._told = {"node": {}, "edge": {}}

    def measured(self, gauged: Mapping[str, NodeGauge], between: Edges) -> list[dict[str, Any]]:
        """The messages that tell what has changed since last time."""
        nodes = {name: self._node(name, gauge) for name, gauge in gauged.items()}
        edges = {
            name.partition(" [")[0]: {
                "rate": self._rate(name, gauge.count),
                "age_ms": round(gauge.age * 1000),
                "depth": depth,
                "drops": sum((drops := dict(gauge.drops)).values()),
                "reasons": drops,
            }
            for name, (gauge, depth) in between.items()
        }
        told_nodes = self._changed("node", nodes | self.doubles.of_nodes(nodes))
        told_edges = self._changed("edge", edges | self.doubles.of_edges(edges))
        messages = []
        if told_nodes:
            messages.append({"type": "nodes", "nodes": told_nodes})
        if told_edges:
            messages.append({"type": "edges", "edges": told_edges})
        return messages

    def _node(self, name: str, gauge: NodeGauge) -> dict[str, Any]:
        failure = gauge.failure
        return {
            "state": gauge.state,
            "fps": self._rate(f"node {name}", gauge.count),
            "ms": round(gauge.seconds * 1000, 1),
            "run": _spread(gauge.runs),
            "wait": _spread(gauge.waits),
            "batch": round(gauge.batch, 1),
            "device": gauge.device,
            "memory": gauge.memory,
            "progress": gauge.progress,
            "note": gauge.note,
            "error": {"message": failure.message, "remedy": failure.remedy, "pin": failure.pin} if failure else None,
            "drops": gauge.dropped,
            "signal": _signal(gauge),
        }

    def _rate(self, name: str, count: int) -> float:
        """Items a second, over about the last second."""
        now = monotonic()
        since, before, rate = self._counts.setdefault(name, (now, count, 0.0))
        if now - since >= 0.9:
            new = count - before if count >= before else count  # a flow that was planned anew counts from nothing
            rate = round(new / (now - since), 1)
            self._counts[name] = (now, count, rate)
        return rate

    def _changed(self, kind: str, found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """What is new, and what is gone: a node that was muted does not run on in the eyes of whoever looks."""
        told = self._told[kind]
        new = {name: about for name, about in found.items() if told.get(name) != about}
        gone = dict.fromkeys(told.keys() - found.keys(), AT_REST[kind])
        self._told[kind] = found
        return new | gone


def _spread(recent: Recent) -> list[float] | None:
    """Median and 95th percentile in milliseconds, fine enough for what is looked at four times a second."""
    return [_short(recent.at(0.5)), _short(recent.at(0.95))] if recent.count else None


def _short(seconds: float) -> float:
    milliseconds = seconds * 1000
    return round(milliseconds, 2 if milliseconds < 1 else 1 if milliseconds < 10 else 0)


def _signal(gauge: NodeGauge) -> dict[str, Any] | None:
    """How a source stands; `again`: in how many seconds it is tried again, 0 if it is not."""
    if (signal := gauge.signal) is None:
        return None
    again = max(1, ceil(signal.again - monotonic())) if signal.again else 0
    return {"state": signal.state, "message": signal.message, "again": again}
