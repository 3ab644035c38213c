"""People change their own password, and with it every other browser of theirs is out."""

import contextlib

import httpx
import pytest
from fastapi import FastAPI
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from app.access import Asked, PasswordRefusedError, Who, acting_as
from app.access.gate import Gate
from app.gateway.access import access_routes
from app.gateway.problem import mount_problems
from tests.guarded import PASSWORD, as_start, signed_in

HERE = Asked("POST", "/", {}, "", "127.0.0.1", False)
OWN = "/api/v1/access/me/password"
NEW = "quite another one"


@contextlib.contextmanager
def an_account(start: httpx.Client, name: str):
    start.post("/api/v1/access/accounts", json={"name": name, "role": "viewer", "password": PASSWORD})
    yield
    start.delete(f"/api/v1/access/accounts/{name}")


def said(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_a_new_password_ends_every_other_browser_and_not_this_one(guarded):
    with (
        as_start(guarded) as start,
        an_account(start, "pam"),
        signed_in(guarded, "pam") as here,
        signed_in(guarded, "pam") as there,
    ):
        made = start.post("/api/v1/streams/init", json={"node": "n", "pin_name": "p"}).json()["stream_id"]

        def listening(browser: httpx.Client):
            cookie = {"Cookie": f"mentat-session={browser.cookies['mentat-session']}"}
            return connect(f"{guarded.sockets}/ws/streams/{made}", additional_headers=cookie)

        with listening(here) as stays, listening(there) as ends:
            assert "stream_start" in str(stays.recv(timeout=30))
            assert "stream_start" in str(ends.recv(timeout=30))
            assert said(here.post(OWN, json={"current": "not this one", "new": NEW})) == (403, "wrong_password")
            assert said(here.post(OWN, json={"current": PASSWORD, "new": "short"})) == (422, "invalid_request")
            assert there.get("/api/v1/access/me").status_code == 200, "nothing has happened yet"
            assert here.post(OWN, json={"current": PASSWORD, "new": NEW}).json() == {"ended": 1}
            assert there.get("/api/v1/access/me").status_code == 401, "at once, though it was known a moment before"
            with pytest.raises(ConnectionClosed) as closed:
                ends.recv(timeout=30)
            assert closed.value.rcvd is not None
            assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (1008, "sign in again")
            assert here.get("/api/v1/access/me").json()["name"] == "pam"
            start.delete(f"/api/v1/streams/{made}")
            assert "stream_end" in str(stays.recv(timeout=30)), "what this browser listens to goes on"
        statuses = [
            httpx.post(f"{guarded.address}/login", data={"name": "pam", "password": one, "next": "/"}).status_code
            for one in (PASSWORD, NEW)
        ]
        assert statuses == [403, 303]
        entries = start.get("/api/v1/access/audit", params={"limit": 50}).json()["entries"]
        told = [(one["outcome"], one["address"]) for one in entries if one["action"] == "change own password"]
        assert told == [("done", "127.0.0.1"), ("refused", "127.0.0.1")]
        assert not [one for one in entries if one["who"] == "pam" and OWN in one["action"]], "each is noted once"


def test_who_has_no_account_is_told_what_to_do_instead(guarded, server):
    asked = {"current": PASSWORD, "new": NEW}
    with as_start(guarded) as start:
        made = start.post("/api/v1/access/tokens", json={"name": "ci", "scopes": ["read"]}).json()
        answers = [
            start.post(OWN, json=asked),
            start.post(OWN, json=asked, headers={"Authorization": f"Bearer {made['token']}"}),
            httpx.post(server.address + OWN, json=asked),
        ]
        start.delete(f"/api/v1/access/tokens/{made['id']}")
    assert [said(one) for one in answers] == [(403, "no_account")] * 3
    assert "MENTATLAB_TOKEN" in answers[0].json()["detail"]
    assert "ci is a token, and has no password. Sign in with an account" in answers[1].json()["detail"]
    assert "main.py accounts password NAME" in answers[2].json()["detail"]


async def test_a_password_is_not_guessed_here_more_often_than_at_the_door(door):
    here = door(access="guarded", sign_in_rate=3)
    here.access.accounts.add("ada", "admin", PASSWORD)
    cookie = str(await here.access.sign_in("ada", PASSWORD, HERE)).partition(";")[0]
    app = FastAPI()
    mount_problems(app)
    app.include_router(access_routes(here))
    here.gate = Gate(app, here.access)
    async with here.client() as http:
        answers = [
            await http.post(OWN, json={"current": "a guess", "new": NEW}, headers={"cookie": cookie}) for _ in range(4)
        ]
    assert [said(one) for one in answers] == [(403, "wrong_password")] * 2 + [(429, "too_many_requests")] * 2
    assert 0 < int(answers[-1].headers["retry-after"]) <= 60
    assert isinstance(await here.access.sign_in("ada", PASSWORD, HERE), int), "it is one and the same count"
    await here.access.audit.finish()
    noted = [one.outcome for one in here.access.audit._records.accounts.audit(None, 10) if "own" in one.action]
    assert noted == ["too many", "refused", "refused"], "who goes on for long is one line a minute"


async def test_what_is_no_password_is_said_before_any_is_compared(door):
    here = door(access="guarded")
    here.access.accounts.add("ada", "admin", PASSWORD)
    with acting_as(Who("ada", frozenset({"read"}), "session", "x")):
        for new in ("short", "x" * 1025):
            with pytest.raises(PasswordRefusedError, match="10 to 1024 characters") as refused:
                await here.access.change_password("wrong", new, HERE)
            assert refused.value.code == "invalid_password"
    assert here.access.accounts.proven("ada", PASSWORD) is not None


def test_a_browser_stays_in_though_it_is_looked_for_just_while_its_password_changes(door, monkeypatch):
    access = door(access="guarded").access
    known = access.accounts.add("ada", "admin", PASSWORD)
    ticket = access.sign_ins.begin("ada", known.generation, "127.0.0.1", "")
    somebody, table = access.sign_ins.who(ticket), access.accounts._records.accounts
    look = table.account

    def changed_between(name):
        monkeypatch.setattr(table, "account", look)
        assert access.accounts.change_own(somebody, PASSWORD, NEW) == 0
        return look(name)

    monkeypatch.setattr(table, "account", changed_between)
    assert access.sign_ins.who(ticket) == somebody
