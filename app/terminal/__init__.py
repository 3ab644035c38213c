"""The terminal: the lab's face without a window. Runs a flow and prints what it says."""

from app.terminal.arguments import BadInputError, read_flow
from app.terminal.command import Typed, run_command

__all__ = ["BadInputError", "Typed", "read_flow", "run_command"]
