"""Cameras that are real processes, and somebody who watches one in a session."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any

from app.sdk import Image
from app.sdk.testing import FakeRun
from nodes._server_camera import watched
from nodes._watch import Times

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that Debian's bindings for GStreamer belong to."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def has_rtsp() -> bool:
    """Whether this machine has what `rtsp_camera.py` needs; `.ci/run` installs it."""
    script = "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer"
    try:
        return subprocess.run([SYSTEM_PYTHON, "-c", script], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


class Camera:
    """`script` on a port that stays its own: killed, held and started again as cameras are."""

    def __init__(self, script: str, python: str = sys.executable) -> None:
        self.port = free_port()
        self._command = [python, str(HERE / script), str(self.port)]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n", "it listens"

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            assert self._process.stdout is not None
            self._process.stdout.close()
            self._process = None

    def hold(self) -> None:
        """It hangs: its connections stay, and nothing comes."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGCONT)


class Watcher:
    """Watches in a session until it is closed; `async with`."""

    def __init__(self, address: str, out: Path, times: Times = Times()) -> None:
        self.run = FakeRun(out, live=True)
        self.images: list[Image] = []
        self.came: list[float] = []
        self._watching = watched(address, 320, 180, 30, self.run, times)
        self._task: asyncio.Task[None] | None = None

    @property
    def states(self) -> list[str]:
        """Each as it began."""
        told = [state for state, _, _ in self.run.signals]
        return [state for state, before in zip(told, [None, *told], strict=False) if state != before]

    async def until(self, true: Callable[[], Any], seconds: float = 40) -> None:
        async with asyncio.timeout(seconds):
            while not true():
                assert self._task is not None
                if self._task.done():
                    self._task.result()
                await asyncio.sleep(0.01)

    async def more(self, count: int = 5) -> None:
        """So many pictures from now on."""
        goal = len(self.images) + count
        await self.until(lambda: len(self.images) >= goal)

    async def turns(self, state: str) -> None:
        await self.until(lambda: self.run.signals and self.run.signals[-1][0] == state)

    async def _watch(self) -> None:
        async with aclosing(self._watching) as watching:
            async for image in watching:
                self.images.append(image)
                self.came.append(time.monotonic())

    async def __aenter__(self) -> "Watcher":
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        self._task.cancel()
        await asyncio.wait([self._task])
