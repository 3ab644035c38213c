"""What all rings hold together: one bound for every stream there is, and who gives when it is reached."""

from heapq import heapify, heappop, heappush
from typing import Protocol

from app.streams.chunk import Chunk

SPARE = 16
"""So many parts the limit has, of which one is made free at once: who gives is looked for seldom."""


class Holder(Protocol):
    """A ring, to the pool. `bytes` is what it holds."""

    bytes: int

    @property
    def last(self) -> Chunk | None: ...

    def __len__(self) -> int: ...

    def let_go(self) -> int:
        """Let go of the oldest chunk; how many bytes that were."""


class Pool:
    """Counts what rings hold. Over the limit the fullest give their oldest chunks, those first that rest longest.

    Counting costs a publisher next to nothing. Only over the limit are all rings looked at: by the power of two that
    they fill, so that a small stream never pays for a large one, and among like ones by when they grew last.
    """

    def __init__(self, limit: int) -> None:
        """`limit` in bytes; four chunks of the largest size have to fit, for a chunk may be kept in two forms."""
        self.limit = limit
        self.bytes = 0
        self.let_go = 0
        """Chunks that rings gave before their own bound asked them to."""
        self._rings: dict[Holder, None] = {}
        """Those that hold anything."""

    def changed(self, ring: Holder, before: int) -> None:
        """A ring had so many bytes before, and has taken or let go of some."""
        self.bytes += ring.bytes - before
        if not ring.bytes:
            self._rings.pop(ring, None)
        elif not before:
            self._rings[ring] = None
        if self.bytes > self.limit:
            self._make_room(ring)

    def _make_room(self, newest: Holder) -> None:
        """The newest chunk of the ring that has just grown stays: it is still to be sent."""
        enough = self.limit - self.limit // SPARE
        fullest = [(*_rank(ring), number, ring) for number, ring in enumerate(self._rings)]
        heapify(fullest)
        while self.bytes > enough and fullest:
            *_, number, ring = heappop(fullest)
            if ring is newest and len(ring) == 1:
                continue
            self.bytes -= ring.let_go()
            self.let_go += 1
            if ring.bytes:
                heappush(fullest, (*_rank(ring), number, ring))
            else:
                del self._rings[ring]


def _rank(ring: Holder) -> tuple[int, float]:
    """The smaller, the sooner it gives."""
    return -ring.bytes.bit_length(), ring.last.time if ring.last is not None else 0.0
