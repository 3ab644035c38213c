"""What a tab's microphone sends, made clips: in time since it began, and with what is missing between them."""

import numpy as np

from app.sdk import Audio
from app.sdk.sound import LEAST
from app.streams import Header

RATES = range(8_000, 192_001)
"""Samples a second that a sound card can have; 16,000 are asked for, and meant where a tab says another number."""


class Hearing:
    """Goes by the clock that the sound was recorded on: what a blocked line lost is missing, what is late is not."""

    def __init__(self) -> None:
        self._began: dict[tuple[str, str], float] = {}
        self._until: dict[tuple[str, str], float] = {}

    def begin(self) -> None:
        """A session begins, and with it time."""
        self._began.clear()
        self._until.clear()

    def clip(self, client: str, node: str, header: Header, body: bytes) -> Audio:
        """16-bit samples as they came from `client` for `node`."""
        samples = np.frombuffer(body[: len(body) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768)
        rate, who = header.extra if header.extra in RATES else 16_000, (client, node)
        time = header.captured / 1e9 - self._began.setdefault(who, header.captured / 1e9)
        gap = max(0.0, time - self._until.get(who, time))
        self._until[who] = time + len(samples) / rate
        return Audio(samples, rate, max(0.0, time), gap if gap >= LEAST else 0.0)
