"""Expressions of strangers, worked out where they can do no harm: Starlark knows no files, no imports, no classes.

https://github.com/bazelbuild/starlark: like Python, and it always ends; only not always soon, so time and memory are
bounded, and whoever exceeds them takes down a process that has nothing else to do. Linux bounds both, macOS the time;
Windows neither, so there a clock ends the process, and nothing bounds its memory.
"""

import faulthandler
import json
import math
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from app.sdk import Json, NodeError

SECONDS = 2
"""Of work, at least; the system counts whole ones."""
CLOCK = 10
"""Seconds by the clock, where the system bounds no work."""
MEMORY = 256 * 1024 * 1024
"""Bytes more than the process has at rest."""
LARGEST = 1024 * 1024
"""Bytes of a value that is said, as JSON."""
LONGEST = 10_000
"""Characters of an expression."""
DEEPEST = 100
"""Brackets within each other."""
_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "sum": lambda values: math.fsum(values) if any(isinstance(one, float) for one in values) else sum(values),
    "round": round,
    "floor": math.floor,
    "ceil": math.ceil,
    "sqrt": math.sqrt,
}
"""What Starlark lacks. They take and give plain values."""
_SAYS = re.compile(r"^(?:error: )?(?P<what>[^\n]*)\n --> expression:(?P<line>\d+):(?P<column>\d+)", re.MULTILINE)


class Sandbox:
    """Lives in a process of its own."""

    def __init__(self, device: str) -> None:
        # A backtrace takes memory to print, too: where there is none left, Rust would wait for itself for ever.
        os.environ["RUST_BACKTRACE"] = "0"
        from starlark import Dialect, Globals

        self._globals, self._dialect = Globals.standard(), Dialect.standard()
        self._dialect.enable_f_strings = self._dialect.enable_lambda = True
        self._dialect.enable_def = self._dialect.enable_load = self._dialect.enable_top_level_stmt = False

    def work_out(self, expression: str, names: Mapping[str, Json]) -> Json:
        """The value. Raises NodeError, naming the place in the expression."""
        _check(expression)
        with _bounded():
            try:
                return _said(self._evaluated(expression, names))
            except MemoryError:
                raise too_large() from None
            except RecursionError:
                raise _wrong("it is nested too deeply") from None
            except BaseException as error:
                if type(error).__name__ == "PanicException":  # of Rust, which has no memory left
                    raise too_large() from None
                raise

    def _evaluated(self, expression: str, names: Mapping[str, Json]) -> Any:
        from starlark import Module, StarlarkError, parse
        from starlark import eval as evaluate

        module = Module()
        for name, function in _FUNCTIONS.items():
            module.add_callable(name, function)
        for name, value in names.items():
            module[name] = value
        try:
            return evaluate(module, parse("expression", f"(\n{expression}\n)", self._dialect), self._globals)
        except StarlarkError as error:
            raise _explained(str(error), expression) from None
        except (ArithmeticError, ValueError, TypeError) as error:  # of a function above
            raise _wrong(str(error)) from None


def too_large() -> NodeError:
    return _wrong(
        f"it takes more than {MEMORY >> 20} MiB of memory, or is nested too deeply",
        "Let it make less",
        "expression_too_large",
    )


def ended(how: str) -> NodeError:
    """What the end of the process means."""
    was_long = "SIGXCPU" in how or how.endswith("with code 1") or "took longer" in how
    return too_long() if was_long else too_large()


def too_long() -> NodeError:
    return _wrong(
        f"it takes longer than {CLOCK if sys.platform == 'win32' else SECONDS} s",
        "Let it do less",
        "expression_too_long",
    )


def _wrong(what: str, remedy: str = "Correct it", code: str = "bad_expression") -> NodeError:
    return NodeError(f"the expression cannot be worked out: {what}", remedy, pin="expression", code=code)


def _check(expression: str) -> None:
    if not expression.strip():
        raise _wrong("it is empty", "Write one, such as a + b")
    if len(expression) > LONGEST:
        raise _wrong(f"it has more than {LONGEST:,} characters", "Write a node of your own: docs/writing-a-node.md")
    depth = deepest = 0
    for letter in expression:
        depth += (letter in "([{") - (letter in ")]}")
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise _wrong(f"more than {DEEPEST} brackets are open at once")


@contextmanager
def _bounded() -> Iterator[None]:
    """End this process if what is within works too long, or wants more memory than it may have, as far as that goes."""
    with clocked(CLOCK) if sys.platform == "win32" else _limited():
        yield


@contextmanager
def clocked(seconds: float) -> Iterator[None]:
    """A thread that needs no interpreter ends the process with code 1, though Starlark does not let go of it."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _limited() -> Iterator[None]:
    """The system sends SIGXCPU, and gives no more memory."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    bounds = {resource.RLIMIT_CPU: math.ceil(used.ru_utime + used.ru_stime) + SECONDS, resource.RLIMIT_CORE: 0}
    if sys.platform == "linux":
        bounds[resource.RLIMIT_AS] = _mapped() + MEMORY
    before = {which: resource.getrlimit(which) for which in bounds}
    for which, most in bounds.items():
        resource.setrlimit(which, (most, before[which][1]))
    try:
        yield
    finally:
        for which, limits in before.items():
            resource.setrlimit(which, limits)


def _mapped() -> int:
    """Bytes of addresses this process has."""
    import resource

    with open("/proc/self/statm") as file:  # noqa: PTH123 - at once
        return int(file.read().split()[0]) * resource.getpagesize()


def _said(value: Any) -> Json:
    try:
        text = json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise _wrong(f"its value cannot be said: {error}") from None
    if len(text) > LARGEST:
        raise _wrong(f"its value has more than {LARGEST >> 10:,} KiB", "Let it say less", "expression_too_large")
    plain: Json = value
    return plain


def _explained(error: str, expression: str) -> NodeError:
    """Starlark's words, and the place as the writer of the expression counts it."""
    if error.startswith("Operation `serde::serialize`"):
        return _wrong("its value is a function", "Call it")
    found = _SAYS.search(error)
    if found is None:
        return _wrong(error.strip().partition("\n")[0])
    line, column = int(found["line"]) - 1, int(found["column"])
    lines = expression.split("\n")
    what = found["what"].removeprefix("Parse error: ")
    what = re.sub(r", expected one of .*", "", what)
    if line > len(lines):
        return _wrong(f"at its end: {what}")
    where = f"line {line}, column {column}" if len(lines) > 1 else f"column {column}"
    return _wrong(f"{where}: {what[:200]}", f"Look at {lines[line - 1][column - 1 :][:40]!r}")
