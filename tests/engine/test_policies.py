"""What an edge does with items that come faster than they go, and where it tells of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.bell import Bell
from app.engine.channel import Channel
from app.engine.gauge import NodeGauge, Recent
from app.engine.item import SILENCE, Item, Silence, Ticket
from app.engine.join import Join
from app.engine.sampler import Sampler
from app.flow import Edge


def channel(policy: str) -> tuple[Channel, Join]:
    edge = Edge.parse(f"a.out -> b.in [{policy}]")
    limit = int(edge.amount) or 64
    join = Join(["in"], policy=edge.policy_kind or "every", limit=limit, on_drop=lambda reason: None, bell=Bell())
    return Channel(edge, join, None, None, live=True), join


def taken(join: Join) -> list[object]:
    found: list[object] = []
    while (together := join.take()) is not None:
        found.append(SILENCE if together.silent else together.values["in"])
        together.release()
    return found


def spoken(join: Join) -> list[object]:
    return [value for value in taken(join) if not isinstance(value, Silence)]


@pytest.mark.parametrize(
    ("policy", "left"),
    [("every", list(range(9))), ("latest", [8]), ("fifo 3", [6, 7, 8]), ("coalesce", list(range(9)))],
)
def test_what_is_left_of_nine_items_that_nobody_took(policy, left):
    edge, join = channel(policy)
    for seq in range(9):
        edge.push(seq, Ticket("a", seq, float(seq)))
    found = taken(join)
    assert len(found) == 9, "each keeps its place in line"
    assert [value for value in found if not isinstance(value, Silence)] == left


def test_words_are_joined():
    edge, join = channel("coalesce")
    for seq, word in enumerate("abc"):
        edge.push(word, Ticket("a", seq, 0.0))
    assert spoken(join) == ["abc"]


def test_silence_takes_nobodys_place():
    edge, join = channel("latest")
    edge.push("something", Ticket("a", 0, 0.0))
    edge.push(SILENCE, Ticket("a", 1, 0.0))
    assert spoken(join) == ["something"]


@pytest.mark.parametrize("policy", ["latest", "fifo 3", "sample 5", "coalesce"])
def test_a_forgetful_edge_does_not_keep_its_source_waiting(policy):
    back = []
    edge, join = channel(policy)
    ticket = Ticket("a", 0, 0.0, back.append)
    ticket.hold()
    edge.push("slow", ticket)
    ticket.release()
    assert back == [ticket], "it is home although nobody has taken it yet"
    assert spoken(join) == ["slow"]


def test_an_edge_that_keeps_every_item_does():
    back = []
    edge, join = channel("every")
    ticket = Ticket("a", 0, 0.0, back.append)
    edge.push("slow", ticket)
    assert back == []
    assert spoken(join) == ["slow"]
    assert back == [ticket]


def test_sampling_says_on_its_edge_what_it_left_out_and_answers_for_it():
    edge, join = channel("sample 5")
    for seq in range(60):
        edge.push(seq, Ticket("a", seq, seq / 30))
    found = taken(join)
    assert len(found) == 60, "whoever joins it with another branch is told of each"
    assert len([value for value in found if not isinstance(value, Silence)]) == 10
    assert edge.gauge.drops == {"sample": 50}
    assert edge.gauge.count == 10


@given(rate=st.floats(0.5, 60), frames=st.integers(10, 400), fps=st.sampled_from([15, 24, 29.97, 30, 60]))
def test_a_sampler_keeps_its_beat(rate, frames, fps):
    sampler = Sampler(rate)
    passed = sum(sampler.is_due(100 + n / fps) for n in range(frames))
    expected = min(frames, frames / fps * rate)
    assert expected * 0.6 - 1 <= passed <= expected * 1.15 + 2


def test_a_rate_of_nothing_lets_nothing_pass():
    assert not any(Sampler(0).is_due(time) for time in range(5))


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=200))
def test_the_median_is_of_the_last_ones(figures):
    recent = Recent()
    for figure in figures:
        recent.add(figure)
    last = sorted(figures[-Recent.LENGTH :])
    assert recent.count == len(last)
    assert recent.at(0.5) == last[min(len(last) - 1, len(last) // 2)]
    assert recent.at(1.0) == last[-1]


def test_a_gauge_tells_waiting_from_working():
    gauge = NodeGauge()
    gauge.queued, gauge.set_up = 0.2, 0.5
    gauge.took(1.0, waited=0.1)
    assert gauge.waits.at(0.5) == pytest.approx(0.3)
    assert gauge.runs.at(0.5) == pytest.approx(0.3)
    assert (gauge.queued, gauge.set_up) == (0, 0)


def test_a_joined_set_belongs_to_the_ticket_that_is_waited_for():
    join = Join(["a", "b"], on_drop=lambda reason: None, bell=Bell())
    counted = Ticket("camera", 3, 0.0, lambda ticket: None)
    join.offer("a", Item("beside", counted.beside()))
    join.offer("b", Item("counted", counted))
    together = join.take()
    assert together is not None
    assert together.ticket is counted


def test_what_is_left_out_while_a_node_hangs_does_not_pile_up():
    edge, join = channel("latest")
    for seq in range(5000):
        edge.push(seq, Ticket("a", seq, 0.0))
    assert join.depth == 1
    assert len(taken(join)) <= 257
