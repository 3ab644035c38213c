"""Run once: the flow is queued as it is now, recorded, and shown on the cards; what keeps it from that is said."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nicegui import ui

from app.editor.wording import Words
from app.engine import RunRefusedError
from app.flow import Flow
from app.sdk import AgentManifest

if TYPE_CHECKING:
    from app.editor.page import Page

SECONDS, MOST = 10, 86_400


class Once:
    """One tab's: what is asked of it comes from the page's commands."""

    def __init__(self, page: "Page") -> None:
        self._page = page

    async def run_to(self, about: Mapping[str, Any]) -> None:
        """What leads to a node; inside a subflow that is the subflow as a whole."""
        if (node := self._meant(about)) is not None:
            await self.run(until=node)

    async def run_anew(self, about: Mapping[str, Any]) -> None:
        """To a node, which is called though its result may be known."""
        if (node := self._meant(about)) is not None:
            await self.run(until=node, fresh=(node,))

    async def run(self, until: str | None = None, fresh: tuple[str, ...] = (), seconds: float | None = None) -> None:
        page, words = self._page, self._page.words
        if tab_source := _fed_by_a_tab(page.desk.flow, page.desk.lab.registry.agents):
            page.notes.say(words("runs.browser_source", node=tab_source))
            return
        try:
            await page.desk.run_once(until, fresh, seconds)
        except RunRefusedError as refused:
            if refused.code == "needs_seconds":
                if (seconds := await _ask_seconds(words, refused.message)) is not None:
                    await self.run(until, fresh, seconds)
                return
            if refused.problems:
                page.panel.turn("problems")
            page.notes.say(words("page.not_yet", problem=refused.problems[0] if refused.problems else refused))
            return
        if not page.selected:
            page.panel.turn("outputs")

    def _meant(self, about: Mapping[str, Any]) -> str | None:
        path = self._page.view.path
        node = path[0] if path else about.get("node")
        return str(node) if node in self._page.desk.flow.nodes else None


def _fed_by_a_tab(flow: Flow, agents: Mapping[str, AgentManifest]) -> str | None:
    """A node that waits for a browser's camera or microphone: a run needs nobody's browser, so it would get nothing."""
    for name, placed in flow.nodes.items():
        manifest = agents.get(placed.type)
        pin = manifest.input("source") if manifest is not None and manifest.live else None
        if pin is None or placed.mode is not None or placed.set.get("file"):
            continue
        if placed.set.get("source", pin.default) == "browser":
            return placed.title or name
    return None


async def _ask_seconds(words: Words, why: str) -> float | None:
    """How long a flow is to run that has no end of its own."""
    with ui.dialog() as dialog, ui.card().classes("mentat dialog"):
        ui.label(words("runs.seconds_title")).classes("dialog-title")
        ui.label(words("runs.seconds_why", why=why)).classes("faint")
        field = ui.number(value=SECONDS, min=0.1, max=MOST, suffix="s").classes("field")
        field.props("dense outlined autofocus").props["aria-label"] = words("runs.seconds")

        def good() -> None:
            if field.value and 0 < field.value <= MOST:
                dialog.submit(float(field.value))

        field.on("keydown.enter", good)
        with ui.row().classes("dialog-buttons"):
            ui.button(words("page.cancel"), on_click=dialog.close).props("flat no-caps")
            ui.button(words("commands.runOnce"), on_click=good).props("unelevated no-caps color=primary data-act=go")
    answer = await dialog
    dialog.delete()
    return None if answer is None else float(answer)
