"""Runs as rows: what a queue relies on, whatever the database."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.records import Ending, NewEvent, NewRun, News, RunOutput


@pytest.fixture
def runs(records):
    return records.runs


def event(kind: str = "queued", data: str = "{}") -> NewEvent:
    return NewEvent(kind, time.time(), data)


def added(runs, name: str = "Captions", **about):
    return runs.add(NewRun('{"name": "Captions"}', name, **about), event())[0]


def ended(runs, name: str = "Captions", **about):
    run = added(runs, name, **about)
    runs.claim(run.id, event("started"))
    assert runs.end(run.id, "running", Ending("done"), News(run.number, (event("finished"),)))
    return runs.get(run.id)


def test_a_run_is_queued_claimed_and_ended_with_what_it_said(runs):
    run = added(runs, inputs={"words.text": "hello"}, options={"until": "said"}, priority=3, flow_id="abc")
    assert (run.state, run.attempts, run.started, run.inputs) == ("queued", 0, None, {"words.text": "hello"})
    claimed = runs.claim(run.id, event("started"))
    assert (claimed.state, claimed.attempts) == ("running", 1)
    said = RunOutput("said.shown", 2, '"hello"')
    runs.write([News(run.number, (event("output"), event("output")), (said,), frozenset({"mlab://a"}))])
    ending = Ending("done", nodes={"said": {"state": "done"}}, thumbnail="mlab://thumb")
    assert runs.end(run.id, "running", ending, News(run.number, (event("finished"),)))
    now = runs.get(run.id)
    assert (now.state, now.nodes, now.thumbnail) == ("done", {"said": {"state": "done"}}, "mlab://thumb")
    assert now.finished >= now.started >= now.created
    assert runs.outputs(run.id) == [said]
    assert runs.document(run.id) == '{"name": "Captions"}'
    kinds = [(one.seq, one.kind) for one in runs.events(run.id, 0, 100)]
    assert kinds == [(1, "queued"), (2, "started"), (3, "output"), (4, "output"), (5, "finished")]
    assert [one.seq for one in runs.events(run.id, 3, 1)] == [4]
    assert runs.referenced() == {"mlab://a"}


def test_of_many_who_claim_a_run_exactly_one_gets_it(runs):
    run = added(runs)
    with ThreadPoolExecutor(8) as pool:
        claims = list(pool.map(lambda _: runs.claim(run.id, event("started")), range(8)))
    assert sum(claim is not None for claim in claims) == 1
    assert runs.get(run.id).attempts == 1


def test_the_same_key_gives_the_same_run_however_many_ask_at_once(runs):
    ask = NewRun("{}", "x", idempotency_key="order-7")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: runs.add(ask, event()), range(8)))
    assert len({run.id for run, _ in answers}) == 1
    assert sum(is_new for _, is_new in answers) == 1
    assert len(runs.events(answers[0][0].id, 0, 10)) == 1


def test_the_list_is_paged_newest_first_and_filtered(runs):
    made = [added(runs, f"Run {number}", flow_id="a" if number % 2 else "b") for number in range(5)]
    runs.claim(made[4].id, event("started"))
    page = runs.listed((), None, None, 2)
    assert [run.name for run in page] == ["Run 4", "Run 3"]
    assert [run.name for run in runs.listed((), None, page[-1].number, 10)] == ["Run 2", "Run 1", "Run 0"]
    assert [run.name for run in runs.listed(("running", "done"), None, None, 10)] == ["Run 4"]
    assert [run.name for run in runs.listed(("queued",), "a", None, 10)] == ["Run 3", "Run 1"]


def test_after_a_kill_what_was_running_is_queued_again_until_it_was_tried_often_enough(runs):
    run, waiting = added(runs), added(runs)
    for attempt in (1, 2):
        assert runs.claim(run.id, event("started")).attempts == attempt
        assert runs.recover(2, event("queued"), event("finished"), "the server was killed") == 1
        assert runs.get(run.id).state == ("queued" if attempt == 1 else "interrupted")
    assert runs.get(run.id).error == "the server was killed"
    assert [one.id for one in runs.waiting()] == [waiting.id]
    assert [one.kind for one in runs.events(run.id, 0, 9)] == ["queued", "started", "queued", "started", "finished"]


def test_a_stopped_run_goes_back_and_the_attempt_does_not_count(runs):
    run = added(runs)
    runs.claim(run.id, event("started"))
    runs.requeue(run.id, event("queued"))
    assert (runs.get(run.id).state, runs.get(run.id).attempts) == ("queued", 0)


def test_a_run_that_is_over_stays_as_it_ended(runs):
    run = ended(runs)
    assert not runs.end(run.id, "running", Ending("failed"), News(run.number, (event("finished"),)))
    runs.requeue(run.id, event("queued"))
    assert runs.claim(run.id, event("started")) is None
    assert runs.get(run.id) == run
    assert [one.kind for one in runs.events(run.id, 0, 9)] == ["queued", "started", "finished"]


def test_old_runs_go_by_number_and_by_age_and_those_that_are_kept_stay(runs):
    made = [ended(runs, f"Run {number}") for number in range(5)]
    waiting = added(runs, "Waiting")
    runs.keep(made[0].id, True)
    assert runs.prune(2, 0.0) == 2
    assert [run.name for run in runs.listed((), None, None, 9)] == ["Waiting", "Run 4", "Run 3", "Run 0"]
    assert runs.prune(9, time.time() + 1) == 2
    assert {run.id for run in runs.listed((), None, None, 9)} == {waiting.id, made[0].id}
    assert runs.prune(0, 0.0) == 0


def test_what_is_deleted_is_gone_with_all_that_belongs_to_it(runs):
    run = ended(runs, media=frozenset({"mlab://a"}))
    runs.delete(run.id)
    assert runs.referenced() == set()
    for ask in (runs.get, runs.delete, runs.document, runs.outputs, lambda gone: runs.events(gone, 0, 9)):
        with pytest.raises(KeyError, match=run.id):
            ask(run.id)


def test_odd_text_comes_back_as_it_was(runs):
    run = added(runs, "Ä «日本» 🎞")
    runs.write([News(run.number, (event("log", '"\\u0000 \\ud800 日本"'),))])
    assert runs.get(run.id).name == "Ä «日本» 🎞"
    assert runs.events(run.id, 1, 9)[0].data == '"\\u0000 \\ud800 日本"'
