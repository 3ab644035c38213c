"""The first call after a change, off stage: while it loads a model, the show goes on without it."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from app.engine.gauge import NodeGauge
from app.engine.item import Ticket

LOOK = 0.02
"""Seconds between two looks at whether it loads a model."""


class Rehearsal:
    """One call at work. It is waited for as any other, until it says that it loads something."""

    def __init__(self, call: Coroutine[Any, Any, Any], gauge: NodeGauge, ticket: Ticket) -> None:
        self._task = asyncio.ensure_future(call)
        self._gauge, self.ticket = gauge, ticket
        self.loads = False

    async def is_over(self) -> bool:
        """Wait until it is, or until it is known to take long; from then on, say at once."""
        while not self.loads and not self._task.done():
            await asyncio.wait({self._task}, timeout=LOOK)
            self.loads = self._gauge.state == "loading" and not self._task.done()
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
