"""Which nodes' results are known and which would be computed again: told to the cards as the flow is edited."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from nicegui import background_tasks

from app.editor.doubles import doubles
from app.flow import Flow
from app.lab import Lab
from app.streams import Viewer

PAUSE = 0.4
"""Seconds after an edit: while somebody types nothing is looked up."""


class FreshMarks:
    """Lives on the web's loop; what it asks the disk, it asks beside it."""

    def __init__(self, lab: Lab, flow: Callable[[], Flow], tell: Callable[[dict[str, Any]], None]) -> None:
        self._lab, self._flow, self._tell = lab, flow, tell
        self.is_wanted = False
        """Whether the flow ever ran: nothing is said of one that never did."""
        self._marks: dict[str, str] = {}
        self._looking: asyncio.Task[None] | None = None

    def soon(self) -> None:
        """Look anew, once nothing has changed for a moment."""
        if self.is_wanted:
            self.close()
            self._looking = background_tasks.create(self._look(), name="fresh marks")

    def tell(self, viewer: Viewer) -> None:
        """Bring one tab up to date."""
        if self._marks:
            viewer.notify({"type": "freshness", "nodes": self._marks})

    def close(self) -> None:
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self) -> None:
        await asyncio.sleep(PAUSE)
        found = await asyncio.to_thread(self._found, self._flow())
        before, self._marks = self._marks, found
        changed = {name: mark for name, mark in found.items() if before.get(name) != mark}
        changed |= dict.fromkeys(before.keys() - found.keys(), "")
        if changed:
            self._tell({"type": "freshness", "nodes": changed})

    def _found(self, flow: Flow) -> dict[str, str]:
        told: Mapping[str, str] = self._lab.runs.freshness(flow, {})
        marks = {name: mark for name, mark in told.items() if mark != "unknown"}
        for name, inside in doubles(flow, self._lab.registry.agents).nodes.items():
            within = {marks[inner] for inner in inside if inner in marks}
            if within:  # a subflow is as fresh as what is the least fresh in it
                marks[name] = "stale" if "stale" in within else "fresh"
        return marks
