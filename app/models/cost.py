"""What a batch costs: seconds for one of so many calls, as measured."""

from itertools import pairwise

BUCKETS = (1, 2, 4, 8, 16, 32)
SHARE = 0.2
"""How much of what is known one measurement replaces."""
GAIN = 1.05
"""Twice the batch has to serve so many times the calls a second, or it is latency for nothing."""
AGAIN = 256
"""After so many batches kept smaller a larger one is tried anew: what made it slow may have passed."""


def buckets(most: int) -> list[int]:
    """The sizes worth knowing apart, up to `most`, which is one of them."""
    return [*(size for size in BUCKETS if size < most), most]


class Cost:
    """t(B) = a + b B: a running mean for each bucket, and a line through them for those not yet seen.

    The first batch of a bucket is not counted: a model that is still warming up would never be given another.
    """

    def __init__(self, most: int) -> None:
        self._buckets = buckets(most)
        self._warm: set[int] = set()
        self._seconds: dict[int, float] = {}
        self._held_back = 0

    def learn(self, size: int, seconds: float) -> None:
        bucket = next(bucket for bucket in self._buckets if size <= bucket)
        if bucket not in self._warm:
            self._warm.add(bucket)
            return
        known = self._seconds.get(bucket, seconds)
        self._seconds[bucket] = known + SHARE * (min(seconds, 2 * known) - known)  # a hiccup is not the model's pace

    def seconds(self, size: int) -> float:
        """What a batch of a bucket's size takes; 0 while nothing is known, so that everything is tried once."""
        if size not in self._seconds:
            a, b = self._line()
            return a + b * size
        return min(taken for bucket, taken in self._seconds.items() if bucket >= size)  # none costs more than a larger

    def fitting(self, seconds: float) -> int:
        """The largest batch that takes no longer, as long as doubling it still pays; at least 1.

        Between two buckets a straight line is believed.
        """
        for smaller, larger in pairwise(self._buckets):
            pays = self._pays(smaller, larger)
            if not pays or self.seconds(larger) > seconds:
                self._hold_back(smaller)
                return smaller + (self._part(smaller, larger, seconds) if pays else 0)
        return self._buckets[-1]

    def _part(self, smaller: int, larger: int, seconds: float) -> int:
        """How far one gets from one bucket to the next."""
        low, high = self.seconds(smaller), self.seconds(larger)
        return max(0, int((larger - smaller) * (seconds - low) / (high - low))) if high > low else 0

    def _pays(self, smaller: int, larger: int) -> bool:
        """Believed until both were measured: a line cannot tell where the device is full."""
        if smaller not in self._seconds or larger not in self._seconds:
            return True
        return larger / self.seconds(larger) >= GAIN * smaller / self.seconds(smaller)

    def _hold_back(self, size: int) -> None:
        self._held_back += 1
        if self._held_back % AGAIN == 0:
            self._seconds = {bucket: taken for bucket, taken in self._seconds.items() if bucket <= size}

    def _line(self) -> tuple[float, float]:
        """`a` and `b` by least squares over the buckets known, neither below 0."""
        points = list(self._seconds.items())
        if len(points) < 2:
            return (points[0][1], 0.0) if points else (0.0, 0.0)
        mean_x = sum(size for size, _ in points) / len(points)
        mean_y = sum(taken for _, taken in points) / len(points)
        spread = sum((size - mean_x) ** 2 for size, _ in points)
        b = max(0.0, sum((size - mean_x) * (taken - mean_y) for size, taken in points) / spread)
        return max(0.0, mean_y - b * mean_x), b
