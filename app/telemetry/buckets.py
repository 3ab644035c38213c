"""Counts of how long things took, written by one thread without a lock and read by any."""

from array import array
from bisect import bisect_left

SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds, those included."""


class Buckets:
    """A histogram as Prometheus knows it, for what happens with every frame: its own takes a lock each time."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = array("Q", bytes(8 * (len(SECONDS) + 1)))
        """By bucket, the last for all beyond."""
        self.total = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(SECONDS, seconds)] += 1
        self.total += seconds

    def take_in(self, other: "Buckets") -> None:
        """Count what the other has counted, too."""
        for n, count in enumerate(other.counts):
            self.counts[n] += count
        self.total += other.total

    def copy(self) -> "Buckets":
        other = Buckets()
        other.take_in(self)
        return other

    def since(self, before: "Buckets") -> "Buckets":
        """What was counted after it was like that."""
        other = self.copy()
        for n, count in enumerate(before.counts):
            other.counts[n] -= count
        other.total -= before.total
        return other

    def quantile(self, share: float) -> float:
        """Seconds under which this share of all is, as far as the buckets tell; 0 if there is nothing."""
        wanted, seen, low = share * len(self), 0, 0.0
        for bound, count in zip(SECONDS, self.counts, strict=False):
            if count and seen + count >= wanted:
                return low + (bound - low) * (wanted - seen) / count
            seen, low = seen + count, bound
        return low if seen < len(self) else 0.0

    def __len__(self) -> int:
        return sum(self.counts)
