"""A client that asks and asks, and reads nothing: what waits for it has an end."""

from contextlib import asynccontextmanager

import pytest

from app.gateway.stream_socket import StreamSocket
from app.streams import About


class Unread:
    """A line that is full from the first message on."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.on_room = None

    @property
    def is_full(self) -> bool:
        return bool(self.told)

    def tell(self, kind, **about) -> None:
        self.told.append(kind)


@pytest.fixture
def line(monkeypatch) -> Unread:
    unread = Unread()

    @asynccontextmanager
    async def given(*_):
        yield unread

    monkeypatch.setattr("app.gateway.stream_socket.socket_line", given)
    return unread


async def say(lab, stream, query: str, messages: list[str], at_last) -> None:
    """Send all of it to a stream's socket, then do something, and go."""
    coming = [{"type": "websocket.connect"}, *({"type": "websocket.receive", "text": one} for one in messages)]

    async def receive():
        if coming:
            return coming.pop(0)
        at_last()
        return {"type": "websocket.disconnect", "code": 1000}

    async def send(message) -> None:
        assert message["type"] == "websocket.accept"

    about = {"path": "/", "query_string": query.encode(), "headers": [], "path_params": {"id": stream.id}}
    await StreamSocket(lab)({"type": "websocket", **about}, receive, send)


async def test_a_subscriber_that_does_not_read_is_answered_no_more(lab, line):
    stream = lab.streams.open(About("a", "b"))
    await say(lab, stream, "", ['{"type": "ping"}', "nonsense", '{"type": "chunk"}'] * 100, lambda: None)
    assert line.told == ["stream_start"]


async def test_a_publisher_that_reads_again_is_told_what_has_arrived(lab, line):
    stream = lab.streams.open(About("a", "b"))

    def read_again() -> None:
        assert line.told == ["stream_start"]
        line.told.clear()
        line.on_room()

    chunks = ['{"type": "chunk", "data": 1}', '{"type": "ping"}'] * 100
    await say(lab, stream, f"publish_token={stream.publish_token}", chunks, read_again)
    assert (line.told, stream.seq) == (["stream_ack"], 100)
    assert line.on_room is None
