"""Drive a plain node on a stream: one call for each set of joined items."""

from time import monotonic, perf_counter

from app.engine.breaker import Breaker
from app.engine.channel import Newest
from app.engine.driver import Driver, failure
from app.engine.item import Ticket
from app.engine.join import Join, Together
from app.engine.plan import Step
from app.engine.quick import Quick
from app.engine.speaker import Speaker
from app.sdk import NodeError, Run

LINE = 64
"""Sets that may wait for a node where no edge says how many."""


class EachDriver(Driver):
    def __init__(self, step: Step, speaker: Speaker, run: Run, *, live: bool, quick: Quick) -> None:
        super().__init__(step, speaker, run, live=live)
        pins = [edge.target.pin for edge in step.joined]
        optional = frozenset(pin for pin in pins if step.is_optional(pin))
        edge = step.forgetful
        self.join = Join(
            pins,
            optional=optional,
            policy=(edge.policy_kind if edge else None) or "every",
            limit=int(edge.amount) if edge and edge.policy_kind == "fifo" else LINE,
            on_drop=self._dropped,
            bell=self.bell,
        )
        self.newest = Newest(self.bell)
        self._quick, self._breaker = quick, Breaker()
        self._at_hand: Together | None = None
        self._may_wait = step.type.is_async or step.timeout is not None

    async def work(self) -> None:
        while (together := await self._next()) is not None:
            self._at_hand = together
            try:
                if together.silent:
                    self.speaker.hush(set(), together.ticket)
                elif self.live and self._breaker.is_open:
                    self._passed_over(together.ticket)
                else:
                    await self._one(together)
            except Exception as error:
                self._failed(error, together.ticket)
            finally:
                self._at_hand = None
                together.release()

    def answer(self) -> None:
        if self._at_hand is not None:
            self.speaker.hush(set(), self._at_hand.ticket)  # whoever works on it will let go of it
        for together in self.join.give_back():
            self.speaker.hush(set(), together.ticket)
            together.release()

    def change(self) -> None:
        super().change()
        self._breaker = Breaker()  # what tripped it may be mended now

    @property
    def is_over(self) -> bool:
        return self.join.is_over

    def hush(self) -> None:
        while (together := self.join.take()) is not None:
            self.speaker.hush(set(), together.ticket)
            together.release()

    async def _one(self, together: Together) -> None:
        began, waited = perf_counter(), monotonic() - together.since
        gauge, quick = self.gauge, self._quick
        gauge.state = "running"
        values = {**self.inputs(), **self.newest.values, **together.values}
        if quick.is_quick and not self._may_wait:
            result = quick.in_place(values)
        else:
            result = await self.call(quick, values)
        gauge.took(perf_counter() - began, max(0.0, waited))
        await self.speaker.say(result, together.ticket)
        if gauge.failure is not None:
            gauge.failure = None
        self._breaker.succeeded()

    async def _next(self) -> Together | None:
        while True:
            if self._has_newest() and (together := self.join.take()) is not None:
                return together
            if self.join.is_over:
                return None
            if self.gauge.state == "running":
                self.gauge.state = "waiting"
            await self.bell.wait()

    def _has_newest(self) -> bool:
        """Whether the other sources have spoken. Raises NodeError if one that is needed never will."""
        for edge in self.step.latest:
            pin = edge.target.pin
            if pin in self.newest.values or self.step.is_optional(pin):
                continue
            if pin in self.newest.closed:
                raise NodeError(f"{edge.source.node}.{edge.source.pin} ended and said nothing", pin=pin)
            return False
        return True

    def _failed(self, error: Exception, ticket: Ticket) -> None:
        """In a session a bad item costs that item; a run stops here, and with it what depends on it."""
        if not self.live:
            raise error
        self.gauge.errors += 1
        self.gauge.failure = failure(self.step.name, error)
        self.lost(self.gauge.failure, ticket)
        self.gauge.state = "tripped" if self._breaker.failed() else "failed"
        self.speaker.hush(set(), ticket)

    def _passed_over(self, ticket: Ticket) -> None:
        """It rests: the item is lost to what made it rest."""
        if self.gauge.failure is not None:
            self.lost(self.gauge.failure, ticket)
        self.speaker.hush(set(), ticket)

    def _dropped(self, reason: str) -> None:
        """Told of on the edge that says that it may happen; else on those that cause calls."""
        self.gauge.dropped += 1
        edges = (self.step.forgetful,) if self.step.forgetful and reason == "overwrite" else self.step.joined
        for channel in self.incoming:
            if channel.edge in edges:
                channel.gauge.drop(reason)

    def close(self) -> None:
        self.join.drain()
        super().close()
