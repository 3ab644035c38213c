"""A recording played through a flow: its sources are played, everything else runs as it is, and no item is left out."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.engine.casting import Casting, Part, cast_for, line, played, unhurried
from app.engine.gauge import Failure
from app.engine.item import Ticket
from app.engine.nodelog import Logged
from app.engine.plan import Plan
from app.engine.session import Session
from app.engine.speaker import Said, Watch
from app.flow import Flow, FlowError, PinRef, load_flow
from app.recordings import Item, Recording
from app.sdk import NodeType

if TYPE_CHECKING:
    from app.engine.engine import Engine

LOOK = 0.005
"""Seconds between two looks at whether an edit has come everywhere."""


@dataclass(frozen=True, slots=True)
class Stumble:
    """An item that a node could not do."""

    failure: Failure
    source: str
    seq: int


class Replay:
    """One pass of a recording through a flow; with None, through the flows it was recorded with, edit by edit.

    Lives on the engine's loop. `open`, then `give` each item in order, and `finish`. An item has come out everywhere
    before the next goes in, so that it cannot matter how fast anything is. The nodes begin anew at the first item that
    is given, wherever in the recording that is.
    """

    def __init__(
        self,
        engine: "Engine",
        recording: Recording,
        flow: Flow | None = None,
        *,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
        logged: Logged = lambda line: None,
        place: int = 0,
    ) -> None:
        """`place`: the item it begins at. Raises FlowError if the recording has no flow that could be played."""
        self._engine, self.recording = engine, recording
        self._watch, self._watched, self._logged = watch, watched, logged
        self._is_original = flow is None
        self.flow = engine.flat(flow).flow if flow is not None else self._recorded(place)
        self.casting = self._cast(self.flow)
        self.stumbles: list[Stumble] = []
        self.session: Session | None = None
        self.edits = 0
        """How many recorded edits it has made."""
        self._times: dict[tuple[str, int], float] = {}
        self._out: dict[tuple[str, int], asyncio.Future[str]] = {}
        self._over = asyncio.Event()
        self.error: BaseException | None = None

    @property
    def nodes(self) -> Mapping[str, NodeType]:
        return self._engine.registry.nodes

    async def open(self) -> None:
        """Raises FlowRefusedError."""
        self.session = await self._engine.open(
            self._prepared(self.flow),
            watch=self._said,
            watched=self._watched,
            answered=self._answered,
            lost=self._lost,
            logged=self._logged,
            ended=self._ended,
            cast=self._played,
        )
        await self._settle()

    async def give(self, place: int, values: Mapping[str, Any]) -> bool:
        """Let an item in and wait until all is said of it; False if this flow has no part for its source."""
        item = self.recording.items[place]
        if self._is_original:
            await self._edit(place)
        name, part = self._player(item)
        if part is None or self.session is None or self._over.is_set():
            return False
        self._times[name, item.seq] = item.time
        await self._room(name)
        done = self._out[name, item.seq] = asyncio.get_running_loop().create_future()
        self.session.send(name, line(part, values), False, item.seq)
        if not self._is_knotted:
            await done
        return True

    async def finish(self) -> None:
        """The recording is over: what is said at the end is said, and the nodes end."""
        if self.session is not None:
            await self._all_out()
            self.session.end_feeds()
            if any(step.role == "source" for step in self._plan.steps.values()):
                await self._over.wait()

    async def close(self) -> None:
        """End it wherever it is."""
        if self.session is not None and not self._over.is_set():
            await self._engine.close(self.session)

    @property
    def _is_knotted(self) -> bool:
        """Whether a node reads two streams by itself: it may need the next of one before it has done with the other."""
        return any(len(step.streams) > 1 for step in self._plan.steps.values())

    def _recorded(self, place: int) -> Flow:
        flows = [mark for mark in self.recording.flows if mark.before <= place]
        if not flows:
            raise FlowError("the recording holds no flow", "Play it through another flow")
        return load_flow(flows[-1].text)

    def _cast(self, flow: Flow) -> Casting:
        return cast_for(flow, self._engine.registry.nodes, self.recording.sources)

    def _prepared(self, flow: Flow) -> Flow:
        return unhurried(flow, self._engine.registry.nodes)

    def _played(self, plan: Plan) -> Plan:
        self._plan = played(plan)
        return self._plan

    def _player(self, item: Item) -> tuple[str, Part | None]:
        for name, part in self.casting.parts.items():
            if part.source == item.source:
                return name, part
        return "", None

    async def _edit(self, place: int) -> None:
        """Make the edits that were made before this item, once all before it have come out."""
        for mark in self.recording.flows[1:]:
            if mark.before == place and load_flow(mark.text) != self.flow:
                await self._all_out()
                self.flow = load_flow(mark.text)
                self.casting = self._cast(self.flow)
                if self.session is not None:
                    await self._engine.edit(self.session, self._prepared(self.flow))
                    await asyncio.sleep(0)  # it was called soon, on this very loop
                    await self._settle()
                self.edits += 1

    async def _settle(self) -> None:
        while self.session is not None and not self.session.is_settled and not self._over.is_set():  # noqa: ASYNC110 - it is looked at where nothing tells
            await asyncio.sleep(LOOK)

    async def _room(self, name: str) -> None:
        while True:
            mine = [future for (source, _), future in self._out.items() if source == name and not future.done()]
            if len(mine) < self._plan.width or not self._is_knotted:
                return
            await asyncio.wait(mine, return_when=asyncio.FIRST_COMPLETED)

    async def _all_out(self) -> None:
        waiting = [future for future in self._out.values() if not future.done()]
        if waiting and not self._is_knotted:
            await asyncio.wait(waiting)

    def _said(self, said: Said) -> None:
        """With the time that its item had when it was recorded."""
        self._watch(replace(said, time=self._times.get((said.source, said.seq), 0.0)))

    def _answered(self, node: str, seq: int, how: str) -> None:
        future = self._out.pop((node, seq), None)
        if future is not None and not future.done():
            future.set_result(how)

    def _lost(self, failure: Failure, ticket: Ticket) -> None:
        self.stumbles.append(Stumble(failure, ticket.source, ticket.seq))

    def _ended(self, session: Session, error: BaseException | None) -> None:
        self.error = error
        self._over.set()
        for future in self._out.values():
            if not future.done():
                future.set_result("ended")


async def replay_all(replay: Replay) -> int:
    """All of a recording, as fast as it goes; how many items were played."""
    await replay.open()
    count = 0
    try:
        for place, item in enumerate(replay.recording.items):
            values = await asyncio.to_thread(replay.recording.values, item)
            count += await replay.give(place, values)
        await replay.finish()
    finally:
        await replay.close()
    return count
