"""The native window: the same server, in a window of its own instead of a browser tab. An optional extra."""

import importlib.util
import json
import os
import socket
import sys
import threading
from typing import Any

import uvicorn

from app.settings import Settings

SIZE = {"width": 1440, "height": 900}


class NoWindowError(Exception):
    """There can be no window here; `str()` says what is missing and what to do."""


def demand() -> None:
    """Raise NoWindowError unless a window can be shown. Takes no time: nothing is imported."""
    if importlib.util.find_spec("webview") is None:
        raise NoWindowError(
            "a window of its own needs one more package: uv sync --extra native; without it, drop --native"
        )
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoWindowError("there is no screen to show a window on; drop --native and open the address in a browser")


def show(server: uvicorn.Server, listening: socket.socket, address: str, settings: Settings) -> None:
    """Serve on a thread and show the window until it is closed. Raises NoWindowError."""
    import webview

    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="server", daemon=True)
    serving.start()
    kept = settings.folder / "window.json"
    size = _size(kept.read_text() if kept.exists() else "")
    window: Any = webview.create_window("MentatLab", address, min_size=(640, 480), **size)
    window.events.closing += lambda: kept.write_text(json.dumps({"width": window.width, "height": window.height}))
    webview.settings["ALLOW_DOWNLOADS"] = True
    try:
        webview.start()
    except webview.WebViewException as error:
        raise NoWindowError(f"no window could be opened: {error}. Drop --native") from error
    finally:
        server.should_exit = True
        serving.join(timeout=10)


def _size(remembered: str) -> dict[str, int]:
    """The size it had last, if that can be read."""
    try:
        found = json.loads(remembered)
        return {side: max(480, int(found[side])) for side in SIZE}
    except (ValueError, KeyError, TypeError):
        return dict(SIZE)
