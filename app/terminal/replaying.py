"""`main.py replay`: a recorded session through a flow, or through two of them that are compared."""

import asyncio
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from rich.console import Console

from app.engine import Comparison, Finished, FlowRefusedError, Replay, Said, compare_all, replay_all
from app.flow import Flow, FlowError, PinRef, load_flow, with_subflows
from app.recordings import BadRecordingError, Recording
from app.settings import Settings
from app.telemetry import set_up_logs
from app.terminal.arguments import BadInputError, find_pins, read_flow
from app.terminal.command import INTERRUPTED, build_lab, out_folder
from app.terminal.printing import JsonPrinter, PlainPrinter, Printer, as_json
from app.terminal.running import sinks
from app.terminal.stdout import Write, results

if TYPE_CHECKING:
    from app.lab import Lab


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a person typed after `replay`."""

    recording: str
    flow: Path | None
    """None for the flows it was recorded with, edit by edit."""
    against: Path | None
    watch: list[str]
    out: Path | None
    as_json: bool


def replay_command(settings: Settings, typed: Replayed) -> int:
    """Replay, and say how that went: 0 good or no difference, 1 failed or different, 130 interrupted."""
    set_up_logs()
    console = Console(stderr=True)
    with results(console) as write:
        try:
            return 0 if asyncio.run(_work(settings, typed, write)) else 1
        except KeyboardInterrupt:
            return INTERRUPTED
        except FlowRefusedError as refused:
            raise BadInputError("\n".join(str(problem) for problem in refused.problems)) from refused
        except (BadRecordingError, FlowError) as error:
            raise BadInputError(str(error)) from error


async def _work(settings: Settings, typed: Replayed, write: Write) -> bool:
    async with AsyncExitStack() as stack:
        lab = await build_lab(settings, stack)
        recording = await asyncio.to_thread(_found, lab, typed.recording)
        flow = read_flow(typed.flow) if typed.flow is not None else None
        if typed.against is not None:
            return await _compare(lab, recording, (flow, read_flow(typed.against)), typed.as_json, write)
        out = out_folder(settings, typed.out)
        printer = JsonPrinter(out, write, began=0.0) if typed.as_json else PlainPrinter(write)
        return await _play(lab, recording, flow, typed, printer)


async def _play(lab: "Lab", recording: Recording, flow: Flow | None, typed: Replayed, printer: Printer) -> bool:
    shown = flow if flow is not None else _first(recording)
    flat = lab.engine.flat(shown)
    pins = find_pins(shown, with_subflows(shown, lab.registry.agents), typed.watch, flat) or sinks(lab, flat.flow)
    said_here: set[PinRef] | None = pins if flow is not None or typed.watch else None
    is_sink = {name for name, manifest in lab.registry.agents.items() if manifest.sink}

    def tell(said: Said) -> None:  # an edit may have brought sinks that the first flow has not
        placed = replay.flow.nodes.get(said.pin.node)
        if said_here is not None or (placed is not None and placed.type in is_sink):
            printer.say(said)

    replay = Replay(lab.engine, recording, flow, watch=tell, watched=said_here)
    _warn(replay, recording)
    began = perf_counter()
    await asyncio.wrap_future(lab.engine.submit(replay_all(replay)))
    failures = list({stumble.failure.node: stumble.failure for stumble in replay.stumbles}.values())
    failures += replay.session.failures if replay.session is not None and not failures else []
    printer.end(Finished(failures, perf_counter() - began, {"items": len(recording.items), "edits": replay.edits}))
    for failure in failures:
        print("failed:", " ".join(str(failure).split()), file=sys.stderr)
    return not failures


async def _compare(
    lab: "Lab", recording: Recording, flows: tuple[Flow | None, Flow], is_json: bool, write: Write
) -> bool:
    comparison = Comparison()
    replays = [
        Replay(lab.engine, recording, flow, watch=partial(comparison.heard, side)) for side, flow in enumerate(flows)
    ]
    for replay in replays:
        _warn(replay, recording)
    await asyncio.wrap_future(lab.engine.submit(compare_all(replays, comparison)))
    for about in comparison.told:
        first = recording.items[about.first] if about.first is not None else None
        if is_json:
            at = {"source": first.source, "seq": first.seq, "time": round(first.time, 3)} if first else None
            only = None if about.only is None else ("first", "second")[about.only]
            told = {"pin": about.pin, "only": only, "items": about.items, "differ": about.differ, "first": at}
            write(as_json(told) + "\n")
        elif about.only is not None:
            write(f"{about.pin}: only the {('first', 'second')[about.only]} flow has it\n")
        elif first is not None:
            where = f"first at {first.source} {first.seq}, {first.time:.2f} s"
            write(f"{about.pin}: {about.differ} of {about.items} differ, {where}\n")
        else:
            write(f"{about.pin}: all {about.items} alike\n")
    return not any(about.differ or about.only is not None for about in comparison.told)


def _found(lab: "Lab", named: str) -> Recording:
    """Raises BadInputError."""
    if Path(named).is_file():
        return Recording(Path(named))
    try:
        return lab.recordings.open(named)
    except KeyError as error:
        known = ", ".join(f"{about.id} ({about.name})" for about in lab.recordings.listed()[:8])
        raise BadInputError(f"there is no recording {named}; here are {known or 'none'}") from error


def _first(recording: Recording) -> Flow:
    if not recording.flows:
        raise BadInputError("the recording holds no flow; say which one to play it through")
    return load_flow(recording.flows[0].text)


def _warn(replay: Replay, recording: Recording) -> None:
    for problem in replay.casting.problems:
        print("note:", problem, file=sys.stderr)
    if recording.dropped:
        print(f"note: {recording.dropped} items are missing: the disk could not keep up", file=sys.stderr)
