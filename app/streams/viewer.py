"""One client's share of what is shown: the newest of everything, never a queue that grows."""

import asyncio
from collections.abc import Hashable
from typing import Any

import orjson

CREDITS = 2
"""Pictures of one pin on their way to a client that it has not answered yet."""
LONGEST = 64 * 1024
"""Characters of one pin's words that may wait; beyond it the oldest go."""
Message = str | bytes


class Viewer:
    """What waits for one client. Offer to it from its loop; one task takes with `next` and sends.

    A picture waits in its pin's slot, where a newer one takes its place, until the client has answered the last ones. A
    notice with a key is replaced likewise; without a key it is kept in order. Words are joined, not dropped.
    """

    def __init__(self) -> None:
        self.sent = 0
        self.dropped = 0
        self._notices: dict[Hashable, Any] = {}
        self._words: dict[Hashable, dict[str, Any]] = {}
        self._pictures: dict[Hashable, bytes] = {}
        self._unanswered: dict[Hashable, int] = {}
        self._changed = asyncio.Event()

    def notify(self, message: dict[str, Any], key: Hashable = None) -> None:
        """A small message. With a key, it takes the place of an unsent one with the same key."""
        self._notices[object() if key is None else key] = message
        self._changed.set()

    def show(self, key: Hashable, message: bytes) -> None:
        """A picture: the newest wins."""
        if key in self._pictures:
            self.dropped += 1
        self._pictures[key] = message
        self._changed.set()

    def say(self, key: Hashable, message: dict[str, Any]) -> None:
        """Words: `mode` append is joined to what waits, replace takes its place."""
        waiting = self._words.get(key)
        if waiting is not None and message["mode"] == "append":
            message = {**message, "mode": waiting["mode"], "value": waiting["value"] + message["value"]}
            if len(message["value"]) > LONGEST:
                self.dropped += 1
                message["value"] = message["value"][-LONGEST:]
        self._words[key] = message
        self._changed.set()

    def answered(self, key: Hashable) -> None:
        """The client has drawn a picture, or let it go."""
        if self._unanswered.get(key):
            self._unanswered[key] -= 1
            self._changed.set()

    async def next(self) -> Message:
        """Wait for the next message to send."""
        while True:
            if (message := self._take()) is not None:
                self.sent += 1
                return message
            self._changed.clear()
            await self._changed.wait()

    def _take(self) -> Message | None:
        for waiting in (self._notices, self._words):
            for key in waiting:
                return orjson.dumps(waiting.pop(key)).decode()
        for key in self._pictures:
            if self._unanswered.get(key, 0) < CREDITS:
                self._unanswered[key] = self._unanswered.get(key, 0) + 1
                return self._pictures.pop(key)
        return None
