"""When a source lets its next picture in, so that it is fresh when a device that others use too comes to it.

A picture that is admitted is bound: newer ones pass it by while it waits in a lane's line. So a source holds the next
one back for as long as the lane says, and then lets in the first that arrives.
"""

LEAST = 0.004
"""Seconds. Less is not worth a timer."""
RHYTHM = 0.1
"""Seconds between two pictures beyond which nobody waits for a fresher one."""


class Pace:
    """One door's. All times are `monotonic` seconds."""

    __slots__ = ("_held", "_offered", "_until", "hold", "period")

    def __init__(self) -> None:
        self.hold = 0.0
        """Seconds to wait after the next item came back, before another is let in. It is said anew for each."""
        self._held = 0.0
        self._until = 0.0
        self._offered = 0.0
        self.period = 0.0
        """Seconds between two pictures that ask to be let in, as measured; 0 if they come seldom."""

    def came_back(self, now: float) -> None:
        self._held, self.hold = self.hold, 0.0  # whoever said it may be gone
        self._until = now + self._held

    def offered(self, now: float) -> None:
        gap = now - self._offered
        if gap > RHYTHM:
            self.period = 0.0
        else:
            self.period = self.period + 0.1 * (gap - self.period) if self.period else gap
        self._offered = now

    def remaining(self, now: float) -> float:
        """Seconds until the newest may come in; 0 for now."""
        if self._held < LEAST:
            return 0.0
        if now < self._until:
            return self._until - now
        if now - self._offered < LEAST:
            return 0.0
        return max(0.0, self._offered + 1.2 * self.period - now)  # a fresher one is due: it will ring
