"""What is counted. Labels are bounded: never an id, never a node's name."""

from collections.abc import Callable, Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import Metric

from app.telemetry.families import Counted
from app.telemetry.requests import Requests
from app.telemetry.traffic import Traffic

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The lab's own registry, so that two labs in one process do not count into each other."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.frames_ingested = Counter(
            "mentatlab_frames_ingested", "Frames received from clients.", ["source"], registry=self.registry
        )
        self.frames_dropped = Counter(
            "mentatlab_frames_dropped", "Frames not processed, by reason.", ["reason"], registry=self.registry
        )
        self.frame_age = Histogram(
            "mentatlab_frame_age_seconds",
            "From a frame's arrival to its results leaving.",
            ["stage"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self.overlay_unpaired = Counter(
            "mentatlab_overlay_unpaired", "Marks whose picture a browser no longer had.", registry=self.registry
        )
        self.sessions = Gauge("mentatlab_sessions", "Live sessions.", ["kind"], registry=self.registry)
        self.requests = Requests(self.registry)
        self.storage = Traffic(self.registry)
        self.refused = Counter(
            "mentatlab_refused", "Connections and sessions not let in, by reason.", ["reason"], registry=self.registry
        )
        ProcessCollector(registry=self.registry)

    def read_from(self, families: Callable[[], Iterable[Metric]]) -> None:
        """Put these on the page, too, as they are when it is scraped."""
        self.registry.register(Counted(families))

    def page(self) -> bytes:
        """The text Prometheus scrapes. With many series it takes tens of milliseconds: ask on a thread."""
        return generate_latest(self.registry)
