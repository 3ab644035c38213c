"""Sound for those who listen: clips joined, brought to another rate, cut where nobody speaks."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.sdk.values import Audio

STEP = 0.02  # seconds of sound judged at once
LEAST = 0.05
"""Seconds. A shorter gap is not heard, and no clock is truer over a long time."""


def joined(clips: Iterable[Audio]) -> Audio:
    """Clips of one rate, one after the other, with silence where sound is missing between them.

    Raises ValueError if there are none or rates differ.
    """
    clips = list(clips)
    if len({clip.rate for clip in clips}) != 1:
        raise ValueError(f"clips to join have one rate, not {sorted({clip.rate for clip in clips})}")
    first, filler = clips[0], Filler()
    parts = [part for clip in (replace(first, gap=0.0), *clips[1:]) for part in filler.fill(clip)]
    return Audio(np.concatenate(parts), first.rate, first.time, first.gap)


def after_gap(clip: Audio, seconds: float) -> Audio:
    """The clip, with so many more seconds missing before it."""
    return replace(clip, gap=clip.gap + seconds) if seconds else clip


class Filler:
    """Puts silence where sound is missing, so that what is written keeps its time however often that happens."""

    def __init__(self) -> None:
        self._owed = 0.0  # samples of silence that were too few to be one

    def fill(self, clip: Audio) -> Iterator[NDArray[np.float32]]:
        """The samples to write for a clip: silence, a second at a time, then its own."""
        self._owed += clip.gap * clip.rate
        missing = round(self._owed)
        self._owed -= missing
        while missing > 0:
            yield np.zeros(min(missing, clip.rate), np.float32)
            missing -= clip.rate
        yield clip.samples


def at_rate(clip: Audio, rate: int) -> Audio:
    """The same sound at `rate` Hz, with what a lower rate cannot hold filtered out."""
    if clip.rate == rate or not len(clip.samples):
        return replace(clip, rate=rate)
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(clip.samples)[None], format="flt", layout="mono")
    frame.sample_rate = clip.rate
    mixer = av.AudioResampler(format="flt", layout="mono", rate=rate)
    parts = [part.to_ndarray()[0] for given in (frame, None) for part in mixer.resample(given)]
    samples = np.concatenate(parts)[: round(len(clip.samples) * rate / clip.rate)]
    return Audio(samples.astype(np.float32), rate, clip.time, clip.gap)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of speech with a little silence around it.

    `sound` holds both; voices are heard from `start` to `end`, seconds since the source began. `gap`: seconds of sound
    that were lost since the phrase before, which may have been speech, too.
    """

    sound: Audio
    start: float
    end: float
    gap: float = 0.0


class Cutter:
    """Cuts a stream of clips into phrases, by loudness: each is ready as soon as `silence` seconds follow it.

    A phrase longer than `longest` seconds is cut where it is quietest in its second half. What counts as a voice
    follows the background: three times the quietest of the last three seconds, between `quiet` and `loud`, in RMS.
    Where sound is missing, a phrase ends: what was said before and after it is never heard as one.
    """

    def __init__(self, silence: float = 0.35, longest: float = 28.0, quiet: float = 0.008, loud: float = 0.05) -> None:
        self.silence, self.longest = _steps(silence), _steps(longest)
        self.quiet, self.loud = quiet, loud
        self._rate, self._time, self._gap = 0, 0.0, 0.0
        self._held = np.zeros(0, np.float32)  # not cut yet; it begins at `_time`
        self._levels: list[float] = []  # RMS of each whole step in `_held`
        self._voiced: list[bool] = []
        self._lately: deque[float] = deque(maxlen=_steps(3.0))

    def feed(self, clip: Audio) -> list[Phrase]:
        """Listen on. Says the phrases that are over: none while somebody is speaking."""
        is_torn = self._rate != clip.rate or clip.gap >= LEAST
        phrases = self.finish() if is_torn else []
        self._gap += clip.gap if clip.gap >= LEAST else 0.0
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

    @property
    def so_far(self) -> Phrase | None:
        """What is being said now, to where it is known; None while nobody speaks."""
        if sum(self._voiced) * STEP < 0.2:  # less is hardly a word
            return None
        begin, length = self._voiced.index(True), len(self._voiced)
        end = length - self._voiced[::-1].index(True)
        first = max(0, begin - _steps(0.1))
        sound = Audio(self._held[first * self._step : length * self._step].copy(), self._rate, self._at(first))
        return Phrase(sound, self._at(begin), self._at(end), self._gap)

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
        gap, self._gap = self._gap, 0.0
        return Phrase(sound, self._at(begin), self._at(end), gap)

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
