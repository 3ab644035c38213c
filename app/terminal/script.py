"""A flow built line by line in Python and run without the editor: what an exported script uses."""

import sys
from typing import Any

from pydantic import ValidationError

from app.flow import Edge, Flow, PinRef, Placed, Subflow
from app.settings import Settings
from app.terminal.arguments import BadInputError
from app.terminal.command import Typed, run_command


class Part:
    """Nodes and edges, of a flow or of a subflow."""

    def __init__(self) -> None:
        self._nodes: dict[str, Placed] = {}
        self._edges: list[Edge] = []

    def node(self, name: str, agent: str, settings: dict[str, Any] | None = None, **options: Any) -> None:
        """Place a node with what is set on it. `options`: title, mode, timeout, on_error."""
        self._nodes[name] = Placed.model_validate({"type": agent, "set": settings or {}, **options})

    def edge(self, text: str) -> None:
        """Draw an edge, written `camera.image -> find.image [latest]`."""
        self._edges.append(Edge.parse(text))


class SubflowPart(Part):
    def __init__(self, title: str | None, doc: str) -> None:
        super().__init__()
        self._title, self._doc = title, doc
        self._inputs: dict[str, tuple[PinRef, ...]] = {}
        self._outputs: dict[str, PinRef] = {}

    def input(self, name: str, *pins: str) -> None:
        """Show pins inside, `find.image`, as one pin of the subflow."""
        self._inputs[name] = tuple(PinRef(*pin.split(".")) for pin in pins)

    def output(self, name: str, pin: str) -> None:
        self._outputs[name] = PinRef(*pin.split("."))

    def built(self) -> Subflow:
        about = {"title": self._title, "doc": self._doc, "inputs": self._inputs, "outputs": self._outputs}
        return Subflow.model_validate({**about, "nodes": self._nodes, "edges": self._edges})


class Script(Part):
    """The flow of a script."""

    def __init__(self, name: str, doc: str = "") -> None:
        super().__init__()
        self._name, self._doc = name, doc
        self._subflows: dict[str, SubflowPart] = {}

    def subflow(self, name: str, title: str | None = None, doc: str = "") -> SubflowPart:
        """A part that is placed as a node of the type `subflow.` and its name."""
        found = self._subflows[name] = SubflowPart(title, doc)
        return found

    def built(self) -> Flow:
        """The flow as far as it has been built."""
        subflows = {name: part.built() for name, part in self._subflows.items()}
        about = {"name": self._name, "doc": self._doc, "nodes": self._nodes, "edges": self._edges}
        return Flow.model_validate({**about, "subflows": subflows})

    def run(self) -> int:
        """Run it to its end and print what it says, as `main.py run` does; the exit code."""
        typed = Typed(self.built(), [], [], [], None, None, False)
        try:
            return run_command(Settings(), typed)
        except (BadInputError, ValidationError) as error:
            print(error, file=sys.stderr)
            return 2
