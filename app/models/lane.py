"""The one worker allowed to touch the models on a device."""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any, Protocol

from app.models import memory
from app.models.batching import BUDGET, Sweep
from app.models.call import Answer, Call, Raised, Ran, StaleError, Terms, deliver, soon
from app.models.hold import Hold


@dataclass(slots=True)
class LaneGauge:
    calls: int = 0
    batches: int = 0
    busy: float = 0.0
    """Seconds."""
    sizes: dict[int, int] = field(default_factory=dict)
    """How many batches there were of each size."""
    stale: int = 0
    """Calls that were not run because their deadline had passed."""
    short: int = 0
    """How often a batch did not fit into memory."""


class Lane(Protocol):
    """Runs blocking work one piece after the other: a thread, a process, a Ray actor."""

    name: str
    gauge: LaneGauge
    make_room: Callable[[], None]
    """Called on the lane's own thread when a device ran short of memory: let go of what nobody needs."""

    async def call(self, work: Callable[..., Any], *args: Any, terms: Terms = Terms()) -> Any: ...
    async def load(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Load a model where the lane's work runs; what comes back is the model, or stands for it."""

    def forget(self, model: Any) -> None:
        """The model leaves."""

    def close(self) -> None: ...


class ThreadLane:
    """A lane in a thread of this process.

    When the thread is free, the calls of one `@batched` method that are waiting run as one, see `Sweep`. What was
    cancelled while it waited is not run at all, and neither is what is stale. It never waits for a batch to fill: an
    idle device that waits is latency for nothing.
    """

    patience: float | None = None
    """Seconds after which nobody coming is long."""

    def __init__(self, name: str, *, budget: float = BUDGET) -> None:
        self.name = name
        self.gauge = LaneGauge()
        self.make_room: Callable[[], None] = lambda: None
        self._sweep, self._hold = Sweep(budget), Hold()
        self._waiting: deque[Call] = deque()
        self._changed = threading.Condition()
        self._open = True
        self._thread = threading.Thread(target=self._work, name=f"lane-{name}", daemon=True)
        self._thread.start()

    async def call(self, work: Callable[..., Any], *args: Any, terms: Terms = Terms()) -> Any:
        """Run `work(*args)` on the lane.

        Raises what it raises, StaleError if it was not begun by its deadline, and RuntimeError if the lane is closed.
        """
        loop = asyncio.get_running_loop()
        call = Call(work, args, loop, loop.create_future(), terms, monotonic())
        if not self._put(call):
            raise RuntimeError(f"the lane of {self.name} is closed")
        return await call.future

    async def load(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """On a thread of its own: the device goes on serving meanwhile."""
        return await asyncio.to_thread(load, *args, **kwargs)

    def forget(self, model: Any) -> None:
        with self._changed:
            self._sweep.forget(model)

    def close(self) -> None:
        """Finish what is running, forget the rest, and end the thread."""
        self._stop()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=5)

    def _put(self, call: Call) -> bool:
        """Let it wait in line; False if the lane is closed."""
        with self._changed:
            if self._open:
                self._waiting.append(call)
                self._changed.notify()
            return self._open

    def _stop(self) -> None:
        with self._changed:
            self._open = False
            self._changed.notify()

    def _work(self) -> None:
        while (calls := self._next()) is not None:
            if not calls:
                self._rest()
                continue
            began = monotonic()
            short = self.gauge.short
            answers = memory.run(calls, partial(self._ran_short, calls[0].work))
            self._count(calls, began)
            note = "the device ran short of memory: batches are smaller now" if self.gauge.short > short else ""
            deliver(
                [
                    (call, answer, Ran(began - call.asked, len(calls), self._hold.seconds, note))
                    for call, answer in zip(calls, answers, strict=True)
                ]
            )
            calls = answers = []  # do not keep a picture alive until the next call comes

    def _next(self) -> list[Call] | None:
        """The next calls to run as one; empty when nobody came for long; None when the lane is closed."""
        with self._changed:
            while self._open:
                self._put_aside()
                if calls := self._sweep.take(self._waiting, monotonic()):
                    return calls
                if not self._changed.wait(self.patience):
                    return []
            for call in self._waiting:
                soon(call.loop, call.future.cancel)
            return None

    def _put_aside(self) -> None:
        """Drop what was cancelled, and what is stale, before either takes a place in a batch."""
        now = monotonic()
        stale = [call for call in self._waiting if call.terms.deadline is not None and call.terms.deadline < now]
        gone = {id(call) for call in stale}
        if stale or any(call.future.cancelled() for call in self._waiting):
            self._waiting = deque(
                call for call in self._waiting if id(call) not in gone and not call.future.cancelled()
            )
        self.gauge.stale += len(stale)
        deliver([_stale(call, now, self._hold.seconds) for call in stale])

    def _ran_short(self, work: Any, size: int) -> None:
        self.gauge.short += 1
        if size > 1:
            with self._changed:
                self._sweep.limit(work).halve(size)
        self.make_room()
        self._trim()

    def _rest(self) -> None:
        """Nobody came for long."""

    def _trim(self) -> None:
        memory.trim()

    def _count(self, calls: list[Call], began: float) -> None:
        now = monotonic()
        self.gauge.busy += now - began
        self.gauge.batches += 1
        self.gauge.calls += len(calls)
        self.gauge.sizes[len(calls)] = self.gauge.sizes.get(len(calls), 0) + 1
        with self._changed:
            left = sum(call.work == calls[0].work for call in self._waiting)
            self._sweep.learn(calls, now - began, left, now)
        watched = [call for call in calls if call.terms.interactive and call.terms.period]
        if watched:
            waited = sum(began - call.asked for call in watched) / len(watched)
            self._hold.learn(waited, now - began, min(call.terms.period for call in watched))


def _stale(call: Call, now: float, hold: float) -> Answer:
    late = now - call.asked
    error = StaleError(f"it waited {late:.3f} s for the device, longer than it was of use")
    return call, Raised(error), Ran(late, 0, hold)
