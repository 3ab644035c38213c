"""A plan at work: one task per node, until the sources run dry or somebody says stop."""

import asyncio
from collections.abc import Callable, Iterable
from time import monotonic

from app.engine.cell import Cell
from app.engine.channel import Channel, Inlet, conversion
from app.engine.door import Door
from app.engine.driver import Driver, ValueDriver
from app.engine.each import EachDriver
from app.engine.gauge import Failure
from app.engine.noderun import NodeRun, Surroundings
from app.engine.plan import Plan, Step
from app.engine.quick import Quick
from app.engine.speaker import Mouth, Said, Speaker, Watch
from app.engine.streaming import StreamDriver
from app.engine.tally import Tally
from app.engine.transition import catch_up, kept_by
from app.flow import Edge, PinRef

IN_FLIGHT = 4
"""Items of one source at once in a run: enough to keep a few nodes busy, little enough for 4K frames."""


class Execution:
    """Built on the engine's loop, run once with `finish`; a live one goes on as another plan with `change`."""

    def __init__(
        self,
        plan: Plan,
        around: Surroundings,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
        tally: Tally | None = None,
    ) -> None:
        """`watched`: the output pins `watch` is told of; None for all of them. `tally`: takes in what it counts."""
        self.plan, self._around = plan, around
        self._watch, self._watched = watch, watched
        self.tally = tally or Tally()
        self.drivers: dict[str, Driver] = {}
        self.channels: dict[Edge, Channel] = {}
        self._cells: dict[PinRef, Cell] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._group: asyncio.TaskGroup | None = None
        self._changed = asyncio.Event()
        self._numbers: dict[str, int] = {}
        """Where a source goes on counting that is begun anew: those behind it know its items by their numbers."""
        self.is_ending = False
        """Whether it winds down, or has come to its end: no edit changes it any more."""
        self.is_over = False
        self._build(plan.steps)

    async def finish(self) -> None:
        """Run to the end. Failures stay with their nodes, see `failures`; only cancelling raises."""
        try:
            async with asyncio.TaskGroup() as self._group:
                self._start(self.drivers)
                if self._around.live:
                    await self._until_nothing_moves()
                    self._end_values()
        finally:
            self.is_over = self.is_ending = True
            self.tally.count(self.drivers.values(), self.channels.values())

    def _stop_all(self) -> None:
        """A node has failed without which the flow says nothing is worth going on."""
        self.is_ending = True
        for task in self._tasks.values():
            task.cancel()

    def _end_values(self) -> None:
        """They wait for edits for ever, but nothing is left to use them."""
        self.is_ending = True
        for driver in self.drivers.values():
            if isinstance(driver, ValueDriver):
                driver.wind_down()

    def change(self, plan: Plan) -> None:
        """Go on as another plan. What is the same there goes on without a pause and loses no item; of the rest, what
        is gone answers the items it had with silence, and what is new begins.
        """
        if self.is_ending:
            return
        before, self.plan = self.plan, plan
        over = {name for name, task in self._tasks.items() if task.done()}
        kept = kept_by(before, plan, over)
        answered = {name: driver.speaker for name, driver in self.drivers.items()}
        self._numbers = {name: self.drivers[name].next_seq for name in plan.steps.keys() & before.steps.keys() - kept}
        for name in before.steps:  # what feeds others first: what it answers goes through those that end with it
            if name not in kept:
                self._end(name)
        for name in kept:
            self.drivers[name].become(plan.steps[name])
        known = {pin for step in plan.steps.values() for pin in step.cells.values()}
        self._cells = {pin: cell for pin, cell in self._cells.items() if pin in known or pin.node in kept}
        for pin, cell in self._cells.items():
            if pin.node not in kept:
                cell.reopen()
        stay = set(plan.flow.edges)
        self.tally.count((), [channel for edge, channel in self.channels.items() if edge not in stay])
        self.channels = {edge: channel for edge, channel in self.channels.items() if edge in stay}
        fresh = [name for name in plan.steps if name not in kept]
        self._build(fresh)
        for name in kept:
            self.drivers[name].widen(plan.width, self._is_shared(name))
            self.drivers[name].speaker.feed(self._mouths(plan.steps[name]))
        catch_up(plan, self.drivers, set(fresh), answered, over)
        self._start(fresh)
        self._changed.set()

    def wind_down(self) -> None:
        """End the sources, and let what they have said go through."""
        self.is_ending = True
        for driver in self.drivers.values():
            if isinstance(driver, ValueDriver) or (isinstance(driver, StreamDriver) and not driver.joins):
                driver.wind_down()

    @property
    def has_last_words(self) -> bool:
        """Whether a sink has something to put away at its end, and to say then: a film, and where it is."""
        return any(
            isinstance(driver, StreamDriver) and driver.has_read and driver.step.manifest.sink
            for driver in self.drivers.values()
        )

    def value(self, pin: PinRef) -> Said | None:
        """What a value's pin has said, for those who listen only now."""
        cell = self._cells.get(pin)
        return Said(pin, cell.value, 0, monotonic(), pin.node) if cell is not None and cell.is_full else None

    @property
    def failures(self) -> list[Failure]:
        found = [driver.gauge.failure for driver in list(self.drivers.values())]
        return [failure for failure in found if failure is not None]

    async def _until_nothing_moves(self) -> None:
        """Wait for the sources and all that is driven by items, whoever comes and goes meanwhile."""
        while self.drivers:
            moving = [task for name, task in self._tasks.items() if self._moves(name)]
            if moving and all(task.done() for task in moving):
                return
            del moving  # or what leaves would be remembered for as long as the last one stays
            self._changed.clear()
            await self._changed.wait()

    def _moves(self, name: str) -> bool:
        return not isinstance(self.drivers[name], ValueDriver)

    def _build(self, names: Iterable[str]) -> None:
        wanted = set(names)
        steps = [step for step in self.plan.steps.values() if step.name in wanted]
        for step in reversed(steps):  # whoever takes comes before whoever gives
            self.drivers[step.name] = self._driver(step)
        for step in steps:
            for pin, source in step.cells.items():
                self.drivers[step.name].feed_from(pin, self._cell(source))
        self.drivers = {name: self.drivers[name] for name in self.plan.steps}

    def _start(self, names: Iterable[str]) -> None:
        if self._group is None:
            return
        wanted = set(names)
        for name in reversed(self.drivers):
            if name in wanted:
                task = self._tasks[name] = self._group.create_task(self.drivers[name].drive(), name=name)
                task.add_done_callback(lambda _: self._changed.set())

    def _end(self, name: str) -> None:
        """It says no more, and its items are answered; its task puts its things away by itself."""
        driver = self.drivers.pop(name)
        driver.leave()
        self.tally.count([driver], ())
        if (task := self._tasks.pop(name, None)) is not None:
            task.cancel()

    def _driver(self, step: Step) -> Driver:
        run = NodeRun(self._around, step.name, step.manifest.device == "gpu")
        first = self._numbers.get(step.name, 0)
        speaker = Speaker(step.name, self._mouths(step), self._watched, self._watch, first)
        speaker.listening = self._around.room
        run.driver = driver = self._made(step, speaker, run)
        if self._around.results is not None:
            driver.results = self._around.results.of(step)
        driver.lost, driver.patient = self._around.lost, self._around.patient
        driver.stop_all = self._stop_all
        for edge in step.edges:
            channel = self.channels[edge] = self._channel(edge, _inlet(driver, edge))
            driver.incoming.append(channel)
        driver.widen(self.plan.width, self._is_shared(step.name))
        return driver

    def _made(self, step: Step, speaker: Speaker, run: NodeRun) -> Driver:
        live = self._around.live
        if step.role in ("stream", "source"):
            width = self.plan.width if live else IN_FLIGHT
            door = Door(step.name, width=width, first=self._numbers.get(step.name, 0))
            return StreamDriver(step, speaker, run, live=live, door=door)
        quick = Quick(step.type, self._around.pool, self._around.residency.devices)
        kind: Callable[..., Driver] = EachDriver if step.role == "each" else ValueDriver
        return kind(step, speaker, run, live=live, quick=quick)

    def _mouths(self, step: Step) -> list[Mouth]:
        mouths = []
        for pin in step.manifest.outputs:
            ref = PinRef(step.name, pin.name)
            mouth = Mouth(ref, ref in self.plan.streams)
            mouth.channels = [
                self.channels[edge] for edge in self.plan.flow.edges if edge.source == ref and edge in self.channels
            ]
            mouth.cell = None if mouth.streams else self._cell(ref)
            mouths.append(mouth)
        return mouths

    def _channel(self, edge: Edge, inlet: Inlet) -> Channel:
        source = self.plan.steps[edge.source.node].manifest.output(edge.source.pin)
        target = self.plan.steps[edge.target.node].manifest.input(edge.target.pin)
        before = self.channels.get(edge)
        convert = conversion(source, target) if source and target else None
        gauge = before.gauge if before is not None else None
        return Channel(edge, inlet, convert, gauge, live=self._around.live and not self._around.patient)

    def _is_shared(self, name: str) -> bool:
        return name in self.plan.shared and not self._around.in_step

    def _cell(self, pin: PinRef) -> Cell:
        return self._cells.setdefault(pin, Cell(pin))


def _inlet(driver: Driver, edge: Edge) -> Inlet:
    if isinstance(driver, StreamDriver):
        return driver.joins[edge.target.pin]
    assert isinstance(driver, EachDriver)
    return driver.join if edge in driver.step.joined else driver.newest
