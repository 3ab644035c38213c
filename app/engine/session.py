"""One live execution of a flow: fed by its clients, edited while it runs, remembered by nobody."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from app.engine.door import Door
from app.engine.execution import Execution
from app.engine.gauge import EdgeGauge, Failure, NodeGauge
from app.engine.noderun import Surroundings
from app.engine.plan import Plan, plan
from app.engine.speaker import Watch
from app.flow import Flow, PinRef
from app.sdk import NodeType

Answered = Callable[[str, int, str], None]
"""Told a node, the seq of what was sent to it, and what became of it: `done`, or why it was dropped."""


class Session:
    """Lives on the engine's loop. `run` it as a task; the other methods are called on the same loop."""

    def __init__(
        self,
        flow: Flow,
        nodes: Mapping[str, NodeType],
        around: Surroundings,
        *,
        watch: Watch = lambda said: None,
        watched: set[PinRef] | None = None,
        answered: Answered = lambda node, seq, how: None,
    ) -> None:
        self.id = uuid.uuid4().hex[:12]
        self._nodes, self._around = nodes, around
        self._watch, self._watched, self._answered = watch, watched, answered
        self._plan = plan(flow, nodes)
        self._execution: Execution | None = None
        self._open_feeds()

    @property
    def flow(self) -> Flow:
        return self._plan.flow

    @property
    def sources(self) -> list[str]:
        """The nodes that may ask for what a client sends."""
        return list(self._around.feeds)

    async def run(self) -> None:
        """Until its sources end or its task is cancelled."""
        self._execution = Execution(self._plan, self._around, self._watch, self._watched)
        try:
            await self._execution.finish()
        finally:
            for door in self._around.feeds.values():
                door.shut()
            self._around.feeds.clear()  # what is sent from now on is answered, and not kept for nobody

    def send(self, node: str, value: Any, keep: bool, seq: int) -> None:
        """Give a node what its client sent. With `keep` it waits in line, without it takes the place of an older one.

        What is sent to a source that has left the flow meanwhile is answered with the reason `gone`.
        """
        if (door := self._around.feeds.get(node)) is None:
            self._answered(node, seq, "gone")
        else:
            door.offer(value, keep=keep, seq=seq)

    def wind_down(self) -> bool:
        """End the sources so that the sinks can close their files; False if no sink has anything to close."""
        if self._execution is None or not self._execution.has_last_words:
            return False
        self._execution.wind_down()
        return True

    def edit(self, flow: Flow) -> None:
        """Go on with an edited flow, as a difference of plans: only what it changes is begun anew.

        Changed settings take effect at the next item; untouched branches lose none.
        """
        before, self._plan = self._plan, plan(flow, self._nodes)
        self._open_feeds(before)
        if self._execution is not None:
            self._execution.change(self._plan)

    def gauges(self) -> tuple[dict[str, NodeGauge], dict[str, tuple[EdgeGauge, int]]]:
        """Each node's gauge by name, and each edge's with its depth."""
        if self._execution is None:
            return {}, {}
        nodes = {name: driver.gauge for name, driver in self._execution.drivers.items()}
        channels = self._execution.channels
        return nodes, {str(edge): (channel.gauge, channel.inlet.depth) for edge, channel in channels.items()}

    @property
    def failures(self) -> list[Failure]:
        return self._execution.failures if self._execution is not None else []

    def _open_feeds(self, before: Plan | None = None) -> None:
        """A door for every source: which of them will ask for what a client sends only they know."""
        feeds, steps = self._around.feeds, self._plan.steps
        for name in [name for name in feeds if name not in steps or not self._goes_on(name, before)]:
            feeds.pop(name).shut()  # what runs until now must not take what is sent from now on
        for name, step in steps.items():
            if step.role == "source":
                door = feeds.setdefault(name, self._door(name))
                door.width = self._plan.width

    def _goes_on(self, name: str, before: Plan | None) -> bool:
        return before is not None and before.steps[name].goes_on_as(self._plan.steps[name])

    def _door(self, name: str) -> Door:
        return Door(
            name,
            width=self._plan.width,
            on_drop=lambda seq, reason: self._answered(name, seq, reason),
            on_done=lambda ticket: self._answered(name, ticket.seq, "done"),
        )
