"""A flow as a Python script that builds it line by line and runs it without the editor."""

from typing import Any

from app.flow.document import Flow
from app.flow.graph import Graph, Placed

_WIDEST = 110


def dump_python(flow: Flow) -> str:
    """The script. Run in MentatLab's folder it prints what `main.py run` prints; how the flow looks is left out."""
    lines = [
        f'"""{_told(flow)}\n\nRun it in MentatLab\'s folder: uv run python this_script.py\n"""',
        "",
        "import sys",
        "from pathlib import Path",
        "",
        "sys.path.insert(0, str(Path.cwd()))  # where MentatLab is",
        "",
        "from app.terminal import Script",
        "",
        f"flow = Script({_call(flow.name, doc=flow.doc or None)})",
    ]
    for name, subflow in flow.subflows.items():
        variable = f"subflow_{name}"
        lines += ["", f"{variable} = flow.subflow({_call(name, title=subflow.title, doc=subflow.doc or None)})"]
        lines += _graph(variable, subflow)
        for pin, inner in subflow.inputs.items():
            lines.append(f"{variable}.input({_call(pin, *map(str, inner))})")
        lines += [f"{variable}.output({_call(pin, str(one))})" for pin, one in subflow.outputs.items()]
    lines += ["", *_graph("flow", flow), "", 'if __name__ == "__main__":', "    sys.exit(flow.run())"]
    return "\n".join(lines) + "\n"


def _graph(variable: str, graph: Graph) -> list[str]:
    nodes = [f"{variable}.node({_node(name, placed)})" for name, placed in graph.nodes.items()]
    return [*nodes, *(f"{variable}.edge({str(edge)!r})" for edge in graph.edges)]


def _node(name: str, placed: Placed) -> str:
    given = (dict(placed.set),) if placed.set else ()
    options = {"title": placed.title, "mode": placed.mode, "timeout": placed.timeout, "on_error": placed.on_error}
    said = _call(name, placed.type, *given, **options)
    if len(said) <= _WIDEST or not placed.set:
        return said
    settings = "".join(f"        {pin!r}: {value!r},\n" for pin, value in placed.set.items())
    rest = _call(**options)
    return f"\n    {name!r},\n    {placed.type!r},\n    {{\n{settings}    }},\n" + (f"    {rest},\n" if rest else "")


def _call(*args: Any, **named: Any) -> str:
    return ", ".join([*map(repr, args), *(f"{name}={value!r}" for name, value in named.items() if value is not None)])


def _told(flow: Flow) -> str:
    """The first lines of the script, in which nothing ends them."""
    text = f"{flow.name}. {flow.doc}".strip() if flow.doc else f"{flow.name}."
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').replace("\0", "") + (
        " " if text.endswith('"') else ""
    )
