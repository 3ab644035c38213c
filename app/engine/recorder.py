"""Tells a recording what a session lets into its flow, and how the flow goes on, in the order in which it happens."""

import asyncio
from typing import Any

from app.engine.gauge import Failure
from app.engine.item import Ticket
from app.engine.plan import Plan
from app.engine.speaker import Said
from app.flow import dump_json
from app.recordings import Writer


class Recorder:
    """Lives on the engine's loop. What a source says of one item, on all its pins, is one item of the recording."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._sources: frozenset[str] = frozenset()
        self._flow = ""
        self._said: dict[str, Any] = {}
        self._of: tuple[str, int, float] | None = None

    def goes_on(self, plan: Plan) -> None:
        """The flow is another from here on."""
        self._flush()
        self._sources = frozenset(name for name, step in plan.steps.items() if step.role == "source")
        if (text := dump_json(plan.flow)) != self._flow:
            self._flow = text
            self.writer.flow("flow", text.encode())

    def said(self, said: Said) -> None:
        node, pin = said.pin
        if node not in self._sources or said.source != node:
            return
        of = (node, said.seq, said.time)
        if of != self._of or pin in self._said:
            self._flush()
            self._of = of
            asyncio.get_running_loop().call_soon(self._flush)  # its other pins are said in the same breath
        self._said[pin] = said.value

    def lost(self, failure: Failure, ticket: Ticket) -> None:
        self._flush()
        self.writer.mark("error", failure.message, n=failure.node, s=ticket.seq)

    def _flush(self) -> None:
        if self._of is not None:
            self.writer.item(*self._of, self._said)
            self._of, self._said = None, {}
