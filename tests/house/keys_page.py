"""docs/keys.md from the table of commands: `python -m tests.house.keys_page` writes it, a test compares."""

from itertools import groupby
from pathlib import Path

from app.editor import COMMANDS, Words
from app.editor.commands import spelled

PATH = Path(__file__).parents[2] / "docs" / "keys.md"
HEAD = """# Keys

Every command of the editor. On a Mac, Ctrl is Cmd. Keys rest while you type in a field, which keeps an undo of its own.
Ctrl+K finds any of them by name, and ? shows this list in the editor.
Two strokes, such as `Alt+A L`, are pressed one after the other.
"""


def page() -> str:
    words = Words("en")
    parts = [HEAD]
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        parts.append(f"\n## {words(f'commands.group_{group}')}\n\n| command | keys |\n|---|---|\n")
        for command in commands:
            keys = ", ".join(f"`{spelled(key)}`" for key in command.keys)
            parts.append(f"| {words(f'commands.{command.name}')} | {keys} |\n")
    return "".join(parts)


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
