"""The native window: the same server, in a window of its own instead of a browser tab. An optional extra."""

import json
import socket
import threading
from typing import Any

import uvicorn

from app.settings import Settings

SIZE = {"width": 1440, "height": 900}


def show(server: uvicorn.Server, listening: socket.socket, address: str, settings: Settings) -> None:
    """Serve on a thread and show the window until it is closed. Raises SystemExit, saying what is missing."""
    try:
        import webview
    except ImportError:
        listening.close()
        raise SystemExit(
            "a window of its own needs one more package: uv sync --extra native; without it, drop --native"
        ) from None
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="server", daemon=True)
    serving.start()
    kept = settings.folder / "window.json"
    size = _size(kept.read_text() if kept.exists() else "")
    window: Any = webview.create_window("MentatLab", address, min_size=(640, 480), **size)
    window.events.closing += lambda: kept.write_text(json.dumps({"width": window.width, "height": window.height}))
    webview.settings["ALLOW_DOWNLOADS"] = True
    webview.start()
    server.should_exit = True
    serving.join(timeout=10)


def _size(remembered: str) -> dict[str, int]:
    """The size it had last, if that can be read."""
    try:
        found = json.loads(remembered)
        return {side: max(480, int(found[side])) for side in SIZE}
    except (ValueError, KeyError, TypeError):
        return dict(SIZE)
