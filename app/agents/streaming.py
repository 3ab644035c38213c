"""An agent outside that streams: one WebSocket for as long as it is at work."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from app.agents.conversation import Conversation, LostError
from app.agents.line import Line
from app.agents.media import Media
from app.agents.reader import Reader
from app.sdk import Outputs, Run

FIRST_PAUSE, LONGEST_PAUSE = 0.25, 10.0
"""Seconds before a lost server is called again, in a session."""
TRIES = 3
"""In a run, of connecting."""


class Streaming:
    """Stands for the agent's function."""

    def __init__(self, line: Line, media: Media | None) -> None:
        self._line, self._media = line, media

    async def steps(self, *, run: Run, **inputs: Any) -> AsyncGenerator[Outputs, None]:
        """What the agent says. A session waits for a server that is lost, and goes on; a run ends there.

        Raises NodeError.
        """
        takes = {pin.name for pin in self._line.manifest.inputs if pin.type == "stream"}
        readers = {pin: Reader(aiter(value)) for pin, value in inputs.items() if pin in takes}
        settings = {pin: value for pin, value in inputs.items() if pin not in takes}
        failures = 0
        try:
            while True:
                conversation = Conversation(self._line, self._media, run)
                try:
                    async with aclosing(conversation.said(settings, readers)) as said:
                        async for outputs in said:
                            failures = 0
                            yield outputs
                    return
                except LostError as lost:
                    failures += 1
                    if not run.live and (conversation.has_begun or failures >= TRIES):
                        raise lost.error from lost
                    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1))
                    run.signal("backoff", str(lost.error), pause)
                await asyncio.sleep(pause)
        finally:
            run.signal("closed")
            for reader in readers.values():
                await reader.close()
