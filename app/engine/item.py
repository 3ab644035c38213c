"""What travels on an edge."""

from collections.abc import Callable
from typing import Any, Final


class Ticket:
    """One admitted item, alive while any node still works on it or on what came of it.

    Everything made from an item keeps its ticket, so branches that split can be joined by `seq` again, and the door
    learns when there is room for the next. `time` is the monotonic clock, in seconds, when it was admitted.
    """

    __slots__ = ("_holders", "_on_done", "seq", "source", "time")

    def __init__(self, source: str, seq: int, time: float, on_done: Callable[["Ticket"], None] | None = None) -> None:
        self.source, self.seq, self.time = source, seq, time
        self._holders = 0
        self._on_done = on_done

    @property
    def is_counted(self) -> bool:
        """Whether a door waits for it to come back before it admits another."""
        return self._on_done is not None

    def beside(self) -> "Ticket":
        """For the same item on an edge that lets it fall behind: the door does not wait for that."""
        return Ticket(self.source, self.seq, self.time)

    def hold(self) -> None:
        self._holders += 1

    def release(self) -> None:
        self._holders -= 1
        if self._holders <= 0 and self._on_done is not None:
            done, self._on_done = self._on_done, None
            done(self)


class Silence:
    """The tombstone: said on a pin instead of a value, so that no join waits for it in vain."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "SILENCE"


SILENCE: Final = Silence()


class Item:
    """A value with the ticket it came in on."""

    __slots__ = ("ticket", "value")

    def __init__(self, value: Any, ticket: Ticket) -> None:
        self.value, self.ticket = value, ticket

    @property
    def seq(self) -> int:
        return self.ticket.seq
