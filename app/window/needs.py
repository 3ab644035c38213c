"""What a window needs of the machine, told before anything is built."""

import importlib.util
import os
import sys


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
