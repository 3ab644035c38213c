"""Pairing by exact seq, whatever the order and whoever is silent."""

import sys
import threading

from hypothesis import given
from hypothesis import strategies as st

from app.engine.bell import Bell
from app.engine.item import SILENCE, Item, Ticket
from app.engine.join import Join

PINS = ("a", "b", "c")


class Counted(Ticket):
    """A ticket that tells whether everybody has let go."""

    def __init__(self, seq):
        super().__init__("test", seq, 0.0)

    @property
    def is_free(self):
        return self._holders == 0


def offer(join, pin, seq, value, tickets):
    ticket = tickets.setdefault(seq, Counted(seq))
    ticket.hold()
    join.offer(pin, Item(value, ticket))


def taken(join):
    sets = []
    while (together := join.take()) is not None:
        sets.append((together.ticket.seq, None if together.silent else dict(together.values)))
        together.release()
    return sets


def make(pins=PINS, **options):
    return Join(pins, on_drop=lambda reason: None, bell=Bell(), **options)


@st.composite
def arrivals(draw):
    """Three pins that each speak, or are silent, about every item in order, interleaved at will."""
    count = draw(st.integers(1, 12))
    lines = {pin: [(seq, draw(st.booleans())) for seq in range(count)] for pin in PINS}
    order = draw(st.permutations([pin for pin in PINS for _ in range(count)]))
    at = dict.fromkeys(PINS, 0)
    script = []
    for pin in order:
        seq, speaks = lines[pin][at[pin]]
        at[pin] += 1
        script.append((pin, seq, speaks))
    return count, lines, script


@given(arrivals())
def test_every_item_comes_once_in_order_and_only_if_all_spoke(case):
    count, lines, script = case
    join, tickets = make(), {}
    for pin, seq, speaks in script:
        offer(join, pin, seq, f"{pin}{seq}" if speaks else SILENCE, tickets)
    sets = taken(join)
    assert [seq for seq, _ in sets] == list(range(count))
    for seq, values in sets:
        spoke = all(lines[pin][seq][1] for pin in PINS)
        assert values == ({pin: f"{pin}{seq}" for pin in PINS} if spoke else None)
    assert all(ticket.is_free for ticket in tickets.values())


@given(arrivals(), st.integers(0, 11))
def test_a_pin_that_ends_early_holds_nobody_up(case, end):
    _, _, script = case
    join, tickets = make(), {}
    for pin, seq, speaks in script:
        if pin == "c" and seq >= end:
            continue
        offer(join, pin, seq, 1 if speaks else SILENCE, tickets)
    for pin in PINS:
        join.close(pin)
    taken(join)
    assert join.is_over
    assert all(ticket.is_free for ticket in tickets.values())


def test_silence_on_an_optional_pin_is_no_reason_to_skip():
    join, tickets = make(("a", "b"), optional=frozenset("b")), {}
    offer(join, "a", 0, "x", tickets)
    offer(join, "b", 0, SILENCE, tickets)
    assert taken(join) == [(0, {"a": "x"})]


def test_what_is_said_twice_of_an_item_is_paired_twice():
    join, tickets = make(("a", "b")), {}
    offer(join, "a", 0, "frame", tickets)
    offer(join, "b", 0, "first", tickets)
    offer(join, "b", 0, "second", tickets)
    assert taken(join) == [(0, {"a": "frame", "b": "first"}), (0, {"a": "frame", "b": "second"})]
    assert tickets[0].is_free


def test_latest_keeps_the_newest_and_the_rest_keep_their_place_in_silence():
    reasons = []
    join, tickets = Join(("a",), policy="latest", on_drop=reasons.append, bell=Bell()), {}
    for seq in range(4):
        offer(join, "a", seq, seq, tickets)
    assert taken(join) == [(0, None), (1, None), (2, None), (3, {"a": 3})]
    assert reasons == ["overwrite"] * 3


def test_coalesce_joins_texts_and_loses_none():
    join, tickets = make(("a",), policy="coalesce"), {}
    for seq, word in enumerate(("one ", "two ", "three")):
        offer(join, "a", seq, word, tickets)
    assert [values for _, values in taken(join) if values] == [{"a": "one two three"}]


def test_fifo_keeps_so_many():
    join, tickets = make(("a",), policy="fifo", limit=2), {}
    for seq in range(5):
        offer(join, "a", seq, seq, tickets)
    assert [values for _, values in taken(join) if values] == [{"a": 3}, {"a": 4}]


def test_a_drained_join_sends_home_whatever_comes():
    join, tickets = make(), {}
    offer(join, "a", 0, 1, tickets)
    join.drain()
    offer(join, "b", 0, 1, tickets)
    assert tickets[0].is_free
    assert not join.is_full


def test_its_depth_is_read_from_another_thread():
    """A gauge looks while items come and go."""
    join = make(("a", "b"), policy="every")
    done = threading.Event()

    def feed():
        for seq in range(20_000):
            join.offer("a", Item(seq, Ticket("s", seq, 0.0)))
            join.offer("b", Item(seq, Ticket("s", seq, 0.0)))
            if seq > 40:
                join.take()
        done.set()

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        feeder = threading.Thread(target=feed)
        feeder.start()
        depths = []
        while not done.is_set():
            depths.append(join.depth)
        feeder.join()
    finally:
        sys.setswitchinterval(before)
    assert max(depths) >= 40


def test_a_set_lacking_what_was_said_before_it_listened_is_not_waited_for():
    join, tickets = make(), {}
    join.begin_after({"a": 4, "b": 3, "c": 3}, answered=3)
    offer(join, "b", 4, "b4", tickets)
    assert taken(join) == [(4, None)]
    offer(join, "c", 4, "c4", tickets)
    assert taken(join) == [], "what comes of it is said once"
    for pin in PINS:
        offer(join, pin, 5, pin, tickets)
    assert taken(join) == [(5, {"a": "a", "b": "b", "c": "c"})]
    assert all(ticket.is_free for ticket in tickets.values())


def test_an_optional_part_that_was_said_before_it_listened_is_done_without():
    join, tickets = make(optional=frozenset("a")), {}
    join.begin_after({"a": 4}, answered=-1)
    offer(join, "b", 4, "b4", tickets)
    offer(join, "c", 4, "c4", tickets)
    assert taken(join) == [(4, {"b": "b4", "c": "c4"})]
    assert all(ticket.is_free for ticket in tickets.values())


def test_pictures_that_wait_for_a_model_to_load_are_not_all_kept():
    """The one it has at hand and those it may take next are; the sets in between stay in line without them."""
    join, tickets = make(("image", "found"), policy="latest"), {}
    for seq in range(200):
        offer(join, "image", seq, f"picture {seq}", tickets)
    kept = [seq for seq, found in join._waiting.items() if found["image"].value is not SILENCE]
    assert kept == [*range(16), *range(184, 200)]
    answers = []
    for seq in range(200):
        offer(join, "found", seq, f"found {seq}" if seq in (0, 199) else SILENCE, tickets)
        answers += taken(join)
    assert [answer for answer in answers if answer[1]] == [
        (seq, {"image": f"picture {seq}", "found": f"found {seq}"}) for seq in (0, 199)
    ]
    assert [seq for seq, _ in answers] == list(range(200))
    assert all(ticket.is_free for ticket in tickets.values())
