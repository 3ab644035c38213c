"""Cameras on the network: a small HTTP server plays one that breaks."""

import asyncio
import itertools
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.engine import Reach
from app.sdk import NodeError
from app.sdk.testing import FakeRun
from nodes import inputs
from nodes._scene import stamp_of
from nodes._server_camera import _frames, watched
from nodes._watch import Times
from tests.nodes.cameras import Watcher


@pytest.fixture
def address(clip: Path) -> Iterator[str]:
    """A camera that sends the clip and hangs up; at /later, only from the second call on."""
    calls: list[str] = []
    film = clip.read_bytes()

    class Camera(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_response(200 if self.path == "/film.mp4" or calls.count(self.path) != 2 else 503)
            self.send_header("Content-Length", str(len(film)))
            self.end_headers()
            self.wfile.write(film)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Camera) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://somebody:secret@127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


async def test_a_run_watches_until_the_camera_hangs_up(run: FakeRun, address: str) -> None:
    seen = [said.image async for said in inputs.server_camera(f"{address}/film.mp4", run=run)]
    assert [stamp_of(image.pixels) for image in seen] == list(range(50))


async def test_a_session_connects_again_and_keeps_time(address: str, tmp_path: Path) -> None:
    async with Watcher(f"{address}/broken.mp4", tmp_path, Times(first=0.05, knock=0.02)) as watcher:
        await watcher.until(lambda: watcher.states.count("live") >= 2)  # it hung up, answered 503, and came back
        await watcher.more(1)
    assert all(before.time < after.time for before, after in itertools.pairwise(watcher.images))
    said = [message for state, message, again in watcher.run.signals if again]
    assert said[0] == "it ended the connection"
    assert "5XX" in said[1]
    assert "secret" not in str(watcher.run.signals)
    event, details = watcher.run.log.lines[0]
    assert event == "camera_lost"
    assert "secret" not in details["address"]


async def test_a_run_ends_with_what_keeps_a_camera_from_being_opened(run: FakeRun) -> None:
    with pytest.raises(NodeError, match=r"http://127\.0\.0\.1:9/ cannot be watched") as caught:
        await anext(inputs.server_camera("http://somebody:secret@127.0.0.1:9/", run=run))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "concat:a|b", "garden camera"])
async def test_other_addresses_are_refused(run: FakeRun, address: str) -> None:
    with pytest.raises(NodeError, match="is no camera") as caught:
        await anext(inputs.server_camera(address, run=run))
    assert "rtsp://" in caught.value.remedy


async def test_where_it_is_bounded_no_redirect_leads_it_elsewhere(tmp_path):
    """A camera's address that sends its visitor on is not followed, for nobody has asked about the other one."""
    asked: list[str] = []

    async def answer(reader, writer):
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode().split()[1])
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: /inner\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    run = FakeRun(tmp_path)
    run.is_bounded = True
    async with server:
        address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/camera"
        with pytest.raises(NodeError, match="cannot be watched"):
            await asyncio.to_thread(lambda: list(_frames(address, 320, 180, 30, True)))
    assert asked == ["/camera"]


async def test_a_device_of_the_server_is_nobodys_where_it_is_bounded(tmp_path):
    run = FakeRun(tmp_path, live=True)
    run.reach, run.is_bounded = Reach(()).check, True
    for address in ("/dev/video0", "rtsp://127.0.0.1/x"):
        with pytest.raises(NodeError):
            async for _ in watched(address, 320, 180, 30, run):
                pass
