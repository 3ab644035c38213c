"""Drive one node: wait for its inputs, call it, say what it said."""

import asyncio
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from app.engine.bell import Bell
from app.engine.cell import Cell
from app.engine.channel import Channel
from app.engine.gauge import Failure, NodeGauge
from app.engine.item import Ticket
from app.engine.plan import Step
from app.engine.quick import Quick
from app.engine.results import NodeResults
from app.engine.speaker import Speaker
from app.models import StaleError
from app.sdk import NodeError, Run

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0
"""Seconds before a failed call is made again, the first time and at most."""


class Driver(ABC):
    """What every node has, however it is driven. One task runs `drive`."""

    def __init__(self, step: Step, speaker: Speaker, run: Run, *, live: bool) -> None:
        self.step, self.speaker, self.live = step, speaker, live
        self.gauge = NodeGauge()
        self.given: dict[str, Any] = dict(step.given)
        self.cells: dict[str, Cell] = {}
        self.incoming: list[Channel] = []
        self.bell = Bell()
        self.shared = self.patient = False
        self._due: float | None = None
        self._changed = False
        self._ending = False
        self.lost: Callable[[Failure, Ticket], None] = lambda failure, ticket: None
        """Told which item a failure cost."""
        self.stop_all: Callable[[], None] = lambda: None
        """End everything: the flow says that it is worth nothing without this node."""
        self.results: NodeResults | None = None
        """What it has said before, where it may be said again."""
        self._extra = {"run": run} if step.type.wants_run else {}

    def feed_from(self, pin: str, cell: Cell) -> None:
        self.cells[pin] = cell
        cell.tell(self, self.change, self.bell.ring)

    @property
    def is_ready(self) -> bool:
        """Whether it works, or has failed to: nothing it may have to load keeps those behind it waiting."""
        return not self.step.type.wants_run or self.gauge.count > 0 or self.gauge.failure is not None

    @property
    def is_settled(self) -> bool:
        """Whether what has changed has come to those behind it."""
        return True

    @property
    def deadline(self) -> float | None:
        """Until when the item at hand is worth a device's time, on the monotonic clock in seconds.

        What loading a model took is granted.
        """
        return self._due + self.gauge.set_up if self._due is not None else None

    @property
    def next_seq(self) -> int:
        """The number of the next item it begins itself."""
        return self.speaker.next_seq

    def become(self, step: Step) -> None:
        """Go on with other settings."""
        before, self.step = self.step, step
        if before.given != step.given:
            self.given = dict(step.given)
            self.change()

    def widen(self, width: int, shared: bool) -> None:
        """`width`: how many items a source may have in flight; `shared`: whether others wait while this one does."""
        self.shared = shared
        if self.live and self.step.may_fall_behind:
            self.loosen(shared)
        for channel in self.incoming if self.live and not self.patient else ():
            if self.step.listens and self.step.is_heard(channel.edge):
                channel.is_loose = True

    def loosen(self, on: bool) -> None:
        """Let what drives it go on without waiting for it, and take the newest each time; or go in step with it."""
        driving = self.step.joined or self.step.streams
        for channel in self.incoming:
            if channel.edge in driving:
                channel.is_loose = on

    def leave(self) -> None:
        """The flow goes on without it: answer its items with silence, and say nothing more."""
        self.answer()
        for cell in self.cells.values():
            cell.forget(self)
        self.speaker.leave()

    def answer(self) -> None:  # noqa: B027 - who takes no items has none to answer
        """Say to those behind it that nothing will come of the items it has."""

    def change(self) -> None:
        """A setting or a fixed input is another now."""
        self._changed = True
        self.bell.ring()

    async def drive(self) -> None:
        """Run to the end; in a session try again, after a failure, once a setting or an input has changed.

        A failure is kept on the gauge and stops only what depends on this node.
        """
        try:
            await self.attempt()
            while self.live and self.may_change and not self.is_ended:
                await self.rest()
                if not self.is_ended:
                    await self.attempt()
        finally:
            self.close()

    @property
    def may_change(self) -> bool:
        """Whether there is something to come back for."""
        return self.gauge.state in ("failed", "skipped") and not self.is_over

    @property
    def is_over(self) -> bool:
        """Whether no item will come any more."""
        return False

    @property
    def is_ended(self) -> bool:
        """Whether it was told to end, and nothing is on its way to it."""
        return self._ending and all(cell.is_closed for cell in self.cells.values())

    def wind_down(self) -> None:
        """Come back for no change any more."""
        self._ending = True
        self.bell.ring()

    async def rest(self) -> None:
        """Wait for a change, and answer what arrives meanwhile with silence."""
        self.speaker.settle()
        while not (self._changed or self.is_over or self.is_ended):
            self.hush()
            await self.bell.wait()

    def hush(self) -> None:  # noqa: B027 - who takes no items has none to pass over
        """Pass over the items that have arrived."""

    async def attempt(self) -> None:
        self.gauge.failure, self._changed = None, False
        try:
            if await self._fed():
                self._changed = False  # what is known now is what it works with
                await self.work()
                self.gauge.state = "done"
        except (Exception, SystemExit) as error:
            self.gauge.errors += 1
            self.gauge.state, self.gauge.failure = "failed", failure(self.step.name, error)
            if self.step.on_error == "stop_all":
                self.stop_all()
        finally:
            self.gauge.progress = None

    @abstractmethod
    async def work(self) -> None:
        """Call the node as often as there is something to call it with."""

    def close(self) -> None:
        self.speaker.close()

    def inputs(self) -> dict[str, Any]:
        """What every call is given, apart from the items."""
        return {**self.given, **{pin: cell.value for pin, cell in self.cells.items() if cell.is_full}, **self._extra}

    async def call(self, quick: Quick, values: Mapping[str, Any]) -> Any:
        """Call a node that returns, again if it fails and the flow says so. Raises what the last call raised."""
        for left in range(self.step.retries, 0, -1):
            try:
                return await self._call(quick, values)
            except StaleError:
                raise
            except Exception as error:
                await self.pause(error, left)
        return await self._call(quick, values)

    async def pause(self, error: Exception, left: int) -> None:
        """A call has failed and will be made again, `left` times at most: each time a little later."""
        self.gauge.errors += 1
        self.gauge.note = f"trying again: {error}"
        await asyncio.sleep(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (self.step.retries - left)))
        self.gauge.note = ""

    async def _call(self, quick: Quick, values: Mapping[str, Any]) -> Any:
        """Within its time if it has one. Raises NodeError when that is over."""
        seconds = self.step.timeout
        try:
            async with asyncio.timeout(seconds) as limit:
                if self.step.type.is_async:
                    return await self.step.type.call(**values)
                return await quick(values)
        except SystemExit as error:  # asyncio would end the loop, and every session with it
            raise exited() from error
        except TimeoutError as error:
            if not limit.expired():
                raise
            remedy = "Raise the node's timeout or give it less to do"
            manifest = self.step.manifest
            whose = f" of {manifest.id} at {manifest.entry}" if manifest.runtime == "http" else ""
            raise NodeError(f"one call{whose} took longer than {seconds:g} s", remedy) from error

    async def _fed(self) -> bool:
        """Wait until every fixed input has been said; False if a needed one never will be."""
        self.gauge.state = "waiting"
        while not all(cell.is_settled for cell in self.cells.values()):
            await self.bell.wait()
        silent = [pin for pin, cell in self.cells.items() if not cell.is_full and not self.step.is_optional(pin)]
        if silent:
            source = self.cells[silent[0]].pin
            self.gauge.state, self.gauge.note = "skipped", f"{source.node}.{source.pin} said nothing"
        return not silent


