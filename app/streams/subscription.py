"""One subscriber's place in a stream: a cursor, and no copy of anything."""

from collections.abc import Callable
from typing import Any, Protocol

from app.streams.chunk import Chunk
from app.streams.ring import Ring


class Line(Protocol):
    """The way to one client. It takes what it is given at once, and holds no more than its window and one message."""

    on_room: Callable[[], object] | None
    """Called when it was full and can take more."""

    @property
    def is_full(self) -> bool: ...

    def give(self, chunk: Chunk, ring: Ring) -> None:
        """Send a chunk, in the form that goes over this line."""

    def tell(self, kind: str, **about: Any) -> None:
        """Send a message that is no chunk."""

    def close(self) -> None:
        """Take no more, and close once all is sent."""


class Subscription:
    """Sends what comes after its cursor whenever its line can take it; what it is too late for is told as a gap."""

    __slots__ = ("_wants_newest", "cursor", "is_over", "line", "lost", "ring", "sent")

    def __init__(self, line: Line, ring: Ring, cursor: int, *, wants_newest: bool) -> None:
        """`wants_newest`: skip to the newest chunk whenever there are several to send."""
        self.line, self.ring, self.cursor = line, ring, cursor
        self.lost = 0
        """Chunks that it was too late for."""
        self.sent = 0
        """Chunks that it was given."""
        self.is_over = False
        self._wants_newest = wants_newest

    def send(self) -> None:
        """Send all there is, as long as the line takes it."""
        line, ring = self.line, self.ring
        while (chunk := ring.after(self.cursor)) is not None and not line.is_full:
            if self._wants_newest and (newest := ring.last) is not None:
                chunk = newest
            self._pass(chunk.seq)
            self.cursor = chunk.seq
            self.sent += 1
            line.give(chunk, ring)

    @property
    def has_all(self) -> bool:
        """Whether it was sent all that is kept."""
        return self.ring.after(self.cursor) is None

    def end(self, seq: int) -> None:
        """The stream has ended with this number."""
        self.is_over = True
        self._pass(seq + 1)
        self.line.tell("stream_end", seq=seq)
        self.line.close()

    def _pass(self, seq: int) -> None:
        """Tell what is missing before this number."""
        if seq > self.cursor + 1:
            self.lost += seq - self.cursor - 1
            self.line.tell("stream_gap", **{"from": self.cursor + 1, "to": seq - 1})
