"""Send chunks to a stream: what the server has not acknowledged is sent again when the line was cut, nothing twice."""

import asyncio
import json
from collections import deque
from contextlib import suppress
from types import TracebackType
from typing import Any

from websockets.asyncio.client import ClientConnection

from app.sdk.client.backoff import Backoff, Patience
from app.sdk.client.errors import ClientError
from app.sdk.client.line import CUT, BusyError, check_closed, check_handshake, line_to
from app.sdk.client.messages import OpenedStream

WINDOW = 256
"""Chunks that may wait to be acknowledged."""
END = json.dumps({"type": "end"})


class Publisher:
    """`async with` it. One publisher a stream: it knows what has arrived by the stream's own numbers."""

    def __init__(self, stream: OpenedStream, patience: Patience, headers: dict[str, str]) -> None:
        if stream.publish_token is None:
            raise ClientError("not_a_publisher", "this stream has no publish_token: a flow publishes it")
        self._url = f"{stream.ws_url}?publish_token={stream.publish_token}"
        self._patience, self._headers = patience, headers
        self._waiting: deque[str | bytes] = deque()
        """Chunks that the server has not acknowledged, the oldest first."""
        self._sent = 0
        """Of those, how many have gone over this connection."""
        self._seq: int | None = None
        """Of the last chunk that has arrived."""
        self._is_ending = self._is_over = False
        self._refusal: ClientError | None = None
        self._changed = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Publisher":
        self._running = asyncio.create_task(self._run(), name="publisher")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What was sent has arrived when this returns, unless something went wrong."""
        try:
            if kind is None:
                await self.flush()
        finally:
            if self._running is not None:
                self._running.cancel()
                with suppress(asyncio.CancelledError, ClientError):
                    await self._running

    async def send(self, data: Any, metadata: Any = None) -> None:
        """Send a chunk: bytes as they are, all else as JSON. Waits while too many are on their way.

        Raises ClientError if the server refused one before, or is away for too long.
        """
        if isinstance(data, bytes | bytearray | memoryview):
            message: str | bytes = bytes(data)
        else:
            more = {} if metadata is None else {"metadata": metadata}
            message = json.dumps({"type": "chunk", "data": data, **more})
        await self._until(lambda: len(self._waiting) < WINDOW)
        self._waiting.append(message)
        self._ring()

    async def flush(self) -> None:
        """Wait until all has arrived."""
        await self._until(lambda: not self._waiting)

    async def end(self) -> None:
        """End the stream, once all has arrived."""
        self._is_ending = True
        self._ring()
        await self._until(lambda: self._is_over)

    async def _until(self, true: Any) -> None:
        while True:
            if self._refusal is not None:
                refusal, self._refusal = self._refusal, None
                raise refusal
            if true():
                return
            assert self._running is not None, "a publisher is entered before it sends"
            if self._running.done():
                self._running.result()
                raise ClientError("stream_ended", "the stream has ended; open another to publish more")
            waiting = asyncio.ensure_future(self._changed.wait())
            await asyncio.wait([waiting, self._running], return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()

    async def _run(self) -> None:
        backoff = Backoff(self._patience)
        while not self._is_over:
            try:
                async with line_to(self._url, self._patience, self._headers) as socket:
                    await self._talk(socket, backoff)
                check_closed(socket.close_code, socket.close_reason or "")
            except BusyError as busy:
                await backoff.pause(busy, busy.wait)
            except CUT as cut:
                check_handshake(cut)
                await backoff.pause(cut)

    async def _talk(self, socket: ClientConnection, backoff: Backoff) -> None:
        self._sent = 0
        writing: asyncio.Task[None] | None = None
        try:
            async for message in socket:
                self._hear(json.loads(message))
                backoff.reset()
                if self._is_over:
                    return
                if writing is None:
                    writing = asyncio.create_task(self._write(socket))
        finally:
            if writing is not None:
                writing.cancel()
                with suppress(asyncio.CancelledError, *CUT):
                    await writing
            check_closed(socket.close_code, socket.close_reason or "")

    async def _write(self, socket: ClientConnection) -> None:
        is_end_sent = False
        with suppress(*CUT):  # the reading side sees it too, and connects again
            while True:
                asked = False
                while self._sent < len(self._waiting):
                    message = self._waiting[self._sent]
                    self._sent += 1
                    await socket.send(message)
                    asked = True
                if self._is_ending and not is_end_sent:
                    is_end_sent = True
                    await socket.send(END)
                elif asked:
                    await socket.send('{"type": "ping"}')  # answered by what has arrived
                if self._sent >= len(self._waiting) and (is_end_sent or not self._is_ending):
                    await self._changed.wait()

    def _hear(self, said: dict[str, Any]) -> None:
        match said["type"]:
            case "stream_start" | "stream_ack":
                self._arrived(said["seq"])
            case "stream_end":
                self._arrived(said["seq"])
                self._is_over = True
            case "error":
                error = said["error"]
                if "seq" in said:  # the one after this number was refused: it has no number
                    self._arrived(said["seq"])
                    self._drop(1)
                self._refusal = ClientError(error["code"], error["message"])
        self._ring()

    def _arrived(self, seq: int) -> None:
        if self._seq is not None:
            self._drop(seq - self._seq)
        self._seq = seq

    def _drop(self, count: int) -> None:
        for _ in range(min(count, len(self._waiting))):
            self._waiting.popleft()
            self._sent = max(0, self._sent - 1)

    def _ring(self) -> None:
        """Wake everybody who waits for a change: whoever waits again waits for the next one."""
        self._changed.set()
        self._changed = asyncio.Event()
