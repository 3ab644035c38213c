"""A server that has done a bit of everything: each family on the page of metrics has moved."""

import io
import json
import re
import time

import httpx
import pytest
from PIL import Image
from websockets.sync.client import connect

from tests.conftest import Server
from tests.gateway.run_flows import HELLO
from tests.guarded import as_start


def scraped(http: httpx.Client) -> dict[str, float]:
    """By name and labels."""
    page = http.get("/metrics").text
    return {name: float(value) for name, value in re.findall(r"^(\w+(?:\{.*?\})?) (\S+)$", page, re.MULTILINE)}


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, "PNG")
    return file.getvalue()


def streamed(http: httpx.Client, server: Server) -> None:
    opened = http.post("/api/v1/streams/init", json={"node": "me", "pin_name": "out"}).json()
    token, address = http.headers["Authorization"].removeprefix("Bearer ").replace(" ", "+"), opened["ws_url"]
    with connect(f"{address}?token={token}&publish_token={opened['publish_token']}") as publisher:
        publisher.send(json.dumps({"type": "chunk", "data": 1}))
        with connect(f"{address}?token={token}") as subscriber:
            kinds = [json.loads(subscriber.recv(timeout=30))["type"] for _ in range(2)]
    assert kinds == ["stream_start", "stream_data"]


def ran(http: httpx.Client) -> None:
    for _ in range(2):
        run = http.post("/api/v1/runs", json={"flow": HELLO}).json()
        while http.get(f"/api/v1/runs/{run['id']}").json()["state"] in ("queued", "running"):
            time.sleep(0.05)


def stored(http: httpx.Client) -> None:
    ref = http.post("/api/v1/storage/upload", content=picture()).json()["ref"].removeprefix("mlab://")
    assert http.get(f"/api/v1/storage/{ref}").content == picture()
    assert http.get("/api/v1/storage/local/uploads/-/-/none.png").status_code == 404
    assert http.delete(f"/api/v1/storage/{ref}").status_code == 204


MOVED = [
    'mentatlab_requests_total{method="GET",route="/api/v1/storage/{ref}",status="200"}',
    'mentatlab_requests_total{method="GET",route="none",status="401"}',
    'mentatlab_request_seconds_count{method="POST",route="/api/v1/runs"}',
    'mentatlab_connections_total{route="/ws/streams/{id}"}',
    "mentatlab_stream_published_total",
    "mentatlab_stream_delivered_total",
    'mentatlab_storage_operations_total{operation="put",outcome="done"}',
    'mentatlab_storage_operations_total{operation="delete",outcome="done"}',
    'mentatlab_storage_bytes_total{operation="read"}',
    'mentatlab_storage_seconds_count{operation="put"}',
    "mentatlab_runs_submitted_total",
    'mentatlab_runs_ended_total{state="done"}',
    "mentatlab_run_seconds_count",
    "mentatlab_run_wait_seconds_count",
    'mentatlab_run_results_total{how="cached"}',
    'mentatlab_sign_ins_total{outcome="refused"}',
    'mentatlab_access_refused_total{code="unauthenticated"}',
]


@pytest.fixture(scope="module")
def moved(guarded: Server) -> dict[str, float]:
    """What each line has grown by."""
    with as_start(guarded) as http:
        before = scraped(http)
        streamed(http, guarded)
        stored(http)
        ran(http)
        httpx.get(f"{guarded.address}/api/v1/flows")
        httpx.post(f"{guarded.address}/login", data={"name": "ada", "password": "not this one", "next": "/"})
        return {name: value - before.get(name, 0.0) for name, value in scraped(http).items()}


@pytest.mark.parametrize("line", MOVED)
def test_what_was_done_was_counted(moved: dict[str, float], line: str):
    assert moved[line] > 0


def test_no_label_is_an_id(moved: dict[str, float]):
    labels = {value for name in moved for value in re.findall(r'route="(.*?)"', name)}
    assert [route for route in labels if re.search(r"[0-9a-f]{8}|mlab", route)] == []


def test_the_server_says_how_much_it_takes(moved: dict[str, float]):
    assert {"process_cpu_seconds_total", "process_resident_memory_bytes"} <= moved.keys()


def test_a_request_keeps_the_name_its_client_gave_it(server: Server):
    with httpx.Client(base_url=server.address) as http:
        assert http.get("/healthz", headers={"X-Request-ID": "mine-1"}).headers["X-Request-ID"] == "mine-1"
        made = http.get("/healthz", headers={"X-Request-ID": "no good\u00ff; one".encode("latin-1")})
        assert re.fullmatch(r"[0-9a-f]{16}", made.headers["X-Request-ID"])
