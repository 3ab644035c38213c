"""What a live video session knows of itself, and how it tells its client to slow down."""

from collections import deque
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

Backpressure = Literal["normal", "dropping", "slow_down"]
WINDOW = 60
"""Frames over which the drop rate is taken."""
ENOUGH = 10
"""Frames before the rate means anything."""
WARN_EVERY = 1.0
"""Seconds."""


@dataclass(slots=True)
class VideoSession:
    """One connection's session: ephemeral, recorded nowhere."""

    session_id: str
    drop_threshold: float
    slowdown_threshold: float
    frame_index: int = -1
    """Of the frame received last; every frame counts, good or bad, from 0."""
    dropped_frames: int = 0
    last_processed_ts: float | None = None
    """Unix time in seconds."""
    _recent: deque[bool] = field(default_factory=lambda: deque(maxlen=WINDOW))
    _warned: float = 0.0

    @property
    def drop_rate(self) -> float:
        """Share of the last frames that were dropped, 0 to 1."""
        return sum(self._recent) / len(self._recent) if len(self._recent) >= ENOUGH else 0.0

    @property
    def backpressure_state(self) -> Backpressure:
        if self.drop_rate > self.slowdown_threshold:
            return "slow_down"
        return "dropping" if self.drop_rate > self.drop_threshold else "normal"

    def received(self) -> int:
        """A frame has come; its index."""
        self.frame_index += 1
        return self.frame_index

    def processed(self, time: float) -> None:
        self._recent.append(False)
        self.last_processed_ts = time

    def dropped(self) -> None:
        self.dropped_frames += 1
        self._recent.append(True)

    def should_warn(self) -> bool:
        """Whether the client is to be told to slow down now: at most once a second."""
        if self.backpressure_state != "slow_down" or monotonic() - self._warned < WARN_EVERY:
            return False
        self._warned = monotonic()
        return True
