"""The load, in a process of its own: `python -m tests.bench.gateway.load` reads a plan on stdin, says what it measured.

Clients are bare protocols that look at nothing but the stamps: a client's own work must not count as the server's.
"""

import asyncio
import json
import resource
import sys
from array import array
from time import monotonic, monotonic_ns

import psutil
import uvloop

from tests.bench.gateway.producing import MARK

KEY = b"dGhlIHNhbXBsZSBub25jZQ=="


class Group:
    """Subscribers of one kind, measured together."""

    def __init__(self) -> None:
        self.latencies = array("d")
        self.initiations = array("d")
        self.readers: list[Reader] = []
        self.refused = 0
        self.is_measuring = False


class Reader(asyncio.Protocol):
    """One subscriber. Counts messages; keeps the first and the last to tell whether any is missing between them."""

    def __init__(self, group: Group, path: str, *, is_socket: bool, is_stalled: bool = False) -> None:
        self.group, self.path, self.is_socket, self.is_stalled = group, path, is_socket, is_stalled
        self.began = monotonic()
        self.is_greeted = False
        self.head_seen = False
        self.count = 0
        self.buffer = b""
        self.first = self.last = b""
        self.is_gone = False
        group.readers.append(self)

    def connection_made(self, transport) -> None:
        self.transport = transport
        upgrade = (
            b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %b\r\n" % KEY
        )
        more = upgrade if self.is_socket else b"Accept: text/event-stream\r\n"
        transport.write(b"GET %b HTTP/1.1\r\nHost: 127.0.0.1\r\n%b\r\n" % (self.path.encode(), more))
        if self.is_stalled:
            asyncio.get_running_loop().call_soon(transport.pause_reading)  # uvloop begins to read after this

    def data_received(self, data: bytes) -> None:
        if self.buffer:
            data = self.buffer + data
            self.buffer = b""
        if not self.head_seen:
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self.buffer = head
                return
            self.head_seen = True
            if b" 101 " not in head[:20] and b" 200 " not in head[:20]:
                self.group.refused += 1
        if data:
            (self.frames if self.is_socket else self.events)(data)

    def frames(self, data: bytes) -> None:
        at, size = 0, len(data)
        while size - at >= 2:
            length, start = data[at + 1], at + 2
            if length == 126:
                length, start = int.from_bytes(data[at + 2 : at + 4], "big"), at + 4
            elif length == 127:
                length, start = int.from_bytes(data[at + 2 : at + 10], "big"), at + 10
            if start + length > size:
                break
            if data[at] & 15 == 8:
                self.group.refused += not self.is_greeted
            elif data[at] & 15 < 3:
                self.message(data[start : start + length])
            at = start + length
        self.buffer = data[at:]

    def events(self, data: bytes) -> None:
        *whole, self.buffer = data.split(b"\n\n")
        for block in whole:
            self.message(block)

    def message(self, message: bytes) -> None:
        if not self.is_greeted:
            self.is_greeted = True
            self.group.initiations.append(monotonic() - self.began)
            return
        at = message.find(MARK)
        if at < 0:
            return
        if self.group.is_measuring:
            self.group.latencies.append((monotonic_ns() - int(message[at + 2 : at + 18])) / 1e9)
            self.count += 1
            self.first = self.first or message
            self.last = message

    def connection_lost(self, error) -> None:
        self.is_gone = True


def number(message: bytes) -> int:
    """A chunk's number: of JSON, of an event, or of a binary chunk."""
    if (at := message.find(b'"seq":')) >= 0:
        return int(message[at + 6 :].split(b",", 1)[0])
    return int.from_bytes(message[:8], "little")


async def main(plan: dict) -> dict:
    loop = asyncio.get_running_loop()
    groups = {name: Group() for name in plan["groups"]}
    joins = [(name, path) for name, wish in plan["groups"].items() for path in wish["paths"]]
    order = sorted(range(len(joins)), key=lambda n: (n * 2654435761) % 2**32)  # all kinds at once
    server, began, pending = psutil.Process(plan["pid"]), monotonic(), set()
    for n, place in enumerate(order):
        name, path = joins[place]
        wish = plan["groups"][name]
        delay = began + n / plan["joins"] - monotonic()
        if delay > 0:
            await asyncio.sleep(delay)

        def made(name=name, path=path, wish=wish) -> Reader:
            return Reader(groups[name], path, is_socket=wish["kind"] == "ws", is_stalled=wish.get("stalled", False))

        task = asyncio.create_task(loop.create_connection(made, "127.0.0.1", plan["port"]))
        pending.add(task)
        task.add_done_callback(pending.discard)
    if pending:
        await asyncio.wait(pending, timeout=20)
    joined = monotonic() - began
    await asyncio.sleep(2)
    for group in groups.values():
        group.is_measuring = True
    before, cpu, own, at = server.memory_info().rss, server.cpu_times(), psutil.Process().cpu_times(), monotonic()
    await asyncio.sleep(plan["seconds"])
    for group in groups.values():
        group.is_measuring = False
    passed = monotonic() - at
    then, mine = server.cpu_times(), psutil.Process().cpu_times()
    return {
        "joined_s": joined,
        "cpu": (then.user + then.system - cpu.user - cpu.system) / passed,
        "load_cpu": (mine.user + mine.system - own.user - own.system) / passed,
        "rss_mb": server.memory_info().rss / 2**20,
        "rss_growth_mb": (server.memory_info().rss - before) / 2**20,
        "groups": {name: told(group, passed) for name, group in groups.items()},
    }


def told(group: Group, seconds: float) -> dict:
    latencies, initiations = sorted(group.latencies), sorted(group.initiations)
    lost = 0
    for reader in group.readers:
        if reader.count and number(reader.first):
            lost += number(reader.last) - number(reader.first) + 1 - reader.count
    return {
        "subscribers": len(group.readers),
        "greeted": len(initiations),
        "refused": group.refused,
        "gone": sum(reader.is_gone for reader in group.readers),
        "messages_per_s": len(latencies) / seconds,
        "mbit_per_s": 0,
        "lost": lost,
        "silent": sum(not reader.count for reader in group.readers if not reader.is_stalled),
        "p50_ms": at(latencies, 0.5),
        "p95_ms": at(latencies, 0.95),
        "p99_ms": at(latencies, 0.99),
        "initiation_p50_ms": at(initiations, 0.5),
        "initiation_p99_ms": at(initiations, 0.99),
    }


def at(found: list[float], share: float) -> float | None:
    return round(found[min(len(found) - 1, int(len(found) * share))] * 1000, 2) if found else None


if __name__ == "__main__":
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    import gc

    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(json.dumps(runner.run(main(json.load(sys.stdin)))))
