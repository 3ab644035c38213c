"""How late a loop is: what is due now happens so much later, because something holds the loop up."""

import asyncio
from collections import deque
from collections.abc import Callable
from time import monotonic

from app.telemetry.buckets import Buckets

EVERY = 0.1
"""Seconds."""
LATE = 0.02
"""Seconds by which a loop may be late now and then."""
LOOKS = 10
STRAYS = 2
"""Looks of these that may have found it in time, and it is late all the same."""


class Lateness:
    """Whether a loop was late for a whole second: one burst is nothing, a loop that is always behind must shed load."""

    def __init__(self) -> None:
        self._lags: deque[float] = deque(maxlen=LOOKS)

    @property
    def is_sustained(self) -> bool:
        return len(self._lags) == LOOKS and sorted(self._lags)[STRAYS] > LATE

    def note(self, lag: float) -> None:
        """It was so many seconds late."""
        self._lags.append(lag)


async def watch_lag(found: Buckets, note: Callable[[float], object] = lambda lag: None) -> None:
    """Measure the loop this runs on, for ever."""
    while True:
        due = monotonic() + EVERY
        await asyncio.sleep(EVERY)
        lag = max(0.0, monotonic() - due)
        found.add(lag)
        note(lag)
