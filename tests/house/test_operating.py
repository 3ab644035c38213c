"""What the page on running it says is done: behind nginx, as a service, backed up and brought back."""

import asyncio
import configparser
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import websockets
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT, Server, start_server, stop_server
from tests.guarded import PASSWORD, TOKEN, as_start
from tests.house.test_docs import blocks
from tests.proxy import MISSING, behind_nginx, find_nginx

PAGE = "docs/operating.md"
FLOW = "mentatlab: 1\nname: Kept\nnodes: {words: {type: inputs.text}}\n"
YAML = {"content-type": "application/yaml"}


@pytest.fixture(scope="module")
def proxied(guarded: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, ssl.SSLContext]]:
    """The guarded server as it is reached from outside."""
    if find_nginx() is None:
        pytest.skip(MISSING)
    (written,) = blocks(PAGE, "nginx")
    folder = tmp_path_factory.mktemp("nginx")
    with behind_nginx(written, urlsplit(guarded.address).port or 0, folder) as (address, chain):
        yield replace(guarded, address=address), ssl.create_default_context(cafile=str(chain))


async def test_streams_pass_the_proxy_at_once(proxied: tuple[Server, ssl.SSLContext]):
    server, trusting = proxied
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(base_url=server.address, headers=bearer, verify=trusting, timeout=60) as http:
        about = {"agent_id": "tests.somebody", "pin_name": "out"}
        opened = (await http.post("/api/v1/streams/init", json=about)).raise_for_status().json()
        assert opened["ws_url"].startswith(f"wss://{server.address.removeprefix('https://')}/")
        publishing = f"{opened['ws_url']}?publish_token={opened['publish_token']}"
        async with (
            websockets.connect(publishing, ssl=trusting, additional_headers=bearer) as publisher,
            websockets.connect(opened["ws_url"], ssl=trusting, additional_headers=bearer) as subscriber,
            http.stream("GET", opened["sse_url"]) as events,
        ):
            lines = events.aiter_lines()
            for n in range(3):  # each is there before the next is sent
                await publisher.send(json.dumps({"type": "chunk", "data": n}))
                async with asyncio.timeout(30):
                    while (heard := json.loads(await subscriber.recv())).get("data") != n:
                        assert heard["type"] == "stream_start"
                    while f'"data":{n}' not in await anext(lines):
                        pass


def test_what_is_large_passes_the_proxy(proxied: tuple[Server, ssl.SSLContext]):
    server, trusting = proxied
    data = os.urandom(8 << 20)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    with httpx.Client(base_url=server.address, headers=bearer, verify=trusting, timeout=120) as http:
        ref = http.post("/api/v1/storage/upload", content=data).raise_for_status().json()["ref"]
        assert http.get(f"/api/v1/storage/{ref}").content == data


@pytest.mark.browser
def test_a_camera_runs_behind_the_proxy(webcam: Browser, proxied: tuple[Server, ssl.SSLContext], guarded: Server):
    server, _ = proxied
    with as_start(guarded) as http:
        text = (ROOT / "flows" / "motion_alarm.yaml").read_text()
        flow = http.post("/api/v1/flows", content=text, headers=YAML).raise_for_status().json()["id"]
    context = webcam.new_context(viewport={"width": 1440, "height": 900}, ignore_https_errors=True)
    context.set_default_timeout(30_000)
    context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
    page = context.new_page()
    page.goto(f"{server.address}/flows/{flow}")
    page.get_by_label("Name").fill("edith")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-card]")
    (session,) = [cookie for cookie in context.cookies() if cookie.get("httpOnly")]
    assert session.get("secure"), "the proxy says that it is TLS"
    page.click("[data-act=run]")
    page.wait_for_function("() => document.querySelector('.m-card canvas[data-node=view]')?.dataset.seq > 5")
    page.click("[data-act=stop]")
    expect(page.locator("[data-act=run]")).to_be_visible()
    context.close()


