"""Which of the calls that wait run next, as one: swept in order of arrival, at most one of each source.

The size of a batch is the smallest of three: what is waiting; what the cost model says fits the latency budget and
still pays; and a cap that the guard keeps. Nothing ever waits for a batch to fill: a fixed window of 10 ms was measured
to double the age of pictures at low load (5.3 to 11 ms), to make batches of two out of one. A batch is not cut down to
a bucket's size either: seven calls are one batch of seven and not 4 + 2 + 1, each of which would pay the start again.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from app.models.call import Call
from app.models.cost import Cost

BUDGET = 0.1
"""Seconds from asking to the answer, or two pictures' time of the quickest source that waits, if that is less."""
SPARE = 0.8
"""Share of it that is planned: the way to the lane and back takes time too."""
PATIENCE = 1.0
"""Seconds after which a call nobody watches counts like one that somebody does: it must not wait for ever."""
HYSTERESIS = 1.0
"""Seconds between two changes of a cap."""
RECENT = 64
"""Calls whose ages the guard looks at."""


class Limit:
    """What is known of one batched method: its cost, and how large its batches may be."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.cap = float(most)
        self.cost = Cost(most)
        self._ages: deque[float] = deque(maxlen=RECENT)
        self._changed = 0.0

    def fitting(self, seconds: float) -> int:
        return max(1, min(int(self.cap), self.cost.fitting(seconds)))

    def learn(self, ages: Sequence[float], seconds: float, budget: float, left: int, now: float) -> None:
        """A batch took `seconds`, its calls `ages` from asking to the answer, and `left` more of them wait."""
        self.cost.learn(len(ages), seconds)
        self._ages.extend(ages)
        if now - self._changed < HYSTERESIS or len(self._ages) < RECENT // 2:
            return
        late = sorted(self._ages)[int(0.95 * (len(self._ages) - 1))] > budget
        if left >= self.cap:  # it is the line that makes them late, and a smaller batch would make it longer
            wanted = self.cap * 2
        elif late and seconds > budget / 2:  # what a short batch is late for, a shorter one would not mend
            wanted = min(self.cap, len(ages)) * 0.75
        else:
            wanted = self.cap + 1
        self._changed = now
        self._ages.clear()  # the new cap is judged by what happens under it
        self.cap = min(float(self.most), max(1.0, wanted))

    def halve(self, size: int) -> None:
        """So many at once did not fit into memory: never again."""
        self.most = max(1, size // 2)
        self.cap = min(self.cap, float(self.most))


class Sweep:
    """Chooses. Used on the lane's own thread, the waiting calls under the lane's lock."""

    def __init__(self, budget: float = BUDGET) -> None:
        self._budget = budget
        self._limits: dict[tuple[int, int], Limit] = {}
        self._last = 0.0  # seconds of the batch before

    def take(self, waiting: deque[Call], now: float) -> list[Call]:
        """Remove the next calls from those that wait; none of them is cancelled. Empty if nobody waits."""
        first = next((call for call in waiting if _is_urgent(call, now)), waiting[0] if waiting else None)
        if first is None:
            return []
        chosen = [first, *self._fellows(first, waiting, now)] if first.is_batched else [first]
        for call in chosen:
            waiting.remove(call)
        return chosen

    def learn(self, calls: Sequence[Call], seconds: float, left: int, now: float) -> None:
        """The batch that was taken is done. `left`: how many calls of the same method wait."""
        self._last = seconds
        if calls[0].is_batched:
            limit = self.limit(calls[0].work)
            limit.learn([now - call.asked for call in calls], seconds, self.budget(calls), left, now)

    def limit(self, work: Any) -> Limit:
        key = id(work.model), id(work.method)
        if key not in self._limits:
            self._limits[key] = Limit(work.method.most)
        return self._limits[key]

    def forget(self, model: Any) -> None:
        """The model is gone; another may live at its address."""
        self._limits = {key: limit for key, limit in self._limits.items() if key[0] != id(model)}

    def budget(self, calls: Iterable[Call]) -> float:
        """Seconds that the quickest of their sources can wait."""
        periods = [call.terms.period for call in calls if call.terms.period and call.terms.interactive]
        return SPARE * min([self._budget, *(2 * period for period in periods)])

    def _fellows(self, first: Call, waiting: deque[Call], now: float) -> list[Call]:
        alike = [call for call in waiting if call.work == first.work]
        budget = self.budget(alike)
        # of what they have waited only as much counts as a smaller batch before them would have spared; and never more
        # than half of what they can wait: who is late anyhow is not helped by a batch of one
        waited = min(now - first.asked, self._last, budget / 2)
        room = self.limit(first.work).fitting(budget - waited) - 1
        sources = {first.terms.source} - {None}
        found: list[Call] = []
        for call in sorted(alike, key=lambda call: not _is_urgent(call, now)):  # stable: else in order of arrival
            if len(found) >= room:
                break
            if call is first or call.terms.source in sources:
                continue
            found.append(call)
            if call.terms.source is not None:
                sources.add(call.terms.source)
        return found


def _is_urgent(call: Call, now: float) -> bool:
    return call.terms.interactive or now - call.asked > PATIENCE
