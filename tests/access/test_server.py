"""A server that others can reach, over real sockets: every role, every kind of connection."""

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.guarded import PASSWORD, TOKEN, as_start, signed_in

FLOW = "mentatlab: 1\nname: Words\nnodes: {words: {type: inputs.text}}\n"
YAML = {"content-type": "application/yaml"}


def closed(address: str, **headers: str) -> tuple[int, str]:
    """How a connection that was not wanted ended."""
    with connect(address, additional_headers=headers) as socket, pytest.raises(ConnectionClosed) as error:
        socket.recv(timeout=30)
    assert error.value.rcvd is not None
    return error.value.rcvd.code, error.value.rcvd.reason


def test_the_address_that_is_printed_carries_the_token(guarded):
    with httpx.Client(base_url=guarded.address) as http:
        page = http.get(f"/?token={TOKEN}", headers={"accept": "text/html"})
        assert (page.status_code, page.headers["location"]) == (303, "/")
        assert http.get("/api/v1/access/me").json() == {
            "name": "start", "permissions": ["admin", "edit", "read", "run"], "guarded": True,
        }  # fmt: skip


def test_each_role_may_what_it_may(guarded):
    def statuses(http: httpx.Client) -> list[int]:
        return [
            http.get("/api/v1/flows").status_code,
            http.post("/api/v1/streams/init", json={}).status_code,
            http.post("/api/v1/flows", content=FLOW, headers=YAML).status_code,
            http.get("/api/v1/access/accounts").status_code,
        ]

    with signed_in(guarded, "vic") as vic, signed_in(guarded, "edith") as edith, signed_in(guarded, "ada") as ada:
        assert statuses(vic) == [200, 403, 403, 403]
        assert statuses(edith) == [200, 422, 201, 403], "an empty stream is no stream, but she may ask"
        assert statuses(ada) == [200, 422, 201, 200]
    assert httpx.get(f"{guarded.address}/api/v1/flows").status_code == 401
    assert httpx.get(f"{guarded.address}/openapi.json").status_code == 401
    assert httpx.get(f"{guarded.address}/metrics").status_code == 401
    assert httpx.get(f"{guarded.address}/healthz").status_code == 200


@pytest.mark.parametrize("path", ["/ws/video/stream", "/ws/live?flow=x&tab=y", "/ws/streams/x"])
def test_a_socket_is_closed_to_who_is_not_in(guarded, path):
    assert closed(guarded.sockets + path) == (
        1008,
        "say who you are: sign in, or send a token as Authorization: Bearer",
    )
    code, reason = closed(f"{guarded.sockets}{path}{'&' if '?' in path else '?'}token=nonsense")
    assert (code, reason) == (1008, "this token is not known here, or its time is up")


def test_a_socket_of_another_sites_page_is_closed_whoever_is_signed_in(guarded):
    with signed_in(guarded, "ada") as ada:
        cookie = f"mentat-session={ada.cookies['mentat-session']}"
    code, reason = closed(guarded.sockets + "/ws/video/stream", Origin="https://evil.example", Cookie=cookie)
    assert (code, reason) == (1008, "another site's page may not do anything here")


def test_a_viewer_sends_no_frames_and_an_editor_does(guarded):
    with signed_in(guarded, "vic") as vic, signed_in(guarded, "edith") as edith:
        cookies = [f"mentat-session={one.cookies['mentat-session']}" for one in (vic, edith)]
    assert closed(guarded.sockets + "/ws/video/stream", Cookie=cookies[0])[0] == 1008
    with connect(guarded.sockets + "/ws/video/stream", additional_headers={"Cookie": cookies[1]}) as socket:
        assert '"session"' in str(socket.recv(timeout=60))
    with connect(f"{guarded.sockets}/ws/video/stream?token={TOKEN.replace(' ', '+')}") as socket:
        assert '"session"' in str(socket.recv(timeout=60))


def test_who_is_removed_is_heard_no_more_over_a_socket_that_was_open(guarded):
    with as_start(guarded) as http:
        new = {"name": "mel", "role": "editor", "password": PASSWORD}
        assert http.post("/api/v1/access/accounts", json=new).status_code == 201
        with signed_in(guarded, "mel") as mel:
            cookie = f"mentat-session={mel.cookies['mentat-session']}"
        with connect(guarded.sockets + "/ws/video/stream", additional_headers={"Cookie": cookie}) as socket:
            socket.recv(timeout=60)
            socket.send('{"type": "ping"}')
            socket.recv(timeout=60)
            assert http.delete("/api/v1/access/accounts/mel").status_code == 204
            with pytest.raises(ConnectionClosed) as error:
                socket.recv(timeout=30)
    assert error.value.rcvd is not None
    assert (error.value.rcvd.code, error.value.rcvd.reason) == (1008, "sign in again")


