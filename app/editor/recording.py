"""What a desk records of its session: begun and ended by a person, or ended by itself where there is no room."""

import asyncio
from collections.abc import Callable
from typing import Any

from app.engine import Recorder, Session
from app.flow import Flow, dump_json
from app.lab import Lab
from app.recordings import About, Writer


class LiveRecording:
    """Lives on the web's loop. `told` is called when it has begun, and when it has ended."""

    def __init__(self, lab: Lab, told: Callable[[], Any]) -> None:
        self._lab, self._told = lab, told
        self._loop = asyncio.get_running_loop()
        self._beginning = asyncio.Lock()
        self._writer: Writer | None = None
        self._session: Session | None = None
        self._about: About | None = None
        self.last: About | None = None
        """The one that has ended last."""

    @property
    def is_on(self) -> bool:
        return self._writer is not None

    @property
    def stands(self) -> tuple[float, int, int]:
        """Seconds, bytes, and items that were left out so far."""
        return (self._writer.seconds, self._writer.size, self._writer.dropped) if self._writer else (0.0, 0, 0)

    async def begin(self, session: Session, flow: Flow, id: str) -> None:  # noqa: A002 - its name everywhere
        """Record what a session lets in from now on. Raises OSError if nothing can be written."""
        shelf = self._lab.recordings
        async with self._beginning:  # however fast it is pressed
            if self._writer is not None:
                return
            self._about = await asyncio.to_thread(shelf.create, flow.name, id)
            self._writer = Writer(shelf.place(self._about.id), self._lab.recording_limits, self._ended)
        self._session = session
        self.follow(flow)
        self._lab.engine.call(session.record, Recorder(self._writer))
        self._told()

    def follow(self, flow: Flow) -> None:
        """The flow as a person sees it from here on."""
        if self._writer is not None:
            self._writer.flow("document", dump_json(flow).encode())

    async def end(self) -> None:
        """All that has come is written, and it is among the recordings."""
        writer, self._writer = self._writer, None
        if writer is None or self._about is None:
            return
        if self._session is not None:
            self._lab.engine.call(self._session.record, None)
        await asyncio.to_thread(writer.stop)
        self.last = await asyncio.to_thread(self._lab.recordings.finished, self._about.id, writer.reason)
        self._told()

    def _ended(self) -> None:
        """On the writer's thread."""
        self._loop.call_soon_threadsafe(lambda: asyncio.ensure_future(self.end()))


def length(seconds: float) -> str:
    """`1:05`."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def weight(size: float) -> str:
    """`3.4 MB`."""
    return f"{size / 1e9:.2f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
