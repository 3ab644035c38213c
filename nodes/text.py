"""Nodes that work on text and plain values."""

import json
import re
from typing import Annotated

from pydantic import Field

from app.sdk import Detections, Json, NodeError, Outputs, Prose, Run, Stream, node
from nodes._json_path import followed
from nodes._sandbox import Sandbox, ended


class Said(Outputs):
    text: str
    """The text."""


@node
def template(template: Prose = "{a}", a: str = "", b: str = "", c: str = "") -> Said:
    """Put texts into a text.

    Args:
        template: Text with {a}, {b} and {c} where the others go; {{ and }} stand for braces.
        a: What goes where {a} is.
        b: What goes where {b} is.
        c: What goes where {c} is.
    """
    given = {"{a}": a, "{b}": b, "{c}": c, "{{": "{", "}}": "}"}
    return Said(text=re.sub(r"\{\{|\}\}|\{[abc]\}", lambda found: given[found[0]], template))


class Chosen(Outputs):
    value: Json = None
    """The first value found; nothing is said where there is none."""
    values: list[Json]
    """Every value found, in order."""


@node(title="JSON path")
def json_path(value: Json, path: str = "$") -> Chosen:
    """Take values out of a value by a path such as $.labels[0] or $.boxes[*][2].

    Args:
        value: Where to look: lists, objects, or what a detector found.
        path: $ for the value itself, then .name or ['name'], [0] or [-1], [*] for all, ..name at any depth.
    """
    found = followed(plain(value), path)
    return Chosen(value=found[0] if found else None, values=found)


class Worked(Outputs):
    value: Json = None
    """What came out; nothing is said where that is None."""


@node(gil="holds")
async def expression(
    expression: Annotated[str, Field(json_schema_extra={"widget": "code"})] = "a",
    a: Json = None,
    b: Json = None,
    c: Json = None,
    *,
    run: Run,
) -> Worked:
    """Work out an expression over values, as Python would: a * 2, [x for x in a if x > b], a["name"].upper().

    The language is Starlark: numbers, text, lists, objects, conditions and comprehensions, with sum, round, floor,
    ceil and sqrt, and nothing that reaches outside. It works in a process of its own, for 2 s at most, and takes no
    more than 256 MiB. On macOS its memory is not bounded; nor on Windows, where it is ended after 10 s by the clock.

    Args:
        expression: What to work out; a, b and c are the values beside it.
        a: A value: number, text, list, object, or what a detector found.
        b: Another.
        c: A third.
    """
    names = {"a": plain(a), "b": plain(b), "c": plain(c)}
    async with run.borrow(Sandbox) as sandbox:
        try:
            return Worked(value=await run.compute(sandbox.work_out, expression, names))
        except NodeError as error:
            if error.code not in ("CRASHED", "HUNG"):
                raise
            raise ended(error.message) from error


class Counted(Outputs):
    count: int
    """How many have come so far."""


@node
async def counter(
    item: Stream[Json],
    step: int = 1,
    start: int = 0,
) -> Stream[Counted]:
    """Count what comes along.

    Args:
        item: What to count.
        step: How much each one adds.
        start: Where to begin.
    """
    async for _ in item:
        start += step
        yield Counted(count=start)


@node(title="To text")
def to_text(value: Json, digits: Annotated[int, Field(ge=0, le=12)] = 3) -> Said:
    """Write any value as text: numbers short, true and false as words, all else as JSON.

    Args:
        value: Number, boolean, text, list or object.
        digits: At most how many digits after the point.
    """
    value = plain(value)
    if isinstance(value, str):
        return Said(text=value)
    if isinstance(value, float) and digits < 12:
        rounded = f"{value:.{digits}f}"
        return Said(text=rounded.rstrip("0").rstrip(".") if "." in rounded else rounded)
    return Said(text=json.dumps(value, ensure_ascii=False))


class Number(Outputs):
    value: float
    """The number."""


@node(title="To number")
def to_number(text: str) -> Number:
    """Read a text as a number.

    Args:
        text: A number such as 12, -0.5 or 1e3, with any text around it.
    """
    found = re.search(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", text)
    if not found:
        raise NodeError(f"there is no number in {text[:40]!r}", "Send a text such as 12.5", pin="text")
    return Number(value=float(found[0]))


def plain(value: Json | Detections) -> Json:
    return value.plain() if isinstance(value, Detections) else value
