"""The desks that are open, and the flows that could be put on one."""

import asyncio
import contextlib
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import structlog
from nicegui import background_tasks

from app.editor.desk import Desk
from app.editor.habits import Habits
from app.editor.show import Show
from app.editor.tabs import Tabs
from app.flow import Flow, FlowError
from app.lab import Lab
from app.records import Listed


class Staged(Protocol):
    """Something that tabs look at over the live channel."""

    @property
    def show(self) -> Show: ...
    def look_up(self) -> None: ...


class Desks:
    """A desk stays while somebody looks at it or its session runs."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self._desks: dict[str, Desk] = {}
        self.tabs = Tabs()
        self.stages: dict[str, Staged] = {}
        """Recordings that are played."""
        self._opening = asyncio.Lock()
        self._log = structlog.get_logger()
        self._loop: asyncio.AbstractEventLoop | None = None
        lab.records.watch(self._written)

    @cached_property
    def habits(self) -> Habits:
        """What the flows that ship teach about what is joined to what."""
        return Habits(self.lab.templates().values())

    def staged(self, id: str) -> "Staged | None":  # noqa: A002
        """What is shown under this name: a desk, or a recording that is played."""
        return self._desks.get(id) or self.stages.get(id)

    def find(self, id: str) -> Desk | None:  # noqa: A002
        return self._desks.get(id)

    async def open(self, id: str) -> Desk:  # noqa: A002
        """The desk of a stored flow, as it is stored now. Raises KeyError if there is none, FlowError if unreadable."""
        async with self._opening:
            self._loop = asyncio.get_running_loop()
            desk = self._desks.get(id)
            if desk is not None and await self._is_current(desk):
                return desk
            stored = await asyncio.to_thread(self.lab.records.get, id)
            desk = self._desks[id] = Desk(self.lab, id, stored.flow, stored.etag)
            desk.unused = lambda: background_tasks.create(self._clear(desk), name=f"clear {id}")
            background_tasks.create(desk.recorded.take_up(stored.flow), name=f"runs of {id}")
            return desk

    async def create(self, flow: Flow, folder: str = "") -> str:
        """Store a new flow and give its id. Raises NotAllowedError."""
        self.lab.access.allow("edit", f"create flow {flow.name[:80]}")
        id = (await asyncio.to_thread(self.lab.records.create, flow)).id  # noqa: A001
        if folder:
            await self.file(id, folder)
        return id

    async def file(self, id: str, folder: str) -> None:  # noqa: A002
        """Lay a flow in a folder. Raises KeyError or NotAllowedError."""
        self.lab.access.allow("edit", f"move flow {id}")
        await asyncio.to_thread(self.lab.records.file, id, folder)

    async def listed(self) -> list[Listed]:
        """Every stored flow, the one changed last first."""
        return await asyncio.to_thread(self.lab.records.flows)

    async def read(self, ids: Sequence[str]) -> dict[str, Flow]:
        """Those of these flows that can be read; a flow on its desk as it is now."""
        here = {name: self._desks[name].flow for name in ids if name in self._desks}
        return here | await asyncio.to_thread(self._read, [name for name in ids if name not in here])

    async def delete(self, id: str) -> None:  # noqa: A002
        """Forget a flow, on whichever pages it is. Raises NotAllowedError."""
        self.lab.access.allow("edit", f"delete flow {id}")
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
                await desk.saving.now()
            except Exception as error:
                self._log.error("flow_not_saved", flow=desk.id, error=str(error))
            desk.close()

    async def _is_current(self, desk: Desk, etag: str | None = None) -> bool:
        """A desk takes in what was written behind its back; one whose flow is deleted or unreadable is cleared away."""
        try:
            await desk.saving.look(etag)
        except (KeyError, FlowError):
            self._desks.pop(desk.id)
            await desk.discard()
            return False
        return True

    def _written(self, id: str, etag: str | None) -> None:  # noqa: A002
        """On any thread: a flow was written or deleted, by a desk or by somebody else."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._notice, id, etag)

    def _notice(self, id: str, etag: str | None) -> None:  # noqa: A002
        if id in self._desks:
            background_tasks.create(self._look(id, etag), name=f"look at {id}")

    async def _look(self, id: str, etag: str | None) -> None:  # noqa: A002
        async with self._opening:
            if (desk := self._desks.get(id)) is not None:
                await self._is_current(desk, etag)

    async def _clear(self, desk: Desk) -> None:
        async with self._opening:
            # If this raises, the disk is full, say: the desk stays, for nothing else has the edits.
            await desk.saving.now()
            if not desk.is_used and self._desks.get(desk.id) is desk:
                del self._desks[desk.id]
                desk.close()

    def _read(self, ids: Sequence[str]) -> dict[str, Flow]:
        found = {}
        for id in ids:  # noqa: A001
            try:
                found[id] = self.lab.records.get(id).flow
            except KeyError:
                continue  # deleted since
            except FlowError as error:
                self._log.warning("flow_unreadable", flow=id, error=str(error))
        return found