class ValueDriver(Driver):
    """Once; in a session again whenever a setting or an input changes."""

    def __init__(self, step: Step, speaker: Speaker, run: Run, *, live: bool, quick: Quick) -> None:
        super().__init__(step, speaker, run, live=live)
        self._quick = quick

    @property
    def may_change(self) -> bool:
        return True

    @property
    def is_settled(self) -> bool:
        return not self._changed and self.gauge.state in ("done", "failed", "skipped")

    async def work(self) -> None:
        began = perf_counter()
        self.gauge.state = "running"
        inputs = self.inputs()
        if self.results is not None and (known := await self.results.find(inputs)) is not None:
            await self.speaker.say(known.result, self.speaker.ticket())
            return
        result = await self.call(self._quick, inputs)
        if self.results is not None:
            await self.results.keep(result, perf_counter() - began)
        self.gauge.took(perf_counter() - began)
        await self.speaker.say(result, self.speaker.ticket())


def failure(name: str, error: BaseException) -> Failure:
    trace = "".join(traceback.format_exception(error))
    error = exited() if isinstance(error, SystemExit) else error
    if isinstance(error, NodeError):
        return Failure(name, error.message, error.remedy, error.pin, error.code, trace)
    text = str(error).strip() or "no message"
    return Failure(name, f"{type(error).__name__}: {text}", trace=trace)


def exited() -> NodeError:
    return NodeError("it called exit()", "Let it raise an error that says what is wrong")
