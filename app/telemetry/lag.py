"""How late a loop is: what is due now happens so much later, because something holds the loop up."""

import asyncio
from time import monotonic

from app.telemetry.buckets import Buckets

EVERY = 0.1
"""Seconds."""


async def watch_lag(found: Buckets) -> None:
    """Measure the loop this runs on, for ever."""
    while True:
        due = monotonic() + EVERY
        await asyncio.sleep(EVERY)
        found.add(max(0.0, monotonic() - due))
