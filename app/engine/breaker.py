"""Give a node that keeps failing a rest."""

from collections import deque
from time import monotonic

FAILURES, WITHIN = 5, 10.0
"""So many failures in so many seconds trip it."""
FIRST_REST, LONGEST_REST = 1.0, 30.0
"""Seconds."""


class Breaker:
    """Circuit breaker after Nygard, *Release It!*: closed, open for a while, then one call to try."""

    __slots__ = ("_failures", "_is_trying", "_rest", "_until")

    def __init__(self) -> None:
        self._failures: deque[float] = deque(maxlen=FAILURES)
        self._rest = FIRST_REST
        self._until = 0.0
        self._is_trying = False

    @property
    def is_open(self) -> bool:
        return monotonic() < self._until

    def succeeded(self) -> None:
        if self._failures:
            self._failures.clear()
            self._rest = FIRST_REST
            self._is_trying = False

    def failed(self) -> bool:
        """Count a failure; True if the node rests now."""
        now = monotonic()
        self._failures.append(now)
        if self._is_trying or (len(self._failures) == FAILURES and now - self._failures[0] <= WITHIN):
            self._is_trying = True  # once it has rested
            self._until = now + self._rest
            self._rest = min(self._rest * 2, LONGEST_REST)
            return True
        return False
