"""Telemetry: metrics as Prometheus names them, logs with what they belong to."""

from app.telemetry.logs import set_up_logs
from app.telemetry.metrics import Metrics

__all__ = ["Metrics", "set_up_logs"]
