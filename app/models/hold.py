"""How long those who use a lane had better wait before they bring the next item.

A picture that waits in line is bound: newer ones pass its source by meanwhile. So a lane that has more to do than it
can tells its sources to hold the next one back, and to bring a fresh one then. It stays busy all the same: what is
aimed at is a wait of half the work ahead, not of none. All are told the same, or the patient ones would pay for the
others.
"""

SHARE = 0.5
"""Of the time the work takes, or of that between two items if it is longer, what an item may wait for the lane."""
GAIN = 0.03
MOST = 1.0
"""Seconds."""


class Hold:
    def __init__(self) -> None:
        self.seconds = 0.0
        self._work = 0.0

    def learn(self, waited: float, seconds: float, period: float) -> None:
        """The calls of a batch have waited so long, on average, for work of so many `seconds`."""
        self._work += 0.1 * (seconds - self._work)
        aim = SHARE * max(self._work, period)
        if waited < aim / 4:  # it had nothing to do, and they held back: that is worse than a wait
            self.seconds *= 1 - GAIN
        too_long = min(waited - aim, aim)  # a hiccup is not a crowd
        self.seconds = min(MOST, max(0.0, self.seconds + GAIN * too_long))
