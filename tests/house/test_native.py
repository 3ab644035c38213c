"""The native window on a screen of its own: the real Qt, driven through its debugging port."""

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import httpx
import pytest
from websockets.sync.client import ClientConnection, connect

from tests.conftest import ROOT

pytestmark = pytest.mark.browser
QUIET = "--no-sandbox --disable-gpu --use-fake-device-for-media-stream --use-fake-ui-for-media-stream"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def missing() -> str:
    if importlib.util.find_spec("webview") is None:
        return "the native extra is not installed"
    return "" if shutil.which("Xvfb") else "there is no Xvfb to show a window on"


class Window:
    """The page inside the window, asked over its debugging port: Qt's engine knows little of the protocol."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._asked = socket, 0

    def ask(self, expression: str) -> Any:
        self._asked += 1
        asked = {"expression": expression, "returnByValue": True}
        self._socket.send(json.dumps({"id": self._asked, "method": "Runtime.evaluate", "params": asked}))
        while (answer := json.loads(self._socket.recv(timeout=60))).get("id") != self._asked:
            pass
        # Between two pages there is nothing to ask; the answer is an error then.
        return answer.get("result", {}).get("result", {}).get("value")

    def until(self, condition: str) -> None:
        """Wait until `condition` holds in the page."""
        late = time.monotonic() + 60
        while not self.ask(f"(() => {{ try {{ return Boolean({condition}) }} catch {{ return false }} }})()"):
            assert time.monotonic() < late, condition
            time.sleep(0.05)

    def press(self, selector: str) -> None:
        self.until(f"document.querySelector({selector!r})")
        self.ask(f"document.querySelector({selector!r}).click()")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A display nobody sees."""
    if lacks := missing():
        if "window" in os.environ.get("MENTATLAB_REQUIRE", ""):
            pytest.fail(f"MENTATLAB_REQUIRE=window, and {lacks}")
        pytest.skip(f"{lacks}, so no window was opened")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.fixture
def window(screen: str, tmp_path: Path) -> Iterator[Window]:
    debugging = free_port()
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "MENTATLAB_HOME": str(tmp_path),
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": f"{QUIET} --remote-debugging-port={debugging} --remote-allow-origins=*",
        "LANG": "C.UTF-8",
    }
    command = [sys.executable, "main.py", "--native", "--port", str(free_port())]
    log = (tmp_path / "window.log").open("w+")
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True) as shown:
        try:
            with connect(address_of(debugging, shown, log), max_size=None) as socket:
                yield Window(socket)
        finally:
            os.killpg(shown.pid, signal.SIGTERM)
            shown.wait(timeout=20)
            log.close()


def address_of(debugging: int, shown: "subprocess.Popen[bytes]", log: TextIO) -> str:
    """Where the page is debugged, as soon as there is one. Fails with what the window said if it ends before."""
    while shown.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            pages = httpx.get(f"http://127.0.0.1:{debugging}/json", timeout=5).json()
            if pages and pages[0]["url"].startswith("http"):
                return str(pages[0]["webSocketDebuggerUrl"])
        time.sleep(0.1)
    log.seek(0)
    pytest.fail(f"the window ended with {shown.returncode}: {log.read()[-2000:]}")


def test_the_window_edits_and_runs_a_flow_and_its_menu_asks_the_page(window: Window):
    window.press('[data-template="shape_report"]')
    window.until("document.querySelector('[data-card=scene]')")
    window.press(".tour-skip")
    window.ask("emitEvent('mentat-command', {name: 'run'})")  # what an entry of the menu does
    window.until("document.querySelector('[data-card=report] .m-words').innerText.includes('I see')")
    window.ask("emitEvent('mentat-command', {name: 'stop'})")
    window.until("document.querySelector('[data-act=run]').offsetWidth > 0")
    window.ask("emitEvent('mentat-command', {name: 'theme'})")
    window.until("document.body.classList.contains('body--light')")


def test_its_size_is_remembered_in_a_form_that_can_be_read(tmp_path: Path):
    from app.window.window import SIZE, _size

    assert _size(b'{"width": 1111, "height": 700}') == {"width": 1111, "height": 700}
    assert _size(b'{"width": 3, "height": 700}')["width"] >= 480
    for broken in (b"", b"{", b"[]", b"\xff\xfe", b'{"width": "wide"}'):
        assert _size(broken) == SIZE
