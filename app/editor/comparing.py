"""Two versions of a flow in one picture on the canvas: what was added, removed and changed, and the same in words."""

from collections.abc import Callable

from nicegui import ui

from app.editor.canvas_view import CanvasView
from app.editor.desk import Desk
from app.editor.wording import Words
from app.flow import Flow, Restore, difference
from app.records import Version


class Comparing:
    """A strip over the canvas while two versions are compared; nothing can be changed meanwhile."""

    def __init__(self, desk: Desk, view: CanvasView, words: Words, say: Callable[[str], None]) -> None:
        self._desk, self._view, self._words, self._say = desk, view, words, say
        self._strip = ui.element("section").classes("comparing").props(f'aria-label="{words("page.comparing")}"')
        self._strip.set_visibility(False)

    async def begin(self, version: Version) -> None:
        """Show what has changed since a version."""
        old = await self._desk.saving.version(version.etag)
        self.show(old, version.label or self._words("page.version_by_itself"))

    def show(self, old: Flow, name: str) -> None:
        """Show what has changed since the flow was as it is here."""
        words = self._words
        lines = difference(old, self._desk.flow).lines
        self._view.compare(old)
        self._strip.clear()
        self._strip.set_visibility(True)
        with self._strip:
            with ui.element("div").classes("comparing-head"):
                ui.label(words("page.compared", name=name)).classes("comparing-title")
                for kind in ("added", "removed", "changed"):
                    ui.label(words(f"page.{kind}")).classes(f"legend {kind}")
                ui.space()
                restore = ui.button(words("page.restore_this"), on_click=lambda: self._take_back(old), color=None)
                restore.props("flat dense no-caps data-act=restore-this")
                ui.button(words("page.close"), on_click=self.end, color=None).props("flat dense no-caps data-act=close")
            with ui.element("ul").classes("comparing-lines"):
                for line in lines or [words("page.no_difference")]:
                    with ui.element("li"):
                        ui.label(line)

    def end(self) -> None:
        """Show the flow again."""
        self._strip.set_visibility(False)
        self._view.compare(None)

    async def restore(self, version: Version) -> None:
        """Make the flow what it was, as one step that can be undone."""
        await self._take_back(await self._desk.saving.version(version.etag))

    async def _take_back(self, flow: Flow) -> None:
        self.end()
        await self._desk.do(Restore(flow=flow))
        self._say(self._words("page.restored"))
