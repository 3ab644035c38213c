"""What all runs and sessions have counted together, those that have ended included."""

from collections import Counter
from collections.abc import Iterable

from app.engine.channel import Channel
from app.engine.driver import Driver
from app.telemetry import Buckets


class Tally:
    """Sums by node type and by reason: labels that stay few however many flows there are."""

    def __init__(self) -> None:
        self.times: dict[tuple[str, ...], Buckets] = {}
        """Seconds by node type and phase: `wait`, of it in a device's line `lane`, and `run`."""
        self.failed: Counter[tuple[str, ...]] = Counter()
        """Failures by node type."""
        self.reconnected: Counter[tuple[str, ...]] = Counter()
        """How often lost sources came back, by node type."""
        self.lost: Counter[tuple[str, ...]] = Counter()
        """Items by the reason why they gave way."""

    def count(self, drivers: Iterable[Driver], channels: Iterable[Channel]) -> None:
        """Take in what these have counted; each of them once."""
        for driver in drivers:
            kind, gauge = driver.step.manifest.id, driver.gauge
            for phase, buckets in (("wait", gauge.waited), ("lane", gauge.lined), ("run", gauge.ran)):
                self.times.setdefault((kind, phase), Buckets()).take_in(buckets)
            self.failed[(kind,)] += gauge.errors
            self.reconnected[(kind,)] += gauge.reconnects
        for channel in channels:
            for reason, count in dict(channel.gauge.drops).items():
                self.lost[(reason,)] += count

    def with_live(self, drivers: Iterable[Driver], channels: Iterable[Channel]) -> "Tally":
        """The same with what still runs."""
        whole = Tally()
        whole.lost.update(self.lost)
        whole.failed.update(self.failed)
        whole.reconnected.update(self.reconnected)
        for labels, buckets in list(self.times.items()):
            whole.times.setdefault(labels, Buckets()).take_in(buckets)
        whole.count(drivers, channels)
        return whole
