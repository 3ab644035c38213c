"""A line at the foot of the page that says what went wrong and, where there is a way out, offers it."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from app.editor.wording import Words

SECONDS = {"info": 6.0, "warning": 8.0, "offer": 15.0}
ICONS = {"info": "info_outline", "warning": "warning_amber", "offer": "tips_and_updates"}


class Notes:
    """The newest note takes the place of the last: a person reads one at a time."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._root = ui.element("div").classes("notes").props('role="status" aria-live="polite"')

    def say(self, text: str, kind: str = "warning") -> None:
        self._show(text, kind, "", None)

    def tell(self, text: str) -> None:
        """Say a line that is no trouble."""
        self.say(text, "info")

    def offer(self, text: str, label: str, act: Callable[[], Awaitable[None]]) -> None:
        """Say a line, with a button that does something about it."""
        self._show(text, "offer", label, act)

    def clear(self) -> None:
        self._root.clear()

    def _show(self, text: str, kind: str, label: str, act: Callable[[], Awaitable[None]] | None) -> None:
        async def accept() -> None:
            self.clear()
            if act is not None:
                await act()

        self._root.clear()
        with self._root, ui.element("div").classes(f"note {kind}"):
            ui.icon(ICONS[kind], size="18px")
            ui.label(text)
            if act is not None:
                ui.button(label, on_click=accept, color=None).props("flat dense no-caps data-act=accept")
            close = ui.button(icon="close", on_click=self.clear, color=None).props("flat round dense")
            close.props(f'aria-label="{self._words("page.close")}"').classes("icon-button")
            ui.timer(SECONDS[kind], self.clear, once=True)
