"""The JavaScript client on the real server, with its line cut on purpose, in every browser that is installed."""

import asyncio
import hashlib
import json
import os
import shutil
import subprocess

import httpx
import pytest

from app.gateway.client_files import FOLDER
from tests.conftest import QUIET, find_browser
from tests.gateway.client_page import ClientPage

WEBKIT = """
import sys, gi
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2
view, window = WebKit2.WebView(), Gtk.Window()
window.add(view)
window.show_all()
view.load_uri(sys.argv[1])
Gtk.main()
"""


def chromium(profile, url):
    if (found := find_browser(whole=True)) is None:
        pytest.skip("no Chromium or Chrome is installed here")
    return [found, *QUIET, "--headless", "--remote-debugging-port=0", f"--user-data-dir={profile}", url]


def firefox(profile, url):
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        pytest.skip("no Firefox is installed here: apt-get install firefox-esr")
    return [found, "--headless", "--no-remote", "--profile", str(profile), url]


def webkit(profile, url):
    xvfb, python = shutil.which("xvfb-run"), "/usr/bin/python3"
    asked = 'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2'
    if xvfb is None or subprocess.run([python, "-c", asked], capture_output=True, check=False).returncode:
        pytest.skip("no WebKit is installed here: apt-get install gir1.2-webkit2-4.1 python3-gi xvfb xauth")
    return [xvfb, "-a", python, "-c", WEBKIT, url]


# Not marked `browser`: it has a loop of its own, which is none beside Playwright's; what is not installed is skipped.
@pytest.mark.parametrize("command", [chromium, firefox, webkit], ids=["chromium", "firefox", "webkit"])
async def test_the_client_in_a_browser(server, tmp_path, command):
    page = ClientPage(server.address)
    await page.open()
    profile = tmp_path / "profile"
    profile.mkdir()
    environment = {**os.environ, "HOME": str(tmp_path), "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
    browser = await asyncio.create_subprocess_exec(
        *command(profile, page.url),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    try:
        report = await asyncio.wait_for(page.report, 120)
    finally:
        os.killpg(browser.pid, 9)
        await browser.wait()
        await page.close()
    assert "error" not in report, report["error"]
    whole = [{"seq": n, "data": {"n": n}} if n % 2 else {"seq": n, "bytes": [n, 255]} for n in range(1, 101)]
    for over in ("websocket", "events"):
        assert report[over] == whole
        gap, *rest = report[f"{over} behind"]
        assert gap["gap"] == [1, rest[0]["seq"] - 1]
        assert [one["seq"] for one in rest] == list(range(rest[0]["seq"], 101))
        assert report[f"{over} refused"] == "unknown_stream"
        assert report[f"{over} stopped"] == []
    assert (report["large"], report["after"]) == ("chunk_too_large", [{"seq": 1, "data": "ok"}])
    assert report["media"] == "hello, lab"
    large = hashlib.sha256(b"".join(bytes([n]) * 2**20 for n in range(40))).hexdigest()
    assert (report["upload"]["sha256"], report["upload"]["size"]) == (large, 40 * 2**20)
    assert (report["upload"]["cuts"], report["upload"]["last"]) == (3, [40 * 2**20, 40 * 2**20])
    assert (report["given"], report["refused"]) == ("AbortError", "wrong_type")
    assert list((server.home / "storage" / ".uploads").glob("*")) != [], "the one that was completed answers again"
    assert not list((server.home / "storage" / ".uploads").glob("*/data")), "what was given up is gone"
    assert report["missing"] == ["unknown_flow", 404]
    assert page.connections > 10
    assert page.hung_up


def test_the_client_is_served_as_the_package_it_is(server):
    package = json.loads((FOLDER / "package.json").read_text())
    assert package["license"] == "AGPL-3.0-or-later"
    assert "dependencies" not in package
    served = httpx.get(f"{server.address}/client.js")
    assert (served.status_code, served.headers["content-type"].partition(";")[0]) == (200, "text/javascript")
    for name in package["files"]:
        if (FOLDER / name).is_dir():
            continue  # for servers, not for pages
        answer = httpx.get(f"{server.address}/client/{name}")
        assert answer.text == (FOLDER / name).read_text()
    assert httpx.get(f"{server.address}/client/nosuch.js").json()["code"] == "unknown_file"
