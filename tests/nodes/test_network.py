"""A webhook, and the server at its other end."""

import json
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from app.engine import Reach
from app.sdk import Detections, Image, NodeError
from nodes.network import LONGEST, webhook


class Other(ThreadingHTTPServer):
    got: list[tuple[dict[str, str], bytes]]
    status = 200
    told = 0

    @staticmethod
    def words() -> Iterable[bytes]:
        return [b"thank you"]


@pytest.fixture
def other() -> Iterator[Other]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            server.got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(server.status)
            self.end_headers()
            with suppress(ConnectionError):  # who posts may have heard enough
                for words in server.words():
                    self.wfile.write(words)
                    server.told += len(words)

        def log_message(self, *_: object) -> None: ...

    server = Other(("127.0.0.1", 0), Handler)
    server.got = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def url(other: Other) -> str:
    return f"http://127.0.0.1:{other.server_port}/hook"


async def test_a_value_is_posted_and_the_answer_told(other, run):
    said = await webhook({"people": 3}, url(other), header="Authorization: Bearer 123", run=run)
    assert (said.status, said.answer) == (200, "thank you")
    headers, body = other.got[0]
    assert json.loads(body) == {"people": 3}
    assert headers["Authorization"] == "Bearer 123"
    assert headers["Content-Type"] == "application/json"


async def test_a_picture_goes_along(other, run):
    image = Image.of(np.full((20, 30, 3), 90, np.uint8))
    await webhook(Detections.none((30, 20)), url(other), image, run=run)
    headers, body = other.got[0]
    assert headers["Content-Type"].startswith("multipart/form-data")
    assert b"\xff\xd8\xff" in body
    assert b'name="value"' in body


@pytest.mark.parametrize(("wrong", "why"), [("nonsense", "is no address"), ("ftp://x/y", "is no address")])
async def test_what_is_no_address_is_told(run, wrong, why):
    with pytest.raises(NodeError, match=why):
        await webhook(1, wrong, run=run)


async def test_what_the_other_side_says_is_told(other, run):
    other.status = 422
    with pytest.raises(NodeError, match=r"127\.0\.0\.1 answered 422: thank you"):
        await webhook(1, url(other), run=run)
    other.shutdown()
    other.server_close()
    with pytest.raises(NodeError, match=r"127\.0\.0\.1 cannot be posted to"):
        await webhook(1, url(other), run=run)


async def test_an_answer_without_end_is_not_read_to_its_end(other, run):
    other.words = lambda: ("é".encode() * 500_000 for _ in range(60))
    said = await webhook(1, url(other), run=run)
    assert said.answer == "é" * LONGEST
    assert other.told < 30_000_000


async def test_an_answer_that_trickles_is_not_waited_for(other, run):
    def slowly() -> Iterator[bytes]:
        for _ in range(30):
            yield b"x"
            time.sleep(0.1)

    other.words = slowly
    with pytest.raises(NodeError, match="cannot be posted to: it takes too long"):
        await webhook(1, url(other), patience=0.5, run=run)


async def test_nothing_inside_is_posted_to_where_that_is_not_allowed(other, run):
    run.reach = Reach(()).check
    with pytest.raises(NodeError, match="inside this server's network"):
        await webhook(1, url(other), run=run)
    assert other.got == []
