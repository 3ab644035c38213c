"""Every figure of the editor, ours and the bare page's in turn: `python -m tests.bench.editor [--minutes 10]`."""

import argparse
import gzip
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx
from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.editor import watch
from tests.bench.editor.bare_page import CANVAS, build, served
from tests.bench.editor.flows import flow
from tests.bench.figures import percentile, tell
from tests.conftest import QUIET, Server, find_browser, start_server, stop_server

LOADS = 5
MANY = 300
"""Above so many nodes only those on the screen are mounted, on both pages."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=1.0, help="how long to pan for the memory's sake")
    asked.add_argument("--only", default="", help="load, pan, edit, heap or bundle")
    wanted = asked.parse_args()
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(driver.chromium.launch(executable_path=find_browser(whole=True), args=QUIET), folder)
        try:
            for what in ("bundle", "load", "pan", "edit", "heap"):
                if what.startswith(wanted.only):
                    getattr(bench, what)(wanted.minutes)
        finally:
            bench.close()


class Bench:
    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser = browser
        self.server: Server = start_server(folder / "home")
        self.bare = build(folder)

    def close(self) -> None:
        self.browser.close()
        stop_server(self.server)

    def bundle(self, _: float) -> None:
        size = len(gzip.compress((CANVAS / "dist" / "index.js").read_bytes())) / 1000
        tell("canvas bundle", [size], "kB gzip", against="the aim", other=200)

    def load(self, _: float) -> None:
        """Cold: a fresh browser profile each time, so nothing is cached."""
        for nodes in (200, 1000):
            document = flow(nodes)
            with served(self.bare, document) as bare:
                ours, theirs = [], []
                for _run in range(LOADS):
                    with self.page() as page:
                        theirs.append(watch.load(page, bare, nodes, some=nodes > MANY) / 1000)
                    with self.page() as page:
                        ours.append(watch.load(page, self.store(document), nodes, some=nodes > MANY) / 1000)
            tell(f"cold load, {nodes} nodes", ours, "s", against="bare page", other=round(percentile(theirs, 0.5), 3))

    def pan(self, _: float) -> None:
        """The same circles and the same wheel on both pages, one right after the other."""
        for nodes, live, at in ((200, 8, "all in view"), (500, 0, "working zoom"), (1000, 0, "working zoom")):
            document = flow(nodes, live)
            with served(self.bare, document) as address, self.page() as page:
                watch.load(page, address, nodes, some=nodes > MANY)
                if at == "working zoom":
                    page.evaluate("() => window.working()")
                _, bare = moved(page)
            with self.page() as page:
                watch.load(page, self.store(document), nodes, some=nodes > MANY)
                if live:
                    run(page, live)
                if at == "working zoom":
                    page.keyboard.press("0")
                idle, ours = moved(page)
            name = f"{nodes} nodes, {at}" + (f", {live} live previews" if live else "")
            print(f"{name}: while nobody touches it, a frame takes {percentile(idle, 0.95):.1f} ms (p95)", flush=True)
            for how in ("pan", "zoom"):
                (times, busy), (others, other_busy) = ours[how], bare[how]
                tell(f"  {how}", times, "ms a frame", against="bare page", other=round(percentile(others, 0.5), 1))
                worst = percentile(times, 0.95) / percentile(others, 0.95)
                rates = [1000 * len(one) / sum(one) for one in (times, others)]
                print(
                    f"  {how}: p95 {worst:.2f} of the bare page's; {rates[0]:.1f} frames/s, bare {rates[1]:.1f}, "
                    f"{rates[0] / rates[1]:.2f} of it; main thread {busy:.1f} ms a frame, bare {other_busy:.1f}",
                    flush=True,
                )

    def edit(self, _: float) -> None:
        """From a key that moves a node to the row in the database being written, and what travels for it."""
        document = flow(200)
        address = self.store(document)
        id = address.rpartition("/")[2]  # noqa: A001
        with self.page() as page, closing(sqlite3.connect(self.server.home / "mentatlab.db")) as database:
            sent: list[int] = []
            session = page.context.new_cdp_session(page)
            session.send("Network.enable")
            for event in ("Network.webSocketFrameSent", "Network.webSocketFrameReceived"):
                session.on(event, lambda frame: sent.append(len(frame["response"]["payloadData"])))
            watch.load(page, address, 200, some=False)
            page.locator("[data-card]").first.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(1500)
            waits, travelled = [], []
            for step in range(40):
                before = version(database, id)
                sent.clear()
                began = perf_counter()
                page.keyboard.press("Alt+ArrowRight" if step % 2 else "Alt+ArrowLeft")
                while version(database, id) == before:
                    if perf_counter() - began > 5:
                        raise SystemExit("an edit was not stored within five seconds")
                waits.append((perf_counter() - began) * 1000)
                page.wait_for_timeout(150)
                travelled.append(sum(sent))
            tell("an edit of 200 nodes, press to stored", waits, "ms", against="the aim", other=50)
            whole = len(httpx.get(f"{self.server.address}/api/v1/flows/{id}").text)
            tell("bytes on the page's sockets for it", travelled, "B", against="the whole flow", other=whole)

    def heap(self, minutes: float) -> None:
        with self.page() as page:
            watch.load(page, self.store(flow(1000)), 1000, some=True)
            page.keyboard.press("0")
            watch.pan(page, 10)
            before = watch.heap(page)
            watch.pan(page, minutes * 60)
            tell(
                f"heap after panning {minutes:g} min, 1000 nodes",
                [watch.heap(page)],
                "MiB",
                against="before",
                other=round(before, 1),
            )

    @contextmanager
    def page(self) -> Iterator[Page]:
        context = self.browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies([{"name": "mentat-tour", "value": "done", "domain": "127.0.0.1", "path": "/"}])
        yield context.new_page()
        context.close()

    def store(self, document: dict[str, Any]) -> str:
        """The address of the editor's page with this flow."""
        made = httpx.post(f"{self.server.address}/api/v1/flows", json=document).raise_for_status()
        return f"{self.server.address}/flows/{made.json()['id']}"


def moved(page: Page) -> tuple[list[float], dict[str, tuple[list[float], float]]]:
    """Idle frames, and for pan and zoom the frames and what the main thread did in one, in milliseconds."""
    page.wait_for_timeout(1500)  # cards near the middle are still being drawn
    idle = watch.frames(page, lambda: page.wait_for_timeout(1500))
    found = {}
    for how, act in (("pan", watch.pan), ("zoom", watch.zoom)):
        times: list[float] = []
        worked = watch.busy(page, lambda act=act, times=times: times.extend(watch.frames(page, lambda: act(page, 4))))
        found[how] = times, worked / len(times)
    return idle, found


def version(database: sqlite3.Connection, id: str) -> int:  # noqa: A002
    return int(database.execute("SELECT version FROM flows WHERE id = ?", (id,)).fetchone()[0])


def run(page: Page, live: int) -> None:
    """Run the flow, and wait until every live picture is drawn."""
    page.click("[data-act=run]")
    drawn = "(n) => [...document.querySelectorAll('.m-card canvas')].filter((one) => one.dataset.seq > 3).length >= n"
    page.wait_for_function(drawn, arg=live, timeout=60_000)


if __name__ == "__main__":
    main()
