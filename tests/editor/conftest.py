"""A Chromium and a page with the canvas on it, in a process of its own."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.conftest import QUIET, find_browser

HERE = Path(__file__).parents[2]
PATIENCE = 30
"""Seconds. A busy machine is no failure."""
STILL = """() => {
  const now = document.querySelector('.vue-flow__transformationpane').style.transform;
  const rest = (window.__rest ??= { now, frames: 0 });
  Object.assign(rest, { now, frames: rest.now === now ? rest.frames + 1 : 0 });
  return rest.frames > 8;
}"""
"""The view has not moved for so many frames, however long the browser takes for one."""
FAKE_MEDIA = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="session")
def page_browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=find_browser(), args=QUIET + FAKE_MEDIA)
    yield browser
    browser.close()


class CanvasPage:
    """One open page and the stage behind it."""

    def __init__(self, page: Page, stage: httpx.Client) -> None:
        self.page = page
        self.stage = stage

    def look(self) -> dict[str, Any]:
        return self.stage.get("/stage").raise_for_status().json()

    def said(self, event: str) -> list[Any]:
        """Everything the canvas said under this name."""
        return [what for name, what in self.look()["said"] if name == event]

    def operations(self) -> list[dict[str, Any]]:
        return [operation for edit in self.said("edit") for operation in edit["operations"]]

    def edits(self, count: int) -> list[dict[str, Any]]:
        """The operations, once there are so many: the canvas shows what is done before it has said so."""
        return self.until(lambda: len(found := self.operations()) >= count and found, f"{count} edits")

    def send(self, message: dict[str, Any] | bytes) -> None:
        if isinstance(message, bytes):
            self.stage.post("/stage/send", content=message, headers={"content-type": "application/octet-stream"})
        else:
            self.stage.post("/stage/send", json=message).raise_for_status()

    def show(self, flow: dict[str, Any]) -> None:
        self.stage.post("/stage/flow", json=flow).raise_for_status()

    def call(self, method: str, *arguments: Any) -> None:
        """Call a method of the canvas from Python."""
        self.stage.post(f"/stage/call/{method}", json=arguments).raise_for_status()

    def card(self, node: str) -> Any:
        return self.page.locator(f'[data-card="{node}"]')

    def pin(self, node: str, side: str, name: str) -> Any:
        return self.page.locator(f'.m-pin[data-node="{node}"][data-side="{side}"][data-pin="{name}"]')

    def middle(self, locator: Any) -> tuple[float, float]:
        box = locator.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drag(self, start: tuple[float, float], end: tuple[float, float], *, drop: bool = True) -> None:
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
        self.page.mouse.move(*end, steps=4)
        if drop:
            self.page.mouse.up()

    def join(self, start: tuple[str, str], end: tuple[str, str]) -> None:
        """Draw a wire from an output pin to an input pin."""
        a, b = self.pin(start[0], "outputs", start[1]), self.pin(end[0], "inputs", end[1])
        self.drag(self.middle(a), self.middle(b))

    def rests(self) -> None:
        """Wait until the view has fitted itself, which it does once the cards are measured."""
        self.page.evaluate("() => { delete window.__rest }")
        self.page.wait_for_function(STILL)

    def until(self, check: Any, what: str) -> Any:
        """Wait until `check()` is true; the page's own clock ticks meanwhile."""
        late = monotonic() + PATIENCE
        while monotonic() < late:
            if found := check():
                return found
            self.page.wait_for_timeout(25)
        raise AssertionError(f"{what} did not happen; the stage saw {self.look()['said'][-5:]}")


@pytest.fixture(scope="session")
def stage() -> Iterator[httpx.Client]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tests.editor.canvas_page", str(port)]
    with (
        subprocess.Popen(command, cwd=HERE) as process,
        httpx.Client(
            base_url=f"http://127.0.0.1:{port}", transport=httpx.HTTPTransport(retries=7), timeout=60
        ) as client,
    ):
        client.get("/stage").raise_for_status()
        yield client
        process.terminate()


@pytest.fixture
def canvas(page_browser: Browser, stage: httpx.Client) -> Iterator[CanvasPage]:
    """The canvas with the flow `live_shapes`, fitted, nothing running."""
    stage.post("/stage/reset").raise_for_status()
    context = page_browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(str(stage.base_url))
    here = CanvasPage(page, stage)
    page.wait_for_selector(".m-card")
    here.until(lambda: page.locator(".m-card").count() == len(here.look()["flow"]["nodes"]), "all cards")
    page.wait_for_function("!document.querySelector('.m-offline')")
    here.rests()
    yield here
    context.close()
    assert not troubles, troubles
