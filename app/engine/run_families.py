"""What the queue of runs has counted, as Prometheus reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client.core import Metric

from app.telemetry import counter, gauge, histogram

if TYPE_CHECKING:
    from app.engine.runworks import RunWorks

Labels = tuple[str, ...]


def run_families(works: "RunWorks") -> Iterator[Metric]:
    standing: dict[Labels, float] = {("queued",): len(works.queue), ("running",): len(works.at_work)}
    yield gauge("mentatlab_runs", "Runs that wait and that are at work.", ["state"], standing)
    ended: dict[Labels, float] = {(state,): float(count) for state, count in list(works.ended.items())}
    yield counter("mentatlab_runs_ended", "Runs that came to their end.", ["state"], ended)
    yield histogram("mentatlab_run_wait_seconds", "Time from submission to beginning.", [], {(): works.waits})
