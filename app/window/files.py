"""The File menu: flows from the disk, through the system's own dialog."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.editor import Words
from app.flow import FlowError
from app.window.menu import asks

KINDS = ("Flows (*.yaml;*.yml;*.json;*.svg;*.png)", "All files (*.*)")


class FileMenu:
    def __init__(self, window: Any, address: str, take_in: Callable[[bytes], str], words: Words) -> None:
        self._window, self._address, self._take_in, self._words = window, address, take_in, words

    def menu(self) -> Any:
        from webview.menu import Menu, MenuAction, MenuSeparator

        words, window = self._words, self._window
        return Menu(
            words("page.file_menu"),
            [
                MenuAction(words("commands.gallery"), lambda: window.load_url(self._address)),
                MenuAction(words("commands.open"), self.open),
                MenuAction(words("commands.export"), asks(window, "export")),
                MenuSeparator(),
                MenuAction(words("page.quit"), window.destroy),
            ],
        )

    def open(self) -> None:
        """Ask for a file, store its flow and show it; what cannot be read is said."""
        import webview

        chosen = self._window.create_file_dialog(webview.FileDialog.OPEN, file_types=KINDS)
        if not chosen:
            return
        path = Path(chosen[0])
        try:
            flow = self._take_in(path.read_bytes())
        except (FlowError, OSError) as error:
            self._window.create_confirmation_dialog(path.name, str(error))
        else:
            self._window.load_url(f"{self._address}/flows/{flow}")
