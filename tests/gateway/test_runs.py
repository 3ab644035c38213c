"""Runs over a real socket: what a program relies on, and what it is told when it asks for nonsense."""

import io
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import httpx
import pytest
from PIL import Image

from tests.conftest import ROOT
from tests.gateway.run_flows import HELLO, counting, ended, events, submitted, waiting


@pytest.fixture
def http(server):
    with httpx.Client(base_url=server.address, timeout=30) as http:
        yield http


def test_a_flow_is_queued_run_and_told_of_exactly(http):
    answer = http.post("/api/v1/runs", json={"flow": HELLO, "inputs": {"words.text": "bye"}, "priority": 3})
    assert answer.status_code == 202
    queued = answer.json()
    assert (queued["state"], queued["name"], queued["priority"]) == ("queued", "Hello", 3)
    told = list(events(http, answer.headers["Location"]))
    assert [one["id"] for one in told] == list(range(1, len(told) + 1))
    kinds = [one["event"] for one in told if one["event"] != "node"]
    assert kinds == ["queued", "started", "output", "finished"]
    (output,) = [one["data"] for one in told if one["event"] == "output"]
    assert (output["node"], output["pin"], output["seq"], output["value"]) == ("said", "text", 0, "bye!")
    run = http.get(answer.headers["Location"]).json()
    assert (run["state"], run["attempts"], run["error"]) == ("done", 1, "")
    assert run["outputs"] == {"said.text": {"said": 1, "value": "bye!"}}
    assert run["flow"] == HELLO
    assert run["inputs"] == {"words.text": "bye"}
    assert {name: node["state"] for name, node in run["nodes"].items()} == dict.fromkeys(HELLO["nodes"], "done")
    assert run["created"] <= run["started"] <= run["finished"]


def test_a_stored_flow_is_run_and_reopened_as_it_was_though_it_has_changed_since(http):
    stored = http.post("/api/v1/flows", json=HELLO)
    flow_id = stored.json()["id"]
    address = http.post("/api/v1/runs", json={"flow_id": flow_id}).headers["Location"]
    http.put(stored.headers["Location"], json={**HELLO, "name": "Changed"})
    run = ended(http, address)
    assert (run["flow_id"], run["flow"], run["name"]) == (flow_id, HELLO, "Hello")
    (listed,) = http.get("/api/v1/runs", params={"flow_id": flow_id}).json()["runs"]
    assert listed["id"] == run["id"]
    http.delete(stored.headers["Location"])
    assert http.get(address).json()["flow"] == HELLO


def test_a_stream_says_all_its_values_logs_and_how_far_it_is(http):
    address = submitted(http, counting(20))
    told = list(events(http, address))
    assert [one["data"]["value"] for one in told if one["event"] == "output"] == list(range(20))
    logs = [one["data"] for one in told if one["event"] == "log"]
    assert [(log["text"], log["details"]) for log in logs] == [("counted", {"number": n}) for n in range(20)]
    assert http.get(address).json()["outputs"]["said.number"] == {"said": 20, "value": 19.0}


def test_progress_is_told_while_it_goes_on(http):
    told = list(events(http, submitted(http, counting(8, 0.2))))
    progress = [one["data"] for one in told if one["event"] == "progress"]
    assert progress
    assert all(one["node"] == "count" and 0 <= one["fraction"] < 1 and one["note"] == "counting" for one in progress)


def test_whoever_comes_back_goes_on_behind_the_last_event_without_a_gap(http):
    address = submitted(http, counting(30, 0.02))
    first = []
    for event in events(http, address):
        first.append(event)
        if len(first) == 9:
            break
    rest = list(events(http, address, headers={"Last-Event-ID": str(first[-1]["id"])}))
    assert [one["id"] for one in first + rest] == list(range(1, len(first + rest) + 1))
    assert [one["data"]["value"] for one in first + rest if one["event"] == "output"] == list(range(30))
    over = http.get(f"{address}/events", headers={"Last-Event-ID": str(rest[-1]["id"])})
    assert (over.status_code, over.content) == (204, b"")
    assert list(events(http, address)) == first + rest


