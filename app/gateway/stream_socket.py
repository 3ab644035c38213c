"""`WS /ws/streams/{id}`: chunks in from a publisher, chunks out to subscribers."""

from contextlib import suppress
from time import monotonic
from typing import Any

import orjson
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from app.gateway.features import why_off
from app.gateway.stream_lines import socket_line
from app.gateway.stream_query import QueryError, StreamQuery
from app.lab import Lab
from app.streams import Line, Stream, StreamError

ACK_EVERY = 16
"""Chunks after which a publisher is told what has arrived."""
ACK_AFTER = 0.5
"""Seconds after which it is told at the next chunk."""


class StreamSocket:
    """Raw ASGI: what goes out passes through nobody's hands on its way."""

    def __init__(self, lab: Lab) -> None:
        self._lab, self._streams = lab, lab.streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        await socket.accept()
        if (refusal := self._refusal(socket)) is not None:
            await socket.close(*refusal)
            return
        stream = self._streams.get(scope["path_params"]["id"])
        query = StreamQuery.read(socket.query_params)
        async with socket_line(scope, send, self._streams.bounds.window) as line:
            if "publish_token" not in socket.query_params:
                await _subscribe(socket, stream, line, query)
            else:
                await _publish(socket, stream, line)

    def _refusal(self, socket: WebSocket) -> tuple[int, str] | None:
        """The close code and the reason."""
        if why := why_off(self._lab.settings, "ENABLE_STREAMING"):
            return 1008, f"feature_disabled: {why}"
        if why := self._lab.turns_away:
            self._lab.metrics.refused.labels("stream").inc()
            return 1013, why
        try:
            stream = self._streams.get(socket.path_params["id"])
            StreamQuery.read(socket.query_params)
        except KeyError:
            return 1008, "unknown_stream: it was deleted, or has ended long ago"
        except QueryError as error:
            return 1008, str(error)[:100]
        token = socket.query_params.get("publish_token")
        return None if token is None or stream.allows(token) else (1008, _not_yours(stream))


def _not_yours(stream: Stream) -> str:
    if stream.publish_token is None:
        return "the flow publishes this stream; leave publish_token out to subscribe"
    return "the publish_token is not this stream's"


async def _subscribe(socket: WebSocket, stream: Stream, line: Line, query: StreamQuery) -> None:
    subscription = stream.subscribe(line, query.start, wants_newest=query.wants_newest)
    try:
        while (message := await socket.receive())["type"] != "websocket.disconnect":
            if (text := message.get("text")) is None:
                _complain(line, "not_a_publisher", "only a connection with the publish_token may send chunks")
            elif (said := _read(line, text)) is not None:
                _hear_subscriber(line, str(said["type"]))
    finally:
        stream.leave(subscription)


def _hear_subscriber(line: Line, kind: str) -> None:
    if kind == "ping":
        _answer(line, "pong")
    elif kind in ("chunk", "end"):
        _complain(line, "not_a_publisher", "only a connection with the publish_token may send chunks")
    else:
        _complain(line, "unknown_message", f"{kind[:60]!r} is not ping")


async def _publish(socket: WebSocket, stream: Stream, line: Line) -> None:
    publisher = _Publisher(stream, line)
    stream.publishers += 1
    line.on_room = publisher.acknowledge
    line.tell("stream_start", stream_id=stream.id, seq=stream.seq)
    if stream.ended is not None:
        publisher.finish()
    try:
        while (message := await socket.receive())["type"] != "websocket.disconnect":
            if (data := message.get("bytes")) is not None:
                publisher.take(data)
            elif (said := _read(line, message["text"])) is not None:
                publisher.hear(said)
    finally:
        line.on_room = None
        stream.publishers -= 1
        stream.touched = monotonic()


class _Publisher:
    """One publisher's connection: it is told which chunks have arrived, so that it can send the rest again."""

    def __init__(self, stream: Stream, line: Line) -> None:
        self._stream, self._line = stream, line
        self._unacked, self._acked = 0, monotonic()

    def hear(self, said: dict[str, Any]) -> None:
        match said["type"]:
            case "chunk":
                self._chunk(said)
            case "end":
                self._stream.end()
                self.finish()
            case "ping":
                self.acknowledge()
                _answer(self._line, "pong")
            case kind:
                _complain(self._line, "unknown_message", f"{str(kind)[:60]!r} is none of chunk, end, ping")

    def finish(self) -> None:
        """The stream has ended."""
        self._line.tell("stream_end", seq=self._stream.seq)
        self._line.close()

    def take(self, data: bytes) -> None:
        """A binary chunk."""
        try:
            self._stream.publish_bytes(data)
        except StreamError as error:
            self._refuse(error)
        else:
            self._count()

    def _chunk(self, said: dict[str, Any]) -> None:
        if "data" not in said:
            _complain(self._line, "invalid_message", 'a chunk has "data", which may be anything JSON can say')
            return
        metadata = orjson.dumps(said["metadata"]) if said.get("metadata") is not None else b""
        try:
            self._stream.publish(orjson.dumps(said["data"]), metadata)
        except StreamError as error:
            self._refuse(error)
        else:
            self._count()

    def _count(self) -> None:
        self._unacked += 1
        if self._unacked >= ACK_EVERY or monotonic() - self._acked > ACK_AFTER:
            self.acknowledge()

    def acknowledge(self) -> None:
        """Again once it reads again: while it did not, nothing was told."""
        self._unacked, self._acked = 0, monotonic()
        _answer(self._line, "stream_ack", seq=self._stream.seq)

    def _refuse(self, error: StreamError) -> None:
        """Told with the number of the chunk before it: this one has none."""
        recoverable = error.code != "stream_ended"
        _complain(self._line, error.code, str(error), recoverable=recoverable, seq=self._stream.seq)


def _read(line: Line, text: str) -> dict[str, Any] | None:
    """A message with a type, or None after a complaint."""
    with suppress(orjson.JSONDecodeError):
        said = orjson.loads(text)
        if isinstance(said, dict) and "type" in said:
            return said
    _complain(line, "invalid_message", "a message is a JSON object with a type")
    return None


def _complain(line: Line, code: str, message: str, *, recoverable: bool = True, **more: Any) -> None:
    _answer(line, "error", error={"code": code, "message": message, "recoverable": recoverable}, **more)


def _answer(line: Line, kind: str, **about: Any) -> None:
    """Nothing to who asks and does not read: what waits for one client has an end. Every ack tells of all before it."""
    if not line.is_full:
        line.tell(kind, **about)
