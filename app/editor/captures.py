"""Cameras and microphones: which tab lends its own, to which nodes, and what became of what it sent."""

import asyncio
from collections.abc import Mapping
from typing import Any, get_args

from app.engine import Wish
from app.sdk import Image
from app.sdk.run import Standing
from app.streams import Header, Viewer

HAND_OVER = 3.0
"""Seconds the tab that lends may be away before another takes its place: long enough to reload it."""
LINGER = 0.5
"""Seconds a node that is made anew, for a setting of it has changed, may take to ask again for the same."""
REASON = 64
"""Letters of a browser's name for what keeps it from lending."""
ASKED = {"camera": ("width", "height", "fps", "device"), "microphone": ("device",)}
"""The settings that a browser is told, by what it is asked for."""


class Captures:
    """One tab lends at a time. Lives on the web's loop; `alone` and `feeds` are read from the engine's thread too."""

    def __init__(self, viewers: Mapping[str, Viewer]) -> None:
        self.client = ""
        """The tab that lends."""
        self.feeds: list[str] = []
        """Nodes that have asked, by the number a frame's header names them by."""
        self._viewers = viewers
        self._loop = asyncio.get_running_loop()
        self._wishes: dict[str, Wish] = {}
        self._asked: dict[str, Wish] = {}
        """The last wish of every node that has asked: a tab may have been out of reach when it was taken back."""
        self._next_seq: dict[str, int] = {}
        self._lingering: dict[str, asyncio.TimerHandle] = {}
        self._stands: dict[str, dict[str, Any]] = {}
        """How what is lent stands, by node, as the tab that lends has told it."""

    @property
    def alone(self) -> str:
        """The tab that lends, if no other looks on: it has its own frames already."""
        return self.client if len(self._viewers) == 1 and self.client in self._viewers else ""

    def begin(self, client: str) -> None:
        self.client, self._wishes, self._next_seq, self._stands = client, {}, {}, {}

    def end(self) -> None:
        """Whatever is lent goes out, now."""
        for node in list(self._wishes):
            self._take_back(node)

    def wish(self, wish: Wish) -> None:
        """A node asks for a camera or a microphone, or for none any more.

        It goes out a little later: one that is asked for again at once need not be opened again.
        """
        if (lingering := self._lingering.pop(wish.node, None)) is not None:
            lingering.cancel()
        if wish.wanted:
            self._wishes[wish.node] = self._asked[wish.node] = wish
            if wish.node not in self.feeds:
                self.feeds.append(wish.node)
            self.tell(self._message(wish, True))
        elif wish.node in self._wishes:
            self._lingering[wish.node] = self._loop.call_later(LINGER, self._take_back, wish.node)

    def came(self, client: str) -> None:
        """A tab looks on. If the one that lends has gone, it takes its place; else it needs no camera of its own.

        What is not asked for any more, it closes too: it may have opened it before it was out of reach.
        """
        lends = self.client not in self._viewers or self.client == client
        if lends:
            self.client = client
        for node, wish in self._asked.items():
            self._viewers[client].notify(self._message(wish, lends and node in self._wishes))
        for message in self._stands.values() if not lends else ():
            self._viewers[client].notify(message)

    def went(self, client: str) -> None:
        if client == self.client:
            for wish in self._wishes.values():
                self.stands(client, wish.node, "backoff", "gone")
            self._loop.call_later(HAND_OVER, self._hand_over)

    def stands(self, client: str, node: str, state: str, reason: str) -> None:
        """The tab that lends tells how its device stands: the others show what is made of it, and are to know."""
        if client != self.client or (wish := self._wishes.get(node)) is None or state not in get_args(Standing):
            return
        message = {"type": "source", "node": node, "kind": _kind(wish), "state": state, "reason": reason[:REASON]}
        self._stands[node] = message
        for tab, viewer in self._viewers.items():
            if tab != client:
                viewer.notify(message, key=("source", node))

    def receiver(self, client: str, header: Header) -> str | None:
        """The node that a frame or sound is for; None if nobody asked this tab for it."""
        if client != self.client or header.feed >= len(self.feeds):
            return None
        node = self.feeds[header.feed]
        self._next_seq[node] = header.seq + 1
        return node

    def answer(self, node: str, seq: int, how: str) -> None:
        """Tell what became of a frame, so that the tab sends the next."""
        if node in self.feeds:
            feed = self.feeds.index(node)
            self.tell({"type": "answered", "feed": feed, "seq": seq, "dropped": how != "done"})

    def tell(self, message: dict[str, Any], key: Any = None) -> None:
        """Notify the tab that lends."""
        if (viewer := self._viewers.get(self.client)) is not None:
            viewer.notify(message, key=key)

    def _take_back(self, node: str) -> None:
        if (lingering := self._lingering.pop(node, None)) is not None:
            lingering.cancel()
        if (wish := self._wishes.pop(node, None)) is None:
            return
        self.tell(self._message(wish, False))
        if self._stands.pop(node, None) is not None:
            for tab, viewer in self._viewers.items():
                if tab != self.client:
                    viewer.notify({"type": "source", "node": node}, key=("source", node))

    def _hand_over(self) -> None:
        if self.client not in self._viewers and self._viewers:
            self.came(list(self._viewers)[-1])

    def _message(self, wish: Wish, want: bool) -> dict[str, Any]:
        """`seq`: where to go on counting, for a tab that takes another's place."""
        kind = _kind(wish)
        feed, seq = self.feeds.index(wish.node), self._next_seq.get(wish.node, 0)
        asked = {key: wish.settings[key] for key in ASKED[kind] if wish.settings.get(key)}
        about = {"type": kind, "node": wish.node, "feed": feed, "want": want, "seq": seq}
        return about | asked | ({} if kind == "camera" else {"rate": 16_000})


def _kind(wish: Wish) -> str:
    return "camera" if wish.kind is Image else "microphone"
