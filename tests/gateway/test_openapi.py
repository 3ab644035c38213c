"""The served document is complete and true: schemathesis sends what it allows and what it forbids, to a real server."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from jsonschema_rs import validator_for

from tests.conftest import ROOT, Server, start_server, stop_server

LEFT_OUT = ("positive_data_acceptance", "allow_header_conformance")
"""A flow, a run or a password is looked at beyond what a schema can say; and `/api/v1/flows/import` does take DELETE,
which would remove a flow of that name."""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory):
    started = start_server(tmp_path_factory.mktemp("described"))
    yield started
    stop_server(started)


@pytest.fixture(scope="module")
def described(fresh: Server) -> dict:
    return httpx.get(f"{fresh.address}/openapi.json").json()


def operations(document: dict):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_every_route_says_what_it_answers(described: dict):
    vague = []
    for name, operation in operations(described):
        for status, response in operation["responses"].items():
            contents = response.get("content", {})
            if status[0] in "45":
                assert list(contents) == ["application/problem+json"], f"{name} {status}"
            vague += [f"{name} {status}" for content in contents.values() if "Response " in str(content.get("schema"))]
    assert vague == ["GET /api/v1/schemas/{name}.json 200"], "a schema is any object"


def test_every_body_is_described(described: dict):
    with_body = {name for name, operation in operations(described) if "requestBody" in operation}
    assert {"POST /api/v1/flows", "POST /api/v1/runs", "POST /api/v1/storage/upload"} <= with_body
    assert {"Flow", "Asked", "ProblemDetails"} <= described["components"]["schemas"].keys()


def test_what_the_document_says_is_what_the_server_does(fresh: Server, tmp_path: Path):
    """More examples by hand: MENTATLAB_EXAMPLES=200."""
    ran = subprocess.run(
        [
            Path(sys.executable).parent / "schemathesis",
            "--config-file", ROOT / "tests" / "gateway" / "schemathesis.toml",
            "run", f"{fresh.address}/openapi.json",
            "--phases", "examples,coverage,fuzzing,stateful", "-n", os.environ.get("MENTATLAB_EXAMPLES", "5"),
            "--exclude-checks", ",".join(LEFT_OUT), "--request-timeout", "30", "--continue-on-failure",
            "--warnings", "off", "--no-color", "--generation-database", "none",
        ],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=1500,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-20_000:] + ran.stderr


def test_where_no_route_is_a_problem_says_so_for_any_method(fresh: Server):
    with httpx.Client(base_url=fresh.address) as http:
        for path in ("/api/v1/flows", "/healthz", "/metrics", "/client.js"):
            answer = http.request("PROPFIND", path)
            assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed"), path
            assert "GET" in answer.headers["Allow"]
        assert http.get("/api/v1/nothing").json()["code"] == "unknown_address"
        bad = http.post("/api/v1/access/tokens", content=b"\xff", headers={"Content-Type": "application/json"})
        assert (bad.status_code, bad.headers["Content-Type"]) == (400, "application/problem+json")


def test_an_edge_to_a_node_that_is_not_there_is_a_problem(fresh: Server):
    flow = {"name": "Ghosts", "edges": ["a.out -> a.out"]}
    answer = httpx.post(f"{fresh.address}/api/v1/flows/validate", json=flow).json()
    assert not answer["ok"]
    assert "unknown_node" in [problem["code"] for problem in answer["problems"]]


def test_messages_have_schemas(fresh: Server):
    with httpx.Client(base_url=fresh.address) as http:
        names = http.get("/api/v1/schemas").json()["schemas"]
        assert "/api/v1/schemas/stream-from-server.json" in names
        schemas = {name.rpartition("/")[2].removesuffix(".json"): http.get(name).json() for name in names}
    for schema in schemas.values():
        validator_for(schema)
    said = validator_for(schemas["stream-from-server"])
    assert said.is_valid({"type": "stream_gap", "from": 1, "to": 3})
    assert not said.is_valid({"type": "stream_gap", "from": 1})


def test_what_a_run_tells_is_as_the_document_says(fresh: Server, described: dict):
    said = described["paths"]["/api/v1/runs/{id}/events"]["get"]["responses"]["200"]["content"]["text/event-stream"]
    event = validator_for(said["schema"])
    flow = {"name": "Words", "nodes": {"words": {"type": "inputs.text"}}}
    with httpx.Client(base_url=fresh.address, timeout=60) as http:
        run = http.post("/api/v1/runs", json={"flow": flow}).raise_for_status().json()["id"]
        told = http.get(f"/api/v1/runs/{run}/events").text.strip().split("\n\n")
    events = [dict(line.split(": ", 1) for line in one.splitlines() if not line.startswith(":")) for one in told]
    assert events[-1]["event"] == "finished"
    assert [one for one in events if not event.is_valid(one)] == []
    assert not event.is_valid(events[0] | {"event": "somehow"})
