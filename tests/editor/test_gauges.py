"""Counters become rates a person can read."""

from types import SimpleNamespace

import pytest

from app.editor.gauges import Gauges
from app.engine import EdgeGauge, NodeGauge


@pytest.fixture
def clock(monkeypatch):
    time = SimpleNamespace(now=100.0)
    monkeypatch.setattr("app.editor.gauges.monotonic", lambda: time.now)
    return time


def session(node, edge):
    return {"detect": node}, {"a.x -> detect.image [latest]": (edge, 2)}


def nodes(messages):
    return {
        name: about for message in messages if message["type"] == "nodes" for name, about in message["nodes"].items()
    }


def test_items_a_second_are_told_and_only_what_has_changed(clock):
    gauges, node, edge = Gauges(), NodeGauge(state="running"), EdgeGauge()
    first = gauges.measured(*session(node, edge))
    assert nodes(first)["detect"]["state"] == "running"
    assert first[1]["edges"]["a.x -> detect.image"]["depth"] == 2
    assert gauges.measured(*session(node, edge)) == []
    node.count, clock.now = 30, 101.0
    assert nodes(gauges.measured(*session(node, edge)))["detect"]["fps"] == 30
    gauges.forget()
    assert nodes(gauges.measured(*session(node, edge)))["detect"]["fps"] == 30


def test_a_flow_planned_anew_counts_from_nothing_and_not_backwards(clock):
    gauges = Gauges()
    gauges.measured(*session(NodeGauge(), EdgeGauge()))
    clock.now = 101.0
    gauges.measured(*session(NodeGauge(count=1000), EdgeGauge(count=1000)))
    clock.now = 102.0
    told = nodes(gauges.measured(*session(NodeGauge(count=5), EdgeGauge(count=5))))
    assert told["detect"]["fps"] == 5


def test_a_node_tells_waiting_from_working_and_an_edge_why_items_were_lost(clock):
    node, edge = NodeGauge(device="cuda:0", memory=3_000_000, batch=3.25), EdgeGauge(drops={"overwrite": 4, "stale": 1})
    for milliseconds in range(1, 101):
        node.took(milliseconds / 1000, waited=0.0004)
    told = Gauges().measured(*session(node, edge))
    about = nodes(told)["detect"]
    assert about["run"] == [69, 97]
    assert about["wait"] == [0.4, 0.4]
    assert (about["device"], about["memory"], about["batch"]) == ("cuda:0", 3_000_000, 3.2)
    assert told[1]["edges"]["a.x -> detect.image"]["reasons"] == {"overwrite": 4, "stale": 1}
    assert told[1]["edges"]["a.x -> detect.image"]["drops"] == 5


def test_what_has_left_a_running_flow_is_at_rest(clock):
    gauges = Gauges()
    gauges.measured(*session(NodeGauge(state="running", count=9), EdgeGauge(count=9)))
    told = gauges.measured({}, {})
    assert nodes(told)["detect"]["state"] == "idle"
    assert told[1]["edges"]["a.x -> detect.image"]["rate"] == 0
    assert gauges.measured({}, {}) == [], "once"
