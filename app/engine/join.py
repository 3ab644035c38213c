"""Bring together what belongs together: one set of inputs for each item."""

from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice
from time import monotonic

from app.engine.bell import Bell
from app.engine.item import SILENCE, Item, Silence
from app.engine.missing import Missing, seconds
from app.flow import PolicyKind

MOMENT = 0.5
"""Seconds."""
WAITING = 256
"""Sets that may wait for their last member. More means a branch neither speaks nor is silent: a defect, and counted."""

NEAR = 16
"""Of sets that wait for one that loads or is slow, so many of the oldest and of the newest keep their values."""


class Together:
    """The inputs of one call: values by pin, and the tickets to hand back afterwards. `since`: when it was complete."""

    __slots__ = ("silent", "since", "ticket", "tickets", "values")

    def __init__(self, items: Mapping[str, Item], optional: Collection[str] = ()) -> None:
        self.tickets = [item.ticket for item in items.values()]
        # What is said of it is said of the ticket a door waits for, if one does: it is not done before that is out.
        self.ticket = next((ticket for ticket in self.tickets if ticket.is_counted), self.tickets[0])
        self.values = {pin: item.value for pin, item in items.items() if not isinstance(item.value, Silence)}
        self.silent = any(pin not in self.values and pin not in optional for pin in items)
        self.since = monotonic()

    def silence(self) -> None:
        """Let go of the values. The set keeps its place in line, so that what follows it stays in order."""
        self.silent = True
        self.values.clear()

    def release(self) -> None:
        for ticket in self.tickets:
            ticket.release()


