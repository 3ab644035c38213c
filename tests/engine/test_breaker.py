"""A node that keeps failing rests, and is tried with one call then."""

import pytest

from app.engine import breaker
from app.engine.breaker import FAILURES, FIRST_REST, LONGEST_REST, Breaker


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(breaker, "monotonic", lambda: now[0])
    return now


def test_one_call_is_tried_after_each_rest_however_long_it_was(clock):
    about = Breaker()
    assert [about.failed() for _ in range(FAILURES)] == [False] * (FAILURES - 1) + [True]
    rest = FIRST_REST
    for _ in range(8):
        assert about.is_open
        clock[0] += rest
        assert not about.is_open
        assert about.failed(), "one failure is enough: it has not worked since"
        rest = min(2 * rest, LONGEST_REST)


def test_what_works_again_may_fail_now_and_then(clock):
    about = Breaker()
    for _ in range(FAILURES):
        about.failed()
    clock[0] += FIRST_REST
    about.succeeded()
    assert not about.failed()
    assert not about.is_open
