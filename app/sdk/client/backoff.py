"""How long to wait before connecting again."""

import asyncio
import random
from dataclasses import dataclass, field
from time import monotonic

from app.sdk.client.errors import ClientError


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. The first pause, the longest, when to give up (None: never), and how long silence is normal.

    A server says something at least every 20 seconds, if only that it lives.
    """

    first: float = 0.1
    longest: float = 10.0
    give_up: float | None = None
    silence: float = 40.0


@dataclass(slots=True)
class Backoff:
    """Pauses that double, each a little different, so that a thousand clients do not come back at once."""

    patience: Patience
    _next: float = 0.0
    _since: float | None = field(default=None)

    def reset(self) -> None:
        """The line works."""
        self._next, self._since = 0.0, None

    async def pause(self, why: Exception, least: float = 0.0) -> None:
        """Wait. Raises ClientError once it has been too long."""
        now = monotonic()
        if self._since is None:
            self._since = now
        self._next = min(self.patience.longest, max(self.patience.first, self._next * 2))
        wait = max(least, self._next * random.uniform(0.5, 1.0))
        give_up = self.patience.give_up
        if give_up is not None and now + wait - self._since > give_up:
            raise ClientError("gave_up", f"no connection for {give_up:g} s; the last failure: {why!r}") from why
        await asyncio.sleep(wait)
