"""Where runs are carried out: a queue that is taken up where it was left, and so many workers as may work at once."""

import asyncio
import threading
import time
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import structlog
from filelock import FileLock, Timeout
from structlog.contextvars import bound_contextvars

from app.engine.content import Contents
from app.engine.engine import GRACE, Engine
from app.engine.inputs import Kind
from app.engine.outlets import Outlets
from app.engine.result_files import ResultFiles
from app.engine.results import Results
from app.engine.run_at_work import RunAtWork
from app.engine.run_request import RunRefusedError, RunRequest, prepared
from app.engine.runlog import Keep, RunLog, patiently
from app.engine.runqueue import RunQueue
from app.engine.watchers import Watchers
from app.flow import Flow, FlowError, load_flow
from app.records import Ending, NewEvent, News, Records, StoredRun, Waiting
from app.telemetry import Buckets

MIND = 2.0
"""Seconds between two looks whether another lab has queued something, or has left the queue to this one."""
TIDY = 60.0
"""Seconds between two times that old runs are let go, at least."""
INTERRUPTED = "the server ended while it ran, again and again"


@dataclass(frozen=True, slots=True)
class RunLimits:
    at_once: int = 2
    attempts: int = 3
    """How often a run is begun that the server never lives to end."""
    kept: int = 1000
    """Runs that are over and stay, without those that are kept for good."""
    days: float = 30.0
    """Days after which a run that is over goes; 0 for never."""


