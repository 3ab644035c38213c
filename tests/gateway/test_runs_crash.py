"""The server killed at random moments, while runs are at work and flows are edited: nothing answered is lost."""

import os
import random
import shutil
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count

import httpx
import pytest

from tests.conftest import ROOT, Server, start_server, stop_server
from tests.gateway.run_flows import HELLO, ended, events, waiting

KILLS = int(os.environ.get("MENTATLAB_KILLS", "2"))
SEED = int(os.environ.get("MENTATLAB_SEED", "7"))
"""Both may be set by hand, for a long try."""
GATED = {"type": "local/paced.gated"}
pytestmark = pytest.mark.timeout(600 + 60 * KILLS)  # a busy machine is no failure


class Answered:
    """All that the server has answered, and so has promised."""

    def __init__(self) -> None:
        self.runs: dict[str, str] = {}
        """By id, what each was to say."""
        self.flows: dict[str, tuple[str, str]] = {}
        """By address: the name that was answered last, and the one that was on its way."""
        self._numbers = count()
        self.over = threading.Event()

    def submit(self, address: str) -> None:
        with httpx.Client(base_url=address, timeout=60) as http:
            while not self.over.is_set():
                text = f"text {next(self._numbers)}"
                flow = waiting(random.uniform(0.0, 0.15), text, steps=3)
                answer = http.post("/api/v1/runs", json={"flow": flow, "idempotency_key": text.replace(" ", "-")})
                assert answer.status_code in (200, 202)
                self.runs[answer.json()["id"]] = f"{text}..."
                time.sleep(random.uniform(0.05, 0.2))

    def edit(self, address: str) -> None:
        with httpx.Client(base_url=address, timeout=60) as http:
            where = http.post("/api/v1/flows", json=HELLO).headers["Location"]
            self.flows[where] = ("Hello", "Hello")
            while not self.over.is_set():
                known, name = self.flows[where][0], f"Name {next(self._numbers)}"
                self.flows[where] = (known, name)
                answer = http.put(where, json={**HELLO, "name": name})
                assert answer.status_code == 200
                self.flows[where] = (name, name)


def work_until_killed(server: Server, answered: Answered, seconds: float) -> None:
    answered.over.clear()

    def cut_off(work, *args) -> None:
        with suppress(httpx.TransportError):
            work(*args)

    with ThreadPoolExecutor(3) as pool:
        done = [
            pool.submit(cut_off, answered.submit, server.address),
            *(pool.submit(cut_off, answered.edit, server.address) for _ in range(2)),
        ]
        before = len(answered.runs)
        while len(answered.runs) == before and not done[0].done():
            time.sleep(0.05)
        time.sleep(seconds)
        server.process.kill()
        server.process.wait()
        answered.over.set()
        for one in done:
            one.result()
    if server.process.stdout is not None:
        server.process.stdout.close()


def test_nothing_that_was_answered_is_lost_and_nothing_half_written_is_served(tmp_path):
    random.seed(SEED)
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "paced.py", tmp_path / "nodes")
    answered = Answered()
    about = {"MENTATLAB_RUN_ATTEMPTS": "1000", "MENTATLAB_RUNS_AT_ONCE": "4", "MENTATLAB_RUNS_KEPT": "100000"}
    for _ in range(KILLS):
        server = start_server(tmp_path, **about)
        work_until_killed(server, answered, random.uniform(0.0, 2.0))
    server = start_server(tmp_path, **about)
    try:
        with httpx.Client(base_url=server.address, timeout=60) as http:
            assert answered.runs
            for id, said in answered.runs.items():  # noqa: A001
                look_at_run(http, f"/api/v1/runs/{id}", said)
            for where, names in answered.flows.items():
                assert http.get(where).json()["flow"]["name"] in names
            listed = http.get("/api/v1/runs", params={"limit": 500}).json()["runs"]
            for run in listed:  # those among them, too, that were queued and not answered
                over = ended(http, f"/api/v1/runs/{run['id']}")
                assert (over["state"], over["error"]) == ("done", "")
            again = sum(run["attempts"] > 1 for run in listed)
    finally:
        stop_server(server)
    print(f"{KILLS} kills, {len(answered.runs)} runs answered, {again} of them begun more than once")


