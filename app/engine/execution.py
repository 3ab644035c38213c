"""A plan at work: one task per node, until the sources run dry or somebody says stop."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.engine.cell import Cell
from app.engine.channel import Channel, Inlet, conversion
from app.engine.door import Door
from app.engine.driver import Driver, ValueDriver
from app.engine.each import EachDriver
from app.engine.gauge import Failure
from app.engine.noderun import NodeRun, Surroundings
from app.engine.plan import Plan, Step
from app.engine.quick import Quick
from app.engine.speaker import Mouth, Speaker, Watch
from app.engine.streaming import StreamDriver
from app.flow import Edge, PinRef

IN_FLIGHT = 4
"""Items of one source at once in a run: enough to keep a few nodes busy, little enough for 4K frames."""


class Execution:
    """Built on the engine's loop, run once with `finish`."""

    def __init__(
        self,
        plan: Plan,
        around: Surroundings,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
    ) -> None:
        """`watched`: the output pins `watch` is told of; None for all of them."""
        self.plan, self._around = plan, around
        self._watch, self._watched = watch, watched
        self.channels: dict[Edge, Channel] = {}
        self._cells: dict[PinRef, Cell] = {}
        self.drivers: dict[str, Driver] = {}
        for step in reversed(list(plan.steps.values())):  # whoever takes comes before whoever gives
            self.drivers[step.name] = self._driver(step)
        for step in plan.steps.values():
            for pin, source in step.cells.items():
                self.drivers[step.name].feed_from(pin, self._cell(source))

    async def finish(self) -> None:
        """Run to the end. Failures stay with their nodes, see `failures`; only cancelling raises."""
        async with asyncio.TaskGroup() as group:
            tasks = {
                name: group.create_task(driver.drive(), name=name) for name, driver in reversed(self.drivers.items())
            }
            moving = [task for name, task in tasks.items() if not isinstance(self.drivers[name], ValueDriver)]
            if self._around.live and moving:
                await asyncio.wait(moving)
                for driver in self.drivers.values():  # values wait for edits for ever, but nothing is left to use them
                    if isinstance(driver, ValueDriver):
                        driver.wind_down()

    def wind_down(self) -> None:
        """End the sources, and let what they have said go through."""
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

    @property
    def failures(self) -> list[Failure]:
        found = [driver.gauge.failure for driver in self.drivers.values()]
        return [failure for failure in found if failure is not None]

    def set(self, pin: PinRef, value: Any) -> None:
        """Change a setting; it takes effect at the node's next item."""
        self.drivers[pin.node].set(pin.pin, value)

    def unset(self, pin: PinRef) -> None:
        self.drivers[pin.node].unset(pin.pin)

    def _driver(self, step: Step) -> Driver:
        run = NodeRun(self._around, step.name, step.manifest.device == "gpu")
        run.driver = driver = self._build(step, self._speaker(step), run)
        driver.lost = self._around.lost
        for edge in (*step.joined, *step.latest, *step.streams):
            channel = self.channels[edge] = self._channel(edge, _inlet(driver, edge))
            driver.incoming.append(channel)
        return driver

    def _build(self, step: Step, speaker: Speaker, run: NodeRun) -> Driver:
        live = self._around.live
        if step.role in ("stream", "source"):
            width = self.plan.width if live else IN_FLIGHT
            return StreamDriver(step, speaker, run, live=live, door=Door(step.name, width=width))
        quick = Quick(step.type.call, self._around.pool)
        kind: Callable[..., Driver] = EachDriver if step.role == "each" else ValueDriver
        return kind(step, speaker, run, live=live, quick=quick)

    def _speaker(self, step: Step) -> Speaker:
        mouths = []
        for pin in step.manifest.outputs:
            ref = PinRef(step.name, pin.name)
            mouth = Mouth(ref, ref in self.plan.streams)
            mouth.channels = [
                self.channels[edge] for edge in self.plan.flow.edges if edge.source == ref and edge in self.channels
            ]
            mouth.cell = None if mouth.streams else self._cell(ref)
            mouths.append(mouth)
        return Speaker(step.name, mouths, self._watched, self._watch)

    def _channel(self, edge: Edge, inlet: Inlet) -> Channel:
        source = self.plan.steps[edge.source.node].manifest.output(edge.source.pin)
        target = self.plan.steps[edge.target.node].manifest.input(edge.target.pin)
        return Channel(edge, inlet, conversion(source, target) if source and target else None)

    def _cell(self, pin: PinRef) -> Cell:
        return self._cells.setdefault(pin, Cell(pin))


def _inlet(driver: Driver, edge: Edge) -> Inlet:
    if isinstance(driver, StreamDriver):
        return driver.joins[edge.target.pin]
    assert isinstance(driver, EachDriver)
    return driver.join if edge in driver.step.joined else driver.newest
