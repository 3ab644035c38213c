"""B8, what breaks comes back: `python -m tests.bench.live.recovery [ROUNDS]`.

On the server: a session watches two cameras; one is a process of its own that is killed and started again, then held
and let go, over and over. Told are the times from the fault to the node saying so and from the cause going away to the
next picture, and how many frames the other camera lost meanwhile.

In the browser: its camera is unplugged, its tab hidden, its network cut with and without a word, its server killed.
Told is, on the browser's clock, when the view was dimmed after the fault and when it showed a new picture after the
cause was gone. The limit in both is 2 s.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from app.engine import Engine, Session
from app.engine.speaker import Said
from nodes import inputs
from tests.bench.figures import tell
from tests.bench.stage import engine, flow
from tests.conftest import QUIET, Server, find_browser, start_server, stop_server
from tests.house.broken_line import BrokenLine
from tests.house.editor import opened, show
from tests.house.hands import TRACKS, run
from tests.house.test_cameras import ONE
from tests.house.test_comes_back import HIDE, REPLUG, UNPLUG
from tests.nodes.cameras import Camera

LIMIT = 2000.0
WATCH = """
window.__log = [];
new MutationObserver((changes) => {
  for (const { target, attributeName } of changes) {
    if (attributeName === 'data-seq' && target.closest('[data-card=view]')) window.__log.push(['drawn', Date.now()]);
    if (target.matches('[data-card=view] .m-display.stalled')) window.__log.push(['dimmed', Date.now()]);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-seq', 'class'] });
"""
AFTER = "([what, since]) => window.__log?.find(([name, at]) => name === what && at > since)?.[1]"


class Sight:
    """What a session sees of its two cameras, and when."""

    def __init__(self) -> None:
        self.broken = 0.0
        self.other: list[int] = []

    def see(self, said: Said) -> None:
        if said.pin.node == "broken":
            self.broken = time.monotonic()
        elif said.pin.pin == "image":
            self.other.append(said.seq)

    @property
    def lost(self) -> int:
        return self.other[-1] - self.other[0] + 1 - len(self.other)


async def on_the_server(rounds: int) -> None:
    camera = Camera("mjpeg_camera.py")
    camera.start()
    address = f"http://127.0.0.1:{camera.port}/"
    two = {
        "broken": {"type": "inputs.server_camera", "set": {"address": address}},
        "other": {"type": "inputs.synthetic_camera", "set": {"width": 320, "height": 180}},
    }
    faults: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        "killed and started again": (camera.kill, camera.start),
        "held and let go": (camera.hold, camera.go_on),
    }
    sight = Sight()
    async with engine(inputs.server_camera, inputs.synthetic_camera) as made:
        session = await made.open(flow(two), watch=sight.see)
        try:
            await _until(lambda: sight.broken and len(sight.other) > 60)
            sight.other.clear()
            for name, (fault, mend) in faults.items():
                times = [await _broken(made, session, sight, fault, mend) for _ in range(rounds)]
                tell(f"server camera {name}: said after", [noticed for noticed, _ in times], "ms", **LIMITED)
                tell(f"server camera {name}: back after", [back for _, back in times], "ms", **LIMITED)
            print(
                f"frames the other camera lost meanwhile: {sight.lost} of {len(sight.other) + sight.lost}", flush=True
            )
        finally:
            camera.kill()
            await made.close(session, 1.0)


LIMITED: dict[str, Any] = {"against": "the limit", "other": LIMIT}


async def _broken(
    made: Engine, session: Session, sight: Sight, fault: Callable[[], None], mend: Callable[[], None]
) -> tuple[float, float]:
    """Milliseconds until it was noticed, and until it was back."""

    def is_live() -> bool:
        signal = session.gauges()[0]["broken"].signal
        return signal is not None and signal.state == "live"

    began = time.monotonic()
    await asyncio.to_thread(fault)
    await _until(lambda: not is_live())
    noticed = time.monotonic() - began
    await asyncio.sleep(3)  # it stays away for a while
    await asyncio.to_thread(mend)
    mended = time.monotonic()
    await _until(lambda: is_live() and sight.broken > mended)
    back = sight.broken - mended
    await asyncio.sleep(2)
    return 1000 * noticed, 1000 * back


async def _until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.002)


def in_the_browser(rounds: int) -> None:
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_browser(whole=True), args=[*QUIET, *fake])
        server = start_server(Path(home))
        with BrokenLine(server.address) as line:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.add_init_script(WATCH + TRACKS)
            editor = opened(page, server.address, ONE)
            editor.address = line.address
            show(editor)
            run(page)
            faults: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
                "unplugged": (lambda: page.evaluate(UNPLUG), lambda: page.evaluate(REPLUG)),
                "tab hidden": (lambda: page.evaluate(HIDE, True), lambda: page.evaluate(HIDE, False)),
                "network gone without a word": (line.swallow, line.mend),
                "network cut": (line.close, line.mend),
            }
            for name, (fault, mend) in faults.items():
                times = [_seen(page, fault, mend) for _ in range(rounds)]
                tell(f"{name}: dimmed after", [dimmed for dimmed, _ in times], "ms", **LIMITED)
                tell(f"{name}: back after", [back for _, back in times], "ms", **LIMITED)
            servers = [server]

            def kill() -> None:
                servers[-1].process.kill()
                servers[-1].process.wait()

            def start() -> None:
                servers.append(start_server(Path(home), port=_port(server)))

            times = [_seen(page, kill, start) for _ in range(min(rounds, 2))]
            tell("server killed: dimmed after", [dimmed for dimmed, _ in times], "ms", **LIMITED)
            tell("server started again: back after", [back for _, back in times], "ms", **LIMITED)
            browser.close()
        stop_server(servers[-1])


def _seen(page: Page, fault: Callable[[], Any], mend: Callable[[], Any]) -> tuple[float, float]:
    """Milliseconds until the view was dimmed, and until it showed a new picture."""
    _first(page, "drawn", 1000 * time.time())
    broken = 1000 * time.time()
    fault()
    dimmed = _first(page, "dimmed", broken) - broken
    page.wait_for_timeout(3000)
    mend()
    mended = 1000 * time.time()
    back = _first(page, "drawn", mended) - mended
    page.wait_for_timeout(31_000 if mend.__name__ == "start" else 2000)  # a server that keeps going down is left down
    return dimmed, back


def _first(page: Page, what: str, since: float) -> float:
    return float(page.wait_for_function(AFTER, arg=[what, since], timeout=60_000).json_value())


def _port(server: Server) -> int:
    return int(server.address.rpartition(":")[2])


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    asyncio.run(on_the_server(count))
    in_the_browser(count)
