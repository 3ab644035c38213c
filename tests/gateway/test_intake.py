"""Large bodies over a real socket: whole, refused, cut off, and what comes on the same connection afterwards."""

import asyncio
import hashlib
import json
import os
from contextlib import asynccontextmanager

import pytest

from app.gateway import intake
from app.lab import Lab
from app.settings import Settings
from tests.gateway.http_client import served

MB = 2**20
DATA = os.urandom(9 * MB + 12_345)


@pytest.fixture
async def lab(tmp_path):
    async with Lab(Settings(home=tmp_path, upload_limit=10)) as lab:
        yield lab


@pytest.fixture
async def address(lab):
    async with served(lab) as http:
        yield http.base_url


@pytest.fixture
def taken(monkeypatch):
    """Bytes that each body left to its connection, and not to ASGI."""
    sizes, plain = [], intake.Intake.__init__

    def noted(self, http, size):
        sizes.append(size)
        plain(self, http, size)

    monkeypatch.setattr(intake.Intake, "__init__", noted)
    return sizes


@asynccontextmanager
async def line(address):
    reader, writer = await asyncio.open_connection(address.host, address.port)
    try:
        yield reader, writer
    finally:
        writer.close()


def head(size: int, *more: str, name: str = "big.bin") -> bytes:
    lines = [f"POST /api/v1/storage/upload?name={name} HTTP/1.1", "Host: x", f"Content-Length: {size}", *more]
    return "\r\n".join([*lines, "", ""]).encode()


async def answer(reader) -> tuple[int, dict]:
    said = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    size = int(said.partition("content-length: ")[2].partition("\r")[0])
    return int(said.split()[1]), json.loads(await reader.readexactly(size))


async def test_a_large_body_is_stored_as_it_was_sent_and_the_connection_serves_on(address, lab, taken):
    async with line(address) as (reader, writer):
        for data in (DATA, DATA[: 2 * MB], b"small"):
            writer.write(head(len(data)) + data)
            status, said = await answer(reader)
            assert (status, said["metadata"]["size"]) == (201, len(data))
            assert said["metadata"]["sha256"] == hashlib.sha256(data).hexdigest()
        writer.write(head(len(DATA)) + DATA + head(5) + b"after")  # the next one before the first is answered
        assert (await answer(reader))[1]["metadata"]["sha256"] == hashlib.sha256(DATA).hexdigest()
        assert (await answer(reader))[1]["metadata"]["sha256"] == hashlib.sha256(b"after").hexdigest()
    assert len(taken) == 3


async def test_who_waits_to_be_told_to_go_on_is_told(address, taken):
    async with line(address) as (reader, writer):
        writer.write(head(len(DATA), "Expect: 100-continue"))
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 100")
        writer.write(DATA)
        assert (await answer(reader))[1]["metadata"]["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert len(taken) == 1


async def test_a_body_that_is_refused_on_the_way_is_let_go_and_the_connection_serves_on(lab, address, taken):
    limits = lab.storage.limits
    lab.storage.limits = type(limits)(image=2 * MB, audio=2 * MB, video=2 * MB, file=10 * MB)
    picture = b"\x89PNG\r\n\x1a\n" + DATA  # called nothing, and known for what it is once its beginning is here
    async with line(address) as (reader, writer):
        writer.write(head(len(picture)) + picture)
        status, said = await answer(reader)
        assert (status, said["code"]) == (413, "too_large")
        writer.write(head(5) + b"after")
        assert (await answer(reader))[0] == 201
    assert len(taken) == 1


async def test_a_connection_that_breaks_stores_nothing(address, lab, taken):
    coming = lab.storage.scratch / ".incoming"
    async with asyncio.timeout(30):
        async with line(address) as (_, writer):
            writer.write(head(len(DATA)) + DATA[: 5 * MB])
            await writer.drain()
            while not list(coming.glob("*")):
                await asyncio.sleep(0.01)
        while list(coming.glob("*")):
            await asyncio.sleep(0.01)
    assert await lab.storage.listed("", "", 10) == []
    assert len(taken) == 1


async def test_a_form_and_chunks_come_whole_as_well(address, taken):
    begin = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n'
    form = begin + DATA + b"\r\n--b--\r\n"
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (DATA[: 3 * MB], DATA[3 * MB :])) + b"0\r\n\r\n"
    async with line(address) as (reader, writer):
        writer.write(head(len(form), "Content-Type: multipart/form-data; boundary=b") + form)
        assert (await answer(reader))[1]["metadata"]["sha256"] == hashlib.sha256(DATA).hexdigest()
        writer.write(head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked") + chunks)
        assert (await answer(reader))[1]["metadata"]["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert len(taken) == 1
