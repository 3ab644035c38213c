"""One live execution of a flow: fed by its clients, edited while it runs, remembered by nobody."""

import asyncio
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
        self._task: asyncio.Task[None] | None = None
        self._again = False
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
        try:
            while True:
                self._again = False
                self._execution = Execution(self._plan, self._around, self._watch, self._watched)
                self._task = asyncio.create_task(self._execution.finish(), name=f"session {self.id}")
                try:
                    await self._task
                except asyncio.CancelledError:
                    this = asyncio.current_task()
                    if not self._again or (this is not None and this.cancelling()):
                        raise
                if not self._again:
                    return
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
        if self._execution is None or self._again or not self._execution.has_last_words:
            return False
        self._execution.wind_down()
        return True

    def edit(self, flow: Flow) -> None:
        """Go on with an edited flow.

        Changed settings take effect at the next item. A changed structure is planned anew: loaded models stay, and
        clients go on sending to the same names.
        """
        changes = _settings(self.flow, flow)
        if changes is not None and self._execution is not None and not self._again:
            for pin, value in changes.items():
                self._change(pin, value)
            self._plan = Plan(flow, self._plan.steps, self._plan.streams)
            return
        self._plan = plan(flow, self._nodes)
        self._open_feeds()
        self._again = True
        if self._task is not None:
            self._task.cancel()

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

    def _change(self, pin: PinRef, value: Any) -> None:
        assert self._execution is not None
        if value is _UNSET:
            self._execution.unset(pin)
        else:
            self._execution.set(pin, value)

    def _open_feeds(self) -> None:
        """A door for every source: which of them will ask for what a client sends only they know."""
        feeds = self._around.feeds
        for door in feeds.values():
            door.shut()  # what runs until now must not take what is sent from now on
        feeds.clear()
        for name, step in self._plan.steps.items():
            if step.role == "source":
                feeds[name] = Door(
                    name,
                    width=self._plan.width,
                    on_drop=lambda seq, reason, name=name: self._answered(name, seq, reason),  # type: ignore[misc]
                    on_done=lambda ticket, name=name: self._answered(name, ticket.seq, "done"),  # type: ignore[misc]
                )


class _Unset:
    pass


_UNSET = _Unset()


def _settings(before: Flow, after: Flow) -> dict[PinRef, Any] | None:
    """The settings that differ, if nothing else that matters to a running flow does."""
    if before.edges != after.edges or before.nodes.keys() != after.nodes.keys():
        return None
    changes: dict[PinRef, Any] = {}
    for name, old in before.nodes.items():
        new = after.nodes[name]
        if (old.type, old.timeout) != (new.type, new.timeout):
            return None
        for pin in {**old.set, **new.set}:
            if pin not in new.set:
                changes[PinRef(name, pin)] = _UNSET
            elif pin not in old.set or old.set[pin] != new.set[pin]:
                changes[PinRef(name, pin)] = new.set[pin]
    return changes
