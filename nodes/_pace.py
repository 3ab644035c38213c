"""Play at the speed of the recording."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import TypeVar

T = TypeVar("T")


async def paced(
    items: AsyncGenerator[T, None],
    when: Callable[[T], float],
    live: bool,
    now: Callable[[], float] = time.monotonic,
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncGenerator[T, None]:
    """Give each item out when its time has come if somebody watches live, else as fast as it is taken.

    `when` tells an item's seconds since the beginning. Late items come at once: a hiccup does not add up.
    """
    began = None
    async with aclosing(items):
        async for item in items:
            if live:
                began = now() - when(item) if began is None else began
                await wait(max(0.0, began + when(item) - now()))
            yield item
