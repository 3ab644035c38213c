"""Parts that are turned off say so, and the rest works as ever."""

import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.conftest import Server, start_server, stop_server
from tests.gateway.run_flows import HELLO

PICTURE = {"name": "Live", "nodes": {"camera": {"type": "inputs.camera"}, "detect": {"type": "vision.detect"}}}


@pytest.fixture(scope="module", params=["ENABLE_MULTIMODAL", "ENABLE_STREAMING"])
def without(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    started = start_server(tmp_path_factory.mktemp("less"), **{request.param: "false"})
    yield request.param, started
    stop_server(started)


def refusal(server: Server, path: str) -> tuple[int, str]:
    with pytest.raises(ConnectionClosed) as closed, connect(server.sockets + path) as socket:
        socket.recv(timeout=30)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code, closed.value.rcvd.reason


def test_text_runs_all_the_same(without: tuple[str, Server]):
    with httpx.Client(base_url=without[1].address) as http:
        run = http.post("/api/v1/runs", json={"flow": HELLO}).json()
        while (now := http.get(f"/api/v1/runs/{run['id']}").json())["state"] in ("queued", "running"):
            time.sleep(0.1)
        assert now["state"] == "done", now["error"]
        assert "hello" in str(now["outputs"])


def test_what_is_off_says_so(without: tuple[str, Server]):
    feature, server = without
    off = "/api/v1/storage" if feature == "ENABLE_MULTIMODAL" else "/api/v1/streams"
    on = "/api/v1/streams" if feature == "ENABLE_MULTIMODAL" else "/api/v1/storage"
    with httpx.Client(base_url=server.address) as http:
        answer = http.get(off)
        assert (answer.status_code, answer.json()["code"]) == (501, "feature_disabled")
        assert feature in answer.json()["detail"]
        assert http.get(on).status_code == 200
    code, reason = refusal(server, "/ws/video/stream")
    assert (code, reason.startswith(f"feature_disabled: {feature} is off")) == (1008, True)
    if feature == "ENABLE_STREAMING":
        assert refusal(server, "/ws/streams/any")[1].startswith("feature_disabled")


def test_nodes_of_media_are_left_out_and_a_flow_that_has_them_says_why(without: tuple[str, Server]):
    feature, server = without
    with httpx.Client(base_url=server.address) as http:
        agents = {agent["id"] for agent in http.get("/api/v1/agents").json()["agents"]}
        problems = http.post("/api/v1/flows/validate", json=PICTURE).json()["problems"]
        asked = http.post("/api/v1/runs", json={"flow": PICTURE, "seconds": 1})
    assert "inputs.text" in agents
    assert ("inputs.camera" in agents) == (feature == "ENABLE_STREAMING")
    told = [problem for problem in problems if problem["code"] == "feature_disabled"]
    if feature == "ENABLE_MULTIMODAL":
        assert [problem["node"] for problem in told] == ["camera", "detect"]
        assert "ENABLE_MULTIMODAL=true" in told[0]["remedy"]
        assert (asked.status_code, asked.json()["code"]) == (422, "invalid_flow")
        assert "turned off" in asked.json()["detail"]
    else:
        assert told == []
