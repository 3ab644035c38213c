"""A real server and its agents: media by reference, where others can reach the lab, too."""

import json
import shutil

import httpx
import pytest

from app.agents import protocol
from app.sdk import AgentManifest
from tests.conftest import ROOT, Server, start_server, stop_server
from tests.guarded import TOKEN

SAMPLES = ROOT / "assets" / "samples"
FILM = (SAMPLES / "shapes.mp4").read_bytes()
NODE = '''
from app.sdk import File, Run, Video, node


@node
async def film(file: File, *, run: Run) -> Video:
    """A film's file."""
    return Video(await run.file(file))
'''


@pytest.fixture(scope="module")
def lab(tmp_path_factory, shared):
    """Guarded, with the agents in its palette, and one broken file."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(shared.manifests, home / "agents")
    (home / "nodes").mkdir()
    (home / "nodes" / "films.py").write_text(NODE)
    (home / "agents" / "broken.yaml").write_text("id: broken\nversion: 1\n")
    started = start_server(home, MENTATLAB_ACCESS="guarded", MENTATLAB_TOKEN=TOKEN)
    server = Server(started.address.partition("/?")[0], home, started.process)
    with httpx.Client(base_url=server.address, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60) as http:
        yield http
    stop_server(server)


def ran(lab, nodes, *edges, watch=()):
    """A run of it, over."""
    placed = {name: {"type": kind, "set": given} for name, (kind, given) in nodes.items()}
    flow = {"mentatlab": 1, "name": "t", "nodes": placed, "edges": edges}
    answer = lab.post("/api/v1/runs", json={"flow": flow, "watch": list(watch)})
    assert answer.status_code == 202, answer.text
    address = f"/api/v1/runs/{answer.json()['id']}"
    with lab.stream("GET", f"{address}/events") as events:
        for _ in events.iter_lines():
            pass
    return lab.get(address).json()


def test_they_are_in_the_palette_and_a_broken_file_is_shown(lab):
    told = lab.get("/api/v1/agents").json()
    assert {"mine.shout", "mine.sums", "text.template"} <= {one["id"] for one in told["agents"]}
    (broken,) = told["broken"]
    assert broken["pack"] == "agents/broken.yaml"
    assert "line 1: 'broken' is no agent's id" in broken["error"]


def test_what_is_large_goes_there_and_back_by_reference(lab):
    run = ran(lab, {"b": ("mine.bulky", {"size": 6_000_000}), "w": ("mine.weigh", {})}, "b.out -> w.data")
    assert run["state"] == "done", run
    assert run["outputs"]["w.out"]["value"] == 6_000_000
    uploads = lab.get("/api/v1/storage?prefix=local/uploads/-/-/made_").json()["items"]
    assert uploads, "what the agent made was uploaded"


def test_a_film_goes_there_and_back_by_reference(lab):
    upload = lab.post("/api/v1/storage/upload?name=shapes.mp4", content=FILM)
    film = upload.json()["ref"]
    nodes = {"f": ("local/films.film", {"file": film}), "c": ("mine.copied", {})}
    run = ran(lab, nodes, "f.out -> c.film")
    assert run["state"] == "done", run
    assert run["outputs"]["c.size"]["value"] == len(FILM)
    came = run["outputs"]["c.film"]["value"]
    assert came["metadata"]["mimeType"] == "video/mp4"
    assert lab.get(f"/api/v1/storage/{came['ref'].removeprefix('mlab://')}").content == FILM


def test_an_address_is_good_for_one_thing_and_asks_for_no_token(lab):
    address = str(lab.base_url)
    assert httpx.get(f"{address}/api/v1/storage").status_code == 401
    for method in ("GET", "POST"):
        refused = httpx.request(method, f"{address}/api/v1/lent/forged.ticket", content=b"x")
        assert (refused.status_code, refused.json()["code"]) == (403, "not_lent")


def test_what_is_said_is_as_the_schemas_have_it(lab, shared):
    names = [f"agent-{one}" for one in ("call", "answer", "failure", "message-from-lab", "message-from-agent")]
    assert [lab.get(f"/api/v1/schemas/{name}.json").status_code for name in names] == [200] * 5
    call = {"protocol": 1, "agent": "mine.shout", "version": "1.2.0", "live": False, "inputs": {"text": "hi"}}
    answer = httpx.post(f"{shared.address}/mine.shout/run", json=protocol.Call.model_validate(call).model_dump())
    assert protocol.Answer.model_validate_json(answer.content).outputs == {"text": "HI", "length": 2}
    failed = httpx.post(f"{shared.address}/mine.shout/run", json={**call, "inputs": {"text": "whisper"}})
    assert protocol.Failure.model_validate_json(failed.content).error.code == "too_quiet"
    AgentManifest.model_validate_json(httpx.get(f"{shared.address}/mine.shout/manifest").content)


@pytest.mark.parametrize("inputs", [{}, {"text": 5}, {"text": "hi", "loud": 1}, {"text": None}, [], "hi"])
def test_a_call_that_does_not_fit_the_manifest_is_refused(shared, inputs):
    answer = httpx.post(f"{shared.address}/mine.shout/run", json={"inputs": inputs})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_call")


def test_no_web_page_can_call_an_agent(shared):
    call = {"inputs": {"text": "hi"}}
    page = httpx.post(f"{shared.address}/mine.shout/run", json=call, headers={"Origin": "https://evil.example"})
    form = httpx.post(
        f"{shared.address}/mine.shout/run", content=json.dumps(call), headers={"Content-Type": "text/plain"}
    )
    assert (page.status_code, form.status_code) == (403, 403)