def test_several_watch_one_run(http):
    address = submitted(http, counting(10, 0.05))
    with ThreadPoolExecutor(5) as pool:
        told = list(pool.map(lambda _: list(events(http, address)), range(5)))
    assert all(one == told[0] for one in told)


def test_a_run_at_work_is_cancelled_at_once(http):
    address = submitted(http, waiting(20))
    told = events(http, address)
    assert next(told)["event"] == "queued"
    assert next(told)["event"] == "started"
    while next(told)["data"] != {"node": "wait0", "state": "running"}:
        pass
    answer = http.post(f"{address}/cancel")
    assert (answer.status_code, answer.json()["state"]) == (200, "cancelled")
    last = list(told)[-1]
    assert (last["event"], last["data"]["state"]) == ("finished", "cancelled")
    run = http.get(address).json()
    assert run["nodes"]["wait0"]["state"] == "running"
    began, ended = (datetime.fromisoformat(run[when]) for when in ("started", "finished"))
    assert (ended - began).total_seconds() < 20, "its node was still asleep"
    assert http.post(f"{address}/cancel").json()["state"] == "cancelled"


def test_a_queued_run_is_cancelled_and_never_begun(http):
    busy = [submitted(http, waiting(20, f"busy {n}")) for n in range(2)]
    waits = submitted(http, HELLO)
    assert http.get(waits).json()["state"] == "queued"
    assert http.post(f"{waits}/cancel").json()["state"] == "cancelled"
    for address in busy:
        http.post(f"{address}/cancel")
    assert [one["event"] for one in events(http, waits)] == ["queued", "finished"]


def test_the_highest_priority_is_begun_first(http):
    busy = [submitted(http, waiting(20, f"busy {n}")) for n in range(2)]
    addresses = {priority: submitted(http, HELLO, priority=priority) for priority in (0, -5, 7)}
    for address in busy:
        http.post(f"{address}/cancel")
    started = {priority: ended(http, address)["started"] for priority, address in addresses.items()}
    assert started[7] < started[0] < started[-5]


def test_the_same_key_gives_the_same_run(http):
    key = f"key-{time.time_ns()}"
    asked = {"flow": HELLO, "idempotency_key": key}
    first, again = http.post("/api/v1/runs", json=asked), http.post("/api/v1/runs", json=asked)
    assert (first.status_code, again.status_code) == (202, 200)
    assert first.json()["id"] == again.json()["id"]
    by_header = http.post("/api/v1/runs", json={"flow": HELLO}, headers={"Idempotency-Key": key})
    assert by_header.json()["id"] == first.json()["id"]


def test_a_run_is_repeated_and_what_is_known_is_not_computed_again(http):
    first = ended(http, submitted(http, waiting(0.2, f"once {time.time_ns()}")))
    again = http.post(f"/api/v1/runs/{first['id']}/repeat")
    assert again.status_code == 202
    second = ended(http, again.headers["Location"])
    assert second["id"] != first["id"]
    assert second["outputs"] == first["outputs"]
    assert [run["nodes"]["wait0"]["result"] for run in (first, second)] == ["fresh", "cached"]
    assert (first["nodes"]["wait0"]["calls"], second["nodes"]["wait0"]["calls"]) == (1, 0)


def test_two_runs_are_compared(http):
    one = ended(http, submitted(http, HELLO))
    changed = {**HELLO, "nodes": {**HELLO["nodes"], "join": {"type": "text.template", "set": {"template": "{a}?"}}}}
    other = ended(http, submitted(http, changed, inputs={"words.text": "bye"}))
    found = http.get(f"/api/v1/runs/{one['id']}/compare", params={"with": other["id"]}).json()
    assert found["flow"] == ['~ node join: template: "{a}!" -> "{a}?"']
    assert found["inputs"] == {"words.text": [None, "bye"]}
    assert found["outputs"] == {"said.text": ["hello!", "bye?"]}
    assert (found["said"], found["states"]) == ({}, ["done", "done"])
    assert all(seconds >= 0 for seconds in found["seconds"])
    same = http.get(f"/api/v1/runs/{one['id']}/compare", params={"with": one["id"]}).json()
    assert (same["flow"], same["inputs"], same["outputs"]) == ([], {}, {})


