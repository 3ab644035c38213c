"""What an agent outside is handed: small media inline, large ones by reference."""

import asyncio
from typing import Any

from app.agents.line import Line
from app.agents.media import Media
from app.sdk import Audio, Image, NodeError, Video, wire

INLINE = 1024 * 1024
"""Bytes of one value that go along with a call of a run."""
INLINE_LIVE = 8 * 1024 * 1024
"""Bytes in a session, where keeping each frame would wear out a disk."""


async def given(line: Line, media: Media | None, pin: str, value: Any, parts: list[bytes], *, live: bool) -> Any:
    """The document of one value; its bytes are in `parts`, or kept where the document says.

    Raises NodeError for what cannot be sent.
    """
    try:
        if isinstance(value, Video):
            return await _lent(line, media, pin, value)
        added: list[bytes] = []
        if isinstance(value, Image | Audio):
            document = await asyncio.to_thread(wire.written, value, added, lossless=not live)
        else:
            document = wire.written(value, added)
        if sum(map(len, added)) > (INLINE_LIVE if live else INLINE) and media is not None and media.can_lend:
            return await _lent(line, media, pin, value)
    except ValueError as error:
        raise NodeError(str(error), "Connect a value that the agent takes", pin=pin) from None
    if added:
        document["at"][0] += sum(map(len, parts))
        parts += added
    return document


async def _lent(line: Line, media: Media | None, pin: str, value: Any) -> Any:
    if media is None:
        raise NodeError("a film goes to an agent by reference", "Run it in a lab", pin=pin)
    return await media.lend(value, line.manifest.id.replace("/", "-"), pin)
