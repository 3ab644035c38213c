"""A stream that one conversation leaves and the next goes on with."""

import asyncio
from contextlib import suppress

from app.agents.reader import Reader


async def held(count, go):
    for number in range(count):
        await go.wait()
        yield number


async def test_who_is_cancelled_while_waiting_leaves_the_item_to_the_next():
    go = asyncio.Event()
    reader = Reader(held(3, go))
    waiting = asyncio.create_task(anext(reader))
    await asyncio.sleep(0.01)
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    go.set()
    assert [one async for one in reader] == [0, 1, 2]


async def test_closed_it_waits_for_nothing():
    reader = Reader(held(3, asyncio.Event()))
    waiting = asyncio.create_task(anext(reader))
    await asyncio.sleep(0.01)
    waiting.cancel()
    await reader.close()
    assert reader._coming is None
