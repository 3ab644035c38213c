"""Runs: queued, recorded, repeatable. What was answered outlives any kill, and what was begun is begun again."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from app.engine.freshness import Freshness, freshness
from app.engine.references import references
from app.engine.run_comparison import RunComparison, compared
from app.engine.run_request import RunRefusedError, RunRequest, prepared
from app.engine.runworks import RunWorks, request_of, run_event
from app.flow import Flow, dump_json, load_flow
from app.records import Ending, NewRun, News, RunEvent, RunOutput, RunState, StoredRun, Waiting

PAGE = 500
"""Events that are read at once."""
GLANCE = 1.0
"""Seconds after which a watcher looks by itself: another lab may be at work on the run."""


class Runs:
    """The door. Its coroutines may be awaited on any loop; whatever it answered is on the disk."""

    def __init__(self, works: RunWorks) -> None:
        self._works = works
        self._records = works.records

    def open(self) -> None:
        """Take up the queue where it was left. Blocks."""
        self._works.open()

    async def stop(self) -> None:
        """Stop what runs; it goes back into the queue, and is begun again at the next start."""
        await self._works.stop()

    @property
    def queued(self) -> int:
        """How many wait here."""
        return len(self._works.queue)

    @property
    def running(self) -> int:
        """How many are at work here."""
        return len(self._works.at_work)

    async def submit(self, asked: RunRequest) -> tuple[StoredRun, bool]:
        """Queue a run; and whether it is a new one, not the one that the same key has asked for before.

        Raises RunRefusedError.
        """
        return await asyncio.to_thread(self._submit, asked)

    async def get(self, id: str) -> StoredRun:  # noqa: A002 - its name everywhere
        """Raises KeyError."""
        return await asyncio.to_thread(lambda: self._records.runs.get(id))

    async def outputs(self, id: str) -> list[RunOutput]:  # noqa: A002
        """What was said last on each pin that is listened to. Raises KeyError."""
        return await asyncio.to_thread(lambda: self._records.runs.outputs(id))

    async def flow(self, id: str) -> Flow:  # noqa: A002
        """The flow exactly as it ran. Raises KeyError."""
        return await asyncio.to_thread(lambda: load_flow(self._records.runs.document(id)))

    async def listed(
        self,
        states: Sequence[RunState] = (),
        flow_id: str | None = None,
        before: int | None = None,
        limit: int = 50,
        name: str = "",
    ) -> list[StoredRun]:
        """The newest first, with `name` in their names; the next page is `before` the number of the last."""
        return await asyncio.to_thread(lambda: self._records.runs.listed(states, flow_id, before, limit, name))

    async def cancel(self, id: str) -> StoredRun:  # noqa: A002
        """End a run, queued or at work; one that is over stays as it is.

        It is over when this returns, though a node may still be in the midst of something: nobody hears that any more.
        Raises KeyError, and RunRefusedError if another lab is at work on it.
        """
        run = await asyncio.to_thread(self._cancel, id)
        if not run.is_over:
            raise RunRefusedError("at_work_elsewhere", f"another lab is at work on the run {id}", "Cancel it there")
        return run

    async def repeat(self, id: str) -> StoredRun:  # noqa: A002
        """Queue the same flow with the same inputs again. Raises KeyError, and RunRefusedError if it cannot run now."""
        run, flow = await self.get(id), await self.flow(id)
        again = request_of(run, flow)
        return (await self.submit(again))[0]

    async def delete(self, id: str) -> None:  # noqa: A002
        """With all that it said. Raises KeyError, and RunRefusedError if it is not over."""
        if not (await self.get(id)).is_over:
            raise RunRefusedError("not_over", f"the run {id} is not over", "Cancel it first")
        await asyncio.to_thread(lambda: self._records.runs.delete(id))

    async def keep(self, id: str, kept: bool) -> StoredRun:  # noqa: A002
        """Let a run stay, however old it gets, or no longer. Raises KeyError."""
        return await asyncio.to_thread(lambda: self._records.runs.keep(id, kept))

    async def compare(self, id: str, other: str) -> RunComparison:  # noqa: A002
        """What differs between two runs. Raises KeyError, naming the one that there is not."""
        return await asyncio.to_thread(compared, self._records, id, other)

    async def watch(self, id: str, after: int = 0) -> AsyncGenerator[list[RunEvent], None]:  # noqa: A002
        """What has happened since the event of that number, and all that happens, to the end. Raises KeyError."""
        with self._works.watchers.watching(id) as news:
            is_over = False
            while True:
                news.clear()
                if events := await asyncio.to_thread(self._events, id, after):
                    after = events[-1].seq
                    yield events
                    if events[-1].kind == "finished":
                        return
                elif is_over:
                    return
                elif is_over := (await self.get(id)).is_over:
                    continue  # what it said last may have come in between
                if len(events) < PAGE:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(GLANCE):
                            await news.wait()

    def freshness(self, flow: Flow, inputs: Mapping[str, Any]) -> dict[str, Freshness]:
        """By node of the flow that runs; empty while the flow cannot run. Blocks for some milliseconds."""
        works = self._works
        try:
            ready = prepared(works.engine, works.kind, RunRequest(flow, inputs=inputs, seconds=1.0))
        except RunRefusedError:
            return {}
        return freshness(ready.plan, works.files, works.contents)

    def referenced(self) -> set[str]:
        """The media that some run needs. Blocks."""
        return self._records.runs.referenced()

    def _events(self, id: str, after: int) -> list[RunEvent]:  # noqa: A002
        return self._records.runs.events(id, after, PAGE)

    def _submit(self, asked: RunRequest) -> tuple[StoredRun, bool]:
        self._works.open()
        if (known := self._records.runs.known(asked.idempotency_key)) is not None:
            return known, False
        prepared(self._works.engine, self._works.kind, asked)
        new = NewRun(
            document=dump_json(asked.flow),
            name=asked.flow.name,
            flow_id=asked.flow_id,
            inputs=asked.inputs,
            options=asked.options,
            priority=asked.priority,
            idempotency_key=asked.idempotency_key,
            media=frozenset([*references(dict(asked.inputs)), *references(asked.flow.plain())]),
        )
        run, is_new = self._records.runs.add(new, run_event("queued", priority=asked.priority))
        if is_new:
            self._works.queue_up(Waiting(run.number, run.id, run.priority))
        return run, is_new

    def _cancel(self, id: str) -> StoredRun:  # noqa: A002
        """What is written here counts: no node is waited for, nor the engine's loop, which a node may hold up."""
        self._works.open()
        while not (run := self._records.runs.get(id)).is_over:
            ending = Ending("cancelled")
            if run.state == "running":
                if (at_work := self._works.at_work.get(id)) is None:
                    return self._records.runs.get(id)  # another lab's, unless it has come to its end just now
                ending = at_work.cancelled()
            said = {"state": ending.state, "error": ending.error, "nodes": ending.nodes}
            if self._records.runs.end(id, run.state, ending, News(run.number, (run_event("finished", **said),))):
                self._works.drop(id)
                self._works.watchers.tell(id)
        return run
