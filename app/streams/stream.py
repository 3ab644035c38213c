"""One published stream: chunks come in at one end, and go out to every subscriber at its own pace."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest
from typing import Literal

from app.streams.chunk import Chunk
from app.streams.pool import Pool
from app.streams.ring import Ring
from app.streams.subscription import Line, Subscription

AT_ONCE = 100
"""Subscribers that are sent to before others have the loop again."""
MEMORY = 30.0
"""Seconds that a stream is wanted after its last subscriber left: one that comes back misses nothing."""
Start = int | Literal["oldest", "last"]
"""Where a subscriber begins: after a number, with the oldest chunk that is kept, or with the next that comes."""


class StreamError(Exception):
    """A chunk or a wish cannot be met. `code` is a promise to programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class About:
    """What a stream carries, and where it comes from; empty where it does not apply."""

    node: str
    pin_name: str
    content_type: str = "application/json"
    of: str = ""
    """The session or run whose pin it is."""
    flow: str = ""


class Stream:
    """Lives on one loop; only `is_wanted` may be asked from another thread."""

    def __init__(self, about: About, buffer: int, pool: Pool | None = None, *, may_publish: bool = True) -> None:
        """`buffer` in bytes, of those that a `pool` has for all.

        Without `may_publish` there is no token, and no client can publish.
        """
        self.id = secrets.token_urlsafe(12)
        self.about = about
        self.ring = Ring(buffer, pool)
        self.publish_token = secrets.token_urlsafe(24) if may_publish else None
        self.seq = 0
        """Of the last chunk."""
        self.created = time.time()
        self.touched = time.monotonic()
        """When a client last came, left, or published."""
        self.ended: float | None = None
        """When it ended, on the monotonic clock."""
        self.publishers = 0
        """Connections that may publish."""
        self.on_gone: Callable[[], object] = lambda: None
        """Called once, when the stream is forgotten."""
        self._is_forgotten = False
        self.lost = 0
        """Chunks that subscribers who have left were too late for."""
        self.sent = 0
        """Chunks that they were given."""
        self._subscriptions: dict[Subscription, None] = {}
        self._left = float("-inf")
        self._turn: list[Subscription] = []
        """Those that are still to be sent to in this round."""
        self._is_sending = False
        self._again = False

    @property
    def subscribers(self) -> int:
        return len(self._subscriptions)

    @property
    def is_wanted(self) -> bool:
        """Whether anybody subscribes, or did a moment ago. From any thread."""
        return bool(self._subscriptions) or time.monotonic() - self._left < MEMORY

    def allows(self, token: str) -> bool:
        """Whether this is the publisher's token; the answer takes as long either way."""
        return self.publish_token is not None and compare_digest(token.encode(), self.publish_token.encode())

    def publish(self, data: bytes, metadata: bytes = b"") -> int:
        """Send JSON text; the chunk's number. Raises StreamError."""
        return self._add(Chunk.of_json(self.seq + 1, time.time(), data, metadata))

    def publish_bytes(self, data: bytes) -> int:
        """Send bytes; the chunk's number. Raises StreamError."""
        return self._add(Chunk.of_bytes(self.seq + 1, time.time(), data))

    def skip(self, count: int) -> None:
        """Count chunks that were not kept: subscribers are told of a gap with the next one."""
        self.seq += count

    def end(self) -> None:
        """No more will come. Subscribers are told once they have all there is."""
        if self.ended is None:
            self.ended = self.touched = time.monotonic()
            self._send()

    def forget(self) -> None:
        """Nobody can come back to it. Who is still being sent the rest gets it, and then nothing of it is held."""
        self.end()
        self._is_forgotten = True
        if not self._subscriptions:
            self.ring.clear()
        self.on_gone()

    def subscribe(self, line: Line, start: Start, *, wants_newest: bool = False) -> Subscription:
        """Begin to send over a line. It is told first where it begins."""
        subscription = Subscription(line, self.ring, self._cursor(start), wants_newest=wants_newest)
        line.on_room = lambda: self._serve(subscription)
        line.tell("stream_start", stream_id=self.id, seq=subscription.cursor)
        self._subscriptions[subscription] = None
        self.touched = time.monotonic()
        self._serve(subscription)
        return subscription

    def leave(self, subscription: Subscription) -> None:
        subscription.line.on_room = None
        if subscription in self._subscriptions:
            del self._subscriptions[subscription]
            self.lost += subscription.lost
            self.sent += subscription.sent
            self._left = self.touched = time.monotonic()
            if self._is_forgotten and not self._subscriptions:
                self.ring.clear()

    @property
    def lost_chunks(self) -> int:
        """Chunks that any subscriber was too late for."""
        return self.lost + sum(one.lost for one in self._subscriptions)

    @property
    def sent_chunks(self) -> int:
        """Chunks that went out, to each subscriber."""
        return self.sent + sum(one.sent for one in self._subscriptions)

    @property
    def lag(self) -> float:
        """Seconds for which the oldest chunk waits that some subscriber was not given yet."""
        waiting = [self.ring.after(one.cursor) for one in self._subscriptions if one.cursor < self.seq]
        return max((time.time() - chunk.time for chunk in waiting if chunk is not None), default=0.0)

    def _add(self, chunk: Chunk) -> int:
        if self.ended is not None:
            raise StreamError("stream_ended", "the stream has ended; open another to publish more")
        if chunk.weight > self.ring.limit:
            raise StreamError(
                "chunk_too_large",
                f"the chunk takes {chunk.weight} bytes and the stream's buffer is {self.ring.limit}; "
                "open the stream with a larger `buffer`, or send smaller chunks",
            )
        self.seq = chunk.seq
        self.touched = time.monotonic()
        self.ring.add(chunk)
        self._send()
        return chunk.seq

    def _cursor(self, start: Start) -> int:
        if start == "last":
            return self.seq
        if start == "oldest":
            return self.ring.first - 1 if self.ring.first is not None else self.seq
        return min(start, self.seq)

    def _send(self) -> None:
        """Send to everyone, a hundred at once; whoever publishes meanwhile adds a round."""
        if not self._is_sending and len(self._subscriptions) <= AT_ONCE:
            for subscription in tuple(self._subscriptions):
                self._serve(subscription)
            return
        self._again = True
        if not self._is_sending:
            self._is_sending = True
            self._go_on()

    def _go_on(self) -> None:
        if not self._turn and self._again:
            self._again = False
            self._turn = list(self._subscriptions)
        now, self._turn = self._turn[:AT_ONCE], self._turn[AT_ONCE:]
        for subscription in now:
            self._serve(subscription)
        if self._turn or self._again:
            asyncio.get_running_loop().call_soon(self._go_on)
        else:
            self._is_sending = False

    def _serve(self, subscription: Subscription) -> None:
        if subscription.is_over:
            return
        subscription.send()
        if self.ended is not None and subscription.has_all and not subscription.line.is_full:
            subscription.end(self.seq)