def test_a_run_goes_to_a_node_and_no_further(http):
    run = ended(http, submitted(http, HELLO, until="join"))
    assert set(run["nodes"]) == {"words", "join"}
    assert run["outputs"] == {"join.text": {"said": 1, "value": "hello!"}}


def test_one_node_is_run_again_and_what_leads_to_it_is_not(http):
    flow = waiting(0.0, f"only {time.time_ns()}", steps=2)
    ended(http, submitted(http, flow))
    run = ended(http, submitted(http, flow, only="wait1"))
    assert {name: node["result"] for name, node in run["nodes"].items()} == {
        "words": "cached",
        "wait0": "cached",
        "wait1": "fresh",
    }
    run = ended(http, submitted(http, flow, fresh=["wait0"]))
    assert [run["nodes"][name]["result"] for name in ("wait0", "wait1")] == ["fresh", "cached"]


def test_other_pins_are_listened_to(http):
    run = ended(http, submitted(http, HELLO, watch=["words.text"]))
    assert {pin: output["value"] for pin, output in run["outputs"].items()} == {
        "said.text": "hello!",
        "words.text": "hello",
    }


def test_a_node_that_fails_is_told_of_with_its_traceback_and_costs_only_what_needs_it(http):
    flow = {
        "name": "Breaks",
        "nodes": {**HELLO["nodes"], "bad": {"type": "local/paced.breaks"}, "never": {"type": "outputs.text"}},
        "edges": [*HELLO["edges"], "words.text -> bad.text", "bad.out -> never.text"],
    }
    address = submitted(http, flow)
    told = list(events(http, address))
    failed = next(one["data"] for one in told if one["event"] == "node" and one["data"]["state"] == "failed")
    assert (failed["node"], failed["error"]["message"]) == ("bad", "it broke: hello")
    assert "NodeError" in failed["error"]["trace"]
    assert failed["error"]["remedy"] == "Give it something else"
    run = http.get(address).json()
    assert (run["state"], run["outputs"]["said.text"]["value"]) == ("failed", "hello!")
    assert run["error"] == "bad: it broke: hello. Give it something else"
    assert (run["nodes"]["bad"]["state"], run["nodes"]["never"]["state"]) == ("failed", "skipped")


def test_pictures_come_and_go_by_reference(http):
    file = io.BytesIO()
    Image.new("RGB", (640, 360), (200, 100, 50)).save(file, "PNG")
    uploaded = http.post("/api/v1/storage/upload", params={"name": "a.png"}, content=file.getvalue()).json()
    flow = {
        "name": "Half",
        "nodes": {"half": {"type": "local/paced.half"}, "seen": {"type": "outputs.view"}},
        "edges": ["half.out -> seen.image"],
    }
    run = ended(http, submitted(http, flow, inputs={"half.image": {"ref": uploaded["ref"]}}))
    shown = run["outputs"]["seen.image"]["value"]
    assert (shown["type"], shown["metadata"]["width"], shown["metadata"]["height"]) == ("image", 640, 360)
    kept = http.get(f"/api/v1/storage/{shown['ref'].removeprefix('mlab://')}")
    assert Image.open(io.BytesIO(kept.content)).getpixel((5, 5)) == (100, 50, 25)
    thumbnail = http.get(f"/api/v1/storage/{run['thumbnail'].removeprefix('mlab://')}")
    assert Image.open(io.BytesIO(thumbnail.content)).size == (320, 180)


def test_a_file_is_given_by_reference_and_known_by_its_content(http):
    refs = [
        http.post("/api/v1/storage/upload", params={"name": "a.txt"}, content=content).json()["ref"]
        for content in (b"four", b"four", b"seven77")
    ]
    flow = {
        "name": "Length",
        "nodes": {"length": {"type": "local/paced.length"}, "said": {"type": "outputs.number"}},
        "edges": ["length.out -> said.number"],
    }
    found = [ended(http, submitted(http, flow, inputs={"length.file": ref})) for ref in refs]
    assert [run["outputs"]["said.number"]["value"] for run in found] == [4, 4, 7]
    assert [run["nodes"]["length"]["result"] for run in found] == ["fresh", "cached", "fresh"]


def stored(http, name: str, content: bytes) -> str:
    return http.post("/api/v1/storage/upload", params={"name": name}, content=content).json()["ref"]


