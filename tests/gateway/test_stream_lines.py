"""Streams on a server that is not ours: lines fall back to ASGI's `send`. And on one whose loop is always late."""

import asyncio
import socket
from contextlib import asynccontextmanager
from types import SimpleNamespace

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from app.flow import Flow, PinRef, Placed
from app.gateway import mount, stream_events
from app.gateway.direct import DirectHttp
from app.streams import About
from app.telemetry import Lateness
from tests.gateway.streams_client import connected, events


@asynccontextmanager
async def serving(lab, http="h11"):
    """The gateway on this loop, under uvicorn's own protocols unless others are named."""
    app = FastAPI()
    mount(app, lab)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, ws="websockets-sansio", http=http, log_level="error", lifespan="off"))
    task = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:
        await asyncio.sleep(0.01)
    port = listening.getsockname()[1]
    yield SimpleNamespace(address=f"http://127.0.0.1:{port}", sockets=f"ws://127.0.0.1:{port}")
    server.should_exit = True
    await task


@pytest.fixture
async def plain(lab):
    async with serving(lab) as there:
        yield there


async def test_both_kinds_of_lines_work_without_the_direct_way(lab, plain):
    stream = lab.streams.open(About("a", "b"))
    async with (
        connected(f"{plain.sockets}/ws/streams/{stream.id}") as subscriber,
        httpx.AsyncClient(timeout=30) as http,
        http.stream("GET", f"{plain.address}/api/v1/streams/{stream.id}/sse") as answer,
    ):
        heard = events(answer.aiter_lines())
        assert (await anext(heard))["event"] == "stream_start"
        assert (await subscriber.hear())["type"] == "stream_start"
        stream.publish(b'{"a": 1}')
        stream.publish_bytes(b"\x00\xff")
        assert (await subscriber.hear())["data"] == {"a": 1}
        assert (await subscriber.hear())[2] == b"\x00\xff"
        assert (await anext(heard))["data"]["data"] == {"a": 1}
        assert (await anext(heard))["data"]["data"] == "AP8="
        assert stream.subscribers == 2
        stream.end()
        assert await subscriber.until_closed() == ([{"type": "stream_end", "seq": 2}], 1000)
        assert [event["event"] async for event in heard] == ["stream_end"]
    while stream.subscribers:
        await asyncio.sleep(0.01)


async def test_a_client_that_goes_is_no_subscriber_any_more(lab, plain):
    stream = lab.streams.open(About("a", "b"))
    async with (
        httpx.AsyncClient(timeout=30) as http,
        connected(f"{plain.sockets}/ws/streams/{stream.id}"),
        http.stream("GET", f"{plain.address}/api/v1/streams/{stream.id}/sse"),
    ):
        while stream.subscribers < 2:
            await asyncio.sleep(0.01)
    while stream.subscribers:
        await asyncio.sleep(0.01)


async def test_who_stalls_behind_asgi_holds_no_more_than_its_window(lab, plain):
    stream = lab.streams.open(About("a", "b"))
    async with connected(f"{plain.sockets}/ws/streams/{stream.id}", max_queue=1) as stalled:
        await stalled.hear()
        for _ in range(400):
            stream.publish_bytes(b"x" * 50_000)
            await asyncio.sleep(0)
        (subscription,) = stream._subscriptions
        assert subscription.line._size <= lab.streams.bounds.window + 50_100
        stream.end()
        heard, code = await stalled.until_closed()
    assert code == 1000
    seqs = [message[0] for message in heard if isinstance(message, tuple)]
    gaps = [(message["from"], message["to"]) for message in heard if isinstance(message, dict) and "from" in message]
    missed = {seq for first, last in gaps for seq in range(first, last + 1)}
    assert sorted([*seqs, *missed]) == list(range(1, 401))


@pytest.mark.parametrize("http", ["h11", DirectHttp])
async def test_a_quiet_line_shows_that_it_lives(lab, monkeypatch, http):
    monkeypatch.setattr(stream_events, "HEARTBEAT", 0.05)
    stream = lab.streams.open(About("a", "b"))
    async with (
        serving(lab, http=http) as there,
        httpx.AsyncClient(timeout=30) as client,
        client.stream("GET", f"{there.address}/api/v1/streams/{stream.id}/sse") as answer,
    ):
        heard = events(answer.aiter_lines())
        assert (await anext(heard))["event"] == "stream_start"
        assert await anext(heard) == {"comment": " "}
        assert await anext(heard) == {"comment": " "}
        stream.publish(b"1")
        while "data" not in (one := await anext(heard)):
            pass
        assert one["data"]["data"] == 1
        stream.end()
        while "event" not in (one := await anext(heard)):
            pass
        assert one["event"] == "stream_end"


async def test_new_connections_are_refused_while_the_loop_is_late(lab, plain):
    stream = lab.streams.open(About("a", "b"))
    address = f"{plain.address}/api/v1/streams/{stream.id}/sse"
    async with connected(f"{plain.sockets}/ws/streams/{stream.id}") as there, httpx.AsyncClient() as http:
        await there.hear()
        lab.lateness = Lateness()  # which hears nothing of how this loop really is
        for _ in range(10):
            lab.lateness.note(0.05)
        answer = await http.get(address)
        assert (answer.status_code, answer.json()["code"], answer.json()["retry_after"]) == (503, "busy", 2)
        assert answer.headers["retry-after"] == "2"
        async with connected(f"{plain.sockets}/ws/streams/{stream.id}") as refused:
            assert await refused.until_closed() == ([], 1013)
        async with connected(f"{plain.sockets}/ws/video/stream") as refused:
            assert await refused.until_closed() == ([], 1013)
        stream.publish(b"1")
        assert (await there.hear())["data"] == 1, "who is there is served on"


async def test_new_sessions_are_refused_while_the_server_ends(lab, plain):
    lab.drain()
    for path in ("/ws/video/stream", "/ws/streams/any"):
        async with connected(plain.sockets + path) as refused:
            assert await refused.until_closed() == ([], 1013)
            assert "the server is ending" in refused.socket.close_reason


def test_lateness_is_more_than_a_burst():
    lateness = Lateness()
    for lag in (0.2, 0.2, 0.2, 0.0, 0.0, 0.0, 0.2, 0.2, 0.2, 0.2):
        lateness.note(lag)
    assert not lateness.is_sustained
    for _ in range(8):
        lateness.note(0.03)
    assert lateness.is_sustained
    for _ in range(3):
        lateness.note(0.0)
    assert not lateness.is_sustained


async def test_a_run_that_ends_while_its_pin_is_opened_ends_the_stream(lab, monkeypatch):
    flow = Flow(name="Words", nodes={"words": Placed(type="inputs.text")})
    lab.outlets.begin("run", "", flow)
    kind = lab.outlets._kind

    def slow(*about):
        lab.outlets.end("run")
        return kind(*about)

    monkeypatch.setattr(lab.outlets, "_kind", slow)
    pin = lab.registry.agents["inputs.text"].outputs[0].name
    stream = await lab.outlets.open("run", "", PinRef("words", pin), None)
    async with asyncio.timeout(30):
        while stream.ended is None:
            await asyncio.sleep(0.01)
