"""Blocking work that gives pieces, as something to await: the next piece is made while this one is used."""

import asyncio
from collections.abc import AsyncGenerator, Generator


async def ahead(pieces: Generator[bytes, None, None]) -> AsyncGenerator[bytes, None]:
    """Each piece from a thread. The generator is closed on a thread, too, whatever happens."""
    loop = asyncio.get_running_loop()
    coming = loop.run_in_executor(None, next, pieces, b"")
    try:
        while piece := await coming:
            coming = loop.run_in_executor(None, next, pieces, b"")
            yield piece
    finally:
        await asyncio.wait([coming])
        if not coming.cancelled():
            coming.exception()  # told already, or of no interest to whoever has left
        await loop.run_in_executor(None, pieces.close)
