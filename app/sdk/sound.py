"""Sound for those who listen: clips joined, brought to another rate, cut where nobody speaks."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from app.sdk.values import Audio

STEP = 0.02  # seconds of sound judged at once


def joined(clips: Iterable[Audio]) -> Audio:
    """Clips of one rate, one after the other. Raises ValueError if there are none or rates differ."""
    clips = list(clips)
    if len({clip.rate for clip in clips}) != 1:
        raise ValueError(f"clips to join have one rate, not {sorted({clip.rate for clip in clips})}")
    return Audio(np.concatenate([clip.samples for clip in clips]), clips[0].rate, clips[0].time)


def at_rate(clip: Audio, rate: int) -> Audio:
    """The same sound at `rate` Hz, with what a lower rate cannot hold filtered out."""
    if clip.rate == rate or not len(clip.samples):
        return Audio(clip.samples, rate, clip.time)
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(clip.samples)[None], format="flt", layout="mono")
    frame.sample_rate = clip.rate
    mixer = av.AudioResampler(format="flt", layout="mono", rate=rate)
    parts = [part.to_ndarray()[0] for given in (frame, None) for part in mixer.resample(given)]
    samples = np.concatenate(parts)[: round(len(clip.samples) * rate / clip.rate)]
    return Audio(samples.astype(np.float32), rate, clip.time)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of speech with a little silence around it.

    `sound` holds both; voices are heard from `start` to `end`, seconds since the source began.
    """

    sound: Audio
    start: float
    end: float


class Cutter:
    """Cuts a stream of clips into phrases, by loudness: each is ready as soon as `silence` seconds follow it.

    A phrase longer than `longest` seconds is cut where it is quietest in its second half. What counts as a voice
    follows the background: three times the quietest of the last three seconds, between `quiet` and `loud`, in RMS.
    """

    def __init__(self, silence: float = 0.35, longest: float = 28.0, quiet: float = 0.008, loud: float = 0.05) -> None:
        self.silence, self.longest = _steps(silence), _steps(longest)
        self.quiet, self.loud = quiet, loud
        self._rate, self._time = 0, 0.0
        self._held = np.zeros(0, np.float32)  # not cut yet; it begins at `_time`
        self._levels: list[float] = []  # RMS of each whole step in `_held`
        self._voiced: list[bool] = []
        self._lately: deque[float] = deque(maxlen=_steps(3.0))

    def feed(self, clip: Audio) -> list[Phrase]:
        """Listen on. Says the phrases that are over: none while somebody is speaking."""
        phrases = self.finish() if self._rate != clip.rate else []
        if not len(self._held):
            self._rate, self._time = clip.rate, clip.time
        self._held = np.concatenate([self._held, clip.samples])
        self._judge()
        return phrases + self._over(ended=False)

    def finish(self) -> list[Phrase]:
        """The sound has ended: what was being said is a phrase."""
        phrases = self._over(ended=True)
        self._held, self._levels, self._voiced = np.zeros(0, np.float32), [], []
        return phrases

    def _judge(self) -> None:
        step = self._step
        fresh = self._held[len(self._levels) * step : len(self._held) // step * step].reshape(-1, step)
        for level in np.sqrt((fresh.astype(np.float64) ** 2).mean(1)).tolist():
            self._lately.append(level)
            self._levels.append(level)
            self._voiced.append(level > min(self.loud, max(self.quiet, 3 * min(self._lately))))

    def _over(self, ended: bool) -> list[Phrase]:
        phrases = []
        while (found := self._first(ended)) is not None:
            begin, end, spoken_on = found
            if sum(self._voiced[begin:end]) * STEP >= 0.06:  # shorter is a click
                phrases.append(self._phrase(begin, end, spoken_on))
            self._forget(end)
        if not any(self._voiced):
            self._forget(len(self._voiced) - _steps(0.2))
        return phrases

    def _first(self, ended: bool) -> tuple[int, int, bool] | None:
        """The steps from where to where the first phrase goes, if it is over, and whether speech goes on there."""
        begin = next((place for place, voiced in enumerate(self._voiced) if voiced), None)
        if begin is None:
            return None
        end = begin + 1
        for place in range(begin, len(self._voiced)):
            if self._voiced[place]:
                end = place + 1
            elif place + 1 - end >= self.silence:
                return begin, end, False
            if place + 1 - begin >= self.longest:
                half = begin + self.longest // 2
                return begin, half + int(np.argmin(self._levels[half : place + 1])), True
        return (begin, end, False) if ended else None

    def _phrase(self, begin: int, end: int, spoken_on: bool) -> Phrase:
        """With a little silence around it, which the ear and the model like; none where speech goes on."""
        first, last = max(0, begin - _steps(0.1)), end if spoken_on else end + _steps(0.2)
        samples = self._held[first * self._step : last * self._step].copy()
        sound = Audio(samples, self._rate, self._at(first))
        return Phrase(sound, self._at(begin), self._at(end))

    def _forget(self, steps: int) -> None:
        if steps > 0:
            self._time = self._at(steps)
            self._held = self._held[steps * self._step :]
            del self._levels[:steps], self._voiced[:steps]

    @property
    def _step(self) -> int:
        return max(1, round(self._rate * STEP))

    def _at(self, step: int) -> float:
        return self._time + step * self._step / self._rate


def _steps(seconds: float) -> int:
    return max(1, round(seconds / STEP))
