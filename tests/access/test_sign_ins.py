"""Each browser is signed in by itself, and can be signed out by itself."""

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from app.access.browsers import browser
from app.access.sign_ins import MOST
from tests.guarded import PASSWORD, as_start, signed_in

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        (CHROME, "Chrome on Linux"),
        (CHROME + " Edg/140.0", "Edge on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0", "Firefox on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/18.6 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        (
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile",
            "Chrome on Android",
        ),
        ("curl/8.5.0", "curl"),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_a_browser_is_called_what_people_call_it(agent, family):
    assert browser(agent) == family


def test_of_one_account_the_oldest_end_and_what_is_too_old_is_gone(door, monkeypatch):
    sign_ins = door().access.sign_ins
    tickets = [sign_ins.begin("start", sign_ins._fingerprint, "", "") for _ in range(MOST + 2)]
    assert [sign_ins.who(one) is not None for one in tickets] == [False] * 2 + [True] * MOST
    assert len(sign_ins.listed("start")) == MOST
    monkeypatch.setattr("app.access.sign_ins.LASTS", -1)
    assert sign_ins.who(tickets[-1]) is None
    assert sign_ins.listed() == []


def test_with_another_token_to_begin_with_who_came_in_with_the_one_before_is_out(door):
    before = door(token="one").access.sign_ins
    ticket = before.begin_with_start("127.0.0.1", CHROME)
    assert before.who(ticket).name == "start"
    after = door(token="another").access.sign_ins
    assert after.who(ticket) is None
    assert after.listed() == []


def mine(http: httpx.Client) -> list[dict]:
    return http.get("/api/v1/access/me/sign-ins").json()["sign_ins"]


def test_somebody_sees_where_they_are_signed_in_and_ends_one(guarded):
    with as_start(guarded) as start:
        start.post("/api/v1/access/accounts", json={"name": "sue", "role": "viewer", "password": PASSWORD})
        form = {"name": "sue", "password": PASSWORD, "next": "/"}
        there = httpx.post(f"{guarded.address}/login", data=form, headers={"user-agent": CHROME})
        with (
            signed_in(guarded, "sue") as sue,
            signed_in(guarded, "vic") as vic,
            httpx.Client(base_url=guarded.address, cookies=there.cookies) as other,
        ):
            found = mine(sue)
            assert [(one["name"], one["current"]) for one in found] == [("sue", True), ("sue", False)]
            (far,) = (one for one in found if not one["current"])
            assert (far["browser"], far["address"]) == ("Chrome on Linux", "127.0.0.1")
            assert vic.delete(f"/api/v1/access/me/sign-ins/{far['id']}").status_code == 404, "it is not his"
            assert vic.delete(f"/api/v1/access/sign-ins/{far['id']}").status_code == 403
            cookie = {"Cookie": f"mentat-session={other.cookies['mentat-session']}"}
            with connect(guarded.sockets + "/ws/streams/none", additional_headers=cookie) as known:
                with pytest.raises(ConnectionClosed) as error:
                    known.recv(timeout=30)
                assert "unknown_stream" in error.value.rcvd.reason, "it is let in until then"
            assert sue.delete(f"/api/v1/access/me/sign-ins/{far['id']}").status_code == 204
            assert other.get("/api/v1/flows").status_code == 401
            assert sue.get("/api/v1/flows").status_code == 200
            assert len(mine(sue)) == 1
            assert mine(start) == [] or all(one["name"] == "start" for one in mine(start))


def test_all_others_end_and_this_one_stays_and_an_admin_ends_them_all(guarded):
    with as_start(guarded) as start:
        start.post("/api/v1/access/accounts", json={"name": "tom", "role": "viewer", "password": PASSWORD})
        with signed_in(guarded, "tom") as here, signed_in(guarded, "tom") as there, signed_in(guarded, "ada") as ada:
            stream = start.post("/api/v1/streams/init", json={"node": "n", "pin_name": "p"}).json()["stream_id"]
            cookie = {"Cookie": f"mentat-session={there.cookies['mentat-session']}"}
            with connect(f"{guarded.sockets}/ws/streams/{stream}", additional_headers=cookie) as ear:
                ear.recv(timeout=30)
                assert here.delete("/api/v1/access/me/sign-ins").json() == {"ended": 1}
                with pytest.raises(ConnectionClosed):
                    ear.recv(timeout=30)
            assert (here.get("/api/v1/flows").status_code, there.get("/api/v1/flows").status_code) == (200, 401)
            everybody = ada.get("/api/v1/access/sign-ins").json()["sign_ins"]
            assert {"tom", "ada"} <= {one["name"] for one in everybody}
            assert ada.delete("/api/v1/access/accounts/tom/sign-ins").json() == {"ended": 1}
            assert ada.delete("/api/v1/access/accounts/nobody/sign-ins").json()["code"] == "unknown_account"
            assert here.get("/api/v1/flows").status_code == 401


def test_a_copy_of_a_cookie_is_worth_nothing_after_signing_out(guarded):
    with signed_in(guarded, "vic") as vic:
        copy = dict(vic.cookies)
        vic.post("/logout")
    assert httpx.get(f"{guarded.address}/api/v1/flows", cookies=copy).status_code == 401
