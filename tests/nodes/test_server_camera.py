"""Cameras on the network: a small HTTP server plays one that breaks."""

import itertools
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.sdk import NodeError
from app.sdk.testing import FakeRun
from nodes import inputs
from nodes._scene import stamp_of
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
