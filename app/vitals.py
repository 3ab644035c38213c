"""How the lab is, as one sample of its history: what the dashboard plots."""

import time
from dataclasses import dataclass, field

import psutil

from app.engine import Engine, Runs
from app.storage import Retention
from app.streams import Streams
from app.telemetry import EVERY, Buckets, Requests, Sample


@dataclass(slots=True)
class Vitals:
    """Keeps what was counted before, for what is told as so much a second."""

    requests: Requests
    streams: Streams
    runs: Runs
    retention: Retention
    engine: Engine
    lag: Buckets
    """Of the loop that serves."""
    _process: psutil.Process = field(default_factory=psutil.Process)
    _answered: int = 0
    _failed: int = 0
    _times: Buckets = field(default_factory=Buckets)
    _lags: Buckets = field(default_factory=Buckets)

    def sample(self) -> Sample:
        """On the loop that serves, every 10 s; some hundred microseconds."""
        requests, streams = self.requests, list(self.streams)
        taken, lags = requests.times.since(self._times), self.lag.since(self._lags)
        residents = list(self.engine.residency.residents.values())
        values = {
            "requests": (requests.answered - self._answered) / EVERY,
            "errors": (requests.failed - self._failed) / EVERY,
            "p50": taken.quantile(0.5) * 1000,
            "p95": taken.quantile(0.95) * 1000,
            "streams": float(len(streams)),
            "subscribers": float(sum(stream.subscribers for stream in streams)),
            "queued": float(self.runs.queued),
            "running": float(self.runs.running),
            "stored": self.retention.held_bytes / 2**20,
            "models": float(len(residents)),
            "model_memory": sum(one.size for one in residents) / 2**20,
            "cpu": self._process.cpu_percent(),
            "memory": self._process.memory_info().rss / 2**20,
            "lag": lags.quantile(0.95) * 1000,
        }
        self._answered, self._failed = requests.answered, requests.failed
        self._times, self._lags = requests.times.copy(), self.lag.copy()
        return Sample(time.time(), values)