def test_accounts_are_made_changed_and_removed_over_the_network(guarded):
    with as_start(guarded) as http:
        new = {"name": "bob", "role": "viewer", "password": PASSWORD}
        assert http.post("/api/v1/access/accounts", json=new).json()["role"] == "viewer"
        again = http.post("/api/v1/access/accounts", json=new)
        assert (again.status_code, again.json()["code"]) == (422, "invalid_account")
        with signed_in(guarded, "bob") as bob:
            assert bob.get("/api/v1/access/me").json()["permissions"] == ["read"]
            assert http.patch("/api/v1/access/accounts/bob", json={"role": "editor"}).json()["role"] == "editor"
            assert bob.get("/api/v1/access/me").status_code == 401, "he signs in anew"
        assert http.delete("/api/v1/access/accounts/bob").status_code == 204
        assert http.delete("/api/v1/access/accounts/bob").json()["code"] == "unknown_account"
        assert http.patch("/api/v1/access/accounts/bob", json={"role": "king"}).json()["code"] == "invalid_request"
        shown = http.get("/api/v1/access/accounts").text
        assert "argon2" not in shown, "no hash leaves the house"


def test_a_token_is_shown_once(guarded):
    with as_start(guarded) as http:
        made = http.post("/api/v1/access/tokens", json={"name": "ci", "scopes": ["read"], "days": 1}).json()
        assert made["token"].startswith("mlt_")
        assert made["token"] not in http.get("/api/v1/access/tokens").text
        with httpx.Client(base_url=guarded.address, headers={"Authorization": f"Bearer {made['token']}"}) as ci:
            assert ci.get("/api/v1/flows").status_code == 200
            assert http.delete(f"/api/v1/access/tokens/{made['id']}").status_code == 204
            assert ci.get("/api/v1/flows").status_code == 401
        bad = http.post("/api/v1/access/tokens", json={"name": "ci", "scopes": []})
        assert (bad.status_code, bad.json()["code"]) == (422, "invalid_request")


def test_who_did_what_can_be_read(guarded):
    with signed_in(guarded, "edith") as edith:
        made = edith.post("/api/v1/flows", content=FLOW, headers=YAML)
    httpx.post(f"{guarded.address}/login", data={"name": "edith", "password": "wrong one here"})
    with as_start(guarded) as http:
        entries = http.get("/api/v1/access/audit", params={"limit": 4}).json()["entries"]
        told = [(one["who"], one["action"], one["outcome"]) for one in entries]
        assert told[:3] == [
            ("edith", "sign in", "refused"),
            ("edith", "POST /api/v1/flows", "201"),
            ("edith", "sign in", "done"),
        ]
        earlier = http.get("/api/v1/access/audit", params={"before": entries[-1]["number"], "limit": 1}).json()
        assert earlier["entries"][0]["number"] < entries[-1]["number"]
    assert made.status_code == 201


def test_a_file_of_the_server_is_no_input_of_a_strangers_flow(guarded, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    text = "mentatlab: 1\nname: Peek\nnodes:\n  film: {type: inputs.video_file, set: {file: FILE}}\n"
    with as_start(guarded) as http:
        made = http.post("/api/v1/flows", content=text.replace("FILE", str(secret)), headers=YAML).json()["id"]
    code, reason = closed(f"{guarded.sockets}/ws/video/stream?flow={made}", Authorization=f"Bearer {TOKEN}")
    assert (code, "there is no file" in reason) == (1008, True), reason


@pytest.mark.parametrize("there", ["//evil.example", "/\\evil.example", "https://evil.example", "/login", "x\r\ny"])
def test_signing_in_leads_nowhere_else(guarded, there):
    form = {"name": "ada", "password": PASSWORD, "next": there}
    assert httpx.post(f"{guarded.address}/login", data=form).headers["location"] == "/"


def test_a_form_that_is_none_is_told(guarded):
    for content, kind in ((b"x" * 9000, "application/x-www-form-urlencoded"), (b"--x", "multipart/form-data")):
        answer = httpx.post(f"{guarded.address}/login", content=content, headers={"content-type": kind})
        assert answer.status_code in (400, 413)
        assert "could not be read" in answer.text


def test_signing_out_takes_the_cookie_away(guarded):
    with signed_in(guarded, "vic") as vic:
        assert vic.get("/api/v1/flows").status_code == 200
        assert vic.post("/logout").headers["location"] == "/login"
        assert vic.get("/api/v1/flows").status_code == 401
