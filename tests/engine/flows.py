"""Small nodes to build flows of, and a way to run them and see what they said."""

import asyncio
from pathlib import Path
from typing import Any

from app.engine import Execution, Registry, Surroundings, plan
from app.engine.workers import Workers
from app.flow import Flow, check
from app.models import Devices, Residency, Weights
from app.sdk import Last, NodeError, Outputs, Stream, node


@node
def shout(text: str) -> str:
    return text.upper()


@node
async def count(upto: int = 3) -> Stream[int]:
    for number in range(upto):
        yield number


@node
def double(number: float) -> float:
    return number * 2


@node
def add(a: float, b: float) -> float:
    return a + b


@node
def odd(number: float) -> float | None:
    return number if number % 2 else None


class Joined(Outputs):
    part: str | None = None
    whole: Last[str | None] = None


@node
async def join(words: Stream[float], sep: str = " ") -> Stream[Joined]:
    seen = []
    async for word in words:
        seen.append(f"{word:g}")
        yield Joined(part=seen[-1])
    yield Joined(whole=sep.join(seen))


@node
async def thirds(numbers: Stream[float]) -> Stream[float]:
    """Speaks about every third item only."""
    n = 0
    async for number in numbers:
        n += 1
        if n % 3 == 0:
            yield number


@node
def fail_at(number: float, at: float = 3) -> float:
    if number == at:
        raise NodeError(f"{at:g} is too much", "Give it less", pin="number")
    return number


NODES = (shout, count, double, add, odd, join, thirds, fail_at)


def registry(*more: Any) -> Registry:
    found = Registry()
    for fn in (*NODES, *more):
        found.add_type("", fn.__node__)
    return found


def flow(nodes: dict[str, str | tuple[str, dict[str, Any]]], *edges: str) -> Flow:
    """`flow({"c": ("count", {"upto": 2})}, "c.out -> d.number")`."""
    placed = {}
    for name, about in nodes.items():
        kind, given = (about, {}) if isinstance(about, str) else about
        placed[name] = {"type": kind if "." in kind else f"flows.{kind}", "set": given}
    return Flow.model_validate({"name": "test", "nodes": placed, "edges": edges})


def surroundings(out: Path, *, live: bool = False) -> Surroundings:
    residency = Residency(Devices())
    pool = Workers(4)
    return Surroundings(residency, Weights(out, out), pool, Path, out, live, {})


async def trace(about: Flow, tmp_path: Path, found: Registry | None = None) -> tuple[list[tuple[str, Any]], Execution]:
    """What a run says, in order, as ("node.pin", value)."""
    found = found or registry()
    problems = [problem for problem in check(about, found.agents) if problem.severity == "error"]
    assert not problems, problems
    said: list[tuple[str, Any]] = []
    execution = Execution(
        plan(about, found.nodes), surroundings(tmp_path), lambda one: said.append((str(one.pin), one.value))
    )
    async with asyncio.timeout(60):
        await execution.finish()
    return said, execution


def values(said: list[tuple[str, Any]], pin: str) -> list[Any]:
    return [value for name, value in said if name == pin]
