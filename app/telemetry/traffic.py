"""What goes into the store of media and comes out of it, as it is counted."""

from prometheus_client import CollectorRegistry, Counter, Histogram

SECONDS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)


class Traffic:
    """Told by any thread. Operations and outcomes are few, so that there are few lines."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._times = Histogram(
            "mentatlab_storage_seconds", "Time of an operation on stored media.", ["operation"],
            buckets=SECONDS, registry=registry,
        )  # fmt: skip
        self._counts = Counter(
            "mentatlab_storage_operations", "Operations on stored media.", ["operation", "outcome"], registry=registry
        )
        self._bytes = Counter("mentatlab_storage_bytes", "Bytes in and out.", ["operation"], registry=registry)

    def done(self, operation: str, outcome: str, seconds: float, size: int) -> None:
        """`outcome` is `done` or the code of what went wrong; `size` the bytes that went through."""
        self._times.labels(operation).observe(seconds)
        self._counts.labels(operation, outcome).inc()
        self._bytes.labels(operation).inc(size)
