"""`/api/v1/streams` and `WS /ws/streams/{id}`: every message and every refusal of protocols.md, on the real server."""

import asyncio
import json
import time

import httpx
import pytest
import websockets

from tests.gateway.streams_client import connected, events, open_stream, publishing


async def test_what_is_published_reaches_every_subscriber_in_order(server):
    opened = open_stream(server)
    async with connected(opened.ws_url) as one, connected(opened.ws_url) as other, publishing(opened) as publisher:
        for subscriber in (one, other):
            assert await subscriber.hear() == {"type": "stream_start", "stream_id": opened.stream_id, "seq": 0}
        await publisher.chunk({"words": "hällo"}, metadata={"n": 1})
        await publisher.socket.send(b"\xff\x00binary")
        await publisher.say(type="end")
        for subscriber in (one, other):
            first, (seq, ts, data), end = await subscriber.hear_all(3)
            assert first["type"] == "stream_data"
            assert (first["seq"], first["data"], first["metadata"]) == (1, {"words": "hällo"}, {"n": 1})
            assert abs(first["ts"] - time.time()) < 60
            assert (seq, data) == (2, b"\xff\x00binary")
            assert abs(ts - time.time()) < 60
            assert end == {"type": "stream_end", "seq": 2}
            assert await subscriber.until_closed() == ([], 1000)


async def test_who_comes_late_gets_what_is_kept_and_who_comes_back_goes_on(server):
    opened = open_stream(server)
    async with publishing(opened) as publisher:
        for n in range(1, 6):
            await publisher.chunk(n)
        async with connected(opened.ws_url) as late:
            start, *chunks = await late.hear_all(6)
        assert (start["seq"], [chunk["data"] for chunk in chunks]) == (0, [1, 2, 3, 4, 5])
        async with connected(f"{opened.ws_url}?after=3") as back:
            start, *chunks = await back.hear_all(3)
        assert (start["seq"], [chunk["seq"] for chunk in chunks]) == (3, [4, 5])
        async with connected(f"{opened.ws_url}?after=last") as live:
            assert (await live.hear())["seq"] == 5
            await publisher.chunk("next")
            assert (await live.hear())["data"] == "next"


async def test_who_was_away_too_long_is_told_what_is_missing(server):
    opened = open_stream(server, buffer=4096)
    async with publishing(opened) as publisher:
        for _ in range(100):
            await publisher.chunk("x" * 100)
        await publisher.say(type="ping")
        while (await publisher.hear())["type"] != "pong":
            pass
        async with connected(f"{opened.ws_url}?after=10") as back:
            start, gap, chunk = await back.hear_all(3)
        assert start["seq"] == 10
        assert (gap["type"], gap["from"]) == ("stream_gap", 11)
        assert chunk["seq"] == gap["to"] + 1 > 50
        about = httpx.get(f"{server.address}/api/v1/streams/{opened.stream_id}").json()
        assert about["buffered_bytes"] <= about["buffer"] == 4096
        assert (about["seq"], about["first_seq"]) == (100, chunk["seq"])


async def test_events_over_http_are_the_same_stream(server):
    opened = open_stream(server)
    async with publishing(opened) as publisher, httpx.AsyncClient(timeout=30) as http:
        await publisher.chunk("kept")
        async with http.stream("GET", opened.sse_url) as answer:
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert answer.headers["x-accel-buffering"] == "no"
            assert "no-transform" in answer.headers["cache-control"]
            heard = events(answer.aiter_lines())
            start = await anext(heard)
            assert (start["event"], start["data"]["seq"], "id" in start) == ("stream_start", 0, False)
            kept = await anext(heard)
            assert (kept["event"], kept["id"], kept["data"]["data"]) == ("stream_data", "1", "kept")
            await publisher.socket.send(b"\x00\x01")
            binary = await anext(heard)
            assert (binary["id"], binary["data"]["encoding"], binary["data"]["data"]) == ("2", "base64", "AAE=")
            await publisher.say(type="end")
            assert (await anext(heard))["event"] == "stream_end"
            assert [event async for event in heard] == []
        again = await http.get(opened.sse_url, headers={"Last-Event-ID": "1"})  # it has ended, and is kept for a while
        names = [event["event"] async for event in events(aline(again.text))]
        assert names == ["stream_start", "stream_data", "stream_end"]
        assert '"seq":1' in again.text.splitlines()[1]


async def aline(text):
    for line in text.splitlines():
        yield line


async def test_an_http_1_0_client_gets_events_without_chunks(server):
    opened = open_stream(server)
    async with publishing(opened) as publisher:
        await publisher.chunk("first")
        await publisher.say(type="end")
        await publisher.until_closed()
    host, port = server.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    path = opened.sse_url.removeprefix(server.address)
    writer.write(f"GET {path} HTTP/1.0\r\nHost: {host}:{port}\r\n\r\n".encode())
    head, _, body = (await asyncio.wait_for(reader.read(), 30)).partition(b"\r\n\r\n")
    writer.close()
    assert head.startswith(b"HTTP/1.1 200")
    assert b"event: stream_data\nid: 1\ndata: " in body
    assert b"event: stream_end" in body


