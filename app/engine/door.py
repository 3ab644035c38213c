"""Admission: drops happen here and never inside the graph.

After MediaPipe's flow limiter: so many items in flight, one waiting outside, and the newest wins the place.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any

from app.engine.bell import Bell
from app.engine.item import Ticket
from app.engine.missing import LONGEST, Missing, seconds
from app.engine.pace import Pace

Dropped = Callable[[int, str], None]
"""Told the `seq` and the reason of each item that was not admitted."""
PATIENCE = 30.0
"""Seconds after which an item that never came back is taken for lost and its place given away."""


class Door:
    """One source's way into the graph. All of it runs on the engine's loop.

    `width` items may be in flight. What is offered with `keep` waits in line, `longest` seconds of sound or `line`
    items of anything else; without, it takes the one place outside from whoever stood there (pictures). What has no
    number of its own is numbered from `first` on.
    """

    def __init__(
        self,
        source: str,
        *,
        width: int,
        line: int = 64,
        longest: float = LONGEST,
        first: int = 0,
        on_drop: Dropped = lambda seq, reason: None,
        on_done: Callable[[Ticket], None] = lambda ticket: None,
    ) -> None:
        self.source = source
        self.width, self.line, self.longest = width, line, longest
        self.on_drop, self._on_done = on_drop, on_done
        self.drops: dict[str, int] = {}
        """How many were not let in, by reason."""
        self._line: deque[tuple[int, Any]] = deque()
        self._waiting_sound, self._missing = 0.0, Missing()
        self._newest: tuple[int, Any] | None = None
        self._in_flight: dict[int, float] = {}
        self.next_seq = first
        """The number of the next item that has none of its own."""
        self.pace = Pace()
        self._bell = Bell()
        self._closed = False

    @property
    def waiting(self) -> int:
        return len(self._line) + (self._newest is not None)

    @property
    def in_flight(self) -> int:
        return len(self._in_flight)

    @property
    def dropped(self) -> int:
        return sum(self.drops.values())

    def offer(self, value: Any, *, keep: bool = False, seq: int | None = None) -> None:
        """Ask for admission.

        What has to give way is reported to `on_drop`, with the reason `overwrite`, or `too_old` if it is sound.
        """
        seq = self._numbered(seq)
        if keep:
            self._wait_in_line(seq, value)
        else:
            if self._newest is not None:
                self._drop(self._newest[0], "overwrite")
            self._newest = (seq, value)
            self.pace.offered(monotonic())
        self._bell.ring()

    async def take(self) -> tuple[Any, Ticket] | None:
        """The next value to let in, once there is room for it; None once the door is closed and nobody waits."""
        while True:
            if self._line:  # sound and text are small: they do not wait for pictures to come out
                seq, value = self._next_in_line()
                return value, Ticket(self.source, seq, monotonic())
            if self._newest is not None and self._has_room() and not self._held_back():
                (seq, value), self._newest = self._newest, None
                return value, self._admitted(seq)
            if self._closed and self._newest is None:
                return None
            await self._bell.wait()

    async def enter(self) -> Ticket:
        """Wait for room and go in: for runs, where nothing is dropped."""
        while not self._has_room():
            await self._bell.wait()
        return self._admitted(self._numbered(None))

    def close(self) -> None:
        self._closed = True
        self._bell.ring()

    def shut(self) -> None:
        """Let nobody in any more and expect nobody back: the graph behind it is gone."""
        lost, self._in_flight = list(self._in_flight), {}
        lost += [seq for seq, _ in self._line] + ([self._newest[0]] if self._newest is not None else [])
        self._line.clear()
        self._newest = None
        for seq in lost:
            self._drop(seq, "restarted")
        self.close()

    def _wait_in_line(self, seq: int, value: Any) -> None:
        length = seconds(value)
        while self._line and (self._is_long(length) if length else len(self._line) >= self.line):
            old, lost = self._next_in_line()
            self._missing.lose(lost)
            self._drop(old, "too_old" if length else "overwrite")
        self._line.append((seq, value))
        self._waiting_sound += length
        first, kept = self._line[0]
        self._line[0] = first, self._missing.told_by(kept)

    def _is_long(self, more: float) -> bool:
        return self._waiting_sound + more > self.longest + 1e-6

    def _next_in_line(self) -> tuple[int, Any]:
        seq, value = self._line.popleft()
        self._waiting_sound = max(0.0, self._waiting_sound - seconds(value)) if self._line else 0.0
        return seq, value

    def _numbered(self, seq: int | None) -> int:
        seq = self.next_seq if seq is None else seq
        self.next_seq = max(self.next_seq, seq + 1)
        return seq

    def _admitted(self, seq: int) -> Ticket:
        self._in_flight[seq] = monotonic()
        return Ticket(self.source, seq, self._in_flight[seq], self._came_back)

    def _held_back(self) -> bool:
        """Whether a fresher one is better waited for; then somebody rings when that is over."""
        seconds = 0.0 if self._closed else self.pace.remaining(monotonic())
        if seconds:
            asyncio.get_running_loop().call_later(seconds, self._bell.ring)
        return seconds > 0

    def _came_back(self, ticket: Ticket) -> None:
        if self._in_flight.pop(ticket.seq, None) is not None:
            self.pace.came_back(monotonic())
            self._on_done(ticket)
            self._bell.ring()

    def _has_room(self) -> bool:
        if len(self._in_flight) < self.width:
            return True
        overdue = [seq for seq, since in self._in_flight.items() if monotonic() - since > PATIENCE]
        for seq in overdue:
            del self._in_flight[seq]
            self._drop(seq, "overdue")
        return bool(overdue)

    def _drop(self, seq: int, reason: str) -> None:
        self.drops[reason] = self.drops.get(reason, 0) + 1
        self.on_drop(seq, reason)
