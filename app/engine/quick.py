"""Call plain functions where they cost least: on a worker thread until they have proven quick, then in place."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import Any

PROBATION = 4
"""Calls in a row that must be quick before a function runs on the engine's own thread."""
QUICK = 0.0003
"""Seconds. A hop to a worker and back costs 0.00005 to 0.0001, so beyond this a thread is worth it."""
SLOW = 0.005
"""Seconds after which one call in place sends the function back to the workers, for good measure for longer."""


class Quick:
    """One node's function, and what is known of its pace.

    The engine's loop is not the web's: a call in place of a third of a millisecond delays nobody's page.
    """

    __slots__ = ("_call", "_needed", "_pool", "_streak")

    def __init__(self, call: Callable[..., Any], pool: ThreadPoolExecutor) -> None:
        self._call, self._pool = call, pool
        self._streak, self._needed = 0, PROBATION

    async def __call__(self, values: Mapping[str, Any]) -> Any:
        if self._streak >= self._needed:
            return self.in_place(values)
        result, seconds = await asyncio.get_running_loop().run_in_executor(self._pool, self._timed, values)
        self._streak = self._streak + 1 if seconds < QUICK else 0
        return result

    @property
    def is_quick(self) -> bool:
        return self._streak >= self._needed

    def in_place(self, values: Mapping[str, Any]) -> Any:
        began = perf_counter()
        result = self._call(**values)
        if perf_counter() - began > SLOW:
            self._streak, self._needed = 0, min(self._needed * 8, 4096)
        return result

    def _timed(self, values: Mapping[str, Any]) -> tuple[Any, float]:
        began = perf_counter()
        return self._call(**values), perf_counter() - began
