"""Looks at a running session four times a second, and tells what the canvas shows of it."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from time import monotonic
from typing import Any

from app.editor.doubles import Doubles
from app.editor.figures import Counted
from app.editor.gauges import Gauges
from app.engine import Session
from app.streams import Viewer

EVERY = 0.25
"""Seconds."""


class Measuring:
    """Lives on the web's loop, whose lag it measures by its own."""

    def __init__(
        self,
        session: Callable[[], Session | None],
        viewers: Mapping[str, Viewer],
        tell: Callable[[list[dict[str, Any]]], None],
    ) -> None:
        self._session, self._viewers, self._tell = session, viewers, tell
        self.received = 0
        """Bytes from tabs, in this session."""
        self._sent = 0
        """Bytes to tabs that have left; below 0 by what others were sent before the session."""
        self._gauges, self._counted = Gauges(), Counted()
        self._sources: Collection[str] = ()
        self._sinks: Collection[str] = ()
        self._task: asyncio.Task[None] | None = None

    @property
    def is_on(self) -> bool:
        return self._task is not None

    def begin(self) -> None:
        """A session begins: nothing is known of it."""
        doubles = self._gauges.doubles
        self._gauges, self._counted = Gauges(), Counted()
        self._gauges.doubles = doubles
        self.received, self._sent = 0, -sum(viewer.sent_bytes for viewer in self._viewers.values())
        self._task = asyncio.ensure_future(self._measure())

    def end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def follow(self, doubles: Doubles, sources: Collection[str], sinks: Collection[str]) -> None:
        """The flow is another now: its placed subflows, the nodes items come from, and those that show something."""
        self._gauges.doubles, self._sources, self._sinks = doubles, sources, sinks

    def came(self, viewer: Viewer) -> None:
        """Tell a new viewer everything, too."""
        self._gauges.forget()
        viewer.notify(self._counted.all())

    def went(self, viewer: Viewer) -> None:
        self._sent += viewer.sent_bytes

    def flush(self) -> None:
        """Tell what has changed."""
        if (session := self._session()) is not None:
            self._tell(self._gauges.measured(*session.gauges()))

    async def _measure(self) -> None:
        lag, looks, due = 0.0, 0, monotonic() + EVERY
        while True:
            await asyncio.sleep(max(0.0, due - monotonic()))
            lag, due, looks = max(lag, monotonic() - due), monotonic() + EVERY, looks + 1
            self.flush()
            if looks % 4 == 0:
                self._count(lag)
                lag = 0.0

    def _count(self, lag: float) -> None:
        if (session := self._session()) is None:
            return
        down = self._sent + sum(viewer.sent_bytes for viewer in self._viewers.values())
        gauged, between = session.gauges()
        told = self._counted.take(
            monotonic(),
            gauged,
            between,
            sources=self._sources,
            sinks=self._sinks,
            refused=session.refused,
            up=self.received,
            down=down,
            lag=lag,
        )
        self._tell([told])
