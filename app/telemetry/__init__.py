"""Telemetry: metrics as Prometheus names them, logs with what they belong to."""

from app.telemetry.buckets import Buckets
from app.telemetry.families import counter, gauge, histogram
from app.telemetry.lag import Lateness, watch_lag
from app.telemetry.logs import set_up_logs
from app.telemetry.metrics import Metrics
from app.telemetry.requests import Requests

__all__ = ["Buckets", "Lateness", "Metrics", "Requests", "counter", "gauge", "histogram", "set_up_logs", "watch_lag"]
