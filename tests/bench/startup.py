"""How long until the editor is painted: `python -m tests.bench.startup`.

From starting `main.py` to the first template of the gallery on screen in a headless Chromium that is already running,
warm (after one start that is not counted). The baseline is `import torch` in a process of its own: what a lab that
loads its libraries first would wait for before anything else.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from playwright.sync_api import sync_playwright

from tests.bench.figures import tell
from tests.conftest import QUIET, ROOT, find_browser, start_server, stop_server

RUNS = 5


def main() -> None:
    painted, torch = [], []
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=find_browser(whole=True), args=QUIET)
        for run in range(RUNS + 1):
            page = browser.new_page()
            began = perf_counter()
            server = start_server(Path(folder) / str(run))
            page.goto(server.address)
            page.wait_for_selector("[data-template]")
            painted.append(perf_counter() - began)
            page.close()
            stop_server(server)
            began = perf_counter()
            subprocess.run([sys.executable, "-c", "import torch"], cwd=ROOT, check=True)
            torch.append(perf_counter() - began)
        browser.close()
    tell(
        "start to painted gallery, warm",
        painted[1:],
        "s",
        against="import torch alone",
        other=sorted(torch[1:])[RUNS // 2],
    )


if __name__ == "__main__":
    main()
