"""What the queue of runs has counted, as Prometheus reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client.core import Metric

from app.telemetry import counter, gauge, histogram

if TYPE_CHECKING:
    from app.engine.runworks import RunWorks


def run_families(works: "RunWorks") -> Iterator[Metric]:
    standing = {("queued",): float(len(works.queue)), ("running",): float(len(works.at_work))}
    yield gauge("mentatlab_runs", "Runs that wait and that are at work.", ["state"], standing)
    yield counter("mentatlab_runs_ended", "Runs that came to their end.", ["state"], {(k,): v for k, v in works.ended.items()})
    yield histogram("mentatlab_run_wait_seconds", "Time from a run's submission to its beginning.", [], {(): works.waits})
