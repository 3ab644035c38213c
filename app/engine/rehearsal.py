"""The first call after a change, off stage: while it loads a model, the show goes on without it."""

import asyncio
from collections.abc import Coroutine
from itertools import count
from typing import Any

from app.engine.gauge import NodeGauge

LOOK = 0.02
"""Seconds between two looks at whether it loads a model."""
AT_ONCE = 4
"""Looks without a pause: most nodes ask for their model first of all, and every item that waits holds others up."""


async def has_begun_to_load(work: asyncio.Future[Any], gauge: NodeGauge) -> bool:
    """Wait for work, but no longer than until it says that it loads something."""
    for looks in count():
        if work.done() or gauge.state == "loading":
            return not work.done()
        if looks < AT_ONCE:
            await asyncio.sleep(0)
        else:
            await asyncio.wait({work}, timeout=LOOK)
    raise AssertionError("it counts for ever")


class Rehearsal:
    """One call at work. It is waited for as any other, until it says that it loads something."""

    def __init__(self, call: Coroutine[Any, Any, Any], gauge: NodeGauge) -> None:
        self._task = asyncio.ensure_future(call)
        self._gauge = gauge
        self.loads = False

    async def is_over(self) -> bool:
        """Wait until it is, or until it is known to take long; from then on, say at once."""
        self.loads = self.loads or await has_begun_to_load(self._task, self._gauge)
        return self._task.done()

    def result(self) -> Any:
        """What the call returned; raises what it raised."""
        return self._task.result()

    @property
    def is_done(self) -> bool:
        return self._task.done()

    def cancel(self) -> None:
        """Give it up. A model that is being loaded for it goes on loading, for whoever asks next."""
        self._task.cancel()

    async def close(self) -> None:
        """Give it up, and wait until it has put its things away."""
        self.cancel()
        await asyncio.wait({self._task})
        if not self._task.cancelled():
            self._task.exception()  # nobody needs it any more, and so nobody its failure
