"""The editor: the lab's face in a browser. Pages, the canvas, and the live channel between them and the engine."""

from app.editor.commands import COMMANDS, SIGNAL, Command
from app.editor.mount import mount
from app.editor.wording import Words, words_here

__all__ = ["COMMANDS", "SIGNAL", "Command", "Words", "mount", "words_here"]
