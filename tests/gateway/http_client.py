"""A lab in a folder of its own, and a client that talks to its routes without a network."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from fastapi import FastAPI

from app.gateway.http import mount_http
from app.lab import Lab
from app.settings import Settings


@asynccontextmanager
async def client(home: Path, *, upload_limit: int = 4) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    async with Lab(Settings(home=home, upload_limit=upload_limit)) as lab:
        mount_http(app, lab)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://lab") as http:
            yield http
