"""How things went in the last hours, in memory: every 10 s for an hour, every minute for a day."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

EVERY = 10.0
"""Seconds between two samples."""
Range = Literal["hour", "day"]


@dataclass(frozen=True, slots=True)
class Sample:
    time: float
    """Unix seconds."""
    values: Mapping[str, float] = field(default_factory=dict)


class History:
    """Bounded: 360 samples and 1,440 minutes. Belongs to one loop."""

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=360)
        self._minutes: deque[Sample] = deque(maxlen=1440)
        self._minute: list[Sample] = []

    def add(self, sample: Sample) -> None:
        self._samples.append(sample)
        if self._minute and sample.time // 60 != self._minute[0].time // 60:
            self._minutes.append(_mean(self._minute))
            self._minute = []
        self._minute.append(sample)

    def of(self, wanted: Range) -> list[Sample]:
        """The oldest first; a day ends with the minute that is not over yet."""
        if wanted == "hour":
            return list(self._samples)
        return [*self._minutes, *([_mean(self._minute)] if self._minute else [])]


def _mean(samples: list[Sample]) -> Sample:
    """Over a minute, of what was there."""
    names = {name for sample in samples for name in sample.values}
    found = {name: [sample.values[name] for sample in samples if name in sample.values] for name in names}
    return Sample(samples[-1].time, {name: sum(values) / len(values) for name, values in found.items()})
