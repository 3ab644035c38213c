"""Who comes through the door, and what is said to who does not."""

import asyncio
import time

import pytest

from app.access import ROLES, Asked, Who, acting_as, who
from app.access.access import REFUSED
from app.access.refusal import NotAllowedError

PASSWORD = "four good words here"
HTML = {"accept": "text/html"}
HERE = Asked("POST", "/login", {}, "", "127.0.0.1", False)


async def test_on_this_machine_alone_nobody_is_asked(door):
    async with door().client() as http:
        assert (await http.get("/api/v1/flows")).text == "local"
        assert (await http.post("/api/v1/flows")).text == "local"


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:80"])
async def test_a_name_that_leads_here_by_somebodys_doing_is_not_answered(door, name):
    async with door().client() as http:
        answer = await http.get("/api/v1/flows", headers={"host": name})
    assert (answer.status_code, answer.json()["code"]) == (421, "unknown_host")
    assert "MENTATLAB_HOSTS" in answer.json()["detail"]


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1:8080", "[::1]:8080", "lab.example:443"])
async def test_its_own_names_and_those_that_were_given_it_are(door, name):
    async with door(hosts="lab.example, other.example").client() as http:
        assert (await http.get("/api/v1/flows", headers={"host": name})).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_another_sites_page_changes_nothing(door, method):
    here = door(origins="https://friend.example")
    async with here.client(origin="https://evil.example") as http:
        answer = await http.request(method, "/api/v1/flows/x")
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin")
        assert (await http.get("/api/v1/flows")).status_code == 200, "reading, browsers forbid by themselves"
    async with here.client(origin="https://friend.example") as http:
        assert (await http.request(method, "/api/v1/flows/x")).status_code == 200
    async with here.client(origin="http://localhost") as http:
        assert (await http.request(method, "/api/v1/flows/x")).status_code == 200


async def test_guarded_programs_are_told_and_people_are_sent_to_sign_in(door):
    async with door(access="guarded").client() as http:
        answer = await http.get("/api/v1/flows")
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
        assert answer.headers["www-authenticate"] == "Bearer"
        page = await http.get("/flows/abc?x=1", headers=HTML)
        assert (page.status_code, page.headers["location"]) == (303, "/login?next=%2Fflows%2Fabc%3Fx%3D1")
        assert (await http.get("/healthz")).text == "nobody"


async def test_the_token_it_was_started_with_lets_in_and_leaves_the_address(door):
    here = door(access="guarded", token="opensesame")
    async with here.client() as http:
        page = await http.get("/flows/abc?x=1&token=opensesame", headers=HTML)
        assert (page.status_code, page.headers["location"]) == (303, "/flows/abc?x=1")
        cookie = page.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Secure" not in cookie
        assert (await http.get("/api/v1/access/accounts")).text == "start"
    async with here.client("https://localhost") as http:
        page = await http.get("/?token=opensesame", headers=HTML)
        assert page.headers["set-cookie"].endswith("; Secure")


@pytest.mark.parametrize("path", ["//evil.example/", "/%5Cevil.example/", "/%0d%0aX-Evil:%201"])
async def test_the_address_without_its_token_stays_on_this_server(door, path):
    async with door(access="guarded", token="t").client() as http:
        answer = await http.get(f"http://localhost{path}?token=t", headers=HTML)
    there = answer.headers["location"]
    assert there.startswith("/")
    assert not there.startswith(("//", "/\\"))
    assert there.isprintable()


async def test_a_name_that_is_anothers_address_locks_nobody_out(door):
    here = door(access="guarded", sign_in_rate=3)
    theirs = Asked("POST", "/login", {}, "", "10.0.0.66", False)
    for _ in range(5):
        await here.access.sign_in("10.0.0.5", "wrong", theirs)
    victim = Asked("POST", "/login", {}, "", "10.0.0.5", False)
    assert await here.access.sign_in("ada", "wrong", victim) == ""


async def test_started_with_another_token_who_came_in_with_the_first_is_out(door):
    async with door(access="guarded", token="first").client() as http:
        await http.get("/?token=first", headers=HTML)
        cookies = dict(http.cookies)
    async with door(access="guarded", token="second").client() as http:
        http.cookies.update(cookies)
        assert (await http.get("/api/v1/flows")).status_code == 401


