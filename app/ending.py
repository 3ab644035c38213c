"""How the server ends when it is asked to: it takes in nothing new, lets finish what is at work, and goes."""

import asyncio
import os
import signal
import socket
import sys
import threading
from time import monotonic
from types import FrameType

import structlog
import uvicorn

from app.lab import Lab

SHARE = 0.4
"""Of its time, for what is at work; the rest is for connections to close, and runs to go back to the queue."""
LOOK = 0.05
FAREWELL = 0.3
"""Seconds for clients to take what was said last."""


class Server(uvicorn.Server):
    """uvicorn's, which ends within `seconds` of the first signal, and at once at the second."""

    def __init__(self, config: uvicorn.Config, lab: Lab, seconds: float) -> None:
        super().__init__(config)
        self._lab, self._seconds = lab, seconds
        self._is_asked = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._draining: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets=sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ctrl-C is told to the shell that waits; SIGTERM ends with 0, as an orchestrator expects."""
        if self._is_asked:
            _go(130)
        self._is_asked = True
        if sig == signal.SIGINT:
            self._captured_signals.append(sig)
        if self._loop is None or not self.started:
            self.should_exit = True
            return
        deadline = threading.Timer(self._seconds, _go, [0])
        deadline.daemon = True
        deadline.start()
        self._loop.call_soon_threadsafe(self._begin)

    def _begin(self) -> None:
        self._draining = asyncio.get_running_loop().create_task(self._drain())

    async def _drain(self) -> None:
        lab, until = self._lab, monotonic() + SHARE * self._seconds
        lab.drain()
        requests = lab.metrics.requests.at_work
        tell = structlog.get_logger().info if requests else structlog.get_logger().debug  # nothing to wait for: no word
        tell("ending", seconds=self._seconds, requests=requests)
        while monotonic() < until and self._is_anybody_there():  # noqa: ASYNC110 - many rooms, no event of them all
            await asyncio.sleep(LOOK)
        if any(stream.subscribers or stream.publishers for stream in lab.streams):
            lab.streams.end_all()
            await asyncio.sleep(min(FAREWELL, max(0.0, until + FAREWELL - monotonic())))
        self.should_exit = True

    def _is_anybody_there(self) -> bool:
        lab = self._lab
        is_streaming = any(stream.subscribers or stream.publishers for stream in lab.streams)
        return bool(lab.metrics.requests.at_work or lab.guests or is_streaming)


def _go(code: int) -> None:
    """Now. Whatever was answered is on the disk: a kill at any moment loses none of it."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
