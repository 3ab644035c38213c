"""Which nodes a run would call, and which it would not: told from what is kept, and nothing is run."""

from collections.abc import Mapping
from typing import Literal

from app.engine.content import Contents
from app.engine.plan import Plan, Step
from app.engine.result_files import ResultFiles
from app.engine.results import may_be_kept

Freshness = Literal["fresh", "stale", "unknown"]


def freshness(plan: Plan, files: ResultFiles, contents: Contents) -> dict[str, Freshness]:
    """`fresh`: what it says is known, for just these inputs and settings. `stale`: a run would call it.
    `unknown`: it streams, has effects, or does not depend on its inputs alone; a run would call that, too.

    Reads a line of a file for each node; a file that is an input is read whole once, and again when it has changed.
    """
    told: dict[str, Freshness] = {}
    said: dict[str, Mapping[str, str]] = {}
    for name, step in plan.steps.items():
        if step.role != "value" or not may_be_kept(step):
            told[name] = "unknown"
            continue
        outputs = _known(step, files, contents, said)
        told[name] = "stale" if outputs is None else "fresh"
        if outputs is not None:
            said[name] = outputs
    return told


def _known(
    step: Step, files: ResultFiles, contents: Contents, said: Mapping[str, Mapping[str, str]]
) -> dict[str, str] | None:
    """The digests of what it says, if that is kept."""
    digests: dict[str, str] = {}
    for pin, source in step.cells.items():
        if source.node not in said:
            return None
        if source.pin in said[source.node]:
            digests[pin] = said[source.node][source.pin]
        elif not step.is_optional(pin):
            return None
    try:
        digests = {pin: contents.setting(step, pin, value) for pin, value in step.given.items()} | digests
    except (OSError, ValueError, TypeError):
        return None
    key = contents.key_of(step, digests)
    return files.outputs(key, step.manifest.id) if key is not None else None
