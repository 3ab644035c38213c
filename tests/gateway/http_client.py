"""Clients that talk to a lab's routes: without a network, and over a real socket."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from fastapi import FastAPI

from app.gateway.direct import DirectHttp
from app.gateway.http import mount_http
from app.lab import Lab


@asynccontextmanager
async def client(lab: Lab) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    mount_http(app, lab)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lab") as http:
        yield http


@asynccontextmanager
async def served(lab: Lab) -> AsyncIterator[httpx.AsyncClient]:
    """The same server as people's, with no page behind it, on a port of its own."""
    app = FastAPI()
    mount_http(app, lab)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, http=DirectHttp, log_level="warning", access_log=False, lifespan="off"))
    serving = asyncio.ensure_future(server.serve(sockets=[listening]))
    try:
        where = f"http://127.0.0.1:{listening.getsockname()[1]}"
        async with httpx.AsyncClient(base_url=where, timeout=60) as http:  # a busy machine is no failure
            yield http
    finally:
        server.should_exit = True
        await serving
        listening.close()
