"""How much may wait before a node."""

from typing import TypedDict

from app.engine.missing import LONGEST
from app.flow import Edge, PolicyKind

LINE = 64
"""Items that may wait where no edge says how many."""


class Bound(TypedDict):
    """What a join is told of it."""

    policy: PolicyKind
    limit: int
    longest: float | None
    """Seconds, where not items are counted but time."""


def bounded(edge: Edge | None, is_heard: bool, live: bool) -> Bound:
    """What the edge says; where none does, a session lets few seconds of sound wait. A run loses nothing."""
    if not live:
        return Bound(policy="every", limit=LINE, longest=None)
    if edge is None or edge.policy is None:
        return Bound(policy="fifo" if is_heard else "every", limit=LINE, longest=LONGEST if is_heard else None)
    kind = edge.policy_kind or "every"
    if edge.is_timed:
        return Bound(policy=kind, limit=LINE, longest=edge.amount)
    return Bound(policy=kind, limit=int(edge.amount) if kind == "fifo" else LINE, longest=None)
