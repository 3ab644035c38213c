"""What all rings hold together: one bound for every stream there is, and who gives when it is reached."""

from collections import OrderedDict
from typing import Protocol


class Holder(Protocol):
    """A ring, to the pool. `bytes` is what it holds."""

    bytes: int

    def __len__(self) -> int: ...

    def let_go(self) -> int:
        """Let go of the oldest chunk; how many bytes that were."""


class Pool:
    """Counts what rings hold. Over the limit the fullest give their oldest chunks, those first that rested longest.

    Rings stand in ranks by the power of two that they fill, in each rank the one that grew last at the end. So the
    fullest is known to within a factor of two in a constant time, and a small stream never pays for a large one.
    """

    def __init__(self, limit: int) -> None:
        """`limit` in bytes; four chunks of the largest size have to fit, for a chunk may be kept in two forms."""
        self.limit = limit
        self.bytes = 0
        self.let_go = 0
        """Chunks that rings gave before their own bound asked them to."""
        self._ranks: list[OrderedDict[Holder, None]] = [OrderedDict() for _ in range(limit.bit_length() + 3)]

    def changed(self, ring: Holder, before: int) -> None:
        """A ring had so many bytes before, and has taken or let go of some."""
        self.bytes += ring.bytes - before
        self._rank(ring, before, is_last=True)
        if self.bytes > self.limit:
            self._make_room(ring)

    def _rank(self, ring: Holder, before: int, *, is_last: bool) -> None:
        was, now = before.bit_length(), ring.bytes.bit_length()
        if was != now:
            self._ranks[was].pop(ring, None)
        if now:
            self._ranks[now][ring] = None
            self._ranks[now].move_to_end(ring, is_last)

    def _make_room(self, newest: Holder) -> None:
        """The newest chunk of the ring that has just grown stays: it is still to be sent."""
        while self.bytes > self.limit and (ring := self._fullest(newest)) is not None:
            before = ring.bytes
            self.bytes -= ring.let_go()
            self.let_go += 1
            self._rank(ring, before, is_last=False)

    def _fullest(self, newest: Holder) -> Holder | None:
        """Of all that may give."""
        for rank in reversed(self._ranks):
            for ring in rank:
                if ring is not newest or len(ring) > 1:
                    return ring
        return None
