"""What is counted elsewhere, as Prometheus wants to read it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from app.telemetry.buckets import SECONDS, Buckets

Labels = tuple[str, ...]


def histogram(name: str, doc: str, names: Sequence[str], found: Mapping[Labels, Buckets]) -> Metric:
    """One line of buckets for each set of label values."""
    family = HistogramMetricFamily(name, doc, labels=names)
    bounds = [*(str(bound) for bound in SECONDS), "+Inf"]
    for labels, buckets in found.items():
        family.add_metric(labels, list(zip(bounds, accumulate(buckets.counts), strict=True)), buckets.total)
    return family


def counter(name: str, doc: str, names: Sequence[str], found: Mapping[Labels, float]) -> Metric:
    family = CounterMetricFamily(name, doc, labels=names)
    for labels, count in found.items():
        family.add_metric(labels, count)
    return family


def gauge(name: str, doc: str, names: Sequence[str], found: Mapping[Labels, float]) -> Metric:
    family = GaugeMetricFamily(name, doc, labels=names)
    for labels, value in found.items():
        family.add_metric(labels, value)
    return family


class Counted(Collector):
    """Asked for its families whenever the page is scraped."""

    def __init__(self, read: Callable[[], Iterable[Metric]]) -> None:
        self._read = read

    def collect(self) -> Iterable[Metric]:
        return self._read()

    def describe(self) -> Iterable[Metric]:
        return ()
