"""What a flow may connect to, where others send flows."""

import asyncio
import socket

import httpx
import pytest

from app.engine import Reach
from app.sdk import NodeError
from app.sdk.http import client
from app.sdk.testing import FakeRun

INSIDE = [
    "http://127.0.0.1/", "http://127.1:8080/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/",
    "http://localhost/", "http://0.0.0.0/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://10.0.0.1/", "http://172.16.9.9/",
    "http://192.168.1.10/", "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://[fd00::1]/",
    "http://100.64.0.1/", "http://224.0.0.1/", "rtsp://admin:secret@192.168.1.10:554/stream",
]  # fmt: skip


@pytest.mark.parametrize("url", INSIDE)
async def test_nothing_inside_is_reached(url):
    with pytest.raises(NodeError, match="inside this server's network") as error:
        await Reach(()).check(url)
    assert error.value.code == "not_reachable"
    assert "MENTATLAB_REACH" in error.value.remedy
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("url", ["/dev/video0", "film.mp4", "/etc/passwd"])
async def test_no_device_or_file_of_the_server_is(url):
    with pytest.raises(NodeError, match="of the server"):
        await Reach(()).check(url)


@pytest.mark.parametrize("url", ["http:///x", "http://host.invalid/", "http://a..b/", "http://127.0.0.1:99999999/"])
async def test_what_is_no_address_is_told(url):
    with pytest.raises(NodeError):
        await Reach(()).check(url)


async def test_a_public_address_is_and_only_under_the_address_that_was_checked(monkeypatch):
    asked = names(monkeypatch, camera=["93.184.216.34"])
    assert await Reach(()).check("rtsp://me:pw@camera:554/a?b=1") == "rtsp://me:pw@93.184.216.34:554/a?b=1"
    assert await Reach(()).check("https://[2606:4700::1111]/x") == "https://[2606:4700::1111]/x"
    assert asked[:1] == ["camera"]


async def test_a_name_that_leads_inside_with_any_of_its_addresses_is_not(monkeypatch):
    names(monkeypatch, sneaky=["93.184.216.34", "10.0.0.7"])
    with pytest.raises(NodeError, match=r"sneaky leads to 10\.0\.0\.7"):
        await Reach(()).check("http://sneaky/")


async def test_what_was_allowed_is_reached(monkeypatch):
    names(monkeypatch, **{"camera.local": ["192.168.7.7"]})
    assert await Reach(["camera.local"]).check("http://camera.local/") == "http://192.168.7.7/"
    assert await Reach(["192.168.1.0/24"]).check("http://192.168.1.9/") == "http://192.168.1.9/"
    with pytest.raises(NodeError):
        await Reach(["192.168.1.0/24"]).check("http://192.168.2.9/")
    for url in ("http://10.0.0.1/", "/dev/video0"):
        assert await Reach(["anything"]).check(url) == url
        assert await Reach((), is_guarded=lambda: False).check(url) == url


async def test_a_redirect_inside_is_not_followed(tmp_path, monkeypatch):
    """A friendly address that sends its visitor on to another one, which is asked about, too."""
    names(monkeypatch, friend=["127.0.0.9"], inner=["127.0.0.1"])
    heard: list[str] = []

    async def answer(reader, writer):
        request = (await reader.readuntil(b"\r\n\r\n")).decode()
        heard.append(request)
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: http://inner/secret\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.9", 0)
    port = server.sockets[0].getsockname()[1]
    run = FakeRun(tmp_path)
    run.reach = Reach(["127.0.0.9/32"]).check
    async with server, client(run) as http:
        with pytest.raises(NodeError, match="inner leads to"):
            await http.get(f"http://friend:{port}/x")
    assert len(heard) == 1
    assert f"Host: friend:{port}" in heard[0], "it is asked under its own name"


async def test_a_certificate_is_held_against_the_name_and_not_the_address(tmp_path, monkeypatch):
    names(monkeypatch, friend=["127.0.0.9"])
    run = FakeRun(tmp_path)
    run.reach = Reach(["127.0.0.9/32"]).check
    wire: list[httpx.Request] = []

    async def sent(self, request):
        wire.append(request)
        return httpx.Response(204)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", sent)
    async with client(run) as http:
        await http.post("https://friend/hook", json={})
    assert (wire[0].url.host, wire[0].extensions["sni_hostname"]) == ("127.0.0.9", "friend")


async def test_a_redirect_goes_on_under_the_name_that_was_asked_for(tmp_path, monkeypatch):
    names(monkeypatch, friend=["127.0.0.9"])
    run = FakeRun(tmp_path)
    run.reach = Reach(["127.0.0.9/32"]).check
    wire: list[httpx.Request] = []

    async def sent(self, request):
        wire.append(request)
        return httpx.Response(307, headers={"Location": "/new"}) if len(wire) == 1 else httpx.Response(204)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", sent)
    async with client(run) as http:
        await http.post("https://friend/hook", json={}, headers={"Authorization": "Bearer 1"})
    assert [one.extensions.get("sni_hostname") for one in wire] == ["friend", "friend"]
    assert (wire[1].url.host, wire[1].url.path) == ("127.0.0.9", "/new")
    assert (wire[1].headers["host"], wire[1].headers["authorization"]) == ("friend", "Bearer 1")


def names(monkeypatch, **known):
    """These names lead to these addresses; what is an address already is read as ever."""
    real, asked = socket.getaddrinfo, []

    def found(host, port, *args, **more):
        asked.append(host)
        if host not in known:
            return real(host, port, *args, **more)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0)) for address in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return asked
