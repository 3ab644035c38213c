"""What is counted. Labels are bounded: never an id, never a node's name."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

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
        self.sessions = Gauge("mentatlab_sessions", "Live sessions.", ["kind"], registry=self.registry)
        self.models_resident = Gauge("mentatlab_models_resident", "Models in memory.", registry=self.registry)
        self.model_loads = Gauge("mentatlab_model_loads", "Models loaded since start.", registry=self.registry)
        self.model_bytes = Gauge(
            "mentatlab_model_memory_bytes", "Bytes of models in memory.", ["device"], registry=self.registry
        )

    def page(self) -> bytes:
        """The text Prometheus scrapes."""
        return generate_latest(self.registry)
