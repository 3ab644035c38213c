"""What shows a running flow beside the canvas, or in a window of its own, as NiceGUI elements."""

from collections.abc import Mapping
from typing import Any

from nicegui.element import Element

from app.editor.canvas.canvas import Answer


class Logs(Element, component="mentat_logs.js", esm={"mentat-canvas": "dist"}):
    """What the nodes log. Give it the canvas's own `live_url`; `on_locate` gets `{node}`, by its name when run."""

    def __init__(self, live_url: str, *, strings: Mapping[str, str] | None = None, on_locate: Answer) -> None:
        super().__init__()
        self._props["live-url"] = live_url
        self._props["strings"] = strings or {}
        self.on("locate", lambda event: on_locate(event.args))


class Metrics(Element, component="mentat_metrics.js", esm={"mentat-canvas": "dist"}):
    """How the session does: as a whole, over the last minutes, by node and by edge. `on_locate` as for the log."""

    def __init__(self, live_url: str, *, strings: Mapping[str, str], on_locate: Answer) -> None:
        super().__init__()
        about: dict[str, Any] = {"live-url": live_url, "strings": strings}
        self._props.update(about)
        self.on("locate", lambda event: on_locate(event.args))


class Single(Element, component="mentat_single.js", esm={"mentat-canvas": "dist"}):
    """One display that fills the page. `node` is a sink's name, or `node.pin` of another output."""

    def __init__(
        self, live_url: str, node: str, shows: str, title: str, *, strings: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        about: dict[str, Any] = {"live-url": live_url, "node": node, "shows": shows, "title": title}
        self._props.update(about)
        self._props["strings"] = strings or {}


class Devices(Element, component="mentat_devices.js", esm={"mentat-canvas": "dist"}):
    """A choice of the cameras or microphones that the browser has, kept up to date by it.

    `kind` is camera or microphone. `on_chosen` gets a device's name, or an empty text for whichever there is.
    """

    def __init__(
        self, kind: str, value: str, *, label: str, strings: Mapping[str, str] | None = None, on_chosen: Answer
    ) -> None:
        super().__init__()
        about: dict[str, Any] = {"kind": kind, "value": value, "label": label, "strings": strings or {}}
        self._props.update(about)
        self.on("chosen", lambda event: on_chosen(event.args))

    def show(self, value: str) -> None:
        self._props["value"] = value
        self.update()