async def test_a_wrong_token_is_refused_and_soon_not_even_looked_at(door):
    here = door(access="guarded", sign_in_rate=3)
    async with here.client(authorization="Bearer mlt_0123_nonsense") as http:
        codes = [(await http.get("/healthz")).status_code for _ in range(5)]
        assert codes == [401, 401, 401, 429, 429]
        assert int((await http.get("/healthz")).headers["retry-after"]) > 0
    assert here.came == []


async def test_a_program_with_a_token_may_what_its_scopes_say(door):
    here = door(access="guarded")
    _, reads = here.access.tokens.issue("grafana", ["read"])
    _, runs = here.access.tokens.issue("worker", ["read", "run"])
    async with here.client(authorization=f"Bearer {reads}") as http:
        assert (await http.get("/metrics")).status_code == 200
        answer = await http.post("/api/v1/runs")
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
        assert "grafana may not run flows" in answer.json()["detail"]
    async with here.client() as http:
        assert (await http.post(f"/api/v1/runs?token={runs}")).status_code == 200
        assert (await http.get(f"/api/v1/access/audit?token={runs}")).status_code == 403


async def test_a_token_that_is_revoked_or_over_is_none(door):
    here = door(access="guarded")
    stored, text = here.access.tokens.issue("short", ["read"], days=1e-9)
    kept, good = here.access.tokens.issue("good", ["read"])
    async with here.client(authorization=f"Bearer {text}") as http:
        assert (await http.get("/api/v1/flows")).status_code == 401
    async with here.client(authorization=f"Bearer {good}") as http:
        assert (await http.get("/api/v1/flows")).status_code == 200
        here.access.tokens.revoke(kept.id)
        here.access.forget()
        assert (await http.get("/api/v1/flows")).status_code == 401
    assert stored.expires is not None


async def test_no_token_is_taken_for_somebodys_session(door):
    here = door(access="guarded")
    here.access.accounts.add("ada", "admin", PASSWORD)
    cookie = str(await here.access.sign_in("ada", PASSWORD, HERE)).partition(";")[0]
    async with here.client() as http:
        assert (await http.get("/api/v1/flows", headers={"cookie": cookie})).text == "ada"
        for forged in ("ada%001", "ada\x001", "ada 1", here.access.sign_ins.listed()[0].id):
            answer = await http.get("/api/v1/access/accounts", params={"token": forged})
            assert answer.status_code == 401, forged
        assert (await http.get("/api/v1/access/accounts?token=ada%001")).status_code == 401


async def test_who_is_looked_up_while_something_changes_is_looked_up_again(door, monkeypatch):
    here = door(access="guarded")
    kept, text = here.access.tokens.issue("good", ["read"])
    found = here.access.tokens.who

    def slowly(token):
        somebody = found(token)
        here.access.tokens.revoke(kept.id)
        loop.call_soon_threadsafe(here.access.forget)
        return somebody

    loop = asyncio.get_running_loop()
    async with here.client(authorization=f"Bearer {text}") as http:
        with monkeypatch.context() as slow:
            slow.setattr(here.access.tokens, "who", slowly)
            await http.get("/api/v1/flows")
        assert (await http.get("/api/v1/flows")).status_code == 401


async def test_of_two_admins_who_remove_each_other_at_once_one_stays(door, monkeypatch):
    accounts = door(access="guarded").access.accounts
    for name in ("ada", "bob"):
        accounts.add(name, "admin", PASSWORD)
    listed = accounts.listed

    def slowly():
        found = listed()
        time.sleep(0.2)
        return found

    monkeypatch.setattr(accounts, "listed", slowly)
    ways = asyncio.to_thread(accounts.remove, "ada"), asyncio.to_thread(accounts.change, "bob", role="viewer")
    done = await asyncio.gather(*ways, return_exceptions=True)
    (refused,) = [str(one) for one in done if isinstance(one, ValueError)]
    assert "is the last admin" in refused


async def test_requests_have_a_limit(door):
    async with door(access="guarded", rate=5, token="t").client(authorization="Bearer t") as http:
        codes = [(await http.get("/api/v1/flows")).status_code for _ in range(7)]
    assert codes == [200] * 5 + [429] * 2


async def test_every_answer_carries_headers_that_keep_browsers_careful(door):
    async with door().client() as http:
        let = await http.get("/")
        assert let.headers["x-frame-options"] == "DENY", "a route's own word counts"
        assert let.headers["x-content-type-options"] == "nosniff"
        refused = await http.get("/", headers={"host": "evil.example"})
        assert "frame-ancestors 'self'" in refused.headers["content-security-policy"]


