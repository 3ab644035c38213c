"""The engine's own thread and loop, and what is started on them."""

import asyncio
import threading
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import structlog

from app.engine.execution import Execution
from app.engine.gauge import Failure
from app.engine.nodelog import Logged
from app.engine.noderun import Asked, Lost, Surroundings
from app.engine.plan import Plan, plan
from app.engine.reach import Reach
from app.engine.registry import Registry
from app.engine.session import Answered, Cast, Session
from app.engine.speaker import Watch
from app.engine.tally import Tally
from app.engine.workers import Workers
from app.flow import Flat, Flow, FlowError, PinRef, Problem, check, flattened
from app.models import Residency, Weights
from app.telemetry import Buckets, watch_lag

T = TypeVar("T")
GRACE = 5.0
"""Seconds a node has to put its things away when it is told to end; then nobody waits for it any more."""
WORKERS = 8
"""Threads for blocking work that belongs to no model: decoding, encoding, plain nodes. They sleep most of the time."""


class FlowRefusedError(FlowError):
    """The flow has errors; `problems` lists all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(str(problem).rstrip(".") for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Finished:
    """How a run ended."""

    failures: list[Failure]
    seconds: float
    counts: dict[str, int] = field(default_factory=dict)
    """Calls made, by node."""

    @property
    def is_good(self) -> bool:
        return not self.failures


class Engine:
    """Runs flows away from the web's loop, so that neither waits for the other."""

    def __init__(
        self,
        registry: Registry,
        residency: Residency,
        weights: Weights,
        find: Callable[[str], Path],
        out: Path,
        *,
        reach: Reach = Reach(),
    ) -> None:
        self.registry, self.residency, self.weights = registry, residency, weights
        self.find, self._out, self._reach = find, out, reach
        self._pool = Workers(WORKERS, thread_name_prefix="work")
        self._loop = _new_loop()
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)
        self._sessions: dict[str, tuple[Session, asyncio.Task[None]]] = {}
        self._runs: set[asyncio.Task[Any]] = set()
        self._tally = Tally()
        self.lag = Buckets()
        """How late the engine's loop was."""

    def start(self) -> None:
        self._thread.start()
        self._watching = self.submit(watch_lag(self.lag))

    def stop(self) -> None:
        """End every run and session, wait for none longer than a few seconds, close the thread and its workers."""
        if self._thread.is_alive():
            self._watching.cancel()
            self.submit(self._stop_all()).result(timeout=10)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(timeout=5)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self.residency.devices.close()

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine on the engine's loop, from any thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def call(self, work: Callable[..., object], *args: Any) -> None:
        """Call a function on the engine's loop, soon, from any thread."""
        self._loop.call_soon_threadsafe(work, *args)

    @property
    def sessions(self) -> list[Session]:
        """Those that run now. From any thread."""
        return [session for session, _ in list(self._sessions.values())]

    @property
    def tally(self) -> Tally:
        """What has been counted since the start, sessions that run now included. From any thread."""
        live = [session.counters for session in self.sessions]
        return self._tally.with_live(chain(*(drivers for drivers, _ in live)), chain(*(edges for _, edges in live)))

    def problems(self, flow: Flow) -> list[Problem]:
        return check(flow, self.registry.agents, self.registry.off)

    def flat(self, flow: Flow) -> Flat:
        """The flow as it runs: its subflows are what is in them, and no node is bypassed or muted any more.

        Whatever a run or a session says, it says of the nodes of this one.
        """
        return flattened(flow, self.registry.agents)

    async def run(
        self,
        flow: Flow,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
        *,
        out: Path | None = None,
        seconds: float | None = None,
    ) -> Finished:
        """Run a flow to its end. `watch` is called on the engine's thread.

        After `seconds` its sources end, and what they have said goes through.
        Raises FlowRefusedError if the flow has errors.
        """
        ready = plan(self.demanded(flow), self.registry.nodes)
        running = self.submit(self.run_here(ready, watch, watched, out=out, seconds=seconds))
        return await asyncio.wrap_future(running)

    async def run_here(
        self,
        ready: Plan,
        watch: Watch,
        watched: set[PinRef] | None,
        *,
        out: Path | None = None,
        seconds: float | None = None,
        begun: Callable[[Execution], None] = lambda execution: None,
        **told: Any,
    ) -> Finished:
        """Run a plan of what `demanded` gave, for who is on the engine's loop; when this has ended, its nodes have.

        `begun` is handed what is at work; `told` is what else its nodes are offered, see `Surroundings`.
        """
        began = perf_counter()
        around = self._around(live=False, out=out or self._out, **told)
        execution = Execution(ready, around, watch, watched, self._tally)
        begun(execution)
        timer = self._loop.call_later(seconds, execution.wind_down) if seconds is not None else None
        task = asyncio.current_task()
        assert task is not None
        self._runs.add(task)
        try:
            await execution.finish()
        finally:
            self._runs.discard(task)
            if timer is not None:
                timer.cancel()
        counts = {name: driver.gauge.count for name, driver in execution.drivers.items()}
        return Finished(execution.failures, perf_counter() - began, counts)

    async def open(
        self,
        flow: Flow,
        *,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
        answered: Answered = lambda node, seq, how: None,
        asked: Asked = lambda wish: None,
        lost: Lost = lambda failure, ticket: None,
        logged: Logged = lambda line: None,
        ended: Callable[[Session, BaseException | None], None] = lambda session, error: None,
        in_step: bool = False,
        cast: Cast | None = None,
        of: str = "",
    ) -> Session:
        """Start a session. The callbacks are called on the engine's thread. Raises FlowRefusedError.

        `in_step`: all branches take the same items, so that an item is answered when all is known of it. Otherwise a
        branch that is slower than another of the same source leaves pictures out. `cast`: who plays what; then nothing
        is left out for being late. `of`: the stored flow's id, by which others find the session.
        """
        flow = self.demanded(flow)
        told: dict[str, Any] = {"asked": asked, "lost": lost, "logged": logged, "in_step": in_step, "of": of}
        if cast is not None:
            told |= {"cast": cast, "in_step": True, "patient": True}
        opening = self.submit(self._open(flow, watch, watched, answered, ended, **told))
        return await asyncio.wrap_future(opening)

    async def close(self, session: Session, patience: float = 0.0) -> None:
        """End a session: when this returns its nodes have ended and given their models back, or had time enough to.

        With `patience` only the sources end at first, and for so many seconds the sinks may close their files.
        """
        await asyncio.wrap_future(self.submit(self._close(session, patience)))

    async def edit(self, session: Session, flow: Flow) -> None:
        """Let a session go on with an edited flow. Raises FlowRefusedError, and the session goes on as it was."""
        await asyncio.wrap_future(self.submit(self._edit(session, self.demanded(flow))))

    def demanded(self, flow: Flow) -> Flow:
        """What runs of a flow, checked. Raises FlowRefusedError if it has errors."""
        errors = [problem for problem in self.problems(flow) if problem.severity == "error"]
        if errors:
            raise FlowRefusedError(errors)
        return self.flat(flow).flow

    async def _open(
        self, flow: Flow, watch: Watch, watched: Any, answered: Answered, ended: Any, **told: Any
    ) -> Session:
        own = {name: told.pop(name) for name in ("cast", "of") if name in told}
        around = self._around(live=True, out=self._out, **told)
        session = Session(
            flow,
            self.registry.nodes,
            around,
            watch=watch,
            watched=watched,
            answered=answered,
            tally=self._tally,
            **own,
        )
        task = asyncio.create_task(session.run(), name=f"session {session.id}")
        self._sessions[session.id] = session, task

        def done(task: asyncio.Task[None]) -> None:
            self._sessions.pop(session.id, None)
            ended(session, None if task.cancelled() else task.exception())

        task.add_done_callback(done)
        return session

    async def _edit(self, session: Session, flow: Flow) -> None:
        session.edit(flow)

    async def _close(self, session: Session, patience: float) -> None:
        found = self._sessions.get(session.id)
        if found is None:
            return
        if patience and session.wind_down():
            await asyncio.wait([found[1]], timeout=patience)
        await _end([found[1]])

    async def _stop_all(self) -> None:
        await _end([*self._runs, *(task for _, task in self._sessions.values())])

    def _around(self, *, live: bool, out: Path, **told: Any) -> Surroundings:
        out.mkdir(parents=True, exist_ok=True)
        return Surroundings(
            self.residency, self.weights, self._pool, self.find, out, live, {}, reach=self._reach, **told
        )

    def _work(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()


async def _end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel, and wait until what they hold is put down properly: a film gets its index."""
    for task in tasks:
        task.cancel()
    if tasks:
        _, stubborn = await asyncio.wait(tasks, timeout=GRACE)
        for task in stubborn:
            structlog.get_logger().warning("does_not_end", task=task.get_name(), seconds=GRACE)


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:  # not on Windows
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