class Join:
    """Pair the items of several pins by exact `seq`; with one pin, hand them on.

    `optional` pins have a default: their silence, or their end, is no reason to skip an item. `policy` says what
    happens when sets come faster than they are taken: `every` keeps all (its writers wait), `latest` keeps one, `fifo`
    keeps `limit`, or where `longest` says so as much as that many seconds bring: sound by its own length. `coalesce`
    joins texts. `on_drop` is told the reason whenever one gives way.
    """

    def __init__(
        self,
        pins: Sequence[str],
        *,
        optional: frozenset[str] = frozenset(),
        policy: PolicyKind = "every",
        limit: int = 64,
        longest: float | None = None,
        on_drop: Callable[[str], None],
        bell: Bell,
    ) -> None:
        self.longest, self._missing = longest, Missing()
        self._open = set(pins)
        self._dead = False
        self._pins, self._optional = tuple(pins), optional
        self.policy: PolicyKind = policy
        self.limit, self._on_drop, self.bell = limit, on_drop, bell
        self._waiting: dict[int, dict[str, Item]] = {}
        self._last: tuple[int, dict[str, Item]] | None = None
        self._ready: deque[Together] = deque()
        self._room: list[Bell] = []
        self._deaf = False
        self._missed: Mapping[str, int] = {}
        self._answered = -1
        self._hopeless: set[int] = set()

    def loosen(self, on: bool, sees: bool) -> None:
        """Leave out what its taker is too slow for, or keep every item. Of pictures the newest is kept; anything else
        may wait a moment first, so that whoever counts does not miss one for a hiccup.
        """
        self.policy = "every" if not on else "latest" if sees else "fifo"
        self.longest = MOMENT if on and not sees else None

    @property
    def depth(self) -> int:
        """What waits to be taken, or for its other half. From any thread: it looks at a copy."""
        return sum(not together.silent for together in self._ready.copy()) + len(self._waiting)

    @property
    def is_full(self) -> bool:
        return (
            self.policy in ("every", "sample")
            and len(self._ready) + len(self._waiting) >= self.limit
            and not self._deaf
        )

    @property
    def is_over(self) -> bool:
        return not self._ready and (not self._open or (self._dead and not self._waiting))

    def offer(self, pin: str, item: Item) -> None:
        if self._deaf:
            return item.ticket.release()
        if len(self._pins) == 1:
            return self._complete({pin: item})
        if item.seq in self._hopeless:
            return item.ticket.release()
        if self._last is not None and item.seq == self._last[0]:
            # A node may say several things about one item: each is paired with that item's other values.
            others = {other: held for other, held in self._last[1].items() if other != pin}
            for held in others.values():
                held.ticket.hold()
            return self._complete({**others, pin: item})
        found = self._waiting.setdefault(item.seq, {})
        if pin in found:
            found[pin].ticket.release()
        found[pin] = item
        self._look_at(item.seq)
        if self.policy == "latest" and len(self._waiting) > 2 * NEAR:
            self._thin_out()
        if len(self._waiting) > WAITING:
            self._give_up(next(iter(self._waiting)))
        return None

    def _thin_out(self) -> None:
        """Whoever lets go of all but the newest has one of the oldest at hand and will take one of the newest next:
        the pictures in between are not kept until then. Their sets keep their places in line.
        """
        found = self._waiting[next(islice(reversed(self._waiting), NEAR, None))]
        for pin, item in found.items():
            if pin not in self._optional and not isinstance(item.value, Silence):
                item.value = SILENCE
                self._on_drop("overwrite")

    def begin_after(self, missed: Mapping[str, int], answered: int) -> None:
        """What the items were, by pin, that were said before this one listened: no set waits for them.

        `answered`: the last item of which somebody has said already, in its place, that nothing will come.
        """
        self._missed, self._answered = missed, answered

    def close(self, pin: str) -> None:
        """No more items on this pin: what waits for it goes on without it if it is optional, else goes home."""
        self._open.discard(pin)
        self._dead = self._dead or pin not in self._optional
        for seq in list(self._waiting):
            self._look_at(seq)
        self.bell.ring()

    def take(self) -> Together | None:
        if not self._ready:
            return None
        together = self._ready.popleft()
        if self._room and not self.is_full:
            for bell in self._room:
                bell.ring()
            self._room.clear()
        return together

    async def room(self) -> None:
        """Wait until another item would find room."""
        while self.is_full:
            bell = Bell()
            self._room.append(bell)
            await bell.wait()

    def give_back(self) -> list[Together]:
        """Deaf from now on: the items it still had, in their order, which their holder answers and releases."""
        found = list(self._ready)
        found += [Together(items) for _, items in sorted(self._waiting.items())]
        self._ready.clear()
        self._waiting.clear()
        self.drain()
        return found

    def drain(self) -> None:
        """Send everything home, and whatever may still come."""
        self._deaf = True
        for seq in list(self._waiting):
            self._give_up(seq)
        for together in self._ready:
            together.release()
        self._ready.clear()
        for bell in self._room:
            bell.ring()

    def _look_at(self, seq: int) -> None:
        """Complete a set, or give it up, once nothing more can come for it."""
        if (found := self._waiting.get(seq)) is None:
            return
        missing = [pin for pin in self._pins if pin not in found]
        late = [pin for pin in missing if seq <= self._missed.get(pin, -1)]
        if any((pin in late or pin not in self._open) and pin not in self._optional for pin in missing):
            if late:
                self._hopeless.add(seq)  # the others will still speak of it
            self._give_up(seq)
        elif not any(pin in self._open and pin not in late for pin in missing):
            self._finish(seq)

    def _finish(self, seq: int) -> None:
        if self._hopeless and seq > max(self._hopeless):
            self._hopeless.clear()
        for earlier in [other for other in self._waiting if other < seq]:
            self._give_up(earlier)  # each pin speaks in order: what is still incomplete will stay so
        found = self._waiting.pop(seq)
        self._last = (seq, found)
        self._complete(found)

    def _complete(self, found: dict[str, Item]) -> None:
        together = Together(found, self._optional)
        self._make_room(together)
        self._ready.append(together)
        if len(self._ready) > WAITING and self._ready[0].silent:
            self._ready.popleft().release()  # the next one that is answered says of it, too, that nothing will come
        self.bell.ring()

    def _make_room(self, coming: Together) -> None:
        if coming.silent or self.policy in ("every", "sample"):
            return
        speaking = [together for together in self._ready if not together.silent]
        if self.policy == "coalesce" and speaking:
            values = speaking[-1].values
            if all(isinstance(value, str) for value in (*values.values(), *coming.values.values())):
                coming.values = {pin: values.get(pin, "") + value for pin, value in coming.values.items()}
                speaking[-1].silence()
        is_timed = self.policy == "fifo" and self.longest is not None
        keep = {"latest": 0, "last_value": 0, "fifo": self.limit - 1}.get(self.policy, len(speaking))
        gone = self._too_old(speaking, coming) if is_timed else max(0, len(speaking) - keep)
        for together in speaking[:gone]:
            self._missing.lose(together.values)
            together.silence()
            self._on_drop("too_old" if is_timed else "overwrite")
        heir = speaking[gone] if gone < len(speaking) else coming
        heir.values = self._missing.told_by(heir.values)

    def _too_old(self, waiting: Sequence[Together], coming: Together) -> int:
        """How many of those that wait, oldest first, are more than the time allows once another is there."""
        assert self.longest is not None
        if not (length := seconds(coming.values)):
            return sum(coming.since - together.since > self.longest for together in waiting)
        for place in range(len(waiting) - 1, -1, -1):
            length += seconds(waiting[place].values)
            if length > self.longest + 1e-6:
                return place + 1
        return 0

    def _give_up(self, seq: int) -> None:
        together = Together(self._waiting.pop(seq))
        self._on_drop("unmatched")
        if seq <= self._answered:
            together.release()
        else:
            together.silence()
            self._ready.append(together)
            self.bell.ring()
