"""A window with its own menu, file dialogs and remembered size."""

import json
import socket
import threading
from collections.abc import Callable
from typing import Any

import uvicorn

from app.editor import Words
from app.settings import Settings
from app.window.files import FileMenu
from app.window.menu import command_menus
from app.window.needs import NoWindowError

SIZE = {"width": 1440, "height": 900}


def show(
    server: uvicorn.Server,
    listening: socket.socket,
    address: str,
    settings: Settings,
    take_in: Callable[[bytes], str],
    words: Words,
) -> None:
    """Serve on a thread and show the window until it is closed. Raises NoWindowError.

    `take_in` stores a flow's file and gives its id; it raises what says why not.
    """
    import webview

    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="server", daemon=True)
    serving.start()
    kept = settings.folder / "window.json"
    size = _size(kept.read_bytes() if kept.exists() else b"")
    window: Any = webview.create_window("MentatLab", address, min_size=(640, 480), **size)
    window.events.closing += lambda: kept.write_text(json.dumps({"width": window.width, "height": window.height}))
    webview.settings["ALLOW_DOWNLOADS"] = True
    menu = [FileMenu(window, address, take_in, words).menu(), *command_menus(window, words)]
    try:
        # Not private, so that theme, favourites and what was shown of the tour are known next time.
        webview.start(menu=menu, private_mode=False, storage_path=str(settings.folder / "window"))
    except webview.WebViewException as error:
        raise NoWindowError(f"no window could be opened: {error}. Drop --native") from error
    finally:
        server.should_exit = True
        serving.join(timeout=10)


def _size(remembered: bytes) -> dict[str, int]:
    """The size it had last, if that can be read."""
    try:
        found = json.loads(remembered)
        return {side: max(480, int(found[side])) for side in SIZE}
    except (ValueError, KeyError, TypeError):
        return dict(SIZE)
