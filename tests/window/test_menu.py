"""The window's menus, with a window that only remembers what it was asked."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from app.editor import COMMANDS, Words
from app.flow import Flow, FlowError, dump_yaml, load_flow
from app.window.files import FileMenu
from app.window.menu import asks, command_menus


class Entry(SimpleNamespace):
    pass


@pytest.fixture(autouse=True)
def webview(monkeypatch: pytest.MonkeyPatch) -> None:
    """The few names of the window's library that menus need; the library itself is an optional extra."""
    library, menu = ModuleType("webview"), ModuleType("webview.menu")
    library.FileDialog = SimpleNamespace(OPEN=10)  # type: ignore[attr-defined]
    menu.Menu = lambda title, items: Entry(title=title, items=items)  # type: ignore[attr-defined]
    menu.MenuAction = lambda title, function: Entry(title=title, function=function)  # type: ignore[attr-defined]
    menu.MenuSeparator = lambda: Entry(title="-")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "webview", library)
    monkeypatch.setitem(sys.modules, "webview.menu", menu)


class Window:
    def __init__(self, chosen: tuple[str, ...] | None = None) -> None:
        self.chosen, self.asked, self.shown, self.said = chosen, [], [], []  # type: ignore[var-annotated]

    def evaluate_js(self, code: str) -> None:
        self.asked.append(code)

    def load_url(self, address: str) -> None:
        self.shown.append(address)

    def create_file_dialog(self, kind: int, *, file_types: tuple[str, ...]) -> tuple[str, ...] | None:
        return self.chosen

    def create_confirmation_dialog(self, title: str, text: str) -> None:
        self.said.append((title, text))

    def destroy(self) -> None:
        self.shown.append("closed")


def test_every_command_is_in_the_menu_and_asks_the_page_for_itself():
    window = Window()
    menus = command_menus(window, Words("en"))
    entries = [entry for menu in menus for entry in menu.items]
    assert len(entries) == sum(not command.is_native for command in COMMANDS)
    next(entry for entry in entries if entry.title == "Undo").function()
    assert window.asked == ['emitEvent("mentat-command", {"name": "undo"})']


def test_the_menu_speaks_german():
    assert command_menus(Window(), Words("de"))[0].title == "Bearbeiten"


def test_a_file_that_is_opened_is_stored_and_shown(tmp_path: Path):
    path = tmp_path / "mine.yaml"
    path.write_text(dump_yaml(Flow(name="Mine")))
    window, taken = Window((str(path),)), []

    def take_in(data: bytes) -> str:
        taken.append(load_flow(data))
        return "abc"

    FileMenu(window, "http://here", take_in, Words("en")).open()
    assert taken == [Flow(name="Mine")]
    assert window.shown == ["http://here/flows/abc"]


@pytest.mark.parametrize("chosen", [None, ()])
def test_nothing_chosen_changes_nothing(chosen):
    window = Window(chosen)
    FileMenu(window, "http://here", lambda _: pytest.fail("nothing was chosen"), Words("en")).open()
    assert window.shown == window.said == []


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path):
    path = tmp_path / "broken.yaml"
    path.write_text("nodes: [")

    def refuse(_: bytes) -> str:
        raise FlowError("the flow is not YAML", "Mend it")

    window = Window((str(path),))
    FileMenu(window, "http://here", refuse, Words("en")).open()
    assert window.said == [("broken.yaml", "the flow is not YAML. Mend it")]
    missing = Window((str(tmp_path / "gone.yaml"),))
    FileMenu(missing, "http://here", refuse, Words("en")).open()
    assert missing.said[0][0] == "gone.yaml"


def test_the_file_menu_quits_and_goes_to_the_gallery():
    window = Window()
    menu = FileMenu(window, "http://here", str, Words("en")).menu()
    actions = {entry.title: entry for entry in menu.items if entry.title != "-"}
    actions["To the gallery"].function()
    actions["Quit"].function()
    assert window.shown == ["http://here", "closed"]
    asks(window, "export")()
    assert "export" in window.asked[0]
