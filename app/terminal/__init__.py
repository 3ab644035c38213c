"""The terminal: the lab's face without a window. Runs a flow and prints what it says."""

from app.terminal.arguments import BadInputError, read_flow
from app.terminal.command import Typed, run_command
from app.terminal.exporting import diff_lines, export_file
from app.terminal.people import People
from app.terminal.replaying import Replayed, replay_command
from app.terminal.script import Script

__all__ = [
    "BadInputError",
    "People",
    "Replayed",
    "Script",
    "Typed",
    "diff_lines",
    "export_file",
    "read_flow",
    "replay_command",
    "run_command",
]