SAMPLES = ROOT / "assets" / "samples"
LENGTH = "local/paced.film_seconds", "film"
BYTES = "local/paced.count_bytes", "data"


def measured(agent: str) -> dict:
    nodes = {"count": {"type": agent}, "said": {"type": "outputs.number"}}
    return {"name": "Count", "nodes": nodes, "edges": ["count.out -> said.number"]}


def test_a_film_and_bytes_are_given_by_reference_as_the_pin_wants_them(http):
    data = (SAMPLES / "shapes.mp4").read_bytes()
    film = stored(http, "shapes.mp4", data)
    about = http.get(f"/api/v1/storage/{film.removeprefix('mlab://')}/metadata").json()
    for (agent, pin), value in ((LENGTH, about["duration"]), (BYTES, len(data))):
        for given in ({"ref": film}, film, {"ref": film, "type": "video", "metadata": about}):
            run = ended(http, submitted(http, measured(agent), inputs={f"count.{pin}": given}))
            assert run["outputs"]["said.number"]["value"] == pytest.approx(value, abs=0.05), run
    raw = stored(http, "raw.bin", bytes(5000))
    run = ended(http, submitted(http, measured(BYTES[0]), inputs={"count.data": {"ref": raw}}))
    assert run["outputs"]["said.number"]["value"] == 5000


def test_media_of_the_wrong_kind_are_refused_by_what_is_in_them(http):
    text, picture = stored(http, "film.mp4", b"no film"), stored(http, "a.png", (SAMPLES / "qr.png").read_bytes())
    wrong = [
        (measured(LENGTH[0]), "count.film", text, "takes video, and .* is text/plain"),
        (measured(LENGTH[0]), "count.film", picture, "takes video, and .* is image/png"),
        ({"name": "Half", "nodes": {"half": {"type": "local/paced.half"}}}, "half.image", text, "takes image"),
    ]
    for flow, pin, ref, said in wrong:
        claimed = {"ref": ref, "type": "video", "metadata": {"mimeType": "video/mp4"}}
        refused = http.post("/api/v1/runs", json={"flow": flow, "inputs": {pin: claimed}})
        assert (refused.status_code, refused.json()["code"]) == (422, "invalid_input")
        assert re.search(f"the input {pin}: it {said}.*Give it a file of the kind", refused.json()["detail"])


def test_runs_are_listed_newest_first_in_pages_and_by_state(http):
    made = [ended(http, submitted(http, HELLO))["id"] for _ in range(3)]
    page = http.get("/api/v1/runs", params={"limit": 2}).json()
    assert [run["id"] for run in page["runs"]] == [made[2], made[1]]
    rest = http.get("/api/v1/runs", params={"before": page["next"], "limit": 1}).json()
    assert [run["id"] for run in rest["runs"]] == [made[0]]
    states = {run["state"] for run in http.get("/api/v1/runs", params={"state": ["done"]}).json()["runs"]}
    assert states == {"done"}


def test_a_run_is_deleted_when_it_is_over_and_kept_when_that_is_asked(http):
    address = submitted(http, waiting(20))
    refused = http.delete(address)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_over")
    http.post(f"{address}/cancel")
    assert http.put(f"{address}/kept").json()["kept"]
    assert not http.delete(f"{address}/kept").json()["kept"]
    assert http.delete(address).status_code == 204
    assert http.get(address).status_code == 404


LIVE = {
    "name": "Live",
    "nodes": {"camera": {"type": "inputs.camera", "set": {"source": "synthetic"}}, "view": {"type": "outputs.view"}},
    "edges": ["camera.image -> view.image"],
}


