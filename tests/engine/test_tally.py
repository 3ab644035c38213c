"""What is counted adds up, whoever comes, goes and has ended."""

from app.engine import families
from app.telemetry import Buckets, Metrics
from tests.engine.flows import flow
from tests.engine.live import kind, session
from tests.engine.test_hot_edit import NODES, camera, slow


def page(engine):
    metrics = Metrics()
    metrics.read_from(lambda: families(engine, {"engine": engine.lag, "web": Buckets()}))
    return dict(line.rsplit(" ", 1) for line in metrics.page().decode().splitlines() if not line.startswith("#"))


async def test_nothing_that_was_counted_is_lost_when_a_node_or_a_session_ends(tmp_path):
    doubled = flow({"camera": kind(camera), "d": "flows.double"}, "camera.number -> d.number")
    slowly = flow({"camera": kind(camera), "s": (kind(slow), {"by": 0.01})}, "camera.number -> s.number [latest]")
    calls = 'mentatlab_node_seconds_count{node="flows.double",phase="run"}'
    async with session(doubled, tmp_path, *NODES) as (engine, opened, heard):
        await heard.until(lambda: len(heard.values("d.out")) > 20)
        before = float(page(engine)[calls])
        assert before >= 20
        await engine.edit(opened, slowly)
        await heard.until(lambda: len(heard.values("s.out")) > 3)
        doubles = len(heard.values("d.out"))
        assert float(page(engine)[calls]) == doubles, "the node is gone and its count stays"
        assert float(page(engine)['mentatlab_items_dropped_total{reason="overwrite"}']) > 0
        await engine.close(opened)
        found = page(engine)
        assert float(found[calls]) == doubles
        assert float(found[f'mentatlab_node_seconds_count{{node="{kind(slow)}",phase="wait"}}']) >= 3
        assert float(found[f'mentatlab_node_seconds_bucket{{le="+Inf",node="{kind(slow)}",phase="run"}}']) >= 3
        assert found == found | {"mentatlab_models_resident": "0.0", "mentatlab_model_loads_total": "0.0"}


def test_buckets_count_what_is_up_to_their_bound():
    buckets = Buckets()
    for seconds in (0.0, 0.0005, 0.0006, 0.1, 0.11, 99.0):
        buckets.add(seconds)
    assert list(buckets.counts) == [2, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1]
    other = Buckets()
    other.take_in(buckets)
    other.take_in(buckets)
    assert len(other) == 12
    assert other.total == 2 * buckets.total
