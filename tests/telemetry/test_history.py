"""What the dashboard plots."""

from app.telemetry import Buckets, History, Sample


def test_an_hour_is_kept_by_ten_seconds_and_a_day_by_minutes():
    history = History()
    for n in range(24 * 360 + 720):
        history.add(Sample(n * 10.0, {"requests": float(n % 6)}))
    hour, day = history.of("hour"), history.of("day")
    assert len(hour) == 360
    assert len(day) == 1441, "and the minute that is not over"
    assert {sample.values["requests"] for sample in day[:-1]} == {2.5}
    assert hour[-1].time == day[-1].time


def test_before_there_is_anything_there_is_nothing():
    assert History().of("hour") == History().of("day") == []


def test_buckets_say_under_what_most_are():
    buckets = Buckets()
    assert buckets.quantile(0.95) == 0.0
    for _ in range(90):
        buckets.add(0.0009)
    before = buckets.copy()
    for _ in range(10):
        buckets.add(0.4)
    assert buckets.quantile(0.5) < 0.001
    assert 0.2 < buckets.quantile(0.95) <= 0.5
    assert len(buckets.since(before)) == 10
    assert buckets.since(before).quantile(0.5) > 0.2
