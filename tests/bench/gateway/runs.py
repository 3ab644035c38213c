"""How soon a run begins when a thousand wait, and whether a restart loses any: `python -m tests.bench.gateway.runs`.

The real server with one worker: 1,000 runs are queued behind one that holds it, the server is killed, started again,
and the worker let go. What SQLite takes for one such row alone is measured beside it.
"""

import argparse
import sqlite3
import tempfile
import threading
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx

from tests.bench.figures import percentile, tell
from tests.conftest import start_server, stop_server
from tests.gateway.run_flows import HELLO, events

WATCHED = 50
"""Of the runs, those whose beginning is awaited by a client."""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--runs", type=int, default=1000)
    count: int = ask.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "nodes").mkdir()
        (home / "nodes" / "held.py").write_text(HELD)
        bare = plain_inserts(home / "bare.db", HELLO, count)
        tell("one row in SQLite, nothing else", bare, "ms", against="itself", other=percentile(bare, 0.5))
        queued = queue_and_kill(home, count, percentile(bare, 0.5))
        drain(home, queued)


HELD = '''"""A node that holds a worker until a file is there."""

import asyncio
from pathlib import Path

from app.sdk import node


@node(pure=False)
async def held(until: str) -> str:
    """Wait for a file.

    Args:
        until: Its path.
    """
    while not Path(until).exists():
        await asyncio.sleep(0.01)
    return until
'''


def plain_inserts(path: Path, flow: dict[str, Any], count: int) -> list[float]:
    """Milliseconds of each: what one commit to the disk costs here."""
    raw, text, took = sqlite3.connect(path), str(flow), []
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE runs (id INTEGER PRIMARY KEY, document TEXT)")
    for _ in range(count):
        began = time.perf_counter()
        raw.execute("INSERT INTO runs (document) VALUES (?)", (text,))
        raw.commit()
        took.append((time.perf_counter() - began) * 1000)
    raw.close()
    return took


def queue_and_kill(home: Path, count: int, bare: float) -> list[str]:
    """Queue them behind one that holds the worker, and kill the server; the addresses that it answered."""
    server = start_server(home, MENTATLAB_RUNS_AT_ONCE="1")
    hold = {"name": "Holds", "nodes": {"held": {"type": "local/held.held", "set": {"until": str(home / "go")}}}}
    took, queued = [], []
    with httpx.Client(base_url=server.address, timeout=60) as http:
        http.post("/api/v1/runs", json={"flow": hold}).raise_for_status()
        for number in range(count):
            began = time.perf_counter()
            answer = http.post("/api/v1/runs", json={"flow": HELLO, "inputs": {"words.text": f"run {number}"}})
            took.append((time.perf_counter() - began) * 1000)
            queued.append(answer.headers["Location"])
    tell("a run submitted, to the answer", took, "ms", against="one row in SQLite", other=bare)
    server.process.kill()
    stop_server(server)
    return queued


def drain(home: Path, queued: list[str]) -> None:
    began = time.perf_counter()
    server = start_server(home, MENTATLAB_RUNS_AT_ONCE="1", MENTATLAB_RUNS_KEPT="100000")
    with httpx.Client(base_url=server.address, timeout=600) as http:
        waiting = [run for run in listed(http) if run["state"] in ("queued", "running")]
        print(
            f"after kill -9 and a restart of {time.perf_counter() - began:.1f} s: {len(waiting)} of {len(queued) + 1}"
        )
        chosen = queued[:: max(1, len(queued) // WATCHED)]
        arrivals: dict[str, float] = {}
        watchers = [threading.Thread(target=arrive, args=(server.address, at, arrivals)) for at in chosen]
        for watcher in watchers:
            watcher.start()
        while len(arrivals) < len(chosen):  # all are on the line before anything moves
            time.sleep(0.1)
        (home / "go").touch()
        urgent = [hurry(http, number) for number in range(20)]
        for watcher in watchers:
            watcher.join()
        list(events(http, queued[-1]))
        runs = [run for run in listed(http) if run["state"] == "done"]
        lost = len(set(queued) - {f"/api/v1/runs/{run['id']}" for run in runs})
    stop_server(server)
    runs.sort(key=lambda run: run["started"])
    freed = {f"/api/v1/runs/{run['id']}": at(before["finished"]) for before, run in pairwise(runs)}
    gaps = [(at(run["started"]) - at(before["finished"])) * 1000 for before, run in pairwise(runs)]
    tell("from a free worker to the next run's beginning", gaps, "ms", against="the aim, p95", other=50)
    told = [(arrivals[address] - freed[address]) * 1000 for address in chosen if address in freed]
    tell("the same, until a client far back in the queue was told", told, "ms", against="the aim, p95", other=50)
    tell("an urgent run among them, from its answer to its beginning", urgent, "ms", against="the aim, p95", other=50)
    seconds = at(runs[-1]["finished"]) - at(runs[1]["started"])
    print(f"{len(runs)} done, {lost} lost; {len(runs) / seconds:.0f} runs/s")


def arrive(address: str, run: str, arrivals: dict[str, float]) -> None:
    """When a client is told that a run has begun."""
    with httpx.Client(base_url=address, timeout=600) as http:
        for event in events(http, run):
            arrivals[run] = time.time()
            if event["event"] == "started":
                return


def hurry(http: httpx.Client, number: int) -> float:
    """Milliseconds until a run of high priority has begun."""
    asked = {"flow": HELLO, "inputs": {"words.text": f"urgent {number}"}, "priority": 10}
    answer = http.post("/api/v1/runs", json=asked)
    answered = time.time()
    for event in events(http, answer.headers["Location"]):
        if event["event"] == "started":
            return max(0.0, (event["time"] - answered) * 1000)
    raise AssertionError("it never began")


def listed(http: httpx.Client) -> list[dict[str, Any]]:
    found, before = [], None
    while True:
        ask = {"limit": 500} | ({"before": before} if before is not None else {})
        page = http.get("/api/v1/runs", params=ask).json()
        found += page["runs"]
        if (before := page["next"]) is None:
            return found


def at(iso: str) -> float:
    return datetime.fromisoformat(iso).timestamp()


if __name__ == "__main__":
    main()
