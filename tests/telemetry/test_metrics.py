"""What Prometheus scrapes."""

from app.telemetry import Metrics


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
