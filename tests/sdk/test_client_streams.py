"""The Python client on the real server, with its line cut on purpose."""

import asyncio
from contextlib import aclosing

import pytest

from app.sdk.client import AsyncClient, Chunk, Client, ClientError, Gap, Patience
from tests.conftest import start_server, stop_server
from tests.sdk.cut_line import cut_line

QUICK = Patience(first=0.02, longest=0.2, give_up=30, silence=4)


@pytest.mark.parametrize("over", ["websocket", "events"])
async def test_a_subscriber_whose_line_is_cut_again_and_again_misses_nothing(server, over):
    async with (
        cut_line(server.address) as line,
        AsyncClient(server.address) as there,
        AsyncClient(line.address, patience=QUICK) as here,
    ):
        opened = await there.open("tests.me", "count")

        async def listen():
            return [chunk async for chunk in here.subscribe(opened.stream_id, over=over)]

        listening = asyncio.create_task(listen())
        async with there.publisher(opened) as publisher:
            for n in range(1, 201):
                await publisher.send({"n": n} if n % 2 else b"%d" % n, metadata={"n": n} if n % 2 else None)
                await publisher.flush()
                if n % 40 == 0:
                    line.cut()
            await publisher.end()
        seen = await asyncio.wait_for(listening, 30)
        assert [chunk.seq for chunk in seen] == list(range(1, 201))
        assert [chunk.data for chunk in seen[:2]] == [{"n": 1}, b"2"]
        assert (seen[0].metadata, abs(seen[0].time - seen[-1].time) < 60) == ({"n": 1}, True)
        assert line.connections >= 2


async def test_a_publisher_whose_line_is_cut_sends_the_rest_again_and_nothing_twice(server):
    async with (
        cut_line(server.address) as line,
        AsyncClient(server.address) as there,
        AsyncClient(line.address, patience=QUICK) as here,
    ):
        opened = await here.open("tests.me", "count")
        async with here.publisher(opened) as publisher:
            for n in range(1, 501):
                await publisher.send(n)
                if n % 90 == 0:
                    line.cut()
            await publisher.flush()
            line.cut()
            await publisher.end()
        assert line.connections >= 3
        assert [chunk.data async for chunk in there.subscribe(opened.stream_id)] == list(range(1, 501))


@pytest.mark.parametrize("over", ["websocket", "events"])
async def test_who_falls_behind_the_buffer_is_told_of_the_gap(server, over):
    async with cut_line(server.address) as line, AsyncClient(server.address) as there:
        async with AsyncClient(line.address, patience=QUICK) as here:
            opened = await there.open("tests.me", "count", buffer=4096)
            async with (
                there.publisher(opened) as publisher,
                aclosing(here.subscribe(opened.stream_id, over=over)) as heard,
            ):
                await publisher.send("first")
                assert (await anext(heard)).data == "first"
                line.is_down = True
                line.cut()
                for n in range(100):
                    await publisher.send(["x" * 50, n])
                await publisher.end()
                line.is_down = False
                gap, *rest = [one async for one in heard]
        assert isinstance(gap, Gap)
        assert (gap.first, gap.last) == (2, rest[0].seq - 1)
        assert [chunk.seq for chunk in rest] == list(range(gap.last + 1, 102))


@pytest.mark.parametrize("over", ["websocket", "events"])
async def test_a_line_that_falls_silent_is_given_up_for_another(server, over):
    patience = Patience(first=0.02, longest=0.2, give_up=30, silence=1)
    async with (
        cut_line(server.address) as line,
        AsyncClient(server.address) as there,
        AsyncClient(line.address, patience=patience) as here,
    ):
        opened = await there.open("tests.me", "count")
        async with there.publisher(opened) as publisher, aclosing(here.subscribe(opened.stream_id, over=over)) as heard:
            await publisher.send(1)
            assert (await anext(heard)).data == 1
            line.is_mute = True
            await publisher.send(2)
            waiting = asyncio.ensure_future(anext(heard))
            await asyncio.sleep(0.2)
            assert not waiting.done()
            before = line.connections
            while line.connections == before:  # it gives the silent line up by itself
                await asyncio.sleep(0.05)
            line.is_mute = False
            assert (await asyncio.wait_for(waiting, 30)).data == 2


async def test_what_the_server_refuses_is_raised_with_its_code(server):
    async with AsyncClient(server.address, patience=QUICK) as lab:
        for over in ("websocket", "events"):
            with pytest.raises(ClientError, match=r"deleted|ended") as refused:
                await anext(lab.subscribe("nosuch", over=over))
            assert refused.value.code == "unknown_stream"
        with pytest.raises(ClientError) as refused:
            await lab.open("me", "pin", session_id="nosuch")
        assert (refused.value.code, refused.value.status) == ("not_running", 404)
        opened = await lab.open("me", "pin", buffer=4096)
        async with lab.publisher(opened) as publisher:
            await publisher.send(1)
            await publisher.send(b"x" * 9000)
            await publisher.send(2)
            with pytest.raises(ClientError, match="larger `buffer`"):
                await publisher.flush()
            await publisher.flush()
            await publisher.end()
        assert [chunk.data async for chunk in lab.subscribe(opened)] == [1, 2]
        await lab.delete(opened)


async def test_a_server_that_stays_away_is_given_up(server):
    async with cut_line(server.address) as line:
        line.is_down = True
        patience = Patience(first=0.02, longest=0.1, give_up=0.5)
        async with AsyncClient(line.address, patience=patience) as lab:
            for over in ("websocket", "events"):
                with pytest.raises(ClientError, match="no connection for") as gone:
                    await anext(lab.subscribe("any", over=over))
                assert gone.value.code == "gave_up"


def test_a_program_without_a_loop_does_the_same(server):
    with Client(server.address) as lab:
        opened = lab.open("tests.me", "words")
        with lab.publisher(opened) as publisher:
            for word in ("one", "two", b"three"):
                publisher.send(word)
            publisher.end()
        for over in ("websocket", "events"):
            heard = list(lab.subscribe(opened, over=over))
            assert [type(one) for one in heard] == [Chunk] * 3
            assert [one.data for one in heard] == ["one", "two", b"three"]
        first = next(iter(lab.subscribe(opened, after=1)))
        assert first.data == "two"
        assert lab.call("GET", "/healthz") == {"status": "ok"}


async def test_a_server_that_asks_who_is_there_lets_in_who_has_a_token(tmp_path):
    guarded = start_server(tmp_path, MENTATLAB_ACCESS="guarded", MENTATLAB_TOKEN="a-token-that-nobody-guesses-so-soon")
    try:
        address = guarded.address.partition("?")[0].rstrip("/")
        async with (
            AsyncClient(address, token="a-token-that-nobody-guesses-so-soon", patience=QUICK) as friend,
            AsyncClient(address, patience=QUICK) as stranger,
        ):
            opened = await friend.open("tests.me", "count")
            async with friend.publisher(opened) as publisher:
                await publisher.send("secret")
                await publisher.end()
            for over in ("websocket", "events"):
                assert [one.data async for one in friend.subscribe(opened, over=over)] == ["secret"]
                with pytest.raises(ClientError) as refused:
                    await anext(stranger.subscribe(opened, over=over))
                assert refused.value.code in ("unauthenticated", "forbidden", "refused")
            with pytest.raises(ClientError) as refused:
                await stranger.open("me", "pin")
            assert refused.value.status == 401
    finally:
        stop_server(guarded)
