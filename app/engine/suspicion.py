"""Whether a function holds the interpreter: guessed from what can be measured beside it.

A thread that computes all the time its call takes (its CPU time is its wall time) may still let go of the interpreter,
as cv2 and numpy do. Who does not is noticed by who waits: a timer on the engine's loop that should ring every 5 ms
comes late by up to the switch interval of the interpreter each time, 5 ms, where it is else on time to a tenth of that.
Both together, for several calls of more than 20 ms in a row, are taken for proof. Another node that holds the
interpreter at that very moment can make an innocent one look guilty; then it runs in a process that it did not need,
and is otherwise unharmed.
"""

import asyncio
from collections.abc import Sequence
from statistics import median
from time import perf_counter

LONG = 0.02
"""Seconds a call must take to matter."""
BUSY = 0.8
"""Share of them its thread must have computed."""
BEAT = 0.005
LATE = 0.002
"""Seconds by which the median beat must have been late."""
CALLS = 3
"""Such calls in a row."""


class Suspicion:
    """Listens only to functions whose last call was long and busy: the others pay nothing for it."""

    __slots__ = ("_guilty", "_listens")

    def __init__(self) -> None:
        self._listens = False
        self._guilty = 0

    def listen(self) -> "Heartbeat | None":
        return Heartbeat(asyncio.get_running_loop()) if self._listens else None

    def grows(self, seconds: float, busy: float, late: Sequence[float]) -> bool:
        """Take one call into account; True once there is no doubt left."""
        self._listens = seconds >= LONG and busy >= BUSY * seconds
        guilty = self._listens and len(late) > 1 and median(late) >= LATE
        self._guilty = self._guilty + 1 if guilty else 0
        return self._guilty >= CALLS


class Heartbeat:
    """Rings on a loop, and writes down by how many seconds it came late."""

    __slots__ = ("_due", "_handle", "_late", "_loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._late: list[float] = []
        self._set()

    def stop(self) -> list[float]:
        self._handle.cancel()
        return self._late

    def _set(self) -> None:
        self._due = perf_counter() + BEAT
        self._handle = self._loop.call_later(BEAT, self._ring)

    def _ring(self) -> None:
        self._late.append(perf_counter() - self._due)
        self._set()
