"""Requests as they are counted: one line a route, a method and a status, never an address with an id in it."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from app.telemetry.buckets import Buckets

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "WEBSOCKET"})


class Requests:
    """`begun` and `ended` are called by the web's loop. Children are kept: looking one up is the dearest part."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._times = Histogram(
            "mentatlab_request_seconds",
            "From a request's arrival to the beginning of its answer.",
            ["method", "route"],
            buckets=SECONDS,
            registry=registry,
        )
        self._counts = Counter(
            "mentatlab_requests", "Requests answered.", ["method", "route", "status"], registry=registry
        )
        self._connections = Counter("mentatlab_connections", "WebSocket connections.", ["route"], registry=registry)
        self._open = Gauge("mentatlab_open_requests", "Requests and connections at work.", ["kind"], registry=registry)
        self._known_times: dict[tuple[str, str], Histogram] = {}
        self._known_counts: dict[tuple[str, str, int], Counter] = {}
        self.times = Buckets()
        """Of all routes together."""
        self.at_work = 0
        """Requests that are being answered, but for event streams, which have no end of their own."""
        self.answered = 0
        """Requests answered, in all."""
        self.failed = 0
        """Those answered with a 5xx."""

    def begun(self, kind: str) -> None:
        self.at_work += kind == "http"
        self._open.labels(kind).inc()

    def over(self, kind: str) -> None:
        self.at_work -= kind == "http"
        self._open.labels(kind).dec()

    def took(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered. `route` is the template of its address."""
        method = method if method in METHODS else "OTHER"
        if (times := self._known_times.get((method, route))) is None:
            times = self._known_times[method, route] = self._times.labels(method, route)
        if (count := self._known_counts.get((method, route, status))) is None:
            count = self._known_counts[method, route, status] = self._counts.labels(method, route, str(status))
        times.observe(seconds)
        self.times.add(seconds)
        count.inc()
        self.answered += 1
        self.failed += status >= 500 and status != 501

    def connected(self, route: str) -> None:
        """A WebSocket connection came, and has gone."""
        self._connections.labels(route).inc()
