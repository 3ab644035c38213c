"""One live execution of a flow: fed by its clients, edited while it runs, remembered by nobody."""

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from time import monotonic
from typing import Any

from structlog.contextvars import bound_contextvars

from app.engine.channel import Channel
from app.engine.door import Door
from app.engine.driver import Driver
from app.engine.execution import Execution
from app.engine.gauge import EdgeGauge, Failure, NodeGauge
from app.engine.interim import interim
from app.engine.item import Ticket
from app.engine.noderun import Surroundings
from app.engine.plan import Plan, plan
from app.engine.recorder import Recorder
from app.engine.speaker import Said, Watch
from app.engine.streaming import StreamDriver
from app.engine.tally import Tally
from app.flow import Flow, PinRef
from app.sdk import NodeType

Cast = Callable[[Plan], Plan]
"""Gives nodes of a plan to others to play."""
Answered = Callable[[str, int, str], None]
"""Told a node, the seq of what was sent to it, and what became of it: `done`, or why it was dropped."""


LOOK = 0.02
"""Seconds between two looks at whether a new node is ready."""
PATIENCE = 2.0
"""Seconds that a new node may be without work before it takes its place all the same."""


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
        tally: Tally | None = None,
        cast: Cast = lambda plan: plan,
        of: str = "",
    ) -> None:
        self.id = uuid.uuid4().hex[:12]
        self.of = of
        """The stored flow's id, if it is of one."""
        self._nodes, self._around = nodes, replace(around, lost=self._lost)
        self._cast, self._tell_lost = cast, around.lost
        self.recorder: Recorder | None = None
        self._watch, self._watched, self._answered = watch, watched, answered
        self._heard = None if watched is None else set(watched)
        """What the execution is to tell of: what is watched, and what is listened to."""
        self._listeners: dict[object, tuple[PinRef, Watch, Callable[[], None]]] = {}
        self._tally = tally
        self._plan = self._planned(flow)
        self._execution: Execution | None = None
        self._wanted = self._plan
        """The plan as it was edited last; another runs while its new nodes get ready."""
        self._taking_over: asyncio.Task[None] | None = None
        self._open_feeds()

    @property
    def flow(self) -> Flow:
        return self._wanted.flow

    @property
    def sources(self) -> list[str]:
        """The nodes that may ask for what a client sends."""
        return list(self._around.feeds)

    async def run(self) -> None:
        """Until its sources end or its task is cancelled."""
        self._execution = Execution(self._plan, self._around, self._said, self._heard, self._tally)
        try:
            with bound_contextvars(session=self.id):
                await self._execution.finish()
        finally:
            self._stop_waiting()
            for door in self._around.feeds.values():
                door.shut()
            self._around.feeds.clear()  # what is sent from now on is answered, and not kept for nobody
            self._end_listening()

    def send(self, node: str, value: Any, keep: bool, seq: int) -> None:
        """Give a node what its client sent. With `keep` it waits in line, without it takes the place of an older one.

        What is sent to a source that has left the flow meanwhile is answered with the reason `gone`.
        """
        if (door := self._around.feeds.get(node)) is None:
            self._answered(node, seq, "gone")
        else:
            door.offer(value, keep=keep, seq=seq)

    def listen(self, pin: PinRef, told: Watch, ended: Callable[[], None]) -> Callable[[], None]:
        """Tell of an output pin from now on, beside whoever watches; call what is returned to stop.

        What a value's pin has said already is told at once. `ended` is called when the session is over, or is already.
        """
        if self._execution is not None and self._execution.is_over:
            ended()
            return lambda: None
        who = object()
        self._listeners[who] = pin, told, ended
        if self._heard is not None:
            self._heard.add(pin)
        if self._execution is not None and (said := self._execution.value(pin)) is not None:
            told(said)
        return lambda: self._stop_listening(who)

    def wind_down(self) -> bool:
        """End the sources so that the sinks can close their files; False if no sink has anything to close."""
        if self._execution is None or not self._execution.has_last_words:
            return False
        self._stop_waiting()
        self._execution.wind_down()
        return True

    def edit(self, flow: Flow) -> None:
        """Go on with an edited flow, as a difference of plans: only what it changes is begun anew.

        Changed settings take effect at the next item; untouched branches lose none. One that is ending goes on ending.
        """
        if self._is_ending:
            return
        wanted = self._planned(flow)
        self._stop_waiting()
        self._wanted = wanted
        may_wait = self._execution is not None and not self._around.patient
        meanwhile = interim(self._plan.flow, flow, self._is_ready) if may_wait else None
        if meanwhile is None:
            self._go_on(self._wanted)
            return
        self._go_on(self._planned(meanwhile.flow))
        self._taking_over = asyncio.create_task(self._take_over(meanwhile.awaited), name=f"session {self.id} edit")

    def record(self, recorder: Recorder | None) -> None:
        """Tell a recorder from now on what is let in, and how the flow is edited; None: no more."""
        self.recorder = recorder
        if recorder is not None:
            recorder.goes_on(self._plan)

    def end_feeds(self) -> None:
        """Nothing more is sent: those that were fed come to their end."""
        for door in self._around.feeds.values():
            door.close()

    @property
    def is_settled(self) -> bool:
        """Whether the last edit has come everywhere."""
        return self._execution is not None and all(one.is_settled for one in list(self._execution.drivers.values()))

    def gauges(self) -> tuple[dict[str, NodeGauge], dict[str, tuple[EdgeGauge, int]]]:
        """Each node's gauge by name, and each edge's with its depth. From any thread: it looks at copies."""
        if self._execution is None:
            return {}, {}
        nodes = {name: driver.gauge for name, driver in dict(self._execution.drivers).items()}
        channels = dict(self._execution.channels)
        return nodes, {str(edge): (channel.gauge, channel.inlet.depth) for edge, channel in channels.items()}

    @property
    def refused(self) -> dict[str, int]:
        """What its sources did not let in, by reason."""
        doors = list(self._around.feeds.values())
        if self._execution is not None:
            doors += [
                driver.door for driver in list(self._execution.drivers.values()) if isinstance(driver, StreamDriver)
            ]
        return dict(sum((Counter(door.drops) for door in doors), Counter[str]()))

    @property
    def counters(self) -> tuple[list[Driver], list[Channel]]:
        """What counts in it while it runs; once it has ended the tally has all of it."""
        if self._execution is None or self._execution.is_over:
            return [], []
        return list(self._execution.drivers.values()), list(self._execution.channels.values())

    @property
    def failures(self) -> list[Failure]:
        return self._execution.failures if self._execution is not None else []

    @property
    def _is_ending(self) -> bool:
        return self._execution is not None and self._execution.is_ending

    def _go_on(self, wanted: Plan) -> None:
        if self._is_ending:
            return
        before, self._plan = self._plan, wanted
        if self.recorder is not None:
            self.recorder.goes_on(wanted)
        self._open_feeds(before)
        if self._execution is not None:
            self._execution.change(wanted)

    def _planned(self, flow: Flow) -> Plan:
        return self._cast(plan(flow, self._nodes))

    def _said(self, said: Said) -> None:
        if self.recorder is not None:
            self.recorder.said(said)
        if self._watched is None or said.pin in self._watched:
            self._watch(said)
        for pin, told, _ in list(self._listeners.values()):
            if pin == said.pin:
                told(said)

    def _stop_listening(self, who: object) -> None:
        self._listeners.pop(who, None)
        if self._heard is not None and self._watched is not None:
            self._heard.clear()
            self._heard.update(self._watched, (pin for pin, _, _ in self._listeners.values()))

    def _end_listening(self) -> None:
        for _, _, ended in list(self._listeners.values()):
            ended()
        self._listeners.clear()

    def _lost(self, failure: Failure, ticket: Ticket) -> None:
        if self.recorder is not None:
            self.recorder.lost(failure, ticket)
        self._tell_lost(failure, ticket)

    def _is_ready(self, name: str) -> bool:
        driver = self._execution.drivers.get(name) if self._execution is not None else None
        return driver is not None and driver.is_ready

    async def _take_over(self, awaited: Collection[str]) -> None:
        """Wait for nodes to be ready, then let them take their places."""
        assert self._execution is not None
        began = monotonic()
        while not all(self._is_ready(name) for name in awaited):
            states = [self._execution.drivers[name].gauge.state for name in awaited if name in self._execution.drivers]
            if "loading" not in states and monotonic() - began > PATIENCE:
                break  # nothing comes to them that would let them begin
            await asyncio.sleep(LOOK)
        self._taking_over = None
        self._go_on(self._wanted)

    def _stop_waiting(self) -> None:
        if self._taking_over is not None:
            self._taking_over.cancel()
            self._taking_over = None

    def _open_feeds(self, before: Plan | None = None) -> None:
        """A door for every source: which of them will ask for what a client sends only they know."""
        feeds, steps = self._around.feeds, self._plan.steps
        for name in [name for name in feeds if name not in steps or not self._stays(name, before)]:
            feeds.pop(name).shut()  # what runs until now must not take what is sent from now on
        for name, step in steps.items():
            if step.role == "source":
                door = feeds.setdefault(name, self._door(name))
                door.width = self._plan.width

    def _stays(self, name: str, before: Plan | None) -> bool:
        return before is not None and before.steps[name].goes_on_as(self._plan.steps[name])

    def _door(self, name: str) -> Door:
        return Door(
            name,
            width=self._plan.width,
            on_drop=lambda seq, reason: self._answered(name, seq, reason),
            on_done=lambda ticket: self._answered(name, ticket.seq, "done"),
        )
