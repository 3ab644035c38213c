"""Standard output for results alone: a line is either a promised one or on standard error."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

Write = Callable[[str], None]
"""Takes whole lines. Raises BrokenPipeError when nobody reads any more."""


@contextmanager
def results(console: Console) -> Iterator[Write]:
    """Where results go. What model libraries print meanwhile, from C++ too, goes to standard error.

    At a terminal results are written above what `console` shows there as it moves.
    """
    sys.stdout.flush()
    kept = os.dup(1)
    at_terminal = console.is_terminal and os.isatty(kept)
    os.dup2(2, 1)
    try:
        yield _above(console) if at_terminal else _into(kept)
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)


def _into(file: int) -> Write:
    def write(lines: str) -> None:
        data = lines.encode("utf-8", "replace")
        while data:  # unbuffered: a reader sees each line at once, and nothing is left for a reader that has gone
            data = data[os.write(file, data) :]

    return write


def _above(console: Console) -> Write:
    return lambda lines: console.print(Text(lines.removesuffix("\n")), soft_wrap=True)
