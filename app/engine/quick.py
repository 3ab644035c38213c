"""Call plain functions where they cost least: on a worker thread until they have proven quick, then in place.

What holds the interpreter runs in a process of its own, so that it delays no page and no other node: what says so with
`gil="holds"`, and what is found to, see `Suspicion`.
"""

import asyncio
from collections.abc import Mapping
from functools import partial
from time import perf_counter, thread_time
from typing import Any

import structlog

from app.engine.suspicion import Suspicion
from app.engine.workers import Workers
from app.models import CannotTravelError, Devices, ProcessLane, Sent
from app.sdk import NodeType

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

    __slots__ = ("_call", "_devices", "_lane", "_name", "_needed", "_pool", "_streak", "_suspicion", "_warming")

    def __init__(self, kind: NodeType, pool: Workers, devices: Devices) -> None:
        self._call, self._pool, self._devices = kind.call, pool, devices
        self._name = kind.manifest.id
        self._streak, self._needed = 0, PROBATION
        self._suspicion: Suspicion | None = Suspicion()
        self._lane: ProcessLane | None = None
        self._warming: asyncio.Future[Any] | None = None
        if kind.manifest.gil == "holds" and not kind.is_async:
            self._lane = devices.apart(self._name)

    async def __call__(self, values: Mapping[str, Any]) -> Any:
        if self._lane is not None:
            try:
                return await self._lane.call(partial(Sent(self._lane, self._call), **values))
            except CannotTravelError as error:
                self._stay(error)
        if self._streak >= self._needed:
            return self.in_place(values)
        return await self._on_a_thread(values)

    @property
    def is_quick(self) -> bool:
        return self._streak >= self._needed

    @property
    def is_apart(self) -> bool:
        """Whether it runs in a process of its own."""
        return self._lane is not None

    def in_place(self, values: Mapping[str, Any]) -> Any:
        began = perf_counter()
        result = self._call(**values)
        if perf_counter() - began > SLOW:
            self._streak, self._needed = 0, min(self._needed * 8, 4096)
        return result

    async def _on_a_thread(self, values: Mapping[str, Any]) -> Any:
        beats = self._suspicion.listen() if self._suspicion is not None else None
        try:
            result, seconds, busy = await self._pool.work(self._timed, values)
        finally:
            late = beats.stop() if beats is not None else []
        self._streak = self._streak + 1 if seconds < QUICK else 0
        if self._suspicion is not None and self._suspicion.grows(seconds, busy, late):
            self._move_out()
        return result

    def _move_out(self) -> None:
        """It goes on here until a process is ready for it."""
        self._suspicion = None
        lane = self._devices.apart(self._name)
        self._warming = asyncio.ensure_future(lane.call(Sent(lane, self._call).introduce))
        self._warming.add_done_callback(partial(self._moved, lane))

    def _moved(self, lane: ProcessLane, warmed: asyncio.Future[Any]) -> None:
        self._warming = None
        if warmed.cancelled() or (error := warmed.exception()) is not None:
            self._stay(None if warmed.cancelled() else error)
        else:
            self._lane = lane
            structlog.get_logger().info("isolated", node=self._name, reason="it holds the interpreter")

    def _stay(self, error: BaseException | None) -> None:
        self._lane = self._suspicion = None
        remedy = "It holds up other nodes: let it take and give pictures, sound, numbers and text"
        structlog.get_logger().warning("not_isolated", node=self._name, reason=str(error), remedy=remedy)

    def _timed(self, values: Mapping[str, Any]) -> tuple[Any, float, float]:
        """Its result, and how long it took: by the wall, and by what its thread computed."""
        began, busy = perf_counter(), thread_time()
        result = self._call(**values)
        return result, perf_counter() - began, thread_time() - busy
