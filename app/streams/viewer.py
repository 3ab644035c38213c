"""One client's share of what is shown: the newest of everything, never a queue that grows."""

import asyncio
from collections import deque
from collections.abc import Hashable
from typing import Any

from app.streams.json_text import json_text

CREDITS = 2
"""Pictures of one pin on their way to a client that it has not answered yet."""
LONGEST = 64 * 1024
"""Characters of one pin's words that may wait; beyond it the oldest go."""
HEARD = 4 * 1024 * 1024
"""Bytes of one pin's sound that may wait: about a minute; beyond it the oldest go."""
MOST = 512
"""Notices without a key that may wait; a client that is this far behind loses the oldest."""
Message = str | bytes


class Viewer:
    """What waits for one client. Offer to it from its loop; one task takes with `next` and sends.

    A picture waits in its pin's slot, where a newer one takes its place, until the client has answered the last ones. A
    notice with a key is replaced likewise; without a key it is kept in order. Words are joined, sound is kept in order.
    """

    def __init__(self) -> None:
        self.sent = 0
        self.sent_bytes = 0
        self.dropped = 0
        self._notices: dict[Hashable, dict[str, Any]] = {}
        self._line: deque[Hashable] = deque()
        self._words: dict[Hashable, dict[str, Any]] = {}
        self._pictures: dict[Hashable, bytes] = {}
        self._sounds: dict[Hashable, deque[bytes]] = {}
        self._unanswered: dict[Hashable, int] = {}
        self._changed = asyncio.Event()

    @property
    def unanswered(self) -> int:
        """Pictures on their way that the client has not answered yet."""
        return sum(self._unanswered.values())

    def notify(self, message: dict[str, Any], key: Hashable = None) -> None:
        """A small message. With a key, it takes the place of an unsent one with the same key."""
        if key is None:
            key = object()
            self._line.append(key)
            if len(self._line) > MOST:
                del self._notices[self._line.popleft()]
                self.dropped += 1
        self._notices[key] = message
        self._changed.set()

    def show(self, key: Hashable, message: bytes) -> None:
        """A picture: the newest wins."""
        if key in self._pictures:
            self.dropped += 1
        self._pictures[key] = message
        self._changed.set()

    def say(self, key: Hashable, message: dict[str, Any]) -> None:
        """Words: `mode` append is joined to what waits, replace takes its place, and partial goes beside it."""
        waiting = self._words.get(key)
        if waiting is not None and waiting["mode"] == "partial":
            waiting = None
        if waiting is not None and message["mode"] == "partial":
            message = {**waiting, "partial": message["value"]}
        elif waiting is not None and message["mode"] == "append" and isinstance(waiting["value"], str):
            message = {**message, "mode": waiting["mode"], "value": waiting["value"] + message["value"]}
        if isinstance(message["value"], str) and len(message["value"]) > LONGEST:
            message = {**message, "value": message["value"][-LONGEST:]}
            self.dropped += 1
        self._words[key] = message
        self._changed.set()

    def hear(self, key: Hashable, message: bytes) -> None:
        """A stretch of sound: it follows those before it."""
        waiting = self._sounds.setdefault(key, deque())
        waiting.append(message)
        while len(waiting) > 1 and sum(map(len, waiting)) > HEARD:
            waiting.popleft()
            self.dropped += 1
        self._changed.set()

    @property
    def is_caught_up(self) -> bool:
        """Whether the client has answered every picture."""
        return not self._pictures and not any(self._unanswered.values())

    def answered(self, key: Hashable) -> None:
        """The client has drawn a picture, or let it go."""
        if self._unanswered.get(key):
            self._unanswered[key] -= 1
            self._changed.set()

    def forget(self) -> None:
        """Let go of the words, pictures and sounds that wait: they belong to a session that is over."""
        self._words.clear()
        self._sounds.clear()
        self._pictures.clear()

    async def next(self) -> Message:
        """Wait for the next message to send."""
        while True:
            if (message := self._take()) is not None:
                self.sent += 1
                self.sent_bytes += len(message)
                return message
            self._changed.clear()
            await self._changed.wait()

    def _take(self) -> Message | None:
        for key in self._notices:
            if self._line and self._line[0] is key:
                self._line.popleft()
            return json_text(self._notices.pop(key)).decode()
        for key in self._words:
            return json_text(self._words.pop(key)).decode()
        for key, sounds in self._sounds.items():
            message = sounds.popleft()
            if not sounds:
                del self._sounds[key]
            return message
        for key in self._pictures:
            if self._unanswered.get(key, 0) < CREDITS:
                self._unanswered[key] = self._unanswered.get(key, 0) + 1
                return self._pictures.pop(key)
        return None
