"""What is heard of a phrase while it is still being spoken, and when there is time to listen for it.

After "Turning Whisper into Real-Time Transcription System" by Macháček, Dabre and Bojar (IJCNLP-AACL 2023 system
demonstrations, https://aclanthology.org/2023.ijcnlp-demo.3): what two hearings one after the other begin with alike
is believed from then on.
"""

from time import perf_counter

from app.sdk import Audio
from app.sdk.sound import Cutter, Phrase

FRESH = 0.3
"""Seconds of speech that are new since the last time: less tells nothing."""
BEHIND = 0.3
"""Seconds that what is heard may be late: beyond, sound is waiting, and a look at half a phrase would delay it more."""
SLOW = 0.6
"""Seconds. What takes longer is done seldom, for the end of the phrase may have to wait for it."""


class Agreement:
    """The words of one phrase, heard again and again as it grows. What has been agreed upon never changes."""

    def __init__(self) -> None:
        self._agreed: list[str] = []
        self._last: list[str] = []

    def hear(self, text: str) -> str:
        """The phrase as it is heard now: what is agreed upon, and the newest guess at what comes after."""
        fresh, before = text.split()[len(self._agreed) :], self._last[len(self._agreed) :]
        self._last = [*self._agreed, *fresh]
        for one, other in zip(fresh, before, strict=False):
            if _bare(one) != _bare(other):
                break
            self._agreed.append(one)
        return " ".join(self._last)


class Tempo:
    """When to listen into a phrase that is not over: at half of the device's time at most, and never while sound waits.

    Nothing is put off: what there is no time for is left out.
    """

    def __init__(self) -> None:
        self._least: float | None = None
        self._late = 0.0
        self._rest = 0.0
        self._began = 0.0
        self._heard = 0.0
        self._at = 0.0

    def came(self, clip: Audio) -> None:
        """A clip was read: how much later after it was recorded than the quickest ones?"""
        now = perf_counter()
        late = now - clip.time - clip.seconds
        if self._least is None or abs(late - self._least) > 30:  # another clock
            self._least = late
        self._least = min(late, self._least + 0.001 * (now - self._at))  # no two clocks go alike
        self._late, self._at = late - self._least, now

    def begin(self, cutter: Cutter) -> Phrase | None:
        """What is being said, if it is worth listening to now; then `end` is to be called."""
        now = perf_counter()
        if self._late > BEHIND or now < self._rest or (phrase := cutter.so_far) is None:
            return None
        if phrase.end < max(self._heard, phrase.start) + FRESH:
            return None
        self._began, self._heard = now, phrase.end
        return phrase

    def end(self) -> None:
        now = perf_counter()
        took = now - self._began
        self._rest = now + took * (1 if took <= SLOW else 4)


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold())) or word
