"""A source lets in a fresh picture when the lane has time for it, and not before."""

import asyncio

from app.engine.door import Door
from app.engine.pace import Pace


def offered_every(seconds, pace, until):
    for beat in range(round(until / seconds)):
        pace.offered(beat * seconds)


def test_nobody_waits_where_nothing_is_held():
    pace = Pace()
    offered_every(0.03, pace, 0.9)
    pace.came_back(0.9)
    assert pace.remaining(0.9) == 0.0


def test_the_next_waits_and_then_a_fresh_one_goes_in():
    pace = Pace()
    offered_every(0.03, pace, 0.93)  # the last at 0.9
    pace.hold = 0.05
    pace.came_back(0.91)
    assert round(pace.remaining(0.92), 3) == 0.04
    pace.offered(0.93)
    assert round(pace.remaining(0.961), 3) == 0.005, "one is due any moment, and fresher than that of 30 ms ago"
    pace.offered(0.962)
    assert pace.remaining(0.962) == 0.0


def test_what_has_no_successor_goes_in():
    pace = Pace()
    offered_every(0.03, pace, 0.93)
    pace.hold = 0.05
    pace.came_back(0.91)
    assert pace.remaining(0.97) == 0.0


def test_pictures_that_come_seldom_are_not_waited_for():
    pace = Pace()
    offered_every(0.5, pace, 5.0)
    pace.hold = 0.05
    pace.came_back(4.0)
    assert pace.period == 0.0
    assert pace.remaining(4.4) == 0.0


async def test_a_door_that_holds_back_opens_by_itself():
    door = Door("camera", width=1)
    door.pace.hold = 0.01
    door.offer("first")
    _, ticket = await door.take()
    ticket.hold()
    ticket.release()
    door.offer("second")
    async with asyncio.timeout(60):
        value, _ = await door.take()
    assert value == "second"
    assert door.dropped == 0


async def test_a_door_that_closes_holds_nothing_back():
    door = Door("camera", width=1)
    door.pace.hold = 1000.0
    door.pace.came_back(0.0)
    door.offer("last")
    door.close()
    async with asyncio.timeout(60):
        assert (await door.take())[0] == "last"
        assert await door.take() is None


def test_what_was_said_for_one_item_is_not_held_against_the_next():
    """The node that said it may be gone by an edit, or rest after failures: nobody would ever take it back."""
    pace = Pace()
    offered_every(0.03, pace, 0.93)
    pace.hold = 0.5
    pace.came_back(0.91)
    assert pace.remaining(0.92) > 0.4
    pace.came_back(1.5)
    assert pace.remaining(1.51) == 0.0