@pytest.mark.parametrize(
    ("body", "status", "code", "detail"),
    [
        ({}, 422, "invalid_request", "give either a flow or a flow_id"),
        ({"flow": HELLO, "flow_id": "a"}, 422, "invalid_request", "give either a flow or a flow_id"),
        ({"flow_id": "nobody"}, 404, "unknown_flow", "there is no flow nobody"),
        ({"flow": {"name": "x", "edges": ["a > b"]}}, 422, "invalid_flow", "write an edge as"),
        ({"flow": {**HELLO, "nodes": {"a": {"type": "no.such"}}, "edges": []}}, 422, "invalid_flow", "no such agent"),
        ({"flow": HELLO, "priority": 10**9}, 422, "invalid_request", "priority"),
        ({"flow": HELLO, "idempotency_key": "a b"}, 422, "invalid_request", "idempotency_key"),
        ({"flow": HELLO, "inputs": {"nowhere.text": 1}}, 422, "invalid_input", "there is no node nowhere"),
        ({"flow": HELLO, "inputs": {"words.txt": 1}}, 422, "invalid_input", "There is words.text"),
        ({"flow": HELLO, "inputs": {"words": 1}}, 422, "invalid_input", "There is words.text"),
        ({"flow": HELLO, "inputs": {"words.text": 1}}, 422, "invalid_input", "words.text: takes a string, not 1"),
        ({"flow": HELLO, "inputs": {"join.a": "x"}}, 422, "invalid_input", "it is fed by words.text"),
        ({"flow": HELLO, "until": "nowhere"}, 422, "unknown_node", "It has words, join, said"),
        ({"flow": HELLO, "fresh": ["nowhere"]}, 422, "unknown_node", "It has words, join, said"),
        ({"flow": HELLO, "only": "said", "until": "join"}, 422, "invalid_request", "name two nodes"),
        ({"flow": HELLO, "watch": ["words.nothing"]}, 422, "unknown_pin", "There is words.text"),
        ({"flow": LIVE}, 422, "needs_seconds", "camera watches or listens to something that has no end"),
        ({"flow": LIVE, "seconds": -1}, 422, "invalid_request", "seconds"),
        ({"flow": LIVE, "inputs": {"camera.file": {"ref": "mlab://a/b/c/d/e.mp4"}}}, 422, "invalid_input", "no file"),
        ({"flow": LIVE, "inputs": {"camera.file": 7}}, 422, "invalid_input", "Upload it and give"),
    ],
)
def test_nonsense_is_refused_with_the_remedy_and_nothing_is_queued(http, body, status, code, detail):
    before = http.get("/api/v1/runs", params={"limit": 1}).json()["runs"]
    refused = http.post("/api/v1/runs", json=body)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert detail in refused.json()["detail"]
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert http.get("/api/v1/runs", params={"limit": 1}).json()["runs"] == before


def test_a_flow_with_problems_is_refused_with_all_of_them(http):
    refused = http.post("/api/v1/runs", json={"flow": {"name": "x", "nodes": {"a": {"type": "outputs.view"}}}})
    assert [(one["node"], one["code"]) for one in refused.json()["problems"]] == [("a", "missing_input")]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nobody", 404, "unknown_run"),
        ("GET", "/nobody/events", 404, "unknown_run"),
        ("POST", "/nobody/cancel", 404, "unknown_run"),
        ("POST", "/nobody/repeat", 404, "unknown_run"),
        ("GET", "/nobody/compare?with=other", 404, "unknown_run"),
        ("GET", "/nobody/compare", 422, "invalid_request"),
        ("DELETE", "/nobody", 404, "unknown_run"),
        ("PUT", "/nobody/kept", 404, "unknown_run"),
        ("GET", "/a%20b", 422, "invalid_request"),
        ("GET", "?limit=0", 422, "invalid_request"),
        ("GET", "?state=happy", 422, "invalid_request"),
        ("GET", "?before=-1", 422, "invalid_request"),
        ("PATCH", "", 405, "method_not_allowed"),
    ],
)
def test_errors_have_a_stable_code(http, method, path, status, code):
    refused = http.request(method, f"/api/v1/runs{path}")
    assert (refused.status_code, refused.json()["code"]) == (status, code)


def test_a_body_that_is_no_json_or_too_large_is_refused(http):
    refused = http.post("/api/v1/runs", content=b"{nonsense")
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
    refused = http.post("/api/v1/runs", content=b" " * 6_000_000)
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


def test_a_live_source_runs_for_as_long_as_is_said(http):
    run = ended(http, submitted(http, LIVE, seconds=1))
    assert run["state"] == "done"
    assert run["outputs"]["view.image"]["said"] > 1
    began, over = (datetime.fromisoformat(run[when]) for when in ("started", "finished"))
    assert (over - began).total_seconds() >= 1