def look_at_run(http: httpx.Client, address: str, said: str) -> None:
    run = ended(http, address)
    assert (run["state"], run["error"]) == ("done", "")
    assert run["outputs"]["said.text"]["value"] == said
    told = list(events(http, address))
    assert [one["id"] for one in told] == list(range(1, len(told) + 1))
    assert told[-1]["event"] == "finished"
    computed = Counter(
        one["data"]["node"]
        for one in told
        if one["event"] == "node" and one["data"]["state"] == "done" and one["data"].get("result") == "fresh"
    )
    assert not [node for node, times in computed.items() if times > 1], "what was told to be done was done again"


def test_a_run_that_is_cut_off_goes_on_where_it_was_and_one_that_kills_the_server_is_given_up(tmp_path):
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "paced.py", tmp_path / "nodes")
    diary, gate = tmp_path / "diary", tmp_path / "gate"
    about = {"MENTATLAB_RUN_ATTEMPTS": "2", "DIARY": str(diary), "GATE": str(gate)}
    flow = waiting(0.0, "slow", steps=3)
    flow["nodes"]["wait1"] = GATED
    server = start_server(tmp_path, **about)
    with httpx.Client(base_url=server.address, timeout=60) as http:
        address = http.post("/api/v1/runs", json={"flow": flow}).headers["Location"]
        hopeless = http.post("/api/v1/runs", json={"flow": waiting(30, "hopeless")}).headers["Location"]
        for event in events(http, address):
            if event["event"] == "node" and event["data"] == {"node": "wait0", "state": "done", "result": "fresh"}:
                break
        begun(http, hopeless, 1)
    gate.touch()
    for last in (False, True):
        server.process.kill()
        stop_server(server)
        server = start_server(tmp_path, **about)
        with httpx.Client(base_url=server.address, timeout=60) as http:
            if not last:
                run = ended(http, address)
                begun(http, hopeless, 2)
            else:
                given_up = ended(http, hopeless)
    stop_server(server)
    assert (run["state"], run["attempts"], run["nodes"]["wait0"]["result"]) == ("done", 2, "cached")
    assert diary.read_text().splitlines().count("slow") == 1
    assert (given_up["state"], given_up["attempts"]) == ("interrupted", 2)
    assert given_up["error"] == "the server ended while it ran, again and again"


def begun(http: httpx.Client, address: str, times: int) -> None:
    """Wait until a run has been begun so often."""
    while (run := http.get(address).json())["attempts"] < times:
        assert run["state"] in ("queued", "running")
        time.sleep(0.02)
    assert (run["state"], run["attempts"]) == ("running", times)


def test_a_server_that_is_stopped_puts_what_runs_back_into_the_queue(tmp_path):
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "paced.py", tmp_path / "nodes")
    gate = tmp_path / "gate"
    server = start_server(tmp_path, GATE=str(gate))
    flow = waiting(0.0, "patience", steps=2)
    flow["nodes"]["wait0"] = GATED
    with httpx.Client(base_url=server.address, timeout=60) as http:
        address = http.post("/api/v1/runs", json={"flow": flow}).headers["Location"]
        told = events(http, address)
        assert [next(told)["event"] for _ in range(2)] == ["queued", "started"]
        told.close()
        stop_server(server)
    gate.touch()
    server = start_server(tmp_path, GATE=str(gate))
    with httpx.Client(base_url=server.address, timeout=60) as http:
        run = ended(http, address)
        kinds = [(one["event"], one["data"].get("reason")) for one in events(http, address) if one["event"] != "node"]
    stop_server(server)
    assert (run["state"], run["attempts"]) == ("done", 1)
    assert kinds[:4] == [
        ("queued", None),
        ("started", None),
        ("queued", "the server was stopped while it ran"),
        ("started", None),
    ]


def test_on_postgresql_too_a_run_outlives_the_server(tmp_path, postgres):
    (tmp_path / "nodes").mkdir()
    shutil.copy(ROOT / "tests" / "paced.py", tmp_path / "nodes")
    server = start_server(tmp_path, MENTATLAB_DATABASE=postgres)
    with httpx.Client(base_url=server.address, timeout=60) as http:
        address = http.post("/api/v1/runs", json={"flow": waiting(0.3, "postgres", steps=2)}).headers["Location"]
    server.process.kill()
    stop_server(server)
    server = start_server(tmp_path, MENTATLAB_DATABASE=postgres)
    with httpx.Client(base_url=server.address, timeout=60) as http:
        run = ended(http, address)
    stop_server(server)
    assert (run["state"], run["outputs"]["said.text"]["value"]) == ("done", "postgres..")
    assert not (tmp_path / "mentatlab.db").exists()