@pytest.mark.parametrize(
    ("query", "code", "reason"),
    [
        ("?after=minus", 1008, "after='minus'"),
        ("?after=-3", 1008, "after='-3'"),
        ("?newest=yes", 1008, "newest='yes'"),
        ("?publish_token=wrong", 1008, "publish_token"),
        ("?publish_token=", 1008, "publish_token"),
    ],
)
async def test_a_connection_that_asks_for_what_cannot_be_is_refused_by_name(server, query, code, reason):
    opened = open_stream(server)
    async with connected(opened.ws_url + query) as socket:
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await socket.hear()
        assert closed.value.rcvd.code == code
        assert reason in closed.value.rcvd.reason


async def test_an_unknown_stream_and_a_foreign_page_are_refused(server):
    async with connected(f"{server.sockets}/ws/streams/nosuch") as socket:
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await socket.hear()
        assert (closed.value.rcvd.code, closed.value.rcvd.reason[:14]) == (1008, "unknown_stream")
    opened = open_stream(server)
    async with connected(opened.ws_url, origin="https://elsewhere.example") as socket:
        assert await socket.until_closed() == ([], 1008)
    answer = httpx.get(f"{server.address}/api/v1/streams/nosuch/sse")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_stream")
    assert httpx.get(f"{opened.sse_url}?after=x").json()["code"] == "invalid_request"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "invalid_request"),
        ({"pin_name": "out"}, 422, "invalid_request"),
        ({"pin_name": "out", "node": "a", "buffer": 10}, 422, "invalid_request"),
        ({"pin_name": "out", "node": "a", "buffer": 10**12}, 422, "buffer_too_large"),
        ({"pin_name": "out", "node": "a", "session_id": "nosuch"}, 404, "not_running"),
        ({"pin_name": "out", "node": "a", "flow": "nosuch"}, 404, "not_running"),
        ([], 422, "invalid_request"),
    ],
)
def test_a_stream_that_cannot_be_opened_is_refused_by_name(server, body, status, code):
    answer = httpx.post(f"{server.address}/api/v1/streams/init", json=body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_wrong_messages_are_answered_and_the_connection_lives_on(server):
    opened = open_stream(server, buffer=4096)
    async with connected(opened.ws_url) as subscriber, publishing(opened) as publisher:
        await subscriber.hear()
        for message, code in (
            ('{"type": "chunk", "data": 1}', "not_a_publisher"),
            ('{"type": "end"}', "not_a_publisher"),
            (b"bytes", "not_a_publisher"),
            ('{"type": "sing"}', "unknown_message"),
            ("no json", "invalid_message"),
            ("[1]", "invalid_message"),
        ):
            await subscriber.socket.send(message)
            error = (await subscriber.hear())["error"]
            assert (error["code"], error["recoverable"]) == (code, True)
        for message, code in (
            ('{"type": "chunk"}', "invalid_message"),
            ('{"type": "sing"}', "unknown_message"),
            (b"x" * 8192, "chunk_too_large"),
            (json.dumps({"type": "chunk", "data": "x" * 8192}), "chunk_too_large"),
        ):
            await publisher.socket.send(message)
            assert (await publisher.hear())["error"]["code"] == code
        await publisher.say(type="chunk", data=1, unknown_field=2)
        assert (await subscriber.hear())["data"] == 1
        await subscriber.say(type="ping")
        assert await subscriber.hear() == {"type": "pong"}


async def test_a_deleted_stream_ends_for_its_subscribers_and_is_gone(server):
    opened = open_stream(server)
    address = f"{server.address}/api/v1/streams/{opened.stream_id}"
    async with connected(opened.ws_url) as subscriber, publishing(opened) as publisher:
        await subscriber.hear()
        listed = httpx.get(f"{server.address}/api/v1/streams").json()["streams"]
        (mine,) = [one for one in listed if one["stream_id"] == opened.stream_id]
        assert (mine["state"], mine["subscribers"], mine["publishers"], mine["node"]) == (
            "open",
            1,
            1,
            "tests.somebody",
        )
        assert "publish_token" not in mine
        assert httpx.delete(address).status_code == 204
        heard, code = await subscriber.until_closed()
        assert ([message["type"] for message in heard], code) == (["stream_end"], 1000)
        await publisher.chunk("late")
        error = (await publisher.hear())["error"]
        assert (error["code"], error["recoverable"]) == ("stream_ended", False)
    assert httpx.get(address).json()["code"] == "unknown_stream"
    assert httpx.delete(address).status_code == 404


async def test_a_subscriber_that_stalls_slows_nobody_and_is_told_what_it_missed(server):
    opened = open_stream(server, buffer=1024 * 1024)
    chunk, count = b"x" * 50_000, 400  # 20 MB: more than the sockets between hold
    async with (
        connected(opened.ws_url, max_queue=1) as stalled,
        connected(opened.ws_url) as reader,
        publishing(opened) as publisher,
    ):
        await stalled.hear()
        await reader.hear()
        for n in range(count):
            await publisher.socket.send(chunk)
            seq, _, data = await reader.hear()  # a chunk at a time: whoever keeps up loses none
            assert (seq, len(data)) == (n + 1, 50_000)
        await publisher.say(type="end")
        heard, code = await stalled.until_closed()
    assert code == 1000
    seqs = [message[0] for message in heard if isinstance(message, tuple)]
    gaps = [(message["from"], message["to"]) for message in heard if isinstance(message, dict) and "from" in message]
    assert gaps, "it fell behind the buffer"
    missed = {seq for first, last in gaps for seq in range(first, last + 1)}
    assert sorted([*seqs, *missed]) == list(range(1, count + 1)), "every chunk was sent or told as missing, once"
    assert seqs == sorted(seqs)
