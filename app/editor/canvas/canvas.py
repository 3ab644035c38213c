"""The canvas and the output panel as NiceGUI elements: small constant props in, gestures out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
from nicegui.awaitable_response import AwaitableResponse
from nicegui.element import Element
from nicegui.events import GenericEventArguments

Document = Mapping[str, Any]
"""`{nodes, edges, notes, frames, agents, path, crumbs, prefix, readonly}` as `app.editor.view` makes it: nodes, notes
and frames by their id with `at: [x, y]`, edges as a list, each with its `id`, two ends, `label` and `bends`."""
Answer = Callable[[Any], Any]
"""Called with what the browser said; it may be a coroutine function."""


def _nothing(_: Any) -> None:
    pass


class Canvas(Element, component="mentat_canvas.js", esm={"mentat-canvas": "dist"}):
    """The canvas a person edits a flow on.

    It shows the document of the last `sync` and owns nothing else; the server's answer to a gesture is the next
    `sync` or `patch`. Pictures, words and gauges reach it on `live_url`, a WebSocket of its own. It listens to the keys
    of `commands`, the table of `app.editor.commands`, and says what it says in the words of `strings`.

    `on_edit` gets one gesture: `{path, operations}`, where `path` names the placed subflows gone into and
    `app.editor.gestures` knows the operations.
    `on_select` gets `{nodes, edges, notes, frames}`. `on_refused` gets the edge that cannot be, with `reason` and
    `converter`, and gets it a second time with `accept` if the remedy was taken. `on_command` gets `{name}` for what is
    the page's to do: addNode with `at`, `screen` and `from` or `into`, others with the `node` or `nodes` they are
    about, `dropped` with `at` and `files`, `locate` with the `node` of another subflow.
    """

    def __init__(
        self,
        catalog: Mapping[str, Any],
        types: Mapping[str, Any],
        live_url: str,
        *,
        commands: Sequence[Mapping[str, Any]] = (),
        strings: Mapping[str, str],
        on_ready: Answer = _nothing,
        on_edit: Answer = _nothing,
        on_select: Answer = _nothing,
        on_refused: Answer = _nothing,
        on_command: Answer = _nothing,
    ) -> None:
        super().__init__()
        self._props["catalog"] = _constant(catalog)
        self._props["types"] = _constant(types)
        self._props["live-url"] = live_url
        self._props["commands"] = _constant(list(commands))
        self._props["strings"] = strings
        # All at once: a listener added after the first rendering would make NiceGUI build the canvas anew.
        self.on("ready", _said(on_ready))
        self.on("edit", _said(on_edit))
        self.on("select", _said(on_select))
        self.on("refused", _said(on_refused))
        self.on("command", _said(on_command))

    def begin(self, document: Document) -> None:
        """What to show at first, all of it in view: it travels with the page, and need not be asked for."""
        self._props["document"] = _constant({**document, "fit": True})

    def begun(self) -> None:
        """The browser has it: neither is it kept, nor does it travel again."""
        with self._props.suspend_updates():
            self._props.pop("document", None)

    def sync(self, document: Document, *, fit: bool = False) -> AwaitableResponse:
        """Show this flow. What did not change is not touched; `fit` brings all of it into view."""
        return self.run_method("sync", {**document, "fit": fit} if fit else document)

    def patch(self, changes: Mapping[str, Any]) -> AwaitableResponse:
        """Show only what changed: `{nodes, edges, notes, frames, agents}` by id, None for what is gone."""
        return self.run_method("patch", changes)

    def perform(self, command: str) -> AwaitableResponse:
        """Do a command of the table as if its key had been pressed."""
        return self.run_method("perform", command)

    def fit(self) -> AwaitableResponse:
        """Bring the whole flow into view."""
        return self.run_method("fit")

    def select(self, nodes: list[str]) -> AwaitableResponse:
        return self.run_method("select", nodes)

    def focus(self, node: str) -> AwaitableResponse:
        """Bring a node into the middle and let it pulse."""
        return self.run_method("focus", node)

    def reveal(self, node: str) -> AwaitableResponse:
        """Choose a node and give it the focus; the view moves only if it is not to be seen."""
        return self.run_method("reveal", node)

    def notice(self, text: str, kind: str = "info") -> AwaitableResponse:
        """Say a line at the bottom for four seconds; `kind` is info or error."""
        return self.run_method("notice", text, kind)


class Outputs(Element, component="mentat_outputs.js", esm={"mentat-canvas": "dist"}):
    """A panel of everything the flow shows to a person. Give it the canvas's own `live_url`: they share the channel.

    `on_locate` gets `{node}`, by its name when run; without it, as where there is no canvas, nothing is located.
    """

    def __init__(self, live_url: str, *, strings: Mapping[str, str], on_locate: Answer | None = None) -> None:
        super().__init__()
        self._props["live-url"] = live_url
        self._props["strings"] = strings
        self._props["locates"] = on_locate is not None
        if on_locate is not None:
            self.on("locate", _said(on_locate))

    def show(self, sinks: Sequence[Mapping[str, Any]]) -> None:
        """These are shown, as `app.editor.sinks` tells them; until it is told, the sinks on the canvas."""
        if self._props.get("sinks") != sinks:
            self._props["sinks"] = sinks
            self.update()


def _constant(value: Any) -> Any:
    """As it travels: NiceGUI would copy every part of it, to be told when one changes."""
    return orjson.Fragment(orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS))


def _said(answer: Answer) -> Callable[[GenericEventArguments], Any]:
    return lambda event: answer(event.args)
