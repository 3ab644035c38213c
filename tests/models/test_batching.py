"""Who runs next, and how many at once: fair, in order, no larger than pays."""

import asyncio
from collections import deque

import pytest

from app.models.batching import Limit, Sweep
from app.models.call import Call, Terms
from app.models.cost import Cost, buckets
from app.sdk import batched


class Model:
    @batched(most=32)
    def look(self, requests):
        return requests

    def walk(self):
        return None


@pytest.fixture
def model():
    return Model()


@pytest.fixture
def ask():
    loop = asyncio.new_event_loop()

    def made(work, source=None, asked=0.0, **terms):
        return Call(work, (source,), loop, loop.create_future(), Terms(source, **terms), asked)

    yield made
    loop.close()


def sources(calls):
    return [call.terms.source for call in calls]


def known(cost, *points):
    for size, seconds in points:
        cost.learn(size, seconds)  # the first of a bucket warms it up
        cost.learn(size, seconds)


def test_a_source_has_one_place_in_a_batch(model, ask):
    waiting = deque(ask(model.look, source) for source in "abacab")
    sweep = Sweep()
    assert sources(sweep.take(waiting, 0)) == ["a", "b", "c"]
    assert sources(sweep.take(waiting, 0)) == ["a", "b"]
    assert sources(sweep.take(waiting, 0)) == ["a"]
    assert sweep.take(waiting, 0) == []


def test_what_has_no_source_has_no_fellows(model, ask):
    assert len(Sweep().take(deque(ask(model.look) for _ in range(5)), 0)) == 5


def test_what_is_no_batched_method_runs_alone(model, ask):
    waiting = deque([ask(model.walk, "a"), ask(model.walk, "b"), ask(model.look, "c"), ask(model.look, "d")])
    sweep = Sweep()
    assert [len(sweep.take(waiting, 0)) for _ in range(3)] == [1, 1, 2]


def test_two_models_are_two_batches(model, ask):
    other = Model()
    waiting = deque([ask(model.look, "a"), ask(other.look, "b"), ask(model.look, "c")])
    assert sources(Sweep().take(waiting, 0)) == ["a", "c"]


def test_who_is_watched_goes_first_and_nobody_waits_for_ever(model, ask):
    run = ask(model.look, "run", interactive=False)
    sweep = Sweep()
    waiting = deque([run, ask(model.walk, "session")])
    assert sources(sweep.take(waiting, 0.5)) == ["session"]
    waiting = deque([run, ask(model.walk, "session", asked=1.0)])
    assert sources(sweep.take(waiting, 1.5)) == ["run"], "it has waited longer than a second"


def test_who_is_watched_has_the_places_of_a_batch_first(model, ask):
    sweep = Sweep()
    sweep.limit(model.look).cap = 2.0
    waiting = deque([ask(model.look, "a"), ask(model.look, "run", interactive=False), ask(model.look, "b")])
    assert sources(sweep.take(waiting, 0)) == ["a", "b"]


def test_buckets_end_at_the_most_a_method_takes():
    assert buckets(32) == [1, 2, 4, 8, 16, 32]
    assert buckets(12) == [1, 2, 4, 8, 12]
    assert buckets(1) == [1]


def test_what_was_not_measured_lies_on_a_line():
    cost = Cost(32)
    known(cost, (1, 0.0095), (8, 0.020))
    assert cost.seconds(16) == pytest.approx(0.032)
    assert cost.seconds(32) == pytest.approx(0.056)


def test_the_largest_batch_within_the_budget_is_taken():
    cost = Cost(32)
    known(cost, (1, 0.0095), (8, 0.020))
    assert cost.fitting(0.060) == 32
    assert cost.fitting(0.0321) == 16
    assert cost.fitting(0.0261) == 12
    assert cost.fitting(0.0201) == 8
    assert cost.fitting(0.001) == 1


def test_a_batch_that_serves_no_more_is_not_made():
    cost = Cost(32)
    known(cost, (1, 0.010), (2, 0.012), (4, 0.016), (8, 0.031), (16, 0.062))
    assert cost.fitting(1.0) == 4, "8 serve 3 % more than 4"


