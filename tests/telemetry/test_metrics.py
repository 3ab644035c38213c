"""What Prometheus scrapes."""

import asyncio
import time

from app.telemetry import Buckets, Metrics, counter, gauge, watch_lag


def test_the_page_has_names_help_and_labels():
    metrics = Metrics()
    metrics.frames_ingested.labels("video").inc(3)
    metrics.frames_dropped.labels("overwrite").inc()
    metrics.frame_age.labels("processed").observe(0.03)
    page = metrics.page().decode()
    assert 'mentatlab_frames_ingested_total{source="video"} 3.0' in page
    assert 'mentatlab_frames_dropped_total{reason="overwrite"} 1.0' in page
    assert 'mentatlab_frame_age_seconds_bucket{le="0.05",stage="processed"} 1.0' in page
    assert "# HELP mentatlab_frames_dropped_total" in page


def test_two_labs_do_not_count_into_each_other():
    one, other = Metrics(), Metrics()
    one.sessions.labels("video").inc()
    assert "mentatlab_sessions{" in one.page().decode()
    assert "mentatlab_sessions{" not in other.page().decode()


def test_what_is_counted_elsewhere_is_read_when_the_page_is():
    metrics, counts = Metrics(), {("overwrite",): 1.0}
    metrics.read_from(lambda: [counter("mentatlab_items_dropped", "Items.", ["reason"], counts)])
    metrics.read_from(lambda: [gauge("mentatlab_viewers", "Clients.", [], {(): 2})])
    assert 'mentatlab_items_dropped_total{reason="overwrite"} 1.0' in metrics.page().decode()
    counts[("overwrite",)] = 5.0
    page = metrics.page().decode()
    assert 'mentatlab_items_dropped_total{reason="overwrite"} 5.0' in page
    assert "mentatlab_viewers 2.0" in page


async def test_a_loop_that_is_held_up_is_late():
    late = Buckets()
    watching = asyncio.create_task(watch_lag(late))
    await asyncio.sleep(0)  # it has begun
    time.sleep(0.3)  # as a node would that works on the wrong loop
    while not len(late):
        await asyncio.sleep(0)
    watching.cancel()
    assert sum(late.counts[7:]) == 1, "later than a twentieth of a second"
