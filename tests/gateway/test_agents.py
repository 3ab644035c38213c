import pytest

from app.lab import Lab
from app.settings import Settings
from tests.gateway.http_client import client


async def test_every_agent_says_what_it_takes_and_gives(http):
    found = (await http.get("/api/v1/agents")).json()
    assert found["broken"] == []
    detect = next(agent for agent in found["agents"] if agent["id"] == "vision.detect")
    assert {"image", "confidence"} <= {pin["name"] for pin in detect["inputs"]}
    assert (await http.get("/api/v1/agents/vision.detect")).json() == detect


async def test_an_agent_that_is_not_there(http):
    refused = await http.get("/api/v1/agents/acme/text.shout")
    assert (refused.status_code, refused.json()["code"]) == (404, "unknown_agent")


async def test_a_broken_pack_is_shown_as_broken(tmp_path):
    (tmp_path / "nodes").mkdir()
    (tmp_path / "nodes" / "mine.py").write_text("raise RuntimeError('not today')")
    async with Lab(Settings(home=tmp_path)) as lab, client(lab) as http:
        (broken,) = (await http.get("/api/v1/agents")).json()["broken"]
    assert "not today" in broken["error"]


@pytest.mark.parametrize("name", ["agent", "flow", "edit", "problem", "metadata"])
async def test_schemas(http, name):
    assert f"/api/v1/schemas/{name}.json" in (await http.get("/api/v1/schemas")).json()["schemas"]
    schema = (await http.get(f"/api/v1/schemas/{name}.json")).json()
    assert schema["$schema"].endswith("2020-12/schema")
    assert {"properties", "oneOf"} & schema.keys()


async def test_a_schema_that_is_not_there(http):
    assert (await http.get("/api/v1/schemas/cat.json")).json()["code"] == "unknown_schema"


async def test_health(http):
    assert (await http.get("/healthz")).json() == {"status": "ok"}
    ready = (await http.get("/readyz")).json()
    assert ready["status"] == "ready"
    assert ready["agents"] > 10
    metrics = await http.get("/metrics")
    assert "mentatlab_frames_ingested" in metrics.text


async def test_the_network_api_is_described(http):
    paths = (await http.get("/openapi.json")).json()["paths"]
    assert {
        "/api/v1/flows",
        "/api/v1/flows/{id}",
        "/api/v1/agents",
        "/api/v1/storage/upload",
        "/readyz",
    } <= paths.keys()


async def test_a_lab_that_cannot_read_its_records_is_not_ready(http, lab):
    lab.records.close()
    refused = await http.get("/readyz")
    assert (refused.status_code, refused.json()["code"]) == (503, "not_ready")
    assert refused.json()["detail"] == "the records cannot be read; the log says why", "anybody may ask"
    assert (await http.get("/healthz")).status_code == 200