def test_a_hiccup_is_not_taken_for_the_models_pace():
    cost = Cost(8)
    known(cost, (1, 0.010), (2, 0.012), (4, 0.016), (8, 0.024))
    cost.learn(8, 5.0)
    assert cost.seconds(8) < 0.03
    cost.learn(2, 5.0)
    cost.learn(2, 5.0)
    cost.learn(2, 5.0)
    cost.learn(2, 5.0)
    assert cost.seconds(2) == pytest.approx(0.016), "two cost no more than four"


def test_a_model_that_warms_up_is_given_another_try():
    cost = Cost(8)
    known(cost, (1, 0.010), (2, 0.011))
    cost.learn(4, 30.0)
    cost.learn(4, 0.013)
    assert cost.seconds(4) == 0.013


def test_a_batch_that_was_slow_once_is_tried_again_later():
    cost = Cost(2)
    known(cost, (1, 0.010), (2, 9.0))
    assert {cost.fitting(0.1) for _ in range(256)} == {1}
    assert cost.fitting(0.1) == 2


def learned(limit, age, seconds, now, left=0):
    for _ in range(4):
        limit.learn([age] * 8, seconds, budget=0.1, left=left, now=now)


def test_lateness_shrinks_the_cap_and_punctuality_lets_it_grow():
    limit = Limit(32)
    learned(limit, 0.2, 0.1, now=10.0)
    assert limit.cap == 6.0, "three quarters of what was late"
    learned(limit, 0.01, 0.01, now=10.5)
    assert limit.cap == 6.0, "once a second"
    for second in range(3):
        learned(limit, 0.01, 0.01, now=11.0 + second)
    assert limit.cap == 9.0


def test_a_crowd_is_not_served_in_smaller_batches():
    limit = Limit(32)
    limit.cap = 8.0
    learned(limit, 0.2, 0.08, now=10.0, left=24)
    assert limit.cap == 16.0, "their lateness is the line's, and a smaller batch makes it longer"


def test_lateness_that_is_not_the_batchs_does_not_shrink_it():
    limit = Limit(32)
    limit.cap = 8.0
    learned(limit, 0.2, 0.02, now=10.0)
    assert limit.cap == 9.0


def test_what_did_not_fit_stays_forbidden():
    limit = Limit(32)
    limit.halve(16)
    for second in range(400):
        limit.learn([0.001] * 8, 0.001, budget=0.1, left=0, now=10.0 + second)
    assert limit.fitting(1.0) == 8


def test_the_budget_follows_the_quickest_source_that_somebody_watches(model, ask):
    sweep = Sweep(budget=0.1)
    assert sweep.budget([ask(model.look), ask(model.look, period=0.5)]) == pytest.approx(0.08)
    assert sweep.budget([ask(model.look, period=0.5), ask(model.look, period=0.02)]) == pytest.approx(0.032)
    assert sweep.budget([ask(model.look, period=0.02, interactive=False)]) == pytest.approx(0.08)


def test_what_waited_for_the_batch_before_counts_but_not_what_waited_in_line(model, ask):
    sweep = Sweep(budget=0.1)
    known(sweep.limit(model.look).cost, (1, 0.010), (2, 0.012), (4, 0.018), (8, 0.030), (16, 0.054), (32, 0.102))
    assert len(sweep.take(deque(ask(model.look, asked=10.0) for _ in range(40)), 10.0)) == 24
    sweep.learn([ask(model.walk)], 0.03, 0, 10.0)
    assert len(sweep.take(deque(ask(model.look, asked=9.0) for _ in range(40)), 10.0)) == 14
    sweep.learn([ask(model.walk)], 5.0, 0, 10.0)
    assert len(sweep.take(deque(ask(model.look, asked=1.0) for _ in range(40)), 10.0)) == 11, "not one by one"


def test_a_model_that_left_leaves_nothing_behind(model, ask):
    sweep = Sweep()
    sweep.limit(model.look).halve(4)
    sweep.forget(model)
    assert sweep.limit(model.look).most == 32
