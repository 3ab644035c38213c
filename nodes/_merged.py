"""Several streams read at once."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping

from app.sdk import Stream

_END = object()


async def merged(streams: Mapping[str, Stream[str] | None]) -> AsyncGenerator[tuple[str, str], None]:
    """What comes on any of them, by name, as it comes; those that come at once in the order of the names."""
    readers = {name: aiter(stream) for name, stream in streams.items() if stream is not None}
    waiting = {name: _next(reader) for name, reader in readers.items()}
    try:
        while waiting:
            await asyncio.wait(waiting.values(), return_when=asyncio.FIRST_COMPLETED)
            for name in [name for name, task in waiting.items() if task.done()]:
                value = waiting.pop(name).result()
                if isinstance(value, str):
                    waiting[name] = _next(readers[name])
                    yield name, value
            waiting = {name: waiting[name] for name in readers if name in waiting}
    finally:
        for task in waiting.values():
            task.cancel()
        if waiting:
            await asyncio.wait(waiting.values())


def _next(reader: AsyncIterator[str]) -> "asyncio.Future[object]":
    return asyncio.ensure_future(anext(reader, _END))
