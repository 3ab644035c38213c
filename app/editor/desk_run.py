"""The newest run of a desk's flow: queued, followed by its events, and brought to the cards as a session is."""

import asyncio
import math
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

import orjson
import structlog
from nicegui import background_tasks

from app.editor.doubles import NOTHING, doubles
from app.editor.gauges import AT_REST
from app.editor.show import Show
from app.engine import Line, RunRequest, Said
from app.flow import Flow, PinRef
from app.lab import Lab
from app.records import RunEvent, RunState, StoredRun
from app.storage import StorageError, value_of
from app.streams import Viewer

NEWEST = 50
"""Values of one pin that are brought at once: nobody reads more of them that fast."""


class DeskRun:
    """Lives on the web's loop. The run itself is the lab's, and goes on whoever looks."""

    def __init__(self, lab: Lab, id: str, show: Show, told: Callable[[], Any]) -> None:  # noqa: A002 - its name everywhere
        self._lab, self._id, self._show, self._told = lab, id, show, told
        self.run: StoredRun | None = None
        self.state: RunState | None = None
        self.progress: float | None = None
        """Of the node that is at work, if it says."""
        self._stands: dict[str, dict[str, Any]] = {}
        """By node of the flow that runs."""
        self._doubles = NOTHING
        self._is_on_stage = False
        self._has_begun = False
        """Whether a run or a session was begun here: an older run does not take its place any more."""
        self._following: asyncio.Task[None] | None = None

    @property
    def is_going(self) -> bool:
        return self.state in ("queued", "running")

    @property
    def is_over(self) -> bool:
        return self.state is not None and not self.is_going

    async def take_up(self, flow: Flow) -> None:
        """Show the flow's newest run, if there is one: whoever comes back finds it, over or not."""
        newest = await self._lab.runs.listed(flow_id=self._id, limit=1)
        if newest and not self._has_begun and self._show.is_free:
            self._begin(newest[0], flow)
            self._told()

    async def start(self, flow: Flow, until: str | None, fresh: tuple[str, ...], seconds: float | None) -> None:
        """Raises RunRefusedError."""
        asked = RunRequest(flow, self._id, until=until, fresh=fresh, seconds=seconds)
        run, _ = await self._lab.runs.submit(asked)
        self._lab.access.audit.note(f"run {run.id} of flow {self._id}", "queued")
        self._begin(run, flow)
        self._told()

    async def cancel(self) -> None:
        if self.run is not None:
            await self._lab.runs.cancel(self.run.id)
            self._lab.access.audit.note(f"cancel run {self.run.id}", "done")

    def leave_the_stage(self) -> None:
        """A session is shown from here on; the run goes on unseen."""
        self._is_on_stage, self._has_begun = False, True
        self._stands.clear()

    def close(self) -> None:
        if self._following is not None:
            self._following.cancel()

    def tell(self, viewer: Viewer) -> None:
        """Bring one tab up to date; what was said is remembered for it elsewhere."""
        if self._stands and self._is_on_stage:
            viewer.notify(self._message(self._stands))

    def _begin(self, run: StoredRun, flow: Flow) -> None:
        self.close()
        self.run, self.state, self.progress = run, run.state, None
        self._stands, self._is_on_stage, self._has_begun = {}, True, True
        self._doubles = doubles(flow, self._lab.registry.agents)
        self._show.present(flow)
        self._following = background_tasks.create(self._follow(run), name=f"run {run.id}")

    async def _follow(self, run: StoredRun) -> None:
        try:
            if run.is_over:
                await self._recall(run)
            else:
                async for events in self._lab.runs.watch(run.id):
                    await self._hear(events)
            self.run = await self._lab.runs.get(run.id)
            self.state, self.progress = self.run.state, None
            self._ended(self.run.nodes)
        except KeyError:  # somebody has deleted it meanwhile
            self.run, self.state = None, None
        self._told()

    async def _recall(self, run: StoredRun) -> None:
        """What it said last; all of it is on the run's own page."""
        for output in await self._lab.runs.outputs(run.id):
            value = await asyncio.to_thread(orjson.loads, output.value)
            await self._say(PinRef(*output.pin.split(".", 1)), value, output.said)

    async def _hear(self, events: list[RunEvent]) -> None:
        heard = await asyncio.to_thread(lambda: [(one.kind, orjson.loads(one.data), one.time) for one in events])
        values: dict[PinRef, list[dict[str, Any]]] = {}
        for kind, about, time in heard:
            match kind:
                case "queued" | "started":
                    self.state = "queued" if kind == "queued" else "running"
                    self._told()
                case "node":
                    self._stand(about["node"], state=about["state"], error=_error(about.get("error")), progress=None)
                case "progress":
                    self.progress = about["fraction"]
                    self._stand(about["node"], progress=about["fraction"], note=about.get("note") or "")
                case "output":
                    values.setdefault(PinRef(about["node"], about["pin"]), []).append(about)
                case "log" if self._is_on_stage:
                    self._show.logs.add(Line(about["node"], about["level"], about["text"], about["details"], time))
        if self._is_on_stage:
            self._show.logs.send()
            self._show.tell(self._message(self._stands))
        for pin, said in values.items():
            for about in said[-NEWEST:]:
                await self._say(pin, about["value"], about["seq"])
        self._told()

    async def _say(self, pin: PinRef, value: Any, seq: int) -> None:
        try:
            value = await value_of(self._lab.storage, value)
        except (FileNotFoundError, StorageError) as error:
            structlog.get_logger().warning("run_output_gone", flow=self._id, pin=str(pin), reason=str(error))
            return
        if self._is_on_stage:
            self._lab.engine.call(self._show.backstage.said, Said(pin, value, seq, monotonic(), pin.node))

    def _ended(self, nodes: Mapping[str, Mapping[str, Any]]) -> None:
        for node, about in nodes.items():
            calls = about.get("calls") or 0
            mean = round(about.get("seconds", 0.0) / calls * 1000, 1) if calls else 0.0
            mean = mean if math.isfinite(mean) else 0.0
            self._stand(node, state=about["state"], error=_error(about.get("error")), progress=None, note="", ms=mean)
        if self._is_on_stage and self._stands:
            self._show.tell(self._message(self._stands))

    def _stand(self, node: str, **news: Any) -> None:
        if self._is_on_stage:
            self._stands[node] = {**self._stands.get(node, AT_REST["node"]), **news}

    def _message(self, stands: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
        return {"type": "nodes", "nodes": {**stands, **self._doubles.of_nodes(stands)}}


def _error(failure: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if failure is None else {name: failure.get(name, "") for name in ("message", "remedy", "pin")}
