"""A lane with more to do than it can tells its sources to wait before they bring the next item."""

import pytest

from app.models.hold import Hold


def test_who_waits_long_is_told_to_come_later_and_who_does_not_to_come_sooner():
    hold = Hold()
    for _ in range(200):
        hold.learn(waited=0.080, seconds=0.020, period=0.033)
    crowded = hold.seconds
    assert 0.05 < crowded < 0.2
    for _ in range(10):
        hold.learn(waited=0.002, seconds=0.020, period=0.033)
    assert 0 < hold.seconds < crowded
    for _ in range(1000):
        hold.learn(waited=0.0, seconds=0.020, period=0.033)
    assert hold.seconds == 0.0


def test_a_wait_of_half_the_work_is_as_it_should_be():
    hold = Hold()
    for _ in range(200):
        hold.learn(waited=1.0, seconds=0.1, period=0.033)
    before = hold.seconds
    hold.learn(waited=0.05, seconds=0.1, period=0.033)
    assert hold.seconds == pytest.approx(before, abs=0.0001)


def test_a_hiccup_is_not_a_crowd():
    hold = Hold()
    hold.learn(waited=2.0, seconds=0.020, period=0.033)
    assert hold.seconds < 0.001


def test_it_ends_somewhere():
    hold = Hold()
    for _ in range(1000):
        hold.learn(waited=60.0, seconds=0.1, period=0.033)
    assert hold.seconds == 1.0
