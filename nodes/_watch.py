"""Keep watching a camera that comes and goes: one small state machine, the same as the browser's cameras have."""

import asyncio
import random
import time
import zlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.sdk import Image, NodeError, Run
from app.sdk.run import Standing
from nodes._reader import EndedError, Reader
from nodes._video import upright

NEXT: dict[Standing, tuple[Standing, ...]] = {
    "new": ("opening",),
    "opening": ("live", "backoff"),
    "live": ("stalled", "backoff"),
    "stalled": ("live", "backoff"),
    "backoff": ("opening",),
    "closed": (),
}
"""What may come next; `closed` may after any."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds."""

    opening: float = 8.0
    """A camera may take to send its first picture."""
    silent: float = 2.0
    """Without a picture before it counts as stalled; five times what lies between two pictures, if that is more."""
    grace: float = 1.0
    """A stalled camera has before it is left behind and opened anew."""
    still: float = 30.0
    """The very same picture may come: drivers repeat the last one when the camera is gone."""
    first: float = 0.5
    longest: float = 30.0
    """Between two tries, twice as long each time."""
    knock: float = 1.0
    """Between two looks whether it is there again."""


class LostError(Exception):
    """It gives nothing any more. `hung`: it did not say no, it did not answer."""

    def __init__(self, reason: str, hung: bool) -> None:
        super().__init__(reason)
        self.hung = hung


class Watch:
    """One camera in a session, opened again and again until `images` is closed; the graph behind it runs on.

    `frames` opens it and gives PyAV's frames. `is_there` says cheaply whether it could be opened: while it is waited
    for, one that comes back is opened at once.
    """

    def __init__(
        self,
        name: str,
        frames: Callable[[], Iterator[Any]],
        is_there: Callable[[], Awaitable[bool]],
        run: Run,
        times: Times = Times(),
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.state: Standing = "new"
        self._name, self._frames, self._is_there, self._run = name, frames, is_there, run
        self._times, self._wait = times, wait
        self._pause = times.first
        self._between = 0.0
        self._said = ""
        self._stillness = Stillness(times.still)

    async def images(self) -> AsyncGenerator[Image, None]:
        began = time.monotonic()
        try:
            while True:
                self._turn("opening", self._said)
                reader = Reader(self._frames, f"camera {self._name}")
                try:
                    while True:
                        pixels = await self._run.compute(upright, await self._next(reader))
                        if self._stillness.is_too_long(pixels):
                            raise LostError("the same picture comes again and again", hung=False)
                        yield Image.of(pixels, time.monotonic() - began)
                except LostError as lost:
                    reader.leave()
                    await self._back_off(lost)
                finally:
                    reader.leave()
        finally:
            self._turn("closed")

    async def _next(self, reader: Reader[Any]) -> Any:
        """The newest picture. Raises LostError once there is no more to hope for."""
        opening = self.state == "opening"
        since = time.monotonic()
        try:
            patience = max(self._times.silent, 5 * self._between)
            try:
                frame = await reader.next(self._times.opening if opening else patience)
            except TimeoutError:
                if opening:
                    raise LostError("it does not answer", hung=True) from None
                self._turn("stalled", "It sends no pictures")
                frame = await reader.next(self._times.grace)
        except TimeoutError:
            raise LostError("it sends no pictures any more", hung=True) from None
        except EndedError:
            raise LostError("it ended the connection", hung=False) from None
        except NodeError as error:
            raise LostError(error.message, hung=False) from error
        if self.state != "live":
            self._is_back()
        else:
            self._between += 0.1 * (time.monotonic() - since - self._between)
        return frame

    def _is_back(self) -> None:
        if self._said:
            self._run.log.info("camera_back", address=self._name)
        self._pause, self._between, self._said = self._times.first, 0.0, ""
        self._turn("live")

    async def _back_off(self, lost: LostError) -> None:
        """Wait for the next try: less and less often, with a jitter so that many cameras do not come in step."""
        if str(lost) != self._said:
            self._run.log.warning("camera_lost", address=self._name, reason=str(lost))
        self._said = str(lost)
        pause = self._times.first if lost.hung else self._pause * random.uniform(0.85, 1.15)
        if not lost.hung:  # who did not answer has been waited for already
            self._pause = min(self._times.longest, self._pause * 2)
        self._turn("backoff", self._said, pause)
        until = time.monotonic() + pause
        was_there = True
        while (left := until - time.monotonic()) > 0:
            await self._wait(min(self._times.knock, left))
            is_there = await self._is_there()
            if is_there and not was_there:
                return
            was_there = is_there

    def _turn(self, state: Standing, message: str = "", again: float = 0.0) -> None:
        if state != "closed" and state not in NEXT[self.state]:
            raise RuntimeError(f"a source cannot turn from {self.state} to {state}")
        self.state = state
        told: Standing = (
            "backoff" if state == "opening" and message else state
        )  # what was lost is lost until it is live
        self._run.signal(told, message, again)


class Stillness:
    """Whether a camera gives the very same picture for too long, and that not because there is nothing else to see."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._sum = -1
        self._since = 0.0
        self._known = -1
        """The picture that came again when it was opened anew: then it is what there is to see."""

    def is_too_long(self, pixels: Any) -> bool:
        now, found = time.monotonic(), zlib.crc32(pixels[::8, ::8].tobytes())
        if found != self._sum:
            self._sum, self._since = found, now
            return False
        if found == self._known or now - self._since < self._seconds:
            return False
        self._known = found
        return True
