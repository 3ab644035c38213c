"""The window's menu bar: the editor's own commands, by group."""

import json
from collections.abc import Callable
from typing import Any

from app.editor import COMMANDS, SIGNAL, Command, Words


def command_menus(window: Any, words: Words) -> list[Any]:
    """One menu a group of commands; each asks the page that is open to do it, which may have no use for it."""
    from webview.menu import Menu, MenuAction

    groups: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if not command.is_native:  # the web view has cut, copy and paste of its own
            groups.setdefault(command.group, []).append(command)
    return [
        Menu(
            words(f"commands.group_{group}"),
            [MenuAction(words(f"commands.{one.name}"), asks(window, one.name)) for one in commands],
        )
        for group, commands in groups.items()
    ]


def asks(window: Any, name: str) -> Callable[[], Any]:
    """What a menu entry does: the page hears the command's name."""
    return lambda: window.evaluate_js(f"emitEvent({json.dumps(SIGNAL)}, {json.dumps({'name': name})})")
