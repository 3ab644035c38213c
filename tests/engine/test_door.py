"""Admission: one in flight, one waiting, the newest wins."""

import asyncio

from app.engine.door import Door


async def test_the_newest_takes_the_place_outside():
    dropped = []
    door = Door("camera", width=1, on_drop=lambda seq, reason: dropped.append((seq, reason)))
    for frame in "abcd":
        door.offer(frame)
    value, ticket = await door.take()
    assert (value, ticket.seq) == ("d", 3)
    assert dropped == [(0, "overwrite"), (1, "overwrite"), (2, "overwrite")]


async def test_nobody_goes_in_while_somebody_is_in_flight():
    door = Door("camera", width=1)
    door.offer("a")
    _, ticket = await door.take()
    ticket.hold()
    door.offer("b")
    waiting = asyncio.ensure_future(door.take())
    await asyncio.sleep(0)
    assert not waiting.done()
    ticket.release()
    assert (await waiting)[0] == "b"


async def test_an_item_is_done_when_its_last_holder_lets_go():
    done = []
    door = Door("camera", width=1, on_done=lambda ticket: done.append(ticket.seq))
    door.offer("a")
    _, ticket = await door.take()
    ticket.hold()
    ticket.hold()
    ticket.release()
    assert not done
    ticket.release()
    assert done == [0]


async def test_sound_waits_in_line_and_the_oldest_gives_way():
    dropped = []
    door = Door("microphone", width=1, line=3, on_drop=lambda seq, reason: dropped.append(seq))
    for clip in range(5):
        door.offer(clip, keep=True)
    assert [(await door.take())[0] for _ in range(3)] == [2, 3, 4]
    assert dropped == [0, 1]


async def test_the_clients_own_numbers_are_kept():
    door = Door("camera", width=2)
    door.offer("a", seq=41)
    assert (await door.take())[1].seq == 41


async def test_a_closed_door_lets_in_who_waits_and_then_says_so():
    door = Door("camera", width=1)
    door.offer("a")
    door.close()
    assert (await door.take())[0] == "a"
    assert await door.take() is None


async def test_a_door_that_is_shut_answers_for_everybody_once():
    told = []
    door = Door("camera", width=1, on_drop=lambda seq, why: told.append((seq, why)), on_done=told.append)
    door.offer("a")
    _, ticket = await door.take()
    ticket.hold()
    door.offer("b")
    door.shut()
    assert await door.take() is None
    ticket.release()
    assert told == [(0, "restarted"), (1, "restarted")]
