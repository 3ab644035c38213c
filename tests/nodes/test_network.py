"""A webhook, and the server at its other end."""

import json
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import numpy as np
import pytest

from app.engine import Reach
from app.sdk import Detections, Image, NodeError
from nodes.network import LONGEST, _origin, webhook


class Other(ThreadingHTTPServer):
    got: list[tuple[dict[str, str], bytes]]
    status = 200
    told = 0

    @staticmethod
    def words() -> Iterable[bytes]:
        return [b"thank you"]


class Quiet(BaseHTTPRequestHandler):
    server: Other

    def take(self) -> None:
        self.server.got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))

    def log_message(self, *_: object) -> None: ...


@contextmanager
def served(handler: type[Quiet]) -> Iterator[Other]:
    server = Other(("127.0.0.1", 0), handler)
    server.got = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def other() -> Iterator[Other]:
    class Handler(Quiet):
        def do_POST(self) -> None:
            self.take()
            self.send_response(server.status)
            self.end_headers()
            with suppress(ConnectionError):  # who posts may have heard enough
                for words in server.words():
                    self.wfile.write(words)
                    server.told += len(words)

    with served(Handler) as server:
        yield server


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


@pytest.fixture
def moved(other) -> Iterator[Other]:
    """Sends whoever posts on to the other one, or somewhere on itself."""

    class Handler(Quiet):
        def do_POST(self) -> None:
            self.take()
            is_there = self.path == "/here"
            self.send_response(200 if is_there else 307)
            if not is_there:
                self.send_header("Location", "/here" if self.path == "/stay" else self.path[1:])
            self.end_headers()

    with served(Handler) as server:
        yield server


@pytest.mark.parametrize("header", ["Authorization: Bearer s3cr3t", "X-Api-Key: s3cr3t"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_its_header_goes_to_nobody_else(other, moved, run, header, host):
    home = f"http://127.0.0.1:{moved.server_port}"
    await webhook(1, f"{home}/http://{host}:{other.server_port}/hook", header=header, run=run)
    name, _, text = header.partition(": ")
    (first, _), (then, body) = moved.got[0], other.got[0]
    assert {key.lower(): said for key, said in first.items()}[name.lower()] == text
    assert "s3cr3t" not in "".join(then.values())
    assert body == b"1"
    await webhook(1, f"{home}/http://localhost:{moved.server_port}/here", header=header, run=run)
    assert "s3cr3t" not in "".join(moved.got[-1][0].values()), "another name is another host"
    await webhook(1, f"{home}/stay", header=header, run=run)
    assert {key.lower(): said for key, said in moved.got[-1][0].items()}[name.lower()] == text, "on itself it does"


async def test_the_password_of_an_address_goes_to_nobody_else(other, moved, run):
    home = f"http://me:secret@127.0.0.1:{moved.server_port}"
    await webhook(1, f"{home}/http://127.0.0.1:{other.server_port}/hook", run=run)
    assert moved.got[0][0]["Authorization"].startswith("Basic ")
    assert "Authorization" not in other.got[0][0]


@pytest.mark.parametrize(
    ("there", "is_home"),
    [
        ("https://example.org/other", True),
        ("https://example.org:443/", True),
        ("http://example.org/", False),
        ("https://example.org:8443/", False),
        ("https://www.example.org/", False),
    ],
)
def test_what_is_the_same_server(there, is_home):
    assert (_origin(httpx.URL(there)) == _origin(httpx.URL("https://example.org/hook"))) is is_home
