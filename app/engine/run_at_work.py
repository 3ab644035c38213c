"""One run at work: its flow is driven, all that happens in it is logged, and at the end it is said how it went."""

import asyncio
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from io import BytesIO
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

import structlog

from app.engine.engine import GRACE
from app.engine.execution import Execution
from app.engine.gauge import NodeGauge
from app.engine.nodelog import Line
from app.engine.results import Results
from app.engine.run_request import Prepared
from app.engine.runlog import RunLog
from app.engine.speaker import Said, Watch
from app.records import Ending
from app.sdk import Image

if TYPE_CHECKING:
    from app.engine.engine import Engine, Finished

LOOK = 0.1
"""Seconds between two looks at the nodes: what changes more often is not told of each time."""
_IDLE = {"state": "idle", "result": None}
THUMBNAIL = 320
"""Pixels of a thumbnail's longer side."""
Stopped = Literal["cancelled", "requeued"]
CANCELLED = "it was cancelled"


@dataclass(slots=True)
class RunAtWork:
    """Belongs to the engine's loop."""

    engine: "Engine"
    log: RunLog
    results: Results | None = None
    stopped: Stopped | None = None
    """Why it was stopped, if it was."""
    _task: asyncio.Task["Finished"] | None = None
    _execution: Execution | None = None
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def stop(self, why: Stopped) -> None:
        """It ends between two steps; a step that is at work on a thread is not waited for."""
        if self.stopped is None:
            self.stopped = why
        if why == "cancelled":
            self.log.drop()
        self._stopping.set()

    def cancelled(self) -> Ending:
        """How it stands, if it ends here. From any thread."""
        return Ending("cancelled", CANCELLED, self._nodes())

    async def work(self, prepared: Prepared, seconds: float | None, heard: Watch) -> Ending:
        """To the end; `heard` is told all that is said, on any pin. Raises what is wrong with the lab, not the flow."""
        self._task = asyncio.create_task(self._run(prepared, seconds, heard), name="run")
        writing = asyncio.create_task(self.log.keep_writing(), name="run log")
        looking = asyncio.create_task(self._look(), name="run look")
        stopping = asyncio.create_task(self._stopping.wait(), name="run stop")
        try:
            await asyncio.wait([self._task, writing, stopping], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (self._task, looking, stopping):
                task.cancel()
            await asyncio.wait([self._task, looking, stopping], timeout=GRACE)
            self.log.close()
        if not self._task.done():
            self._leave_behind(self._task)
        await writing
        return await self._ending(self._task)

    async def _run(self, prepared: Prepared, seconds: float | None, heard: Watch) -> "Finished":
        def watch(said: Said) -> None:
            heard(said)
            if said.pin in prepared.watched:
                self.log.say(said)

        return await self.engine.run_here(
            prepared.plan,
            watch,
            None,
            seconds=seconds,
            begun=self._begun,
            logged=self._logged,
            room=self.log.room,
            results=self.results,
        )

    async def _ending(self, done: asyncio.Task["Finished"]) -> Ending:
        nodes = self._nodes()
        picture = None if self.log.picture is None else await self._thumbnail(self.log.picture)
        if not done.done() or done.cancelled():
            return Ending("cancelled", CANCELLED, nodes, picture)
        error = done.exception()
        if self.stopped is not None and (error is not None or done.result().failures):
            return Ending("cancelled", CANCELLED, nodes, picture)  # it was told to end: what failed, failed by that
        if error is not None:
            return Ending("failed", f"{type(error).__name__}: {error}", nodes, picture)
        failures = done.result().failures
        said = "; ".join(str(failure) for failure in failures)
        return Ending("failed" if failures else "done", said, nodes, picture)

    def _leave_behind(self, task: asyncio.Task["Finished"]) -> None:
        """A node does not end though it was told to: it goes on unheard, and the next run has its place."""
        still = [name for name, one in self._nodes().items() if one["state"] not in ("done", "failed", "skipped")]
        structlog.get_logger().warning("run_left_behind", run=self.log.run, nodes=still, seconds=GRACE)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())  # or asyncio tells of it, too late

    def _begun(self, execution: Execution) -> None:
        self._execution = execution

    def _logged(self, line: Line) -> None:
        self.log.put("log", node=line.node, level=line.level, text=line.text, details=line.details)

    async def _look(self) -> None:
        """Tell how the nodes stand, whenever that has changed."""
        seen: dict[str, dict[str, Any]] = {}
        told: dict[str, float] = {}
        try:
            while True:
                self._tell(seen, told)
                await asyncio.sleep(LOOK)
        finally:
            self._tell(seen, told)

    def _tell(self, seen: dict[str, dict[str, Any]], told: dict[str, float]) -> None:
        if self._execution is None:
            return
        for name, driver in self._execution.drivers.items():
            gauge, how = driver.gauge, self._how(name)
            stands: dict[str, Any] = {"state": gauge.state, "result": how}
            if gauge.failure is not None:
                stands["error"] = asdict(gauge.failure)
            if seen.get(name, _IDLE) != stands:
                seen[name] = stands
                self.log.put("node", node=name, **{key: value for key, value in stands.items() if value is not None})
            if gauge.progress is not None and monotonic() - told.get(name, 0.0) > 5 * LOOK:
                told[name] = monotonic()
                self.log.put("progress", node=name, fraction=round(gauge.progress, 3), note=gauge.note)

    def _nodes(self) -> dict[str, Any]:
        drivers = self._execution.drivers if self._execution is not None else {}
        return {name: self._summary(name, driver.gauge) for name, driver in list(drivers.items())}

    def _summary(self, name: str, gauge: NodeGauge) -> dict[str, Any]:
        about: dict[str, Any] = {"state": gauge.state, "calls": gauge.count, "errors": gauge.errors}
        about |= {"seconds": round(gauge.ran.total, 6), "result": self._how(name)}
        if gauge.failure is not None:
            about["error"] = asdict(gauge.failure)
        return {key: value for key, value in about.items() if value is not None}

    def _how(self, name: str) -> str | None:
        known = self.results.nodes.get(name) if self.results is not None else None
        return known.how if known is not None else None

    async def _thumbnail(self, picture: Image) -> str | None:
        """None for a picture that cannot be read or kept: it is an ornament."""
        with suppress(Exception):
            small = await asyncio.to_thread(_small, picture)
            return str((await self.log.stored(small, "-", "thumbnail"))["ref"])
        return None


def _small(picture: Image) -> Image:
    from PIL import Image as Pillow

    shown = Pillow.fromarray(picture.pixels)
    shown.thumbnail((THUMBNAIL, THUMBNAIL))
    file = BytesIO()
    shown.save(file, "JPEG", quality=80)
    return Image.encoded(file.getvalue())
