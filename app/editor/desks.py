"""The desks that are open, and the flows that could be put on one."""

import asyncio
import contextlib

import structlog
from nicegui import background_tasks

from app.editor.desk import Desk
from app.flow import Flow, FlowError
from app.lab import Lab
from app.records import Listed

SHOWN = 60
"""Stored flows on the first page."""


class Desks:
    """A desk stays while somebody looks at it or its session runs."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self._desks: dict[str, Desk] = {}
        self._opening = asyncio.Lock()
        self._log = structlog.get_logger()

    def find(self, id: str) -> Desk | None:  # noqa: A002
        return self._desks.get(id)

    async def open(self, id: str) -> Desk:  # noqa: A002
        """The desk of a stored flow, as it is stored now. Raises KeyError if there is none, FlowError if unreadable."""
        async with self._opening:
            desk = self._desks.get(id)
            if desk is not None and not await self._is_outdated(desk):
                return desk
            stored = await asyncio.to_thread(self.lab.records.get, id)
            desk = self._desks[id] = Desk(self.lab, id, stored.flow, stored.etag)
            desk.unused = lambda: background_tasks.create(self._clear(desk), name=f"clear {id}")
            return desk

    async def create(self, flow: Flow) -> str:
        """Store a new flow and give its id."""
        return (await asyncio.to_thread(self.lab.records.create, flow)).id

    async def stored(self) -> list[tuple[Listed, Flow]]:
        """What is stored and can be read, newest first; a flow on its desk as it is now."""
        stored = await asyncio.to_thread(self._read)
        return [(one, self._desks[one.id].flow if one.id in self._desks else flow) for one, flow in stored]

    async def delete(self, id: str) -> None:  # noqa: A002
        """Forget a flow, on whichever pages it is."""
        async with self._opening:
            with contextlib.suppress(KeyError):  # somebody else was faster
                await asyncio.to_thread(self.lab.records.delete, id)
            if (desk := self._desks.pop(id, None)) is not None:
                await desk.discard()

    async def close(self) -> None:
        """End every session and write everything down; what cannot be written keeps nothing else from it."""
        for desk in list(self._desks.values()):
            await desk.stop()
            try:
                await desk.save()
            except Exception as error:
                self._log.error("flow_not_saved", flow=desk.id, error=str(error))
            desk.show.close()

    async def _is_outdated(self, desk: Desk) -> bool:
        """A desk whose flow was changed or deleted behind its back is cleared away."""
        with contextlib.suppress(KeyError, FlowError):
            if not await desk.is_behind():
                return False
        self._desks.pop(desk.id)
        await desk.discard()
        return True

    async def _clear(self, desk: Desk) -> None:
        async with self._opening:
            await desk.save()  # if it raises, the disk is full, say: the desk is the only place that has the edits
            if not desk.is_used and self._desks.get(desk.id) is desk:
                del self._desks[desk.id]
                desk.show.close()

    def _read(self) -> list[tuple[Listed, Flow]]:
        found = []
        for one in self.lab.records.flows()[:SHOWN]:
            try:
                found.append((one, self.lab.records.get(one.id).flow))
            except KeyError:
                continue  # deleted since
            except FlowError as error:
                self._log.warning("flow_unreadable", flow=one.id, error=str(error))
        return found
