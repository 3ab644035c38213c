"""`main.py run`, from what was typed to the exit code."""

import asyncio
import os
import signal
import sys
import threading
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from rich.console import Console

from app.flow import Flow
from app.settings import Settings
from app.telemetry import set_up_logs
from app.terminal.arguments import BadInputError, configured, read_flow
from app.terminal.printing import JsonPrinter, PlainPrinter
from app.terminal.running import run_flow
from app.terminal.stdout import Write, results

if TYPE_CHECKING:
    from app.lab import Lab

INTERRUPTED = 130  # as shells say it: 128 and the number of SIGINT
PATIENCE = 1.7
"""Seconds that nodes have to end after Ctrl-C: a film gets its index, a model may be in the middle of a long step."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed after `run`."""

    flow: Path | Flow
    """Its file, or the flow that a script has built."""
    settings: list[str]
    inputs: list[str]
    watch: list[str]
    out: Path | None
    seconds: float | None
    as_json: bool


def run_command(settings: Settings, typed: Typed) -> int:
    """Run a flow, and say how that went: 0 good, 1 failed, 130 interrupted. Raises BadInputError."""
    set_up_logs()
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))  # end as tidily as for Ctrl-C
    console = Console(stderr=True)
    with results(console) as write:
        try:
            return 0 if asyncio.run(_work(settings, typed, console, write)) else 1
        except KeyboardInterrupt:
            _leave(INTERRUPTED)


async def _work(settings: Settings, typed: Typed, console: Console, write: Write) -> bool:
    written = typed.flow if isinstance(typed.flow, Flow) else read_flow(typed.flow)
    async with AsyncExitStack() as stack:
        lab = await build_lab(settings, stack)
        flow = configured(written, lab.registry.agents, typed.settings, typed.inputs)
        out = out_folder(settings, typed.out)
        printer = JsonPrinter(out, write) if typed.as_json else PlainPrinter(write)
        try:
            finished = await run_flow(
                lab, flow, printer, console, watch=typed.watch, out=out, seconds=typed.seconds
            )  # fmt: skip
        except asyncio.CancelledError:
            timer = threading.Timer(PATIENCE, _leave, [INTERRUPTED])
            timer.daemon = True
            timer.start()
            raise
        for failure in finished.failures:
            print("failed:", " ".join(str(failure).split()), file=sys.stderr)
        return finished.is_good


async def build_lab(settings: Settings, stack: AsyncExitStack) -> "Lab":
    from app.lab import Lab  # takes as long as all the rest, which `validate` and `export` need not wait for

    try:
        return await stack.enter_async_context(Lab(settings))
    except (OSError, RuntimeError) as error:  # it cannot be written, or a later version has written it
        raise BadInputError(_no_home(settings, str(error))) from error


def out_folder(settings: Settings, typed: Path | None) -> Path:
    """The folder for what the flow writes, made if it is not there. Raises BadInputError."""
    out = typed or settings.folder / "out"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        asked = f"--out {out}: {why}. Choose a folder that can be written"
        raise BadInputError(asked if typed else _no_home(settings, why)) from error
    return out.resolve()


def _no_home(settings: Settings, why: str) -> str:
    return f"the data folder {settings.folder} cannot be used: {why}. Set MENTATLAB_HOME to another folder"


def _leave(code: int) -> NoReturn:
    """At once: a thread that is loading a model cannot be interrupted, and Python would wait for it."""
    sys.stderr.flush()
    os._exit(code)
