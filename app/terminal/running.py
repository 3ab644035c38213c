"""Run a flow and print what it says."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from app.engine import Finished, FlowRefusedError
from app.flow import Flow, PinRef
from app.lab import Lab
from app.terminal.arguments import BadInputError, find_pins
from app.terminal.printing import Printer


async def run_flow(
    lab: Lab, flow: Flow, printer: Printer, *, watch: Iterable[str], out: Path | None, seconds: float | None
) -> Finished:
    """Run a flow to its end, or for `seconds`; without `watch`, its sinks are printed. Raises BadInputError."""
    agents = lab.registry.agents
    pins = find_pins(flow, agents, watch) or _sinks(lab, flow)
    count = [0]

    def say(said: object) -> None:
        count[0] += 1
        printer.say(said)  # type: ignore[arg-type]

    try:
        running = asyncio.ensure_future(lab.engine.run(flow, say, pins, out=out, seconds=seconds))
        await _with_progress(running, flow.name, count)
        finished = await running
    except FlowRefusedError as refused:
        raise BadInputError("\n".join(str(problem) for problem in refused.problems)) from refused
    printer.end(finished)
    return finished


def _sinks(lab: Lab, flow: Flow) -> set[PinRef]:
    """The outputs of the nodes that speak to people."""
    agents = lab.registry.agents
    return {
        PinRef(name, pin.name)
        for name, placed in flow.nodes.items()
        if placed.type in agents and agents[placed.type].sink
        for pin in agents[placed.type].outputs
    }


async def _with_progress(running: "asyncio.Future[Finished]", name: str, count: list[int]) -> None:
    """A moving line on stderr, if somebody is looking at it."""
    console = Console(stderr=True)
    if not console.is_terminal:
        with suppress(Exception):  # the caller awaits it again and hears
            await asyncio.shield(running)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]} said"))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        task = progress.add_task(name, total=None, said=0)
        while not running.done():
            progress.update(task, said=count[0])
            await asyncio.wait([running], timeout=0.1)
