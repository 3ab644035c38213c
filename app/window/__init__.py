"""The native window: the same server, in a window of its own instead of a browser tab. An optional extra.

`demand` and its error are light; `app.window.window` is loaded once a window is really wanted.
"""

from app.window.needs import NoWindowError, demand

__all__ = ["NoWindowError", "demand"]
