"""A desk's flow is written down as soon as it changes; what somebody else wrote is merged, not overwritten."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from nicegui import background_tasks

from app.flow import Flow, History
from app.records import ConflictError, Records, StoredFlow, Version


class Saving:
    """Lives on the web's loop; the writing itself is done on a thread. One write at a time, always of the newest."""

    def __init__(self, records: Records[Flow], id: str, history: History, etag: str) -> None:  # noqa: A002
        self._records, self._id, self._history = records, id, history
        self._etag = etag
        self._written = history.flow, history.version
        """What is stored, and the version of the history that it is."""
        self._writing = asyncio.Lock()
        self.is_done = True
        self.error = ""
        self.told: Callable[[], Any] = lambda: None
        """Called whenever `is_done` or `error` may have changed."""
        self.merged: Callable[[Sequence[str]], Any] = lambda conflicts: None
        """Called when what somebody else wrote was taken in, with what both had changed."""
        self._is_closed = False

    def soon(self) -> None:
        """The flow has changed. A change during a write waits for it, and many that wait are one write."""
        self.is_done = False
        background_tasks.create(self.now(), name=f"save {self._id}")

    async def now(self) -> None:
        """Write the flow down, if it is not yet. Raises what the disk raises; the flow stays unsaved then."""
        async with self._writing:
            if self.is_done or self._is_closed:
                return
            try:
                await self._write()
                self.error = ""
            except ConflictError:
                self._failed("somebody changed this flow elsewhere; export yours, then reload")
            except KeyError:
                self._failed("somebody deleted this flow elsewhere; export it to keep it")
            except Exception as error:
                self._failed(f"not saved: {error}")
                raise
            finally:
                self.told()

    async def look(self, etag: str | None = None) -> None:
        """Take in what somebody else has written, if anybody has; `etag` is what is known to be stored now.

        Raises KeyError if the flow is there no more, FlowError if it cannot be read.
        """
        async with self._writing:
            if etag is not None and etag == self._etag:
                return
            stored = await asyncio.to_thread(self._records.get, self._id)
            if stored.etag != self._etag and self._take_in(stored):
                self.error = ""
                if self.is_done and self._history.flow != stored.flow:
                    self.soon()

    async def keep(self, label: str) -> Version:
        """Keep the flow as it is now, under a name, for good."""
        await self.now()
        return await asyncio.to_thread(self._records.keep, self._id, label)

    async def versions(self) -> list[Version]:
        return await asyncio.to_thread(self._records.versions, self._id)

    async def version(self, etag: str) -> Flow:
        """Raises KeyError if it was not kept."""
        return await asyncio.to_thread(self._records.version, self._id, etag)

    async def close(self) -> None:
        """Nothing is written any more."""
        async with self._writing:
            self._is_closed = True

    async def _write(self) -> None:
        while True:
            flow, version = self._history.flow, self._history.version
            self.is_done = True
            try:
                self._etag = await asyncio.to_thread(self._records.save, self._id, flow, self._etag)
            except ConflictError as conflict:
                if not self._take_in(conflict.theirs):
                    raise
            else:
                self._written = flow, version
                return

    def _take_in(self, theirs: StoredFlow[Flow]) -> bool:
        """Somebody else was faster: what was done here since is done again on theirs, if it is known."""
        taken = self._history.rebase(*self._written, theirs.flow)
        if taken is None:
            return False
        self._etag = theirs.etag
        self._written = theirs.flow, self._history.version - len(taken.edits)
        self.merged(taken.conflicts)
        return True

    def _failed(self, why: str) -> None:
        self.error, self.is_done = why, False
