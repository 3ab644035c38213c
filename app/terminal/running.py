"""Run a flow and print what it says."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from app.engine import Finished, FlowRefusedError, Said
from app.flow import Flow, PinRef, with_subflows
from app.terminal.arguments import BadInputError, find_pins
from app.terminal.printing import Printer

if TYPE_CHECKING:
    from app.lab import Lab


async def run_flow(
    lab: "Lab",
    flow: Flow,
    printer: Printer,
    console: Console,
    *,
    watch: Iterable[str],
    out: Path,
    seconds: float | None,
) -> Finished:
    """Run a flow to its end, or for `seconds`; without `watch`, its sinks are printed.

    Raises BadInputError for a flow with problems, and what the printer raises, after the run was cancelled for it.
    """
    flat = lab.engine.flat(flow)
    watched = find_pins(flow, with_subflows(flow, lab.registry.agents), watch, flat)
    pins = watched or sinks(lab, flat.flow)
    telling = _Telling(printer)
    running = asyncio.ensure_future(lab.engine.run(flow, telling.say, pins, out=out, seconds=seconds))
    telling.stop_with(running)
    try:
        await _with_progress(running, flow.name, telling, console)
        finished = await running
    except FlowRefusedError as refused:
        raise BadInputError("\n".join(str(problem) for problem in refused.problems)) from refused
    except asyncio.CancelledError:
        if telling.error is not None:
            raise telling.error from None
        raise
    printer.end(finished)
    return finished


class _Telling:
    """Told what is said, on the engine's thread. When it cannot be printed, the run is over: the reader has gone."""

    def __init__(self, printer: Printer) -> None:
        self.count = 0
        self.error: Exception | None = None
        self._printer = printer
        self._stop: Callable[[], object] = bool

    def stop_with(self, running: "asyncio.Future[Finished]") -> None:
        self._stop = partial(running.get_loop().call_soon_threadsafe, running.cancel)

    def say(self, said: Said) -> None:
        if self.error is not None:
            return
        try:
            self._printer.say(said)
            self.count += 1
        except Exception as error:
            self.error = error
            self._stop()


def sinks(lab: "Lab", flow: Flow) -> set[PinRef]:
    """The outputs of the nodes that speak to people."""
    agents = lab.registry.agents
    return {
        PinRef(name, pin.name)
        for name, placed in flow.nodes.items()
        if placed.type in agents and agents[placed.type].sink
        for pin in agents[placed.type].outputs
    }


async def _with_progress(running: "asyncio.Future[Finished]", name: str, telling: _Telling, console: Console) -> None:
    """A moving line on stderr, if somebody is looking at it."""
    if not console.is_terminal:
        await asyncio.wait([running])
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]} said"))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(name, total=None, said=0)
        while not running.done():
            progress.update(task, said=telling.count)
            await asyncio.wait([running], timeout=0.1)
