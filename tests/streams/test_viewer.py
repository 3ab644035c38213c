"""One client's share: the newest of everything, in bounded memory, whatever it does or does not read."""

import asyncio
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.streams import Viewer
from app.streams.viewer import CREDITS, LONGEST, MOST


async def taken(viewer: Viewer) -> list:
    """Everything that would be sent now."""
    found = []
    while True:
        try:
            async with asyncio.timeout(0):
                message = await viewer.next()
        except TimeoutError:
            return found
        found.append(message if isinstance(message, bytes) else json.loads(message))


def words(value: object, mode: str = "append") -> dict:
    return {"type": "said", "mode": mode, "value": value}


async def test_the_newest_picture_wins_while_the_client_is_busy():
    viewer = Viewer()
    for number in range(10):
        viewer.show("cam", b"%d" % number)
    assert await taken(viewer) == [b"9"]
    assert viewer.dropped == 9


async def test_two_pictures_of_a_pin_may_be_on_their_way_and_an_answer_lets_the_next_go():
    viewer = Viewer()
    sent = []
    for number in range(5):
        viewer.show("cam", b"%d" % number)
        sent += await taken(viewer)
    assert sent == [b"0", b"1"]
    viewer.answered("cam")
    assert await taken(viewer) == [b"4"]
    viewer.answered("cam")
    assert await taken(viewer) == []


async def test_a_pin_that_waits_for_its_answer_holds_no_other_up():
    viewer = Viewer()
    for _ in range(3):
        viewer.show("slow", b"slow")
        await taken(viewer)
    viewer.show("fast", b"fast")
    assert await taken(viewer) == [b"fast"]


async def test_answers_that_nobody_asked_for_give_no_credit():
    viewer = Viewer()
    for _ in range(9):
        viewer.answered("cam")
    sent = []
    for _ in range(4):
        viewer.show("cam", b"x")
        sent += await taken(viewer)
    assert len(sent) == CREDITS


async def test_words_are_joined_and_none_is_lost():
    viewer = Viewer()
    for piece in ("one ", "two ", "three"):
        viewer.say("caption", words(piece))
    assert await taken(viewer) == [words("one two three")]
    viewer.say("caption", words("four"))
    assert await taken(viewer) == [words("four")]


async def test_words_that_replace_take_the_place_of_those_that_wait():
    viewer = Viewer()
    viewer.say("caption", words("old"))
    viewer.say("caption", words("new", "replace"))
    viewer.say("caption", words("er"))
    assert await taken(viewer) == [words("newer", "replace")]


async def test_words_after_a_value_that_is_no_text_stand_alone():
    viewer = Viewer()
    viewer.say("panel", words({"n": 1}, "replace"))
    viewer.say("panel", words("text"))
    assert await taken(viewer) == [words("text")]


async def test_of_too_many_words_the_oldest_go():
    viewer = Viewer()
    viewer.say("caption", words("a" * LONGEST))
    viewer.say("caption", words("bcd"))
    (said,) = await taken(viewer)
    assert len(said["value"]) == LONGEST
    assert said["value"].endswith("abcd"[1:])
    viewer.say("caption", words("x" * (LONGEST + 1)))
    assert len((await taken(viewer))[0]["value"]) == LONGEST


async def test_notices_keep_their_order_and_a_keyed_one_is_replaced():
    viewer = Viewer()
    viewer.notify({"n": 1})
    viewer.notify({"gauge": 1}, key="gauge")
    viewer.notify({"n": 2})
    viewer.notify({"gauge": 2}, key="gauge")
    assert await taken(viewer) == [{"n": 1}, {"gauge": 2}, {"n": 2}]


async def test_a_client_that_reads_nothing_costs_no_more_than_its_window():
    viewer = Viewer()
    for number in range(MOST * 4):
        viewer.notify({"n": number})
    found = await taken(viewer)
    assert [message["n"] for message in found] == list(range(MOST * 3, MOST * 4))
    assert viewer.dropped == MOST * 3


async def test_next_wakes_up_when_something_comes():
    viewer = Viewer()
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(viewer.next())
        await asyncio.sleep(0)
        assert not waiting.done()
        viewer.show("cam", b"picture")
    assert waiting.result() == b"picture"
    assert viewer.sent == 1


steps = st.lists(
    st.one_of(
        st.tuples(st.just("show"), st.sampled_from("ab")),
        st.tuples(st.just("answered"), st.sampled_from("ab")),
        st.tuples(st.just("read"), st.just("")),
    ),
    max_size=40,
)


@given(steps)
async def test_whatever_happens_the_last_picture_is_the_newest_and_credits_hold(steps):
    viewer, shown, got, open_ = Viewer(), {}, {}, {"a": 0, "b": 0}
    for number, (what, key) in enumerate(steps):
        if what == "show":
            shown[key] = number
            viewer.show(key, f"{key}{number}".encode())
        elif what == "answered":
            open_[key] = max(0, open_[key] - 1)
            viewer.answered(key)
        else:
            for message in await taken(viewer):
                pin, seq = message[:1].decode(), int(message[1:])
                assert seq > got.get(pin, -1)
                got[pin] = seq
                open_[pin] += 1
        assert all(0 <= unanswered <= CREDITS for unanswered in open_.values())
    for _ in range(CREDITS):
        for key in "ab":
            viewer.answered(key)
    for message in await taken(viewer):
        got[message[:1].decode()] = int(message[1:])
    assert got == shown


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        ({"big": 2**70, "none": float("nan")}, {"big": 2**70, "none": None}),
        ("half a pair: \ud83d", "half a pair: \ud83d"),
        ({1: np.float32(0.5), "at": np.arange(3)}, {"1": 0.5, "at": [0, 1, 2]}),
        ({"path": Path("a/b")}, {"path": "a/b"}),
    ],
)
async def test_whatever_a_node_says_reaches_the_client_and_never_silences_it(value, arrives):
    viewer = Viewer()
    viewer.say("pin", words(value, "replace"))
    viewer.say("other", words("still there"))
    first, second = await taken(viewer)
    assert first["value"] == arrives
    assert second["value"] == "still there"


async def test_a_new_session_begins_with_nothing_of_the_old_one():
    viewer = Viewer()
    viewer.say("pin", words("old"))
    viewer.show("cam", b"old")
    viewer.notify({"type": "state"})
    viewer.forget()
    assert await taken(viewer) == [{"type": "state"}]
