"""Streams as a program sees them, over real sockets: all that is heard is held to the published schemas."""

import asyncio
import json
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import websockets

from tests.conftest import Server
from tests.published import conforms

PATIENCE = 30


@dataclass(frozen=True)
class Opened:
    stream_id: str
    ws_url: str
    sse_url: str
    publish_token: str | None

    @property
    def publisher_url(self) -> str:
        return f"{self.ws_url}?publish_token={self.publish_token}"


def open_stream(server: Server, **more: Any) -> Opened:
    about = {"agent_id": "tests.somebody", "pin_name": "out", **more}
    answer = httpx.post(f"{server.address}/api/v1/streams/init", json=about)
    assert answer.status_code in (200, 201), answer.text
    return Opened(**answer.json())


class Socket:
    """One WebSocket, with what comes taken apart."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self.socket = socket

    async def hear(self) -> Any:
        """A message; of a binary chunk `(seq, ts, data)`."""
        message = await asyncio.wait_for(self.socket.recv(), PATIENCE)
        if isinstance(message, bytes):
            return (*struct.unpack_from("<Qd", message), message[16:])
        return conforms("stream-from-server", json.loads(message))

    async def hear_all(self, count: int) -> list[Any]:
        return [await self.hear() for _ in range(count)]

    async def until_closed(self) -> tuple[list[Any], int]:
        """What is still said, and the close code."""
        heard = []
        try:
            while True:
                heard.append(await self.hear())
        except websockets.ConnectionClosed as closed:
            return heard, closed.rcvd.code if closed.rcvd else 1006

    async def say(self, **message: Any) -> None:
        await self.socket.send(json.dumps(message))

    async def chunk(self, data: Any, **more: Any) -> None:
        await self.say(**conforms("stream-to-server", {"type": "chunk", "data": data, **more}))


@asynccontextmanager
async def connected(url: str, **more: Any) -> AsyncIterator[Socket]:
    async with websockets.connect(url, max_size=None, **more) as socket:
        yield Socket(socket)


@asynccontextmanager
async def publishing(opened: Opened) -> AsyncIterator[Socket]:
    async with connected(opened.publisher_url) as publisher:
        assert (await publisher.hear())["type"] == "stream_start"
        yield publisher


async def events(lines: AsyncIterator[str]) -> AsyncIterator[dict[str, Any]]:
    """Server-sent events, as `{"event", "id", "data"}`; a comment as `{"comment"}`."""
    event: dict[str, Any] = {}
    async for line in lines:
        if not line:
            if event:
                yield event
            event = {}
        elif line.startswith(":"):
            event["comment"] = line[1:]
        else:
            field, _, value = line.partition(": ")
            event[field] = conforms("stream-from-server", json.loads(value)) if field == "data" else value
