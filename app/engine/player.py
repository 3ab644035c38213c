"""Plays a recording as a person watches it: at its own speed or another, paused, from wherever they like."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from app.engine.comparison import Comparison, give_both, pins_of
from app.engine.replay import Replay
from app.recordings import Recording

if TYPE_CHECKING:
    from app.engine.engine import Engine

LATE = 0.25
"""Seconds that a flow may be behind before the recording waits for it: nothing is left out to catch up."""
Cast = Callable[[int], Sequence[Replay]]
"""The replays for one pass that begins at an item: one flow, or several that go in step."""


class Player:
    """`run` it on the engine's loop; what it is told, it is told there, and what it is asked may be asked anywhere.

    To go elsewhere is to begin anew: nodes that remember know only what has come since.
    """

    def __init__(
        self,
        engine: "Engine",
        recording: Recording,
        cast: Cast,
        comparison: Comparison | None = None,
        seen: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """`seen`: waits until whoever looks on has seen an item; what is compared is seen together."""
        self.recording, self.comparison = recording, comparison
        self.place = 0
        """The item that comes next; what is seen is the one before."""
        self.speed = 1.0
        self.is_playing = False
        self.error: BaseException | None = None
        self.replays: Sequence[Replay] = ()
        self._engine, self._cast, self._seen = engine, cast, seen
        self._sought: int | None = 0
        self._stepping = False
        self._changed = asyncio.Event()
        self._began: float | None = None
        """When the recording would have begun, to be where it is now; None: from the next item on."""

    @property
    def seconds(self) -> float:
        """The time of what is seen."""
        items = self.recording.items
        return items[min(max(0, self.place - 1), len(items) - 1)].time if items else 0.0

    @property
    def is_over(self) -> bool:
        return self.place >= len(self.recording.items)

    def play(self) -> None:
        if self.is_over:
            self._sought = 0
        self.is_playing, self._began = True, None
        self._changed.set()

    def pause(self) -> None:
        self.is_playing = False
        self._changed.set()

    def seek(self, place: int) -> None:
        """Go to an item, and show it. Of several wishes at once the last counts."""
        self._sought = min(max(0, place), max(0, len(self.recording.items) - 1))
        self._changed.set()

    def step(self) -> None:
        """One item on."""
        self.is_playing = False
        if not self.is_over and self._sought is None:
            self._stepping = True
        self._changed.set()

    def pace(self, speed: float) -> None:
        self.speed, self._began = speed, None
        self._changed.set()

    async def run(self) -> None:
        """Until it is cancelled; what goes wrong is kept in `error`."""
        try:
            while True:
                await self._next()
        except asyncio.CancelledError:
            raise
        except Exception as error:
            self.error, self.is_playing = error, False
        finally:
            await self._close()

    async def _next(self) -> None:
        if self._sought is not None:
            await self._begin(self._sought)
        elif self._stepping:
            self._stepping = False
            await self._one()
        elif not self.is_playing or self.is_over:
            self.is_playing = False
            await self._changed.wait()
            self._changed.clear()
        elif not await self._is_disturbed():
            await self._one()

    async def _begin(self, place: int) -> None:
        await self._close()
        self.replays = self._cast(place)
        for replay in self.replays:
            await replay.open()
        if self._sought == place:
            self._sought = None
        self.place, self._began = place, None
        if not self.is_over:
            await self._one()

    async def _one(self) -> None:
        place = self.place
        values = await asyncio.to_thread(self.recording.values, self.recording.items[place])
        await give_both(self.replays, place, values)
        if self.comparison is not None:
            self.comparison.look(place, [pins_of(replay) for replay in self.replays])
        if self._seen is not None:
            await self._seen()
        self.place = place + 1
        if self.is_over:
            for replay in self.replays:
                await replay.finish()

    async def _is_disturbed(self) -> bool:
        """Wait for the time of the next item; true if something else is wanted meanwhile."""
        self._changed.clear()
        at, now = self.recording.items[self.place].time / self.speed, monotonic()
        if self._began is None or now - self._began - at > LATE:
            self._began = now - at
        try:
            async with asyncio.timeout(max(0.0, self._began + at - now)):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True

    async def _close(self) -> None:
        for replay in self.replays:
            await replay.close()
        self.replays = ()
