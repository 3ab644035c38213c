"""Any number of browsers on one session, over real sockets: a slow one harms nobody."""

import asyncio
import json
import struct
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from websockets.asyncio.client import connect

from app.editor.live import mount_live
from app.streams.viewer import CREDITS
from tests.editor.lab import desks, flow, open_desk, until

SCENE = flow(
    {
        "scene": {"type": "inputs.synthetic_camera", "set": {"width": 640, "height": 360}},
        "view": {"type": "outputs.view"},
    },
    "scene.image -> view.image",
)
ACK = json.dumps({"type": "ack", "node": "view", "pin": "image"})


@asynccontextmanager
async def served(opened, *tabs):
    """The live channel of these desks, on a port of its own, for pages with these tabs."""
    for tab in tabs:
        opened.tabs.opened(tab)
    app = FastAPI()
    mount_live(app, opened)
    config = uvicorn.Config(app, port=0, log_level="warning", ws="websockets-sansio", ws_per_message_deflate=False)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    yield f"ws://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/ws/live"
    server.should_exit = True
    await serving


class Browser:
    """Shows the view; `acks` says whether it answers for what it is sent."""

    def __init__(self, socket, acks=True):
        self.socket, self.acks, self.seqs, self.told = socket, acks, [], []
        self.task = asyncio.create_task(self._listen())

    async def _listen(self):
        async for message in self.socket:
            if isinstance(message, str):
                self.told.append(json.loads(message))
                continue
            (length,) = struct.unpack_from("<I", message, 4)
            self.seqs.append(json.loads(message[8 : 8 + length])["seq"])
            if self.acks:
                await self.socket.send(ACK)


async def test_slow_viewers_lose_pictures_and_nobody_else_does(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened, served(opened, "one", "two", "mute", "deaf") as address:
        desk = await open_desk(opened, SCENE)
        url = f"{address}?flow={desk.id}&tab="
        async with (
            connect(f"{url}one") as one,
            connect(f"{url}two") as two,
            connect(f"{url}mute") as mute,
            connect(f"{url}deaf", max_queue=1) as deaf,
        ):
            good, other, unacking = Browser(one), Browser(two), Browser(mute, acks=False)
            await until(lambda: len(desk.show.viewers) == 4)
            await desk.start("one")
            answering = asyncio.create_task(_answer(deaf))  # it claims to have drawn everything, and reads nothing
            await until(lambda: min(len(good.seqs), len(other.seqs)) > 60)
            assert good.seqs == sorted(good.seqs)
            assert len(unacking.seqs) == CREDITS, "two on their way, and no more until one is answered"
            for tab in ("mute", "deaf"):
                viewer = desk.show.viewers[tab]
                assert len(viewer._pictures) <= 1, "the newest waits, and nothing behind it"
            assert desk.show.viewers["mute"].dropped > 0
            answering.cancel()
            await desk.stop()
            deaf.transport.abort()
            for browser in (good, other, unacking):
                browser.task.cancel()


async def _answer(socket):
    while True:
        await socket.send(ACK)
        await asyncio.sleep(0.02)


async def test_a_browser_is_answered_when_it_asks_whether_the_line_is_alive(tmp_path, monkeypatch):
    async with desks(tmp_path, monkeypatch) as opened, served(opened, "one") as address:
        desk = await open_desk(opened, SCENE)
        async with connect(f"{address}?flow={desk.id}&tab=one") as socket:
            await socket.send('{"type": "ping"}')
            async with asyncio.timeout(60):
                while json.loads(await socket.recv())["type"] != "pong":
                    pass


async def test_a_page_of_another_server_is_told_that_its_flow_is_unknown(tmp_path, monkeypatch):
    async with (
        desks(tmp_path, monkeypatch) as opened,
        served(opened) as address,
        connect(f"{address}?flow=nothing&tab=one") as socket,
    ):
        await socket.wait_closed()
        assert socket.close_code == 1008, "a code that a browser can read: it reloads"
