"""Telemetry: metrics as Prometheus names them, logs with what they belong to."""

from app.telemetry.buckets import Buckets
from app.telemetry.families import counter, gauge, histogram
from app.telemetry.history import EVERY, History, Range, Sample
from app.telemetry.lag import Lateness, watch_lag
from app.telemetry.logs import set_up_logs
from app.telemetry.metrics import Metrics
from app.telemetry.requests import Requests

__all__ = [
    "EVERY",
    "Buckets",
    "History",
    "Lateness",
    "Metrics",
    "Range",
    "Requests",
    "Sample",
    "counter",
    "gauge",
    "histogram",
    "set_up_logs",
    "watch_lag",
]
