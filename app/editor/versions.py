"""A flow's past in a drawer: name it as it is now, look at what was, compare, and take it back."""

from collections.abc import Callable
from functools import partial

from nicegui import ui

from app.editor.asking import ask
from app.editor.comparing import Comparing
from app.editor.desk import Desk
from app.editor.theme import icon_button
from app.editor.wording import Words
from app.records import Version


class Versions:
    """What is there to look at; `comparing` shows one of them on the canvas, or takes it back."""

    def __init__(self, desk: Desk, words: Words, comparing: Comparing, say: Callable[[str], None]) -> None:
        self._desk, self._words, self._comparing, self._say = desk, words, comparing, say
        self.is_open = False
        self._root = ui.element("aside").classes("drawer").props(f'aria-label="{words("commands.history")}"')
        self._root.set_visibility(False)

    async def toggle(self) -> None:
        self.is_open = not self.is_open
        self._root.set_visibility(self.is_open)
        if self.is_open:
            await self.refresh()

    async def refresh(self) -> None:
        """Read and draw the list anew, if it is seen."""
        if not self.is_open:
            return
        kept = await self._desk.saving.versions()
        self._root.clear()
        with self._root:
            self._draw_head()
            with ui.element("div").classes("drawer-list").props("role=list" if kept else ""):
                if not kept:
                    ui.label(self._words("page.no_versions")).classes("faint drawer-empty")
                for version in kept:
                    self._draw(version)

    async def ask_name(self) -> None:
        """Ctrl+S: a dialog with one field, and what it says becomes the name of the flow as it is."""
        words = self._words
        label = await ask(words, words("commands.save"), words("page.version_name"), hint=words("page.version_hint"))
        if label is None:
            return
        label = label or words("page.version_unnamed")
        await self._desk.keep(label)
        self._say(words("page.version_kept", name=label))
        await self.refresh()

    def _draw_head(self) -> None:
        with ui.element("div").classes("drawer-head"):
            ui.label(self._words("commands.history")).classes("inspector-title")
            ui.space()
            icon_button("bookmark_add", self._words("commands.save"), self.ask_name).props("data-act=keep")
            icon_button("close", self._words("page.close"), self.toggle)

    def _draw(self, version: Version) -> None:
        words = self._words
        name = version.label or words("page.version_by_itself")
        when = f"{version.saved.astimezone():%d.%m.%Y, %H:%M:%S}"
        with ui.element("div").classes("version").props(f'role=listitem data-version="{version.etag}"'):
            ui.icon("bookmark" if version.label else "history", size="18px")
            with ui.element("div").classes("version-text"):
                ui.label(name).classes("version-name")
                ui.label(when).classes("faint")
            compare = icon_button(
                "difference", words("page.compare", name=name), partial(self._comparing.begin, version)
            )
            compare.props("data-act=compare")
            icon_button("restore", words("page.restore", name=name), partial(self._comparing.restore, version)).props(
                "data-act=restore"
            )
