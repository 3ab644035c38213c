"""A hundred users on images, fifty streams of 1080p, and both at once: `python -m tests.bench.gateway.users`.

The whole server, as a person starts it, and this program share the machine. A user uploads a picture, asks what is
known of it, and fetches it, again and again. A stream is published over one WebSocket and watched over another, 10
frames a second. Each part takes `--seconds`.
"""

import argparse
import asyncio
import io
import os
import struct
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
from PIL import Image
from websockets.asyncio.client import connect

from tests.bench.figures import percentile
from tests.conftest import Server, start_server, stop_server

FRAMES = 10
"""A second, of each stream."""
HEADER = struct.Struct("<Qd")


def picture(width: int, height: int) -> bytes:
    """A JPEG of noise that was blurred: as large as a photograph."""
    file = io.BytesIO()
    small = Image.frombytes("RGB", (width // 12, height // 12), os.urandom(width // 12 * (height // 12) * 3))
    small.resize((width, height)).save(file, "JPEG", quality=80)
    return file.getvalue()


async def user(http: httpx.AsyncClient, data: bytes, until: float, took: list[float], failed: list[str]) -> None:
    while time.monotonic() < until:
        ref = ""
        for method, path, body in (("POST", "upload", data), ("GET", "{}/metadata", None), ("GET", "{}", None)):
            begun = time.perf_counter()
            answer = await http.request(method, f"/api/v1/storage/{path.format(ref)}", content=body)
            took.append((time.perf_counter() - begun) * 1000)
            if answer.is_error:
                failed.append(answer.text[:100])
                break
            ref = ref or answer.json()["ref"].removeprefix("mlab://")


async def stream(http: httpx.AsyncClient, data: bytes, until: float, late: list[float], counts: dict[str, int]) -> None:
    about = {"node": "load", "pin_name": "frames", "content_type": "image/jpeg", "buffer": 4_000_000}
    opened = (await http.post("/api/v1/streams/init", json=about)).json()
    address = opened["ws_url"]
    async with (
        connect(f"{address}?publish_token={opened['publish_token']}", max_size=None) as publisher,
        connect(address, max_size=None) as viewer,
    ):
        watching = asyncio.create_task(watch(viewer, late, counts))
        while time.monotonic() < until:
            next_one = time.monotonic() + 1 / FRAMES
            await publisher.send(data)
            counts["sent"] += 1
            await asyncio.sleep(max(0.0, next_one - time.monotonic()))
        await asyncio.sleep(1)
        watching.cancel()


async def watch(viewer: Any, late: list[float], counts: dict[str, int]) -> None:
    async for message in viewer:
        if isinstance(message, bytes):
            late.append((time.time() - HEADER.unpack_from(message)[1]) * 1000)
            counts["seen"] += 1


async def part(name: str, server: Server, users: int, streams: int, seconds: float) -> None:
    took: list[float] = []
    late: list[float] = []
    failed: list[str] = []
    counts = {"sent": 0, "seen": 0}
    photo, frame = picture(640, 480), picture(1920, 1080)
    process = psutil.Process(server.process.pid)
    before, begun = sum(process.cpu_times()[:2]), time.monotonic()
    limits = httpx.Limits(max_connections=users + streams)
    async with (
        httpx.AsyncClient(base_url=server.address, timeout=60, limits=limits) as http,
        asyncio.TaskGroup() as group,
    ):
        for _ in range(users):
            group.create_task(user(http, photo, begun + seconds, took, failed))
        for _ in range(streams):
            group.create_task(stream(http, frame, begun + seconds, late, counts))
    passed = time.monotonic() - begun
    cores = (sum(process.cpu_times()[:2]) - before) / passed
    memory = process.memory_info().rss / 2**20
    said = [f"{cores:.2f} of a core, {memory:.0f} MB, load {os.getloadavg()[0]:.1f}"]
    if took:
        p50, p95 = percentile(took, 0.5), percentile(took, 0.95)
        said.append(
            f"{users} users, pictures of {len(photo) // 1000} kB: {len(took) / passed:.0f} requests/s, "
            f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, {len(failed)} failed"
        )
    if late:
        said.append(
            f"{streams} streams of {len(frame) // 1000} kB: {counts['seen']} of {counts['sent']} frames, "
            f"p50 {percentile(late, 0.5):.1f} ms, p95 {percentile(late, 0.95):.1f} ms"
        )
    print(f"{name}: {'; '.join(said)}", flush=True)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--seconds", type=float, default=20)
    seconds: float = ask.parse_args().seconds
    with tempfile.TemporaryDirectory() as home:
        server = start_server(Path(home))
        try:
            for name, users, streams in (("images", 100, 0), ("streams", 0, 50), ("mixed", 100, 50)):
                asyncio.run(part(name, server, users, streams, seconds))
        finally:
            stop_server(server)


if __name__ == "__main__":
    main()