async def test_what_is_done_and_refused_is_written_down(door):
    here = door(access="guarded", token="t")
    _, reads = here.access.tokens.issue("grafana", ["read"])
    async with here.client() as http:
        await http.get("/api/v1/flows", headers={"authorization": "Bearer t"})
        await http.put("/api/v1/flows/abc", headers={"authorization": "Bearer t"})
        await http.delete("/api/v1/flows/abc", headers={"authorization": f"Bearer {reads}"})
    await here.access.audit.finish()
    told = [(one.who.partition(" ")[2] or one.who, one.action, one.outcome) for one in _audit(here)]
    assert told == [
        ("grafana", "DELETE /api/v1/flows/abc", "refused 403"),
        ("start", "PUT /api/v1/flows/abc", "200"),
    ]


async def test_an_audit_that_cannot_be_written_waits(door):
    here = door()
    here.access.audit.note("something", "done")
    here.access.audit._records.close()
    await here.access.audit.finish()
    here.access.audit._records.open()
    await here.access.audit.finish()
    assert [one.action for one in _audit(here)] == ["something"]


async def test_two_that_write_the_audit_at_once_write_each_entry_once(door, monkeypatch):
    here = door()
    table = here.access.audit._records.accounts
    note = table.note

    def slowly(entries):
        time.sleep(0.1)
        note(entries)

    monkeypatch.setattr(table, "note", slowly)
    here.access.audit.note("one", "done")
    writing = asyncio.create_task(here.access.audit.finish())
    other = asyncio.create_task(here.access.audit.finish())
    await asyncio.sleep(0.03)
    here.access.audit.note("two", "done")
    await asyncio.gather(writing, other)
    await here.access.audit.finish()
    assert [one.action for one in _audit(here)] == ["two", "one"]


@pytest.mark.parametrize("others", ["a/b=1", "x@y=1", 'j={"a": "b c"}', "lonely", "=", "é=ü"])
async def test_cookies_of_other_servers_on_this_machine_are_no_hindrance(door, others):
    here = door(access="guarded")
    here.access.accounts.add("ada", "admin", PASSWORD)
    cookie = str(await here.access.sign_in("ada", PASSWORD, HERE)).partition(";")[0]
    async with here.client() as http:
        answer = await http.get("/api/v1/flows", headers={"cookie": f"{others}; {cookie}".encode("latin-1")})
    assert answer.text == "ada"


def test_who_is_asking_goes_along_and_nothing_is_demanded_of_this_machine(door):
    demand = door().access.demand
    demand("admin", "look round")
    vic = Who("vic", ROLES["viewer"])
    with acting_as(vic):
        assert who() is vic
        demand("read", "look round")
        with pytest.raises(NotAllowedError, match="vic may not change anything"):
            demand("edit", "change it")
    assert who().name == "local"


def _audit(here):
    return here.access.audit._records.accounts.audit(None, 10)


async def test_what_a_page_does_is_noted_once_a_minute_and_only_where_it_is_guarded(door):
    here = door(access="guarded")
    with acting_as(Who("edith", ROLES["editor"])):
        for _ in range(3):
            here.access.allow("edit", "edit flow abc")
        here.access.allow("run", "run flow abc")
    await here.access.audit.finish()
    assert [(one.who, one.action) for one in _audit(here)] == [("edith", "run flow abc"), ("edith", "edit flow abc")]
    here.access.is_guarded = False
    here.access.allow("edit", "edit flow abc")
    await here.access.audit.finish()
    assert len(_audit(here)) == 2


async def test_what_is_refused_on_a_page_is_noted_once_a_minute_and_what_is_made_up_is_no_flood(door):
    here = door(access="guarded")

    def tries(action):
        with pytest.raises(NotAllowedError, match="vic may not change anything"):
            here.access.allow("edit", action)

    with acting_as(Who("vic", ROLES["viewer"])):
        for _ in range(3):
            tries("edit flow abc")
        await here.access.audit.finish()
        assert [(one.who, one.action, one.outcome) for one in _audit(here)] == [("vic", "edit flow abc", "refused")]
        for count in range(2 * REFUSED):
            tries(f"create flow {count}")
    await here.access.audit.finish()
    table = here.access.audit._records.accounts
    assert len(table.audit(None, 1000)) == REFUSED
