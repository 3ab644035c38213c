"""The expression node: what it works out, and what it never does, on a real engine with a process of its own."""

import asyncio
import os
import subprocess
import sys

import pytest

from app.engine import Engine, discover
from app.models import Devices, Residency, Weights
from nodes._sandbox import ended
from tests.conftest import ROOT
from tests.engine.flows import flow

VALUES = {"a": 2, "b": [1, 2.5, 4], "c": {"name": "Ada", "tags": ["x", None, True]}}


@pytest.fixture(scope="module")
def worked(tmp_path_factory):
    """Works out an expression; its value, or the failure."""
    folder = tmp_path_factory.mktemp("engine")
    engine = Engine(discover(), Residency(Devices()), Weights(folder, folder), lambda name: folder / name, folder)
    engine.start()

    async def work(expression):
        found = []
        about = flow({"e": ("text.expression", {"expression": expression, **VALUES})})
        finished = await engine.run(about, lambda said: found.append(said.value))
        return finished.failures[0] if finished.failures else found[0] if found else None

    yield lambda expression: asyncio.run(work(expression))
    engine.stop()


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a * 2 + 1", 5),
        ("[x for x in b if x > a]", [2.5, 4]),
        ('c["name"].upper()', "ADA"),
        ('f"{c}".count("x")', 1),
        ("{'mean': sum(b) / len(b), 'most': max(b)}", {"mean": 2.5, "most": 4}),
        ("'many' if len(b) > 2 else 'few'", "many"),
        ("round(10 / 3, 2)", 3.33),
        ("[floor(2.5), ceil(2.5), sqrt(16)]", [2, 3, 4.0]),
        ("sorted(b, key=lambda x: -x)", [4, 2.5, 1]),
        ("(a\n + 1  # and so on\n)", 3),
        ("1 << 100", 1 << 100),
        ("None", None),
    ],
)
def test_what_it_works_out(worked, expression, value):
    assert worked(expression) == value


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("", "it is empty"),
        ("a +", "at its end: unexpected"),
        ("a + * b", "column 5: unexpected symbol '*' here"),
        ("[\n 1,\n nothing,\n]", "line 3, column 2: Variable `nothing` not found"),
        ("1 // 0", "column 1: Floor division by zero"),
        ('c["nobody"]', 'column 1: Key `"nobody"` was not found'),
        ("sqrt(-1)", "column 1: "),
        ("len", "its value is a function"),
        ("a = 3", "column 3: "),
        # Ways out that lead nowhere.
        ("a.__class__", "column 1: Object of type `int` has no attribute `__class__`"),
        ("sum.__globals__", "has no attribute `__globals__`"),
        ("getattr(a, '__class__')", "not supported on type `int`"),
        ("import os", "column 1: cannot use reserved keyword `import`"),
        ("__import__('os')", "column 1: Variable `__import__` not found"),
        ("load('os', 'system')", "column 1: unexpected keyword 'load' here"),
        ("open('/etc/passwd').read()", "Variable `open` not found"),
        ("eval('1')", "Variable `eval` not found"),
        ("(lambda f: f(f))(lambda f: f(f))", "column "),
        ("'x' * 1000000000000", "Integer value is too big"),
        ("1 << 100000000000", "Integer overflow"),
        ("(" * 200 + "1" + ")" * 200, "more than 100 brackets are open at once"),
        ("1" + " + 1" * 5000, "it has more than 10,000 characters"),
        ("-" * 9000 + "1", "or is nested too deeply"),
        ("'x' * (2 * 1024 * 1024)", "its value has more than 1,024 KiB"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(worked, expression, said):
    failure = worked(expression)
    assert failure.message.startswith("the expression cannot be worked out: ")
    assert said in failure.message
    assert (failure.pin, failure.node) == ("expression", "e")


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("len([x for x in range(1000000000)])", None),
        ("max([x * y for x in range(1000000) for y in range(1000000) if x * y < 0] + [0])", "expression_too_long"),
        ("'x' * 1000000000", "expression_too_large"),
        ("[0] * 1000000000", "expression_too_large"),
        ("len(('x' * 200000000) + ('y' * 200000000))", "expression_too_large"),
        ("len([int('9' * 4000) + x for x in range(1000000)])", None),
        ("[[0] * 1000000 for x in range(100000)]", None),
    ],
)
def test_what_would_eat_the_machine_is_ended_and_the_next_works(worked, expression, code):
    failure = worked(expression)
    assert failure.message.startswith("the expression cannot be worked out: ")
    assert failure.code in ([code] if code else ["expression_too_long", "expression_too_large"])
    assert worked("a + 1") == 3


def test_rust_does_not_wait_for_itself_where_no_memory_is_left_to_tell_how_it_came_to_that():
    code = """
from nodes._sandbox import Sandbox
Sandbox("cpu").work_out("len(('x' * 200000000) + ('y' * 200000000))", {})
"""
    told = {**os.environ, "RUST_BACKTRACE": "1"}
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert "it takes more than 256 MiB of memory" in ran.stderr


def test_where_the_system_bounds_no_work_a_clock_ends_it():
    """As on Windows, whose processes this machine does not have: Starlark holds the interpreter all the time."""
    code = """
from nodes._sandbox import Sandbox, clocked
box = Sandbox("cpu")
with clocked(20):
    assert box.work_out("a + 1", {"a": 1}) == 2
with clocked(0.2):
    box._evaluated("max([x * y for x in range(1000000) for y in range(1000000) if x * y < 0] + [0])", {})
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")
    assert ended("the process of text.expression ended with code 1").code == "expression_too_long"
    assert ended("the process of text.expression ended by SIGXCPU").code == "expression_too_long"
    assert ended("text.expression took longer than 60 s in its process").code == "expression_too_long"
    assert ended("the process of text.expression ended by SIGABRT").code == "expression_too_large"
