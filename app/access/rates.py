"""How often one client may ask: moving windows in this process's memory."""

import math
import time
from typing import Literal

Kind = Literal["requests", "sign_in", "refusals"]


class Rates:
    """`a_minute`: how many of each kind one client has."""

    def __init__(self, a_minute: dict[Kind, int]) -> None:
        from limits import RateLimitItemPerMinute
        from limits.storage import MemoryStorage
        from limits.strategies import SlidingWindowCounterRateLimiter

        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._items = {kind: RateLimitItemPerMinute(count) for kind, count in a_minute.items()}

    def take(self, kind: Kind, *clients: str) -> int:
        """Count one; 0 if it may be, else the seconds after which to ask again."""
        item = self._items[kind]
        for client in clients:
            if not self._limiter.hit(item, kind, client):
                return max(1, math.ceil(self._limiter.get_window_stats(item, kind, client).reset_time - time.time()))
        return 0