class RunWorks:
    """Of several labs on one data folder, the one that holds the lock works; the others queue and watch."""

    def __init__(
        self,
        engine: Engine,
        records: Records[Flow],
        keep: Keep,
        files: ResultFiles,
        contents: Contents,
        kind: Kind,
        limits: RunLimits,
        lock: Path,
        outlets: Outlets,
    ) -> None:
        self.engine, self.records, self.kind = engine, records, kind
        self.files, self.contents, self.outlets = files, contents, outlets
        self.watchers = Watchers()
        self.waits = Buckets()
        """Seconds from a run's submission to its beginning."""
        self.times = Buckets()
        """Seconds from its beginning to its end."""
        self.ended: Counter[str] = Counter()
        self.results: Counter[str] = Counter()
        """Calls of nodes by where their result came from."""
        self.submitted = 0
        self.queue = RunQueue()
        self.at_work: dict[str, RunAtWork] = {}
        self._keep, self._limits = keep, limits
        self._lock = FileLock(lock, timeout=0, thread_local=False)
        self._opening = threading.Lock()
        self._is_open = self._is_closing = False
        self._tasks: list[asyncio.Task[None]] = []
        self._tidied = 0.0

    def open(self) -> None:
        """Blocks. A second time it does nothing."""
        with self._opening:
            if not self._is_open:
                self.records.open()
                self._take_up()
                self.engine.call(self._begin)
                self._is_open = True

    async def stop(self) -> None:
        if self._is_open:
            await asyncio.wrap_future(self.engine.submit(self._stop_here()))
            await asyncio.to_thread(self._lock.release)

    def hold(self) -> None:
        """From any thread: begin none any more. What is queued stays so."""
        self.engine.call(self.queue.close)

    def queue_up(self, waiting: Waiting) -> None:
        """From any thread: it is in the records already."""
        self.submitted += 1
        if self._lock.is_locked:
            self.engine.call(self.queue.push, waiting)

    def drop(self, id: str) -> None:  # noqa: A002
        """From any thread: a run is cancelled, and that is written. It need not go on."""
        if (found := self.at_work.get(id)) is not None:
            self.engine.call(found.stop, "cancelled")

    def _take_up(self) -> bool:
        """Get the lock and what is queued, if no other lab has them."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        try:
            again = run_event("queued", reason="the server ended while it ran")
            finished = run_event("finished", state="interrupted", error=INTERRUPTED, nodes={})
            self.records.runs.recover(self._limits.attempts, again, finished, INTERRUPTED)
            for waiting in self.records.runs.waiting():
                self.engine.call(self.queue.push, waiting)
        except BaseException:
            self._lock.release()  # whoever has it has looked after what the one before left
            raise
        return True

    def _begin(self) -> None:
        works = [self._work() for _ in range(self._limits.at_once)]
        self._tasks = [asyncio.create_task(work, name="runs") for work in (*works, self._mind())]

    async def _stop_here(self) -> None:
        self._is_closing = True
        self.queue.close()
        for run in list(self.at_work.values()):
            run.stop("requeued")
        if self._tasks:
            *working, minding = self._tasks
            minding.cancel()
            await asyncio.wait(working, timeout=GRACE + 1)

    async def _mind(self) -> None:
        while True:
            await asyncio.sleep(MIND)
            try:
                if not self._lock.is_locked:
                    await asyncio.to_thread(self._take_up)
                else:
                    for waiting in await asyncio.to_thread(self.records.runs.waiting, self.queue.newest):
                        if waiting.number > self.queue.newest:
                            self.queue.push(waiting)
                await self._tidy()
            except Exception as error:  # the database is away for a while
                structlog.get_logger().warning("runs_not_minded", reason=str(error), again=MIND)

    async def _tidy(self) -> None:
        if time.monotonic() - self._tidied > TIDY:
            self._tidied = time.monotonic()
            since = time.time() - self._limits.days * 86400 if self._limits.days else 0.0
            await asyncio.to_thread(self.records.runs.prune, self._limits.kept, since)

    async def _work(self) -> None:
        while (waiting := await self.queue.pop()) is not None:
            try:
                await self._carry_out(waiting)
            except Exception as error:  # the worker goes on with the next, whatever became of this one
                structlog.get_logger().error("run_lost", run=waiting.id, reason=str(error), exc_info=error)

    async def _carry_out(self, waiting: Waiting) -> None:
        if waiting.id in self.at_work:
            return  # it was in the queue twice
        told = partial(self.watchers.tell, waiting.id)
        log = RunLog(waiting.number, waiting.id, self._keep, self._write, told)
        run = RunAtWork(self.engine, log)
        self.at_work[waiting.id] = run  # from here on it can be cancelled
        try:
            stored = await patiently(lambda: self.records.runs.claim(waiting.id, run_event("started")))
            if stored is not None:
                told()
                document = await patiently(lambda: self.records.runs.document(waiting.id))
                if stored.started is not None and stored.attempts == 1:
                    self.waits.add(max(0.0, (stored.started - stored.created).total_seconds()))
                log.flow = stored.flow_id or ""
                await self._written(stored, run, await self._ran(run, stored, document))
                told()
        except KeyError:  # cancelled and deleted before it began
            structlog.get_logger().info("run_deleted", run=waiting.id)
        finally:
            del self.at_work[waiting.id]

    async def _ran(self, run: RunAtWork, stored: StoredRun, document: str) -> Ending:
        try:
            asked = request_of(stored, await asyncio.to_thread(load_flow, document))
            ready = await asyncio.to_thread(prepared, self.engine, self.kind, asked)
        except (RunRefusedError, FlowError) as error:  # it could run when it was queued; something is gone since
            return Ending("failed", str(error))
        run.results = Results(self.files, self.contents, ready.fresh)
        heard = self.outlets.begin(stored.id, stored.flow_id or "", ready.plan.flow)
        try:
            with bound_contextvars(run=stored.id):
                return await run.work(ready, asked.seconds, heard)
        except Exception as error:
            structlog.get_logger().error("run_failed", run=stored.id, exc_info=error)
            return Ending("failed", f"{type(error).__name__}: {error}")
        finally:
            self.outlets.end(stored.id)

    async def _written(self, stored: StoredRun, run: RunAtWork, ending: Ending) -> None:
        if ending.state == "cancelled" and run.stopped != "cancelled":
            again = run_event("queued", reason="the server was stopped while it ran")
            await patiently(lambda: self.records.runs.requeue(stored.id, again))
            return
        said = {"state": ending.state, "error": ending.error, "nodes": ending.nodes}
        news = await run.log.last_words(run_event("finished", **said))
        if ending.thumbnail is not None:
            news = replace(news, media=news.media | {ending.thumbnail})
        if await patiently(lambda: self.records.runs.end(stored.id, "running", ending, news)):
            self._count(stored, ending)
            return
        self._count(stored, replace(ending, state="cancelled"))
        if (thumbnail := ending.thumbnail) is not None:
            await patiently(lambda: self.records.runs.illustrate(stored.id, thumbnail))

    def _count(self, stored: StoredRun, ending: Ending) -> None:
        self.ended[ending.state] += 1
        self.results.update(str(node["result"]) for node in ending.nodes.values() if node.get("result"))
        if stored.started is not None:
            self.times.add(max(0.0, time.time() - stored.started.timestamp()))

    def _write(self, news: News) -> None:
        self.records.runs.write([news])


def request_of(run: StoredRun, flow: Flow) -> RunRequest:
    """What was asked of a run, to be asked again."""
    about: dict[str, Any] = dict(run.options)
    return RunRequest(
        flow,
        run.flow_id,
        dict(run.inputs),
        run.priority,
        until=about.get("until"),
        fresh=tuple(about.get("fresh", ())),
        watch=tuple(about.get("watch", ())),
        seconds=about.get("seconds"),
    )


def run_event(kind: str, **data: Any) -> NewEvent:
    return NewEvent(kind, time.time(), orjson.dumps(data, default=str).decode())
