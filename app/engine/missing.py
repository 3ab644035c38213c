"""Sound that gave way: the next that is kept tells how much is missing before it, so that nobody takes them for one."""

from collections.abc import Mapping
from typing import Any

from app.sdk import Audio, Outputs
from app.sdk.sound import after_gap

LONGEST = 5.0
"""Seconds of sound that wait in a session where nothing says how many: more would be a delay that is heard."""

LOADING = 30.0
"""The same before one that has not read anything yet, such as one that loads its model."""
CATCHING_UP = 10.0
"""Seconds it has, once it reads, to come down from the one to the other before the oldest goes."""


class Missing:
    """What has been lost on each pin and not been told yet."""

    __slots__ = ("_seconds",)

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def lose(self, value: Any) -> None:
        """It gave way, and with it what it was to tell."""
        for pin, clip in _sounds(value).items():
            self._seconds[pin] = self._seconds.get(pin, 0.0) + clip.seconds + clip.gap

    def told_by(self, value: Any) -> Any:
        """The value that is kept, with what was lost before it: sound, what a node says, or a dict of either."""
        if not self._seconds:
            return value
        told = {pin: after_gap(clip, self._seconds.pop(pin, 0.0)) for pin, clip in _sounds(value).items()}
        if isinstance(value, Outputs):
            return value.model_copy(update=told)
        return {**value, **told} if isinstance(value, dict) else told.get("", value)


def seconds(value: Any) -> float:
    """How long the sound in it is; 0 where there is none."""
    return max((clip.seconds for clip in _sounds(value).values()), default=0.0)


def _sounds(value: Any) -> Mapping[str, Audio]:
    if isinstance(value, Audio):
        return {"": value}
    if isinstance(value, Outputs):
        value = {pin: getattr(value, pin) for pin in type(value).model_fields}
    if isinstance(value, dict):
        return {pin: one for pin, one in value.items() if isinstance(one, Audio)}
    return {}
