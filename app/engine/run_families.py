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
    yield counter("mentatlab_runs_submitted", "Runs that were queued.", [], {(): float(works.submitted)})
    yield histogram("mentatlab_run_seconds", "Time from beginning to end.", [], {(): works.times})
    found: dict[Labels, float] = {(how,): float(count) for how, count in list(works.results.items())}
    yield counter("mentatlab_run_results", "Results of nodes in runs, by where they came from.", ["how"], found)
    yield histogram("mentatlab_run_wait_seconds", "Time from submission to beginning.", [], {(): works.waits})
