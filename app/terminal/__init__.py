"""The terminal: the lab's face without a window. Runs a flow and prints what it says."""

from app.terminal.arguments import BadInputError, configured, find_pins, read_flow
from app.terminal.printing import JsonPrinter, PlainPrinter, Printer
from app.terminal.running import run_flow

__all__ = [
    "BadInputError",
    "JsonPrinter",
    "PlainPrinter",
    "Printer",
    "configured",
    "find_pins",
    "read_flow",
    "run_flow",
]