def test_the_service_starts_and_ends_as_systemd_would_have_it(tmp_path: Path):
    (written,) = blocks(PAGE, "ini")
    unit = configparser.ConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]  # as the typing of the library has it
    unit.read_string(written)
    service = unit["Service"]
    environment = dict(pair.split("=", 1) for pair in service["Environment"].split())
    assert environment.keys() == {"MENTATLAB_HOME", "MENTATLAB_ACCESS", "MENTATLAB_DRAIN_SECONDS"}
    program, *arguments = service["ExecStart"].split()
    assert program == f"{service['WorkingDirectory']}/.venv/bin/python"
    running = subprocess.Popen(
        [sys.executable, *("0" if one == "8080" else one for one in arguments)], cwd=ROOT, text=True,
        env={**os.environ, **environment, "MENTATLAB_HOME": str(tmp_path)}, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdout is not None
    assert "MentatLab is at http://127.0.0.1:" in running.stdout.readline()
    assert int(environment["MENTATLAB_DRAIN_SECONDS"]) < int(service["TimeoutStopSec"])
    running.send_signal(getattr(signal, service["KillSignal"]))
    assert running.wait(timeout=int(service["TimeoutStopSec"])) == 0
    running.stdout.close()


def _carry_out(lines: str, home: Path) -> None:
    """As the page has them, with folders of the test's."""
    ran = subprocess.run(
        ["bash", "-euc", lines.replace("/backup/", f"{home}/backup/")], cwd=home, env={**os.environ, "HOME": str(home)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr


@contextmanager
def _lab(home: Path, **environment: str) -> Iterator[httpx.Client]:
    server = start_server(home, **environment)
    with httpx.Client(base_url=server.address, timeout=60) as http:
        yield http
    stop_server(server)


@pytest.mark.skipif(not shutil.which("sqlite3") or not shutil.which("rsync"), reason="no sqlite3 and rsync here")
def test_a_running_lab_is_backed_up_and_brought_back(tmp_path: Path):
    (backup,) = [block for block in blocks(PAGE, "sh") if ".backup" in block]
    (back,) = [block for block in blocks(PAGE, "sh") if "cp backup.db" in block]
    home = tmp_path / ".mentatlab"
    (tmp_path / "backup").mkdir()
    with _lab(home) as http:
        flow = http.post("/api/v1/flows", content=FLOW, headers=YAML).raise_for_status().json()["id"]
        ref = http.post("/api/v1/storage/upload", content=b"something kept").raise_for_status().json()["ref"]
        _carry_out(backup, tmp_path)
        http.delete(f"/api/v1/flows/{flow}").raise_for_status()
        http.delete(f"/api/v1/storage/{ref}").raise_for_status()
    _carry_out(back, tmp_path)
    with _lab(home) as http:
        assert http.get(f"/api/v1/flows/{flow}").json()["flow"]["name"] == "Kept"
        assert http.get(f"/api/v1/storage/{ref}").content == b"something kept"


def test_a_lab_on_postgresql_is_backed_up_and_brought_back(tmp_path: Path, postgres: str):
    (lines,) = [block for block in blocks(PAGE, "sh") if "pg_dump" in block]
    backup, back = lines.strip().splitlines()
    address = _database_of_its_own(postgres)
    with _lab(tmp_path / "home", MENTATLAB_DATABASE=address) as http:
        flow = http.post("/api/v1/flows", content=FLOW, headers=YAML).raise_for_status().json()["id"]
        _carry_out(f"MENTATLAB_DATABASE={address}; {backup}", tmp_path)
        http.delete(f"/api/v1/flows/{flow}").raise_for_status()
    _carry_out(f"MENTATLAB_DATABASE={address}; {back}", tmp_path)
    with _lab(tmp_path / "home", MENTATLAB_DATABASE=address) as http:
        assert http.get(f"/api/v1/flows/{flow}").json()["flow"]["name"] == "Kept"


def _database_of_its_own(address: str) -> str:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE DATABASE backed_up")
    return address.rpartition("/")[0] + "/backed_up"
