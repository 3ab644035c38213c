"""The baseline on a page of its own: built by the canvas's own tools, served from a folder."""

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

CANVAS = ROOT / "app" / "editor" / "canvas"
BARE = Path(__file__).parent / "bare"
CONFIG = """
import vue from '@vitejs/plugin-vue'
export default {{
  root: {root!r}, base: './', logLevel: 'error', plugins: [vue()],
  define: {{ 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' }},
  build: {{ outDir: {out!r}, emptyOutDir: true, target: 'es2022' }},
}}
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


def build(folder: Path) -> Path:
    """Compile the bare page into `folder`; it needs `npm ci` to have been run in the canvas's folder."""
    if not (CANVAS / "node_modules").exists():
        raise SystemExit(f"the baseline needs the canvas's packages: run npm ci in {CANVAS.relative_to(ROOT)}")
    source, out = CANVAS / "node_modules" / ".bare", folder / "bare"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(BARE, source)  # inside the packages' folder, so that their imports are found
    config = CANVAS / "node_modules" / ".bare" / "vite.config.mjs"
    config.write_text(CONFIG.format(root=str(source), out=str(out)))
    subprocess.run(["npx", "vite", "build", "--config", str(config)], cwd=CANVAS, check=True, stdout=subprocess.DEVNULL)
    return out


@contextmanager
def served(folder: Path, flow: dict[str, Any]) -> Iterator[str]:
    """The address of the bare page with this flow on it."""
    (folder / "flow.json").write_text(json.dumps(flow))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/index.html"
    finally:
        server.shutdown()
        server.server_close()
