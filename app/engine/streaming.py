"""Drive a node that yields: hand it its streams, give what it says the tickets of what it read."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from time import monotonic, perf_counter
from typing import Any

from app.engine.bell import Bell
from app.engine.bound import bounded
from app.engine.door import Door
from app.engine.driver import Driver
from app.engine.item import Ticket
from app.engine.join import Join, Together
from app.engine.missing import CATCHING_UP, LOADING, LONGEST
from app.engine.plan import Step
from app.engine.reading import Reading
from app.engine.speaker import Speaker
from app.flow import Edge
from app.sdk import Image, Outputs, Run

FEW = 3
"""Items that wait before one that keeps up."""


class StreamDriver(Driver):
    """A node with streams to read, or a source. Restarted, with the items still to come, when a setting changes."""

    def __init__(self, step: Step, speaker: Speaker, run: Run, *, live: bool, door: Door) -> None:
        super().__init__(step, speaker, run, live=live)
        self.door = door
        self.joins = {edge.target.pin: self._join(edge) for edge in step.streams}
        self._main = next(iter(self.joins), "")
        self._ticket: Ticket | None = None
        self._last: Ticket | None = None
        self._spoken: set[str] = set()
        self._began = 0.0
        self._inner: asyncio.Task[None] | None = None
        self._reading: Reading | None = None
        self._next: Reading | None = None
        """The one that takes over, ready behind its curtain."""
        self._given_up: list[Reading] = []
        """Those that were ready to take over when the settings were changed once more."""
        self._understudy: asyncio.Task[None] | None = None

    @property
    def next_seq(self) -> int:
        return max(self.door.next_seq, self.speaker.next_seq)

    def widen(self, width: int, shared: bool) -> None:
        super().widen(width, shared)
        if self.live:
            self.door.width = width

    def loosen(self, on: bool) -> None:
        super().loosen(on)
        for edge in self.step.streams:
            if not self.step.is_heard(edge):  # sound is not left out for being one among others
                self.joins[edge.target.pin].loosen(on, self.step.sees(edge))

    def answer(self) -> None:
        if self._ticket is not None:
            self.speaker.hush(self._spoken, self._ticket)
        for pin, join in self.joins.items():
            for together in join.give_back():
                if pin == self._main:
                    self.speaker.hush(set(), together.ticket)
                together.release()
        self.door.shut()

    def wind_down(self) -> None:
        """A source says no more; what it has said goes through to the end."""
        super().wind_down()
        self._interrupt()

    @property
    def has_read(self) -> bool:
        """Whether it has read anything since it was started."""
        return bool(self.joins) and self._last is not None

    def change(self) -> None:
        """Begin anew: at once, or, where it may have a model to load, once it is ready to take over."""
        for join in self.joins.values():
            join.bell.ring()
        if self._understudy is not None:
            self._understudy.cancel()
        is_hasty = self.live and not self.patient and not self.step.manifest.sink
        if is_hasty and self._reading is not None and self._reading.has_begun:
            self._understudy = asyncio.create_task(self._rehearse(), name=f"{self.step.name} anew")
        else:
            self._replace(None)
            super().change()
            self._interrupt()

    async def _rehearse(self) -> None:
        """Get a second one ready, while the first goes on; then it takes over, between two items."""
        reading = self._begun()
        try:
            await reading.rehearse()
        except asyncio.CancelledError:
            await reading.drop()
            raise
        self._replace(reading)
        super().change()
        if self._ticket is None:
            self._interrupt()

    async def drive(self) -> None:
        try:
            await super().drive()
        finally:
            if self._understudy is not None:
                self._understudy.cancel()
                await asyncio.wait({self._understudy})
            self._replace(None)
            await self._tidy()

    def _replace(self, reading: Reading | None) -> None:
        if self._next is not None:
            self._given_up.append(self._next)
        self._next = reading

    async def _tidy(self) -> None:
        while self._given_up:
            await self._given_up.pop().drop()

    def _interrupt(self) -> None:
        """Once: a second time would disturb a node that is putting its things away."""
        if self._inner is not None and not self._inner.cancelling():
            self._inner.cancel()

    async def attempt(self) -> None:
        """Attempt until it was not a changed setting that ended it."""
        while not self._ending:
            self._inner = asyncio.create_task(super().attempt(), name=self.step.name)
            try:
                await self._inner
                this = asyncio.current_task()
                if this is not None and this.cancelling():
                    # It was told to end while it was failing: a task group then raises the failure, and nobody hears
                    # that it was cancelled.
                    raise asyncio.CancelledError
                return
            except asyncio.CancelledError:
                this = asyncio.current_task()
                if self._ending and not (this is not None and this.cancelling()):
                    self.gauge.state = "done"
                    return
                if not self._changed or (this is not None and this.cancelling()):
                    raise
            finally:
                self._inner = None

    async def work(self) -> None:
        for left in range(self.step.retries, 0, -1):
            try:
                return await self._work()
            except Exception as error:
                await self.pause(error, left)
        return await self._work()

    async def _work(self) -> None:
        self.gauge.state = "running"
        try:
            async with asyncio.TaskGroup() as group:
                pump = group.create_task(self._pump()) if self.live and not self.joins else None
                await self._listen()
                if pump is not None:
                    self.door.close()
        except* Exception as errors:
            raise errors.exceptions[0] from None
        finally:
            self._reading = None

    async def _listen(self) -> None:
        self._last = None  # what it says now belongs to nothing that was read before it started anew
        await self._tidy()
        reading, self._next = self._next or self._begun(), None
        self._reading = reading
        try:
            async with aclosing(reading.results()) as results:
                async for result in results:
                    await self._say(result)
        finally:
            self.finish()

    def _begun(self) -> Reading:
        readers = {pin: self.read(join, main=pin == self._main) for pin, join in self.joins.items()}
        return Reading(self.step.type.call, self.inputs(), readers)

    async def read(self, join: Join, *, main: bool) -> AsyncGenerator[Any, None]:
        """The items of one stream pin. Those of the first say which items this node's own words belong to."""
        until = monotonic() + CATCHING_UP
        while True:
            if join.longest == LOADING and (monotonic() > until or join.depth < FEW):
                join.longest = LONGEST
            if main:
                self.finish()
                if self._next is not None and self._changed:
                    self._interrupt()  # the one that takes over is ready: the next item is its first
                    await asyncio.sleep(0)
            together = await _taken(join)
            if together is None:
                return
            if main:
                self.begin(together.ticket)  # it holds the item; one of another pin is not waited for
            together.release()
            if not together.silent:
                yield next(iter(together.values.values()))

    def begin(self, ticket: Ticket) -> None:
        """Work on an item: it is held until the next one is asked for."""
        ticket.hold()
        self._ticket = self._last = ticket
        self._spoken = set()
        self._began = perf_counter()

    def finish(self) -> None:
        """Done with the item: what was not said of it will not be."""
        if self._ticket is not None:
            ticket, self._ticket = self._ticket, None
            self.speaker.hush(self._spoken, ticket)
            self.gauge.took(perf_counter() - self._began)
            ticket.release()

    async def _say(self, result: Any) -> None:
        if self._ticket is not None:
            self._spoken |= self.speaker.add(result, self._ticket)
            await self.speaker.room()
        elif self._last is not None or self.joins:
            self.speaker.add(result, self._last or self.speaker.ticket())
            await self.speaker.room()
        elif self.live:
            self.door.offer(result, keep=not has_picture(result))
            await asyncio.sleep(0)
        else:
            await self._admit(result, await self.door.enter())

    async def _pump(self) -> None:
        """In a session a source never waits: what it yields is admitted from beside it."""
        while (taken := await self.door.take()) is not None:
            await self._admit(*taken)

    async def _admit(self, result: Any, ticket: Ticket) -> None:
        self.gauge.count += 1
        await self.speaker.say(result, ticket)

    @property
    def is_over(self) -> bool:
        return bool(self.joins) and all(join.is_over for join in self.joins.values())

    def hush(self) -> None:
        for pin, join in self.joins.items():
            while (together := join.take()) is not None:
                if pin == self._main:
                    self.speaker.hush(set(), together.ticket)
                together.release()

    def _join(self, edge: Edge) -> Join:
        bound = bounded(edge, self.step.is_heard(edge), self.live)
        dropped = partial(self._dropped, edge)
        if self.live and self.step.is_heard(edge):
            bound["longest"] = LOADING
        return Join([edge.target.pin], **bound, on_drop=dropped, bell=_Chime(self.bell))

    def _dropped(self, edge: Edge, reason: str) -> None:
        self.gauge.dropped += 1
        for channel in self.incoming:
            if channel.edge == edge:
                channel.gauge.drop(reason)

    def close(self) -> None:
        for join in self.joins.values():
            join.drain()
        super().close()


class _Chime(Bell):
    """A bell of its own for each reader, heard by the resting driver too."""

    __slots__ = ("_also",)

    def __init__(self, also: Bell) -> None:
        super().__init__()
        self._also = also

    def ring(self) -> None:
        super().ring()
        self._also.ring()


async def _taken(join: Join) -> Together | None:
    while (together := join.take()) is None:
        if join.is_over:
            return None
        await join.bell.wait()
    return together


def has_picture(result: Any) -> bool:
    """Pictures give way to newer ones; anything else waits in line."""
    if isinstance(result, Outputs):
        return any(isinstance(getattr(result, pin), Image) for pin in type(result).model_fields)
    return isinstance(result, Image)
