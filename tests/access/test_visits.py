"""Who may come in no more hears no more, over real sockets that only listen."""

import re
import time
from contextlib import contextmanager

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.guarded import PASSWORD, as_start, signed_in


def a_token(http, scopes=("read", "run")) -> tuple[str, str]:
    made = http.post("/api/v1/access/tokens", json={"name": "ear", "scopes": list(scopes)}).json()
    return made["id"], made["token"]


def a_stream(http) -> str:
    return http.post("/api/v1/streams/init", json={"node": "n", "pin_name": "p"}).json()["stream_id"]


@contextmanager
def ends(code: int, reason: str):
    with pytest.raises(ConnectionClosed) as error:
        yield
    assert error.value.rcvd is not None
    assert (error.value.rcvd.code, error.value.rcvd.reason) == (code, reason)


def test_a_listener_on_a_websocket_ends_with_its_token(guarded):
    with as_start(guarded) as http:
        stream, (mine, token) = a_stream(http), a_token(http)
        with connect(f"{guarded.sockets}/ws/streams/{stream}?token={token}") as socket:
            assert "stream_start" in str(socket.recv(timeout=30))
            assert http.delete(f"/api/v1/access/tokens/{mine}").status_code == 204
            with ends(1008, "sign in again"):
                socket.recv(timeout=30)
        assert http.get(f"/api/v1/streams/{stream}").json()["subscribers"] == 0


def test_a_listener_to_events_ends_with_its_token_and_the_others_go_on(guarded):
    with as_start(guarded) as http:
        stream, (mine, token), (_, other) = a_stream(http), a_token(http), a_token(http)
        address = f"{guarded.address}/api/v1/streams/{stream}/sse"
        with (
            httpx.stream("GET", address, headers={"Authorization": f"Bearer {token}"}, timeout=30) as ear,
            httpx.stream("GET", address, headers={"Authorization": f"Bearer {other}"}, timeout=30) as stays,
        ):
            heard, still = ear.iter_lines(), stays.iter_lines()
            assert next(heard) == next(still) == "event: stream_start"
            http.delete(f"/api/v1/access/tokens/{mine}")
            assert not [line for line in heard if line.startswith("event")], "the response is over, and whole"
            assert http.get(f"/api/v1/streams/{stream}").json()["subscribers"] == 1
            http.delete(f"/api/v1/streams/{stream}")
            assert "event: stream_end" in list(still)
        assert httpx.get(address, headers={"Authorization": f"Bearer {token}"}).status_code == 401


@pytest.mark.parametrize("change", [{"role": "viewer"}, None])
def test_whose_account_is_less_or_gone_ends_wherever_it_listens(guarded, change):
    with as_start(guarded) as http:
        http.post("/api/v1/access/accounts", json={"name": "mia", "role": "editor", "password": PASSWORD})
        with signed_in(guarded, "mia") as mia:
            cookie = {"Cookie": f"mentat-session={mia.cookies['mentat-session']}"}
            stream = a_stream(mia)
        with (
            connect(f"{guarded.sockets}/ws/video/stream", additional_headers=cookie) as video,
            connect(f"{guarded.sockets}/ws/streams/{stream}", additional_headers=cookie) as words,
        ):
            assert '"session"' in str(video.recv(timeout=60))
            words.recv(timeout=30)
            if change:
                assert http.patch("/api/v1/access/accounts/mia", json=change).status_code == 200
            else:
                assert http.delete("/api/v1/access/accounts/mia").status_code == 204
            for socket in (video, words):
                with ends(1008, "sign in again"):
                    socket.recv(timeout=30)
        http.delete("/api/v1/access/accounts/mia")


def test_a_tabs_channel_is_for_whoever_opened_its_page_and_ends_when_they_are_signed_out(guarded):
    with as_start(guarded) as http, signed_in(guarded, "vic") as vic, signed_in(guarded, "edith") as edith:
        text = "mentatlab: 1\nname: Words\nnodes: {words: {type: inputs.text}}\n"
        made = http.post("/api/v1/flows", content=text, headers={"content-type": "application/yaml"}).json()["id"]
        page = edith.get(f"/flows/{made}", headers={"accept": "text/html"}).text
        address = re.search(rf"/ws/live\?flow={made}(&|\\u0026|&amp;)tab=[\w-]+", page)
        assert address is not None
        there = guarded.sockets + address[0].replace("\\u0026", "&").replace("&amp;", "&")
        cookies = [{"Cookie": f"mentat-session={one.cookies['mentat-session']}"} for one in (vic, edith)]
        with (
            connect(there, additional_headers=cookies[0]) as guessed,
            ends(1008, "this tab is not yours: open the page"),
        ):
            guessed.recv(timeout=30)
        with connect(there, additional_headers=cookies[1]) as hers:
            assert '"state"' in str(hers.recv(timeout=30))
            (mine,) = (one for one in edith.get("/api/v1/access/me/sign-ins").json()["sign_ins"] if one["current"])
            assert http.delete(f"/api/v1/access/sign-ins/{mine['id']}").status_code == 204
            with ends(1008, "sign in again"):
                while True:
                    hers.recv(timeout=30)


def test_a_listener_that_reads_nothing_is_cut_off_too(guarded):
    with as_start(guarded) as http:
        stream = http.post("/api/v1/streams/init", json={"node": "n", "pin_name": "p", "buffer": 2**24}).json()
        mine, token = a_token(http)
        address = f"{guarded.sockets}/ws/streams/{stream['stream_id']}"
        with connect(f"{address}?token={token}", max_queue=1, ping_interval=None, close_timeout=0.1) as deaf:
            deaf.recv(timeout=30)
            with connect(f"{address}?publish_token={stream['publish_token']}&token={a_token(http)[1]}") as publisher:
                for _ in range(30):
                    publisher.send(b"x" * 200_000)
                http.delete(f"/api/v1/access/tokens/{mine}")
                until = time.monotonic() + 30
                while http.get(f"/api/v1/streams/{stream['stream_id']}").json()["subscribers"]:
                    assert time.monotonic() < until
                    time.sleep(0.1)
        http.delete(f"/api/v1/streams/{stream['stream_id']}")
