"""The server ends as it is asked to: what is at work may finish, what waits stays, and it goes with 0."""

import json
import shutil
import signal
import threading
import time
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.conftest import ROOT, Server, start_server, stop_server
from tests.gateway.run_flows import waiting

SECONDS = 20
"""It has to end; two fifths of them are for what is at work."""


@pytest.fixture
def busy(tmp_path: Path, request: pytest.FixtureRequest):
    seconds = getattr(request, "param", SECONDS)
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "paced.py", tmp_path / "nodes" / "paced.py")
    started = start_server(tmp_path, MENTATLAB_DRAIN_SECONDS=str(seconds), MENTATLAB_RUNS_AT_ONCE="1")
    yield started
    stop_server(started)


def ended(server: Server) -> tuple[int, float]:
    """The exit code, and the seconds it took."""
    begun = time.monotonic()
    server.process.wait(timeout=4 * SECONDS)
    return server.process.returncode, time.monotonic() - begun


def queued(http: httpx.Client, steps: int) -> str:
    return http.post("/api/v1/runs", json={"flow": waiting(0.2, steps=steps)}).json()["id"]


def slow_upload(server: Server, told: list[int], ends: threading.Event) -> None:
    """Its body goes on until the server has begun to end, and a little longer."""

    def body():
        while not ends.is_set():
            yield b"x" * 1000
            time.sleep(0.02)
        yield b"x" * 1000

    told.append(httpx.post(f"{server.address}/api/v1/storage/upload", content=body(), timeout=60).status_code)


def test_it_drains_and_goes_with_0(busy: Server):
    told: list[int] = []
    ends = threading.Event()
    with httpx.Client(base_url=busy.address, timeout=30) as http:
        at_work = queued(http, 300)
        while http.get(f"/api/v1/runs/{at_work}").json()["state"] != "running":
            time.sleep(0.05)
        waits = queued(http, 1)
        opened = http.post("/api/v1/streams/init", json={"node": "me", "pin_name": "out"}).json()
        with connect(opened["ws_url"]) as subscriber:
            assert json.loads(subscriber.recv())["type"] == "stream_start"
            uploading = threading.Thread(target=slow_upload, args=(busy, told, ends))
            uploading.start()
            while not any((busy.home / "storage" / ".incoming").glob("*")):
                time.sleep(0.02)
            busy.process.send_signal(signal.SIGTERM)
            while (ready := http.get("/readyz")).status_code == 200:
                time.sleep(0.05)
            assert (ready.status_code, ready.json()["code"]) == (503, "ending")
            ends.set()
            late = queued(http, 1)
            refused = http.get(f"/api/v1/streams/{opened['stream_id']}/sse")
            assert (refused.status_code, refused.json()["code"]) == (503, "busy")
            assert json.loads(subscriber.recv(timeout=SECONDS))["type"] == "stream_end"
            with pytest.raises(ConnectionClosed):
                subscriber.recv(timeout=SECONDS)
        uploading.join()
    code, seconds = ended(busy)
    assert told == [201], "what was at work was finished"
    assert code == 0
    assert seconds < SECONDS
    again = start_server(busy.home, MENTATLAB_RUNS_AT_ONCE="3")
    try:
        with httpx.Client(base_url=again.address, timeout=60) as http:
            for id in (waits, late):  # noqa: A001
                while (run := http.get(f"/api/v1/runs/{id}").json())["state"] != "done":
                    assert run["state"] in ("queued", "running"), run
                    time.sleep(0.1)
            assert http.post(f"/api/v1/runs/{at_work}/cancel").json()["state"] == "cancelled", "it was begun again"
    finally:
        stop_server(again)


@pytest.mark.parametrize("busy", [8], indirect=True)  # all of its share is waited for
def test_a_live_session_is_told_and_closed(busy: Server):
    with connect(busy.sockets + "/ws/video/stream") as socket:
        assert json.loads(socket.recv(timeout=60))["type"] == "session"
        busy.process.send_signal(signal.SIGTERM)
        said = json.loads(socket.recv(timeout=SECONDS))
        assert said["error"]["code"] == "going_away"
        with pytest.raises(ConnectionClosed) as closed:
            all(socket.recv(timeout=2 * SECONDS) for _ in iter(int, 1))
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1012
    code, seconds = ended(busy)
    assert code == 0
    assert seconds < SECONDS


def test_a_second_signal_ends_it_at_once(busy: Server):
    with connect(busy.sockets + "/ws/video/stream") as socket:
        socket.recv(timeout=60)
        busy.process.send_signal(signal.SIGTERM)
        assert "going_away" in str(socket.recv(timeout=SECONDS))
        busy.process.send_signal(signal.SIGTERM)
        code, seconds = ended(busy)
    assert code == 130
    assert seconds < SECONDS / 2


def test_nobody_is_waited_for_where_nobody_is(busy: Server):
    busy.process.send_signal(signal.SIGTERM)
    code, seconds = ended(busy)
    assert code == 0
    assert seconds < SECONDS
