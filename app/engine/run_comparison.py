"""Two runs beside each other: what differs in their flows, their inputs, what they said, and how long it took."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from app.flow import Flow, difference, load_flow
from app.records import Records, RunOutput, StoredRun


@dataclass(frozen=True, slots=True)
class RunComparison:
    """`None` stands for what one of the two has not."""

    flow: tuple[str, ...]
    """A line a change, as `main.py diff` writes them; from the first to the second."""
    inputs: Mapping[str, tuple[Any, Any]]
    """Those that differ, by `node.pin`."""
    outputs: Mapping[str, tuple[Any, Any]]
    """Those whose last value differs, by `node.pin`. Media are compared by their content."""
    said: Mapping[str, tuple[int, int]]
    """Pins on which not as many values were said."""
    states: tuple[str, str]
    seconds: tuple[float | None, float | None]
    """From the beginning to the end."""
    nodes: Mapping[str, tuple[float | None, float | None]]
    """Seconds at each node."""

    def plain(self) -> dict[str, Any]:
        pairs = {name: getattr(self, name) for name in ("inputs", "outputs", "said", "nodes")}
        plain = {name: {key: list(pair) for key, pair in found.items()} for name, found in pairs.items()}
        return {"flow": list(self.flow), **plain, "states": list(self.states), "seconds": list(self.seconds)}


def compared(records: Records[Flow], one: str, other: str) -> RunComparison:
    """Blocks. Raises KeyError, naming the run that there is not."""
    table = records.runs
    runs = table.get(one), table.get(other)
    flows = load_flow(table.document(one)), load_flow(table.document(other))
    outputs = [{output.pin: output for output in table.outputs(run.id)} for run in runs]
    values = [{pin: orjson.loads(output.value) for pin, output in found.items()} for found in outputs]
    return RunComparison(
        tuple(difference(*flows).lines),
        _differing(runs[0].inputs, runs[1].inputs),
        {pin: pair for pin, pair in _pairs(*values).items() if _content(pair[0]) != _content(pair[1])},
        _differing(_counts(outputs[0]), _counts(outputs[1]), 0),
        (runs[0].state, runs[1].state),
        (_seconds(runs[0]), _seconds(runs[1])),
        _pairs(_times(runs[0]), _times(runs[1])),
    )


def _pairs(one: Mapping[str, Any], other: Mapping[str, Any], none: Any = None) -> dict[str, tuple[Any, Any]]:
    names = [*one, *(name for name in other if name not in one)]
    return {name: (one.get(name, none), other.get(name, none)) for name in names}


def _differing(one: Mapping[str, Any], other: Mapping[str, Any], none: Any = None) -> dict[str, tuple[Any, Any]]:
    return {name: pair for name, pair in _pairs(one, other, none).items() if pair[0] != pair[1]}


def _content(value: Any) -> Any:
    """Two references to the same bytes are the same."""
    about = value.get("metadata") if isinstance(value, dict) and "ref" in value else None
    return about.get("sha256", value) if isinstance(about, dict) else value


def _counts(outputs: Mapping[str, RunOutput]) -> dict[str, int]:
    return {pin: output.said for pin, output in outputs.items()}


def _seconds(run: StoredRun) -> float | None:
    if run.started is None or run.finished is None:
        return None
    return round((run.finished - run.started).total_seconds(), 6)


def _times(run: StoredRun) -> dict[str, float]:
    return {name: about["seconds"] for name, about in run.nodes.items() if "seconds" in about}
