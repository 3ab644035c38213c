"""The documents over HTTP: what a program, or a second editor, can rely on."""

import pytest

from app.flow import dump_yaml, load_flow

FLOW = {
    "mentatlab": 1,
    "name": "Grüße",
    "nodes": {"words": {"type": "inputs.text", "set": {"text": "hello"}}, "said": {"type": "outputs.text"}},
    "edges": ["words.text -> said.text"],
    "layout": {"words": [0, 0], "said": [300, 0.5]},
}


async def test_store_read_list_and_delete(http):
    made = await http.post("/api/v1/flows", json=FLOW)
    assert made.status_code == 201
    assert made.json()["flow"] == FLOW
    where = made.headers["Location"]
    read = await http.get(where)
    assert (read.json(), read.headers["ETag"]) == (made.json(), '"v1"')
    (listed,) = (await http.get("/api/v1/flows")).json()["flows"]
    assert (listed["name"], listed["etag"], where) == ("Grüße", "v1", f"/api/v1/flows/{listed['id']}")
    assert (await http.delete(where)).status_code == 204
    assert (await http.get("/api/v1/flows")).json() == {"flows": []}


async def test_yaml_is_taken_too(http):
    made = await http.post("/api/v1/flows", content=dump_yaml(load_flow(dump(FLOW))))
    assert made.json()["flow"] == FLOW


def dump(flow):
    import json

    return json.dumps(flow)


async def test_a_stale_write_is_refused_with_both_versions(http):
    made = await http.post("/api/v1/flows", json=FLOW)
    where, etag = made.headers["Location"], made.headers["ETag"]
    mine = await http.put(where, json={**FLOW, "name": "Mine"}, headers={"If-Match": etag})
    assert (mine.status_code, mine.headers["ETag"]) == (200, '"v2"')
    refused = await http.put(where, json={**FLOW, "name": "Late"}, headers={"If-Match": etag})
    assert refused.status_code == 412
    assert refused.headers["Content-Type"] == "application/problem+json"
    problem = refused.json()
    assert (problem["code"], problem["title"], problem["status"]) == ("stale_write", "Precondition Failed", 412)
    assert (problem["theirs"]["name"], problem["yours"]["name"], problem["etag"]) == ("Mine", "Late", "v2")
    again = await http.put(where, json={**FLOW, "name": "Late"}, headers={"If-Match": f'W/"x", "{problem["etag"]}"'})
    assert again.json()["flow"]["name"] == "Late"


async def test_a_write_without_a_condition_makes_or_overwrites(http):
    made = await http.put("/api/v1/flows/my-flow", json=FLOW)
    assert (made.status_code, made.headers["Location"]) == (201, "/api/v1/flows/my-flow")
    assert (await http.put("/api/v1/flows/my-flow", json={**FLOW, "name": "Two"})).status_code == 200
    star = await http.put("/api/v1/flows/my-flow", json={**FLOW, "name": "Three"}, headers={"If-Match": "*"})
    assert star.json()["etag"] == "v3"


async def test_what_has_not_changed_is_not_sent_again(http):
    where = (await http.post("/api/v1/flows", json=FLOW)).headers["Location"]
    same = await http.get(where, headers={"If-None-Match": '"v1"'})
    assert (same.status_code, same.content) == (304, b"")
    assert (await http.get(where, headers={"If-None-Match": '"v0"'})).status_code == 200


@pytest.mark.parametrize(
    ("ending", "kind"),
    [("yaml", "application/yaml"), ("json", "application/json"), ("svg", "image/svg+xml"), ("png", "image/png")],
)
async def test_what_is_exported_is_imported_and_nothing_is_lost(http, ending, kind):
    where = (await http.post("/api/v1/flows", json=FLOW)).headers["Location"]
    file = await http.get(f"{where}/export", params={"format": ending})
    assert file.headers["Content-Type"].startswith(kind)
    assert file.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe.{ending}"
    back = await http.post("/api/v1/flows/import", content=file.content)
    assert (back.status_code, back.json()["flow"], back.json()["problems"]) == (201, FLOW, [])


async def test_a_flow_is_exported_as_a_script(http):
    where = (await http.post("/api/v1/flows", json=FLOW)).headers["Location"]
    file = await http.get(f"{where}/export", params={"format": "python"})
    assert file.headers["Content-Type"].startswith("text/x-python")
    assert "flow.run()" in file.text


async def test_problems_are_all_said_at_once(http):
    wrong = {"name": "x", "nodes": {"a": {"type": "vision.detekt"}, "b": {"type": "outputs.view"}}}
    found = (await http.post("/api/v1/flows/validate", json=wrong)).json()
    assert not found["ok"]
    assert [(one["node"], one["code"]) for one in found["problems"]] == [("a", "unknown_agent"), ("b", "missing_input")]
    assert all(one["remedy"] for one in found["problems"])
    where = (await http.post("/api/v1/flows", json=wrong)).headers["Location"]
    assert (await http.post(f"{where}/validate")).json() == found


async def test_a_good_flow_is_found_good(http):
    assert (await http.post("/api/v1/flows/validate", json=FLOW)).json() == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"", "line 1: this is no flow. A flow has a name, nodes and edges"),
        (b"name: x\nedges: [a > b]", 'line 2: edges.0: write an edge as "node.pin -> node.pin", not "a > b".'),
        (b"\xff", "line 1: the document is not text in UTF-8"),
        (b"name: !!python/object/apply:os.system [ls]", "line 1: the document uses the YAML tag"),
    ],
)
async def test_what_is_no_flow_is_refused_with_its_line(http, body, detail):
    refused = await http.post("/api/v1/flows", content=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_flow")
    assert refused.json()["detail"].startswith(detail)


async def test_a_document_that_is_too_large_is_refused_before_it_is_read(http):
    async def endless():
        while True:
            yield b"#" * 65536

    for body in (b"#" * 6_000_000, endless()):
        refused = await http.post("/api/v1/flows", content=body)
        assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/flows/nobody", 404, "unknown_flow"),
        ("DELETE", "/api/v1/flows/nobody", 404, "unknown_flow"),
        ("GET", "/api/v1/flows/nobody/export", 404, "unknown_flow"),
        ("GET", "/api/v1/flows/a%20b", 422, "invalid_request"),
        ("GET", "/api/v1/nothing", 404, "unknown_address"),
        ("PATCH", "/api/v1/flows", 405, "method_not_allowed"),
    ],
)
async def test_errors_have_a_stable_code(http, method, path, status, code):
    refused = await http.request(method, path)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert refused.headers["Content-Type"] == "application/problem+json"


async def test_an_unknown_format_is_refused(http):
    where = (await http.post("/api/v1/flows", json=FLOW)).headers["Location"]
    refused = await http.get(f"{where}/export?format=docx")
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")


async def test_what_a_flow_was_before(http):
    where = (await http.post("/api/v1/flows", json=FLOW)).headers["Location"]
    await http.put(where, json={**FLOW, "name": "Two"})
    kept = await http.post(f"{where}/versions", params={"label": "Good"})
    assert (kept.status_code, kept.json()["etag"]) == (201, "v2")
    found = (await http.get(f"{where}/versions")).json()["versions"]
    assert [(one["etag"], one["label"]) for one in found] == [("v2", "Good"), ("v1", "")]
    assert (await http.get(f"{where}/versions/v1")).json()["flow"] == FLOW
    gone = await http.get(f"{where}/versions/v9")
    assert (gone.status_code, gone.json()["code"]) == (404, "unknown_version")
