"""What published streams hold, beside a bare FastAPI and bare sockets: `python -m tests.bench.gateway.streams [part]`.

Parts: `mix`, `own`, `shared`, `joins`, `wide`, `stall`; all of them unless some are named. Server and load are
processes of their own on one machine; producers are inside the server, where a flow's pins are.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from tests.conftest import ROOT

SECONDS = 8.0
SMALL = {"rate": 10, "size": 200, "binary": False}
VIDEO = {"rate": 30, "size": 20_000, "binary": True}


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    pid: int

    def produce(self, streams: int, **wish: Any) -> list[str]:
        answer = httpx.post(
            f"http://127.0.0.1:{self.port}/bench/produce", json={"streams": streams, **wish}, timeout=60
        )
        return list(answer.json()["ids"])

    def load(self, groups: dict[str, Any], joins: float = 500.0, seconds: float = SECONDS) -> dict[str, Any]:
        plan = {"port": self.port, "pid": self.pid, "groups": groups, "joins": joins, "seconds": seconds}
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.gateway.load"],
            cwd=ROOT, input=json.dumps(plan), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if ran.returncode:
            raise RuntimeError(ran.stderr[-2000:])
        return dict(json.loads(ran.stdout))


@contextmanager
def started(name: str) -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as home:
        options = ["--port", "0", "--no-open"] if name == "whole" else []
        process = subprocess.Popen(
            [sys.executable, "-m", f"tests.bench.gateway.{name}", *options],
            cwd=ROOT, env={**os.environ, "MENTATLAB_HOME": home},
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        line = next(line for line in process.stdout if "MentatLab is at " in line)
        server = Server(name, int(line.rpartition(":")[2]), process.pid)
        if name == "whole":
            httpx.get(f"http://127.0.0.1:{server.port}/readyz", timeout=60)  # it opens its records in the first seconds
            time.sleep(2)
        try:
            yield server
        finally:
            stop(server)
            process.kill()
            process.wait()
            process.stdout.close()


def ws(ids: list[str], **more: Any) -> dict[str, Any]:
    return {"kind": "ws", "paths": [f"/ws/streams/{id_}?after=last" for id_ in ids], **more}


def sse(ids: list[str]) -> dict[str, Any]:
    return {"kind": "sse", "paths": [f"/api/v1/streams/{id_}/sse?after=last" for id_ in ids]}


def mix(server: Server) -> None:
    """1,000 WebSocket and 1,000 SSE subscribers of two streams, and 50 videos, at once."""
    groups = {
        "ws 1000": ws(server.produce(1, **SMALL) * 1000),
        "sse 1000": sse(server.produce(1, **SMALL) * 1000),
        "video 50": ws(server.produce(50, **VIDEO)),
    }
    tell(server, "mix", server.load(groups))


def own(server: Server) -> None:
    """Each subscriber has a stream of its own."""
    for count in (1000, 2000, 2500, 3000, 4000):
        tell(server, f"own {count}", result := server.load({"ws": ws(server.produce(count, **SMALL))}))
        stop(server)
        if over(result):
            return


def shared(server: Server) -> None:
    """All subscribers have one stream: every chunk leaves in one burst."""
    for kind in (ws, sse):
        for count in (1000, 2000, 3000, 4000, 5000):
            ids = server.produce(1, **SMALL) * count
            tell(server, f"shared {kind.__name__} {count}", result := server.load({kind.__name__: kind(ids)}))
            stop(server)
            if over(result):
                break


def joins(server: Server) -> None:
    """How soon a new subscriber hears the first word."""
    for rate in (500, 1000):
        for kind in (ws, sse):
            ids = server.produce(2000, rate=0.1, size=200, binary=False)
            tell(server, f"{rate} joins/s {kind.__name__}", server.load({kind.__name__: kind(ids)}, rate, 1.0))
            stop(server)


def wide(server: Server) -> None:
    """One video to 300 viewers, each frame in one burst; and 300 videos to one viewer each."""
    for streams, viewers in ((1, 300), (300, 1)):
        ids = server.produce(streams, **VIDEO) * viewers
        tell(server, f"{streams} video to {viewers} each", server.load({"viewers": ws(ids)}))
        stop(server)


def stall(server: Server) -> None:
    """One video to 50 viewers, without and with five who read nothing."""
    if server.name == "floor":
        return  # sockets alone know no bound
    ids = server.produce(1, **VIDEO)
    tell(server, "50 viewers", server.load({"viewers": ws(ids * 50)}))
    groups = {"viewers": ws(ids * 50), "stalled": ws(ids * 5, stalled=True)}
    tell(server, "50 and 5 stalled", server.load(groups, seconds=20))
    stop(server)


def stop(server: Server) -> None:
    httpx.post(f"http://127.0.0.1:{server.port}/bench/stop", timeout=60)


def over(result: dict[str, Any]) -> bool:
    """Whether the ceiling is passed."""
    return any((group["p95_ms"] or 1e9) > 50 or group["refused"] for group in result["groups"].values())


def tell(server: Server, what: str, result: dict[str, Any]) -> None:
    common = f"cpu {result['cpu']:.2f}, rss {result['rss_mb']:.0f} MB ({result['rss_growth_mb']:+.1f})"
    print(
        f"\n{server.name:6} {what}: {common}, load's cpu {result['load_cpu']:.2f}, joined in {result['joined_s']:.1f} s"
    )
    for name, group in result["groups"].items():
        print(
            f"       {name:10} {group['greeted']}/{group['subscribers']} greeted, {group['refused']} refused, "
            f"{group['messages_per_s']:.0f}/s, lost {group['lost']}, silent {group['silent']}, "
            f"p50 {group['p50_ms']} p95 {group['p95_ms']} p99 {group['p99_ms']} ms, "
            f"first word p50 {group['initiation_p50_ms']} p99 {group['initiation_p99_ms']} ms",
            flush=True,
        )


PARTS = {part.__name__: part for part in (mix, own, shared, joins, wide, stall)}


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        print(f"\n== {name}: {PARTS[name].__doc__}")
        for server_name in ("whole", "bare", "floor"):
            with started(server_name) as server:
                PARTS[name](server)


if __name__ == "__main__":
    main()
