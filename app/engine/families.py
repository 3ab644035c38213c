"""What the engine and its devices have counted, as Prometheus reads it. Names after the field's; labels stay few."""

from collections import Counter
from collections.abc import Iterator, Mapping

from prometheus_client.core import Metric

from app.engine.engine import Engine
from app.models import LaneGauge
from app.telemetry import Buckets, counter, gauge, histogram

Labels = tuple[str, ...]


def families(engine: Engine, lag: Mapping[str, Buckets]) -> Iterator[Metric]:
    """`lag`: how late each loop was, by its name."""
    tally = engine.tally
    yield histogram(
        "mentatlab_node_seconds", "Time of one item at a node, by type.", ["node", "phase"], dict(tally.times)
    )
    yield counter("mentatlab_node_failures", "Calls that failed, by type of node.", ["node"], tally.failed)
    yield counter("mentatlab_items_dropped", "Items that gave way on an edge, by reason.", ["reason"], tally.lost)
    back = {labels: count for labels, count in tally.reconnected.items() if count}
    yield counter("mentatlab_source_reconnects", "Lost sources that came back, by type of node.", ["node"], back)
    yield gauge("mentatlab_source_state", "Sources of live sessions, by state.", ["state"], _standing(engine))
    late: dict[Labels, Buckets] = {(loop,): buckets for loop, buckets in lag.items()}
    yield histogram("mentatlab_loop_lag_seconds", "How late a loop is.", ["loop"], late)
    yield from _devices(engine)
    yield from _models(engine)


def _standing(engine: Engine) -> Counter[tuple[str, ...]]:
    gauges = [gauge for session in engine.sessions for gauge in session.gauges()[0].values()]
    return Counter((gauge.signal.state,) for gauge in gauges if gauge.signal is not None)


def _devices(engine: Engine) -> Iterator[Metric]:
    lanes: dict[Labels, LaneGauge] = {(name,): lane.gauge for name, lane in engine.residency.devices.lanes.items()}
    sizes: dict[Labels, float] = {
        (*name, str(size)): n for name, lane in lanes.items() for size, n in list(lane.sizes.items())
    }
    yield counter("mentatlab_batches", "Batches run on a device, by size.", ["device", "size"], sizes)
    busy: dict[Labels, float] = {name: lane.busy for name, lane in lanes.items()}
    yield counter("mentatlab_lane_busy_seconds", "Time a device's lane was at work.", ["device"], busy)
    stale: dict[Labels, float] = {name: lane.stale for name, lane in lanes.items()}
    yield counter("mentatlab_lane_stale", "Calls not run because they came too late.", ["device"], stale)
    devices = engine.residency.devices
    if devices.are_known:
        memory: dict[Labels, float] = {(gpu.name, "free"): float(devices.free(gpu) or 0) for gpu in devices.gpus()}
        memory |= {(gpu.name, "for_models"): float(gpu.memory) for gpu in devices.gpus()}
        yield gauge("mentatlab_gpu_memory_bytes", "A GPU's memory.", ["gpu", "kind"], memory)
    short: dict[Labels, float] = {name: lane.short for name, lane in lanes.items()}
    yield counter("mentatlab_lane_out_of_memory", "Batches that did not fit into memory.", ["device"], short)


def _models(engine: Engine) -> Iterator[Metric]:
    residency = engine.residency
    residents = residency.residents.values()
    sizes: Counter[tuple[str, ...]] = Counter()
    for resident in residents:
        sizes[(resident.device.name,)] += resident.size
    yield gauge("mentatlab_models_resident", "Models in memory.", [], {(): len(residents)})
    yield gauge("mentatlab_model_memory_bytes", "Bytes of models in memory.", ["device"], sizes)
    yield counter("mentatlab_model_loads", "Models loaded.", [], {(): residency.loads})
    yield counter("mentatlab_model_evictions", "Models that had to leave.", [], {(): residency.evictions})
