"""Drive a plain node on a stream: one call for each set of joined items."""

from collections.abc import Mapping
from time import monotonic, perf_counter
from typing import Any

from app.engine.bound import bounded
from app.engine.breaker import Breaker
from app.engine.channel import Newest
from app.engine.driver import Driver, failure
from app.engine.item import Ticket
from app.engine.join import Join, Together
from app.engine.plan import Step
from app.engine.quick import Quick
from app.engine.rehearsal import Rehearsal
from app.engine.speaker import Speaker
from app.models import StaleError
from app.sdk import NodeError, Run

FRESH = 2.0
"""Seconds after which a picture that still waits for a device is not worth its time: nobody would call it live."""


class EachDriver(Driver):
    def __init__(self, step: Step, speaker: Speaker, run: Run, *, live: bool, quick: Quick) -> None:
        super().__init__(step, speaker, run, live=live)
        pins = [edge.target.pin for edge in step.joined]
        optional = frozenset(pin for pin in pins if step.is_optional(pin))
        edge = step.forgetful
        self.join = Join(
            pins,
            optional=optional,
            **bounded(edge, step.listens, live),
            on_drop=self._dropped,
            bell=self.bell,
        )
        self.newest = Newest(self.bell)
        self._quick, self._breaker = quick, Breaker()
        self._at_hand: Together | None = None
        self._proven: dict[str, Any] | None = None
        """The fixed inputs that the last call worked with; None if the next is the first with what is set now."""
        self._before: dict[str, Any] | None = None
        """Those before the last change: what it goes on serving with while it loads what the change asks for."""
        self._rehearsal: Rehearsal | None = None
        self._given_up: list[Rehearsal] = []
        self._changes = 0
        self._may_wait = step.type.is_async or step.timeout is not None or bool(step.retries)

    async def work(self) -> None:
        try:
            await self._answer_all()
        finally:
            for rehearsal in (*self._given_up, *filter(None, [self._rehearsal])):
                await rehearsal.close()
            self._given_up, self._rehearsal = [], None

    async def _answer_all(self) -> None:
        while (together := await self._next()) is not None:
            self._at_hand = together
            try:
                if together.silent:
                    self.speaker.hush(set(), together.ticket)
                elif self.live and not self.patient and self._breaker.is_open:
                    self._passed_over(together.ticket)
                else:
                    await self._one(together)
            except StaleError:
                self._dropped("stale")
                self.speaker.hush(set(), together.ticket)
            except (Exception, SystemExit) as error:
                self._failed(error, together.ticket)
            finally:
                self._at_hand = None
                together.release()

    def loosen(self, on: bool) -> None:
        super().loosen(on)
        self.join.loosen(on, self.step.sees(*self.step.joined))

    def answer(self) -> None:
        if self._at_hand is not None:
            self.speaker.hush(set(), self._at_hand.ticket)  # whoever works on it will let go of it
        for together in self.join.give_back():
            self.speaker.hush(set(), together.ticket)
            together.release()

    def change(self) -> None:
        super().change()
        self._changes += 1
        self._breaker = Breaker()  # what tripped it may be mended now
        if self._proven is not None and not self.patient:
            self._before, self._proven = self._proven, None
        if self._rehearsal is not None and self._rehearsal.loads:  # else an item waits for it
            self._give_up(self._rehearsal)

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
        fixed, changes = self.inputs(), self._changes
        items = {**self.newest.values, **together.values}
        if self.live and self.step.may_fall_behind and not self.patient:
            self._due = together.ticket.time + FRESH
        if self.results is not None and (known := await self.results.find({**fixed, **items})) is not None:
            await self.speaker.say(known.result, together.ticket)
            return
        if self._proven is None and self._before is not None:
            result, fixed = await self._first(fixed, self._before, items)
        elif quick.is_quick and not self._may_wait:
            gauge.state = "running"
            result = quick.in_place({**fixed, **items})
        else:
            gauge.state = "running"
            result = await self.call(quick, {**fixed, **items})
        if self._rehearsal is None and changes == self._changes:
            self._proven, self._before = fixed, None
        elif not self.patient:  # what comes next is something else, and may have to load
            self._proven, self._before = None, fixed
        if self.results is not None:
            await self.results.keep(result, perf_counter() - began)
        gauge.took(perf_counter() - began, max(0.0, waited))
        await self.speaker.say(result, together.ticket)
        if gauge.failure is not None:
            gauge.failure = None
        self._breaker.succeeded()

    async def _first(
        self, fixed: dict[str, Any], before: dict[str, Any], items: Mapping[str, Any]
    ) -> tuple[Any, dict[str, Any]]:
        """Call it with new settings; while they load a model it serves as it did before. Tells which it served with."""
        if self._rehearsal is None:
            self.gauge.state, changes = "running", self._changes
            self._rehearsal = Rehearsal(self.call(self._quick, {**fixed, **items}), self.gauge)
            if await self._rehearsal.is_over():
                return self._rehearsed().result(), fixed
            if changes != self._changes:
                self._give_up(self._rehearsal)  # it loads what nobody asks for any more
        elif await self._rehearsal.is_over():
            self._rehearsed().result()  # a failure is told; what it said is too old by now
            return await self.call(self._quick, {**fixed, **items}), fixed
        return await self.call(self._quick, {**before, **items}), before

    def _give_up(self, rehearsal: Rehearsal) -> None:
        rehearsal.cancel()
        self._given_up = [one for one in (*self._given_up, rehearsal) if not one.is_done]
        self._rehearsal = None

    def _rehearsed(self) -> Rehearsal:
        assert self._rehearsal is not None
        done, self._rehearsal, self._before = self._rehearsal, None, None
        return done

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

    def _failed(self, error: Exception | SystemExit, ticket: Ticket) -> None:
        """In a session a bad item costs that item, if the flow does not say otherwise; a run stops here, and with it
        what depends on it.
        """
        drops = self.step.on_error == "drop" or (self.live and not self.step.on_error.startswith("stop"))
        if not drops:
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
