"""Read a stream to its end, over as many connections as it takes, without a gap that is not told."""

import base64
import json
import struct
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any
from urllib.parse import urlencode

import httpx

from app.sdk.client.backoff import Backoff, Patience
from app.sdk.client.errors import ClientError
from app.sdk.client.line import AWAY, CUT, BusyError, check_closed, check_handshake, line_to
from app.sdk.client.messages import Chunk, Gap, OpenedStream
from app.sdk.client.sse import server_sent_events

_HEADER = struct.Struct("<Qd")


async def by_socket(
    stream: OpenedStream, after: int | str, patience: Patience, headers: dict[str, str], *, newest: bool
) -> AsyncGenerator[Chunk | Gap, None]:
    """Over a WebSocket. Raises ClientError if the server refuses, or is away for too long."""

    async def attempt(place: int | str) -> AsyncGenerator[dict[str, Any] | Chunk, None]:
        query = urlencode({"after": place, **({"newest": "1"} if newest else {})})
        async with line_to(f"{stream.ws_url}?{query}", patience, headers) as socket:
            try:
                async for message in socket:
                    if isinstance(message, bytes):
                        seq, time = _HEADER.unpack_from(message)
                        yield Chunk(seq, time, message[_HEADER.size :])
                    else:
                        yield json.loads(message)
            finally:
                check_closed(socket.close_code, socket.close_reason or "")

    async with aclosing(_resumed(attempt, after, patience)) as heard:
        async for one in heard:
            yield one


async def by_events(
    stream: OpenedStream, after: int | str, patience: Patience, http: httpx.AsyncClient, *, newest: bool
) -> AsyncGenerator[Chunk | Gap, None]:
    """As server-sent events over HTTP. Raises ClientError as `by_socket` does."""

    async def attempt(place: int | str) -> AsyncGenerator[dict[str, Any] | Chunk, None]:
        query = {"after": str(place), **({"newest": "1"} if newest else {})}
        async with aclosing(server_sent_events(http, stream.sse_url, query, patience.silence)) as events:
            try:
                async for event in events:
                    said = json.loads(event.data)
                    if said.get("encoding") == "base64":
                        yield Chunk(said["seq"], said["ts"], base64.b64decode(said["data"]))
                    else:
                        yield said
            except ClientError as error:
                if error.status in AWAY:
                    raise BusyError(float(error.more.get("retry_after", 1))) from error
                raise

    async with aclosing(_resumed(attempt, after, patience)) as heard:
        async for one in heard:
            yield one


async def _resumed(attempt: Any, after: int | str, patience: Patience) -> AsyncGenerator[Chunk | Gap, None]:
    """Connect, and again where it stopped, until the stream ends."""
    place, backoff = after, Backoff(patience)
    while True:
        try:
            async with aclosing(attempt(place)) as messages:
                async for message in messages:
                    backoff.reset()
                    one = _understood(message)
                    if one == "end":
                        return
                    if isinstance(one, int):
                        place = one
                    elif isinstance(one, Chunk | Gap):
                        place = one.seq if isinstance(one, Chunk) else one.last
                        yield one
            await backoff.pause(ConnectionError("the server closed the connection"))
        except BusyError as busy:
            await backoff.pause(busy, busy.wait)
        except CUT as cut:
            check_handshake(cut)
            await backoff.pause(cut)


def _understood(message: dict[str, Any] | Chunk) -> Chunk | Gap | int | str | None:
    """A chunk, a gap, the number that a stream starts after, or `end`."""
    if isinstance(message, Chunk):
        return message
    match message.get("type"):
        case "stream_data":
            return Chunk(message["seq"], message["ts"], message["data"], message.get("metadata"))
        case "stream_gap":
            return Gap(message["from"], message["to"])
        case "stream_start":
            return int(message["seq"])
        case "stream_end":
            return "end"
    return None  # a later server may say more
