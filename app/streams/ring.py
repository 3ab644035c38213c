"""The last chunks of a stream, for those who come late or fall behind: bounded in bytes, the oldest go first."""

from bisect import bisect_right
from collections import deque

from app.streams.chunk import Chunk
from app.streams.pool import Pool


class Ring:
    """Chunks by rising `seq`, with holes where numbers were skipped. Only the pool may ask for the newest, too."""

    def __init__(self, limit: int, pool: Pool | None = None) -> None:
        """`limit` in bytes, with the forms of the chunks and what the chunks themselves take. `pool` counts it all."""
        self.limit = limit
        self._pool = pool if pool is not None else Pool(limit)
        self.bytes = 0
        self._chunks: deque[Chunk] = deque()

    def __len__(self) -> int:
        return len(self._chunks)

    @property
    def first(self) -> int | None:
        """The number of the oldest chunk that is kept."""
        return self._chunks[0].seq if self._chunks else None

    @property
    def last(self) -> Chunk | None:
        return self._chunks[-1] if self._chunks else None

    def add(self, chunk: Chunk) -> None:
        self._chunks.append(chunk)
        self._grow(chunk.weight)

    def after(self, seq: int) -> Chunk | None:
        """The oldest chunk that is kept and comes after this number."""
        chunks = self._chunks
        if not chunks or chunks[-1].seq <= seq:
            return None
        if len(chunks) == 1 or chunks[-2].seq <= seq:  # whoever keeps up
            return chunks[-1]
        return chunks[bisect_right(chunks, seq, key=_seq)]

    def event(self, chunk: Chunk) -> bytes:
        """The chunk as an event, which counts from now on, too."""
        before = chunk.weight
        event = chunk.event
        if (more := chunk.weight - before) and self._chunks and self._chunks[0].seq <= chunk.seq:
            self._grow(more)
        return event

    def let_go(self) -> int:
        """Of the oldest chunk; how many bytes that were. The pool asks for it, and counts."""
        weight = self._chunks.popleft().weight
        self.bytes -= weight
        return weight

    def clear(self) -> None:
        before, self.bytes = self.bytes, 0
        self._chunks.clear()
        self._pool.changed(self, before)

    def _grow(self, more: int) -> None:
        before = self.bytes
        self.bytes += more
        while self.bytes > self.limit and len(self._chunks) > 1:
            self.let_go()
        self._pool.changed(self, before)


def _seq(chunk: Chunk) -> int:
    return chunk.seq
