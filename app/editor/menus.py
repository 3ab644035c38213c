"""The main menu: the commands that somebody may use by group, each with its key."""

from collections.abc import Callable
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.commands import Command, offered, spelled
from app.editor.theme import icon_button, menu_item
from app.editor.wording import LANGUAGES, Words

HIDDEN = {
    "focusLeft",
    "focusRight",
    "focusUp",
    "focusDown",
    "nudgeLeft",
    "nudgeRight",
    "nudgeUp",
    "nudgeDown",
    "language",
}
"""Nobody wants these from a menu."""


def main_menu(words: Words, perform: Callable[[str], Any], choose_language: Callable[[str], Any]) -> ui.button:
    """A button that opens all there is to do; `perform` gets a command's name."""
    groups: dict[str, list[Command]] = {}
    for command in offered():
        if command.name not in HIDDEN:
            groups.setdefault(command.group, []).append(command)
    button = icon_button("menu", words("page.menu")).props("data-act=menu aria-haspopup=menu")
    with button, ui.menu().classes("mentat menu"):
        for group, commands in groups.items():
            with _branch(words(f"commands.group_{group}")):
                for command in commands:
                    _leaf(words(f"commands.{command.name}"), command, perform)
        with _branch(words("commands.language")):
            for code, name in LANGUAGES.items():
                menu_item(name, partial(choose_language, code)).props(f'lang="{code}" data-language={code}')
    return button


def _branch(title: str) -> ui.menu:
    with menu_item(closes=False).props("aria-haspopup=menu").classes("menu-branch"):
        ui.item_section(title)
        with ui.item_section().props("side"):
            ui.icon("chevron_right", size="18px")
        return ui.menu().props('anchor="top end" self="top start"').classes("mentat menu")


def _leaf(title: str, command: Command, perform: Callable[[str], Any]) -> None:
    with menu_item(act=partial(perform, command.name)).props(f"data-command={command.name}"):
        ui.item_section(title)
        if command.keys:
            with ui.item_section().props("side"):
                ui.label(spelled(command.keys[0])).classes("key")
