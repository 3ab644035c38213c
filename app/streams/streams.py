"""Every stream there is: opened, found, ended, and at last forgotten."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass

from app.streams.pool import Pool
from app.streams.stream import About, Stream, StreamError

EVERY = 2.0
"""Seconds between two looks at what can be forgotten."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much streams may take. Sizes in bytes, times in seconds."""

    buffer: int = 1024 * 1024
    """Of a stream whose opener says nothing."""
    most_buffer: int = 64 * 1024 * 1024
    """What an opener may ask for."""
    memory: int = 1024 * 1024 * 1024
    """What all streams together keep; one may ask for a quarter of it."""
    window: int = 256 * 1024
    """What may wait for one subscriber that is slow."""
    streams: int = 10_000
    lingers: float = 60.0
    """An ended stream stays so long, for those who come back for the rest."""
    forgotten: float = 600.0
    """A stream with neither publisher nor subscriber stays so long."""


class Streams:
    """Lives on the web's loop. Iterating gives the streams, the oldest first."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.pool = Pool(bounds.memory)
        self.chunks = 0
        """Chunks of the streams that are forgotten."""
        self.lost = 0
        self.sent = 0
        self._streams: dict[str, Stream] = {}

    def __iter__(self) -> Iterator[Stream]:
        return iter(list(self._streams.values()))

    def __len__(self) -> int:
        return len(self._streams)

    def open(self, about: About, buffer: int | None = None, *, may_publish: bool = True) -> Stream:
        """A new stream. Raises StreamError if its buffer or the number of streams is too large."""
        most = min(self.bounds.most_buffer, self.bounds.memory // 4)
        if buffer is not None and buffer > most:
            raise StreamError("buffer_too_large", f"a stream's buffer has at most {most} bytes, not {buffer}")
        if len(self._streams) >= self.bounds.streams:
            self.sweep()
        if len(self._streams) >= self.bounds.streams:
            raise StreamError(
                "too_many_streams", f"{len(self._streams)} streams are open; delete those that nobody needs"
            )
        room = min(self.bounds.buffer, most) if buffer is None else buffer
        stream = Stream(about, room, self.pool, may_publish=may_publish)
        self._streams[stream.id] = stream
        return stream

    def get(self, id: str) -> Stream:  # noqa: A002
        """Raises KeyError."""
        return self._streams[id]

    def delete(self, id: str) -> None:  # noqa: A002
        """End a stream and forget it at once. Raises KeyError."""
        self._forget(self._streams[id])

    def sweep(self) -> None:
        """Forget what has ended a while ago, and what nobody has used for long."""
        now = time.monotonic()
        for stream in self:
            is_over = stream.ended is not None and now - stream.ended > self.bounds.lingers
            is_used = stream.subscribers or stream.publishers
            if is_over or (not is_used and now - stream.touched > self.bounds.forgotten):
                self._forget(stream)

    async def keep_swept(self) -> None:
        """Sweep for ever."""
        while True:
            await asyncio.sleep(EVERY)
            self.sweep()

    def end_all(self) -> None:
        """The lab closes: every subscriber is told."""
        for stream in self:
            stream.end()

    def _forget(self, stream: Stream) -> None:
        del self._streams[stream.id]
        self.chunks += stream.seq
        self.lost += stream.lost_chunks
        self.sent += stream.sent_chunks
        stream.forget()
