"""What the rooms of the lab have counted themselves, as Prometheus reads it."""

from collections.abc import Iterator

from prometheus_client.core import Metric

from app.access import Access
from app.storage import Retention
from app.streams import Streams
from app.telemetry import counter, gauge

Labels = tuple[str, ...]


def stream_families(streams: Streams) -> Iterator[Metric]:
    """On the loop that the streams live on."""
    there = list(streams)
    yield gauge("mentatlab_streams", "Published streams.", [], {(): len(there)})
    subscribers = sum(stream.subscribers for stream in there)
    yield gauge("mentatlab_stream_subscribers", "Who subscribes to them.", [], {(): subscribers})
    published = float(streams.chunks + sum(stream.seq for stream in there))
    yield counter("mentatlab_stream_published", "Chunks that were published.", [], {(): published})
    sent = float(streams.sent + sum(stream.sent_chunks for stream in there))
    yield counter("mentatlab_stream_delivered", "Chunks given to subscribers, each time.", [], {(): sent})
    lost = float(streams.lost + sum(stream.lost_chunks for stream in there))
    yield counter("mentatlab_stream_left_out", "Chunks that a subscriber was too late for.", [], {(): lost})
    pool = streams.pool
    held: dict[Labels, float] = {(): float(pool.bytes)}
    yield gauge("mentatlab_stream_held_bytes", "What is kept for those who come late, of all streams.", [], held)
    yield gauge("mentatlab_stream_held_limit_bytes", "What may be kept of all streams.", [], {(): float(pool.limit)})
    gone: dict[Labels, float] = {(): float(pool.let_go)}
    yield counter("mentatlab_stream_let_go", "Kept chunks that the bound on all streams took.", [], gone)
    lag = max((stream.lag for stream in there), default=0.0)
    yield gauge("mentatlab_stream_lag_seconds", "Age of the oldest chunk that a subscriber waits for.", [], {(): lag})


def storage_families(retention: Retention) -> Iterator[Metric]:
    yield gauge("mentatlab_storage_held", "Stored media, as of the last look.", [], {(): retention.held})
    held: dict[Labels, float] = {(): float(retention.held_bytes)}
    yield gauge("mentatlab_storage_held_bytes", "Bytes of stored media, as of the last look.", [], held)
    yield counter("mentatlab_storage_removed", "Media that retention removed.", [], {(): float(retention.removed)})
    gone: dict[Labels, float] = {(): float(retention.removed_bytes)}
    yield counter("mentatlab_storage_removed_bytes", "Bytes that retention removed.", [], gone)


def access_families(access: Access) -> Iterator[Metric]:
    signed: dict[Labels, float] = {(how,): float(count) for how, count in access.tries.items()}
    yield counter("mentatlab_sign_ins", "Tries to sign in, by outcome.", ["outcome"], signed)
    refused: dict[Labels, float] = {(code,): float(count) for code, count in access.refusals.items()}
    yield counter("mentatlab_access_refused", "Requests that were not let in, by code.", ["code"], refused)
