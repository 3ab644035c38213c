"""Agents in a process of their own, and a lab's registry that knows them."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from app.agents import Outside
from app.engine import Engine, discover
from app.models import Devices, Residency, Weights
from tests.conftest import ROOT

MINE = ROOT / "tests" / "agents" / "mine.py"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@dataclass
class Served:
    """A server of agents, which can be killed and started again."""

    port: int
    manifests: Path
    process: subprocess.Popen | None = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, *options, **environment):
        command = [sys.executable, "-m", "app.sdk.serve", str(MINE), "--port", str(self.port), *options]
        command += [] if self.manifests.exists() else ["--manifests", str(self.manifests)]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(300):
            try:
                httpx.get(self.address)
                return
            except httpx.HTTPError:
                assert self.process.poll() is None, "the agents' server ended"
                time.sleep(0.1)
        raise TimeoutError("the agents' server does not answer")

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


@pytest.fixture(scope="package")
def shared(tmp_path_factory):
    """For tests that leave it alive."""
    served = Served(free_port(), tmp_path_factory.mktemp("served") / "agents")
    served.start()
    yield served
    served.kill()


@pytest.fixture
def own(tmp_path):
    """For tests that kill it."""
    served = Served(free_port(), tmp_path / "agents")
    served.start()
    yield served
    served.kill()


@pytest.fixture(scope="package")
def package(tmp_path_factory):
    """The server's files, and what they need."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("no Node.js with npm is installed here")
    folder = tmp_path_factory.mktemp("js")
    shutil.copy(ROOT / "tests" / "agents" / "media.js", folder)
    shutil.copytree(ROOT / "app" / "gateway" / "client" / "agents", folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}')
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "ws@8"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.skip(f"npm cannot install the package ws here: {ran.stderr[:200]}")
    return folder


class Example:
    def __init__(self, folder, manifests):
        self.folder, self.manifests, self.port = folder, manifests, free_port()

    def start(self, file="example.js", *options):
        command = ["node", file, str(self.port), str(self.manifests), *map(str, options)]
        self.process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with httpx.Client() as http:
            for _ in range(10_000):
                try:
                    http.get(f"http://127.0.0.1:{self.port}/")
                    return
                except httpx.HTTPError:
                    assert self.process.poll() is None, "the example ended"
                    time.sleep(0.001)
        raise TimeoutError("the example does not answer")

    def kill(self):
        self.process.kill()
        self.process.wait()


@asynccontextmanager
async def engine_with(manifests, tmp_path, media=None, *more):
    """An engine that knows the agents of a folder."""
    outside = Outside(manifests, media)
    registry = discover(None, outside)
    for fn in more:
        registry.add_type("", fn.__node__)
    residency = Residency(Devices())
    engine = Engine(registry, residency, Weights(tmp_path, tmp_path), lambda name: tmp_path / name, tmp_path / "out")
    engine.start()
    try:
        yield engine
    finally:
        import asyncio

        await asyncio.wrap_future(engine.submit(outside.close()))
        await asyncio.to_thread(engine.stop)


async def said(engine, flow):
    """What a run of it says, by pin, and its failures."""
    found = {}
    finished = await engine.run(flow, lambda one: found.setdefault(str(one.pin), []).append(one.value))
    return found, finished.failures
