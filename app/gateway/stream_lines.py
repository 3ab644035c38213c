"""The ways to a stream's clients: straight to the connection where the server allows it, else through ASGI."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Protocol

from starlette.types import Message, Receive, Scope, Send

from app.gateway.direct import DIRECT, DirectHttp, DirectWebSocket
from app.streams import Chunk, Line, Ring, as_event, as_frame, as_http_chunk, in_http_chunk, notice

HEARTBEAT = b": \n\n"
CLOSE: Message = {"type": "websocket.close", "code": 1000}
END: Message = {"type": "http.response.body", "body": b"", "more_body": False}


@asynccontextmanager
async def socket_line(scope: Scope, send: Send, window: int) -> AsyncIterator[Line]:
    """For a WebSocket that is accepted. Once all is sent and the line is closed, `receive` says so."""
    if (connection := scope.get("extensions", {}).get(DIRECT)) is not None:
        yield _DirectSocket(connection, send, window)
        return
    line = _AsgiSocket(send, window)
    sending = asyncio.create_task(line.run())
    try:
        yield line
    finally:
        sending.cancel()


@asynccontextmanager
async def event_line(scope: Scope, receive: Receive, send: Send, window: int) -> AsyncIterator["EventLine"]:
    """For a response that is begun. `over` is set when the client has gone, or all is sent."""
    if (connection := scope.get("extensions", {}).get(DIRECT)) is not None:
        line = _DirectEvents(connection, window)
        try:
            yield line
        finally:
            connection.on_lost = connection.on_room = None
        await send(END)
        return
    async with asyncio.TaskGroup() as group:
        queue = _AsgiEvents(send, window)
        tasks = [group.create_task(queue.run()), group.create_task(queue.watch(receive))]
        try:
            yield queue
        finally:
            for task in tasks:
                task.cancel()


class EventLine(Line, Protocol):
    """A line for server-sent events."""

    over: asyncio.Event

    def beat(self) -> None:
        """Show that the connection lives."""


class _DirectSocket:
    def __init__(self, connection: DirectWebSocket, send: Send, window: int) -> None:
        self._connection, self._send = connection, send
        self._closing: asyncio.Task[None] | None = None
        connection.set_window(window)

    @property
    def on_room(self) -> Callable[[], object] | None:
        return self._connection.on_room

    @on_room.setter
    def on_room(self, call: Callable[[], object] | None) -> None:
        self._connection.on_room = call

    @property
    def is_full(self) -> bool:
        return self._connection.is_full

    def give(self, chunk: Chunk, ring: Ring) -> None:
        self._connection.write(chunk.frame)

    def tell(self, kind: str, **about: Any) -> None:
        self._connection.write(as_frame(notice(kind, **about), is_binary=False))

    def close(self) -> None:
        self._closing = asyncio.create_task(_quietly(self._send, CLOSE))


class _DirectEvents:
    def __init__(self, connection: DirectHttp, window: int) -> None:
        self._connection = connection
        self.over = asyncio.Event()
        connection.set_window(window)
        connection.on_lost = self.over.set
        if connection.cycle.disconnected:
            self.over.set()

    @property
    def on_room(self) -> Callable[[], object] | None:
        return self._connection.on_room

    @on_room.setter
    def on_room(self, call: Callable[[], object] | None) -> None:
        self._connection.on_room = call

    @property
    def is_full(self) -> bool:
        return self._connection.is_full

    def give(self, chunk: Chunk, ring: Ring) -> None:
        self._connection.write(ring.event(chunk))

    def tell(self, kind: str, **about: Any) -> None:
        self._connection.write(as_http_chunk(as_event(kind, notice(kind, **about))))

    def beat(self) -> None:
        if not self.is_full:
            self._connection.write(as_http_chunk(HEARTBEAT))

    def close(self) -> None:
        self.over.set()


class _Queue:
    """Messages for ASGI, sent one after the other by a task; full when more than the window waits."""

    def __init__(self, send: Send, window: int) -> None:
        self._send, self._window = send, window
        self.on_room: Callable[[], object] | None = None
        self._messages: deque[tuple[Message, int]] = deque()
        self._size = 0
        self._more = asyncio.Event()

    @property
    def is_full(self) -> bool:
        return self._size >= self._window

    async def run(self) -> None:
        """Until the end is sent, or the client has gone, which `receive` tells."""
        with suppress(OSError, RuntimeError):
            while True:
                while self._messages:
                    message, size = self._messages.popleft()
                    await self._send(message)
                    if message is END:
                        return
                    was_full = self.is_full
                    self._size -= size
                    if was_full and not self.is_full and self.on_room is not None:
                        self.on_room()
                self._more.clear()
                await self._more.wait()

    def put(self, message: Message, size: int) -> None:
        self._messages.append((message, size))
        self._size += size
        self._more.set()


class _AsgiSocket(_Queue):
    def give(self, chunk: Chunk, ring: Ring) -> None:
        payload = chunk.payload
        content: Message = {"bytes": payload} if chunk.is_binary else {"text": payload.decode()}
        self.put({"type": "websocket.send", **content}, len(payload))

    def tell(self, kind: str, **about: Any) -> None:
        text = notice(kind, **about).decode()
        self.put({"type": "websocket.send", "text": text}, len(text))

    def close(self) -> None:
        self.put(CLOSE, 0)


class _AsgiEvents(_Queue):
    def __init__(self, send: Send, window: int) -> None:
        super().__init__(send, window)
        self.over = asyncio.Event()

    def give(self, chunk: Chunk, ring: Ring) -> None:
        self._body(in_http_chunk(ring.event(chunk)))

    def tell(self, kind: str, **about: Any) -> None:
        self._body(as_event(kind, notice(kind, **about)))

    def beat(self) -> None:
        if not self.is_full:
            self._body(HEARTBEAT)

    def close(self) -> None:
        self.put(END, 0)

    async def run(self) -> None:
        await super().run()
        self.over.set()

    async def watch(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self.over.set()

    def _body(self, body: bytes) -> None:
        self.put({"type": "http.response.body", "body": body, "more_body": True}, len(body))


async def _quietly(send: Send, message: Message) -> None:
    with suppress(OSError, RuntimeError):  # it has closed by itself
        await send(message)
