"""What nodes have said before, and may say again without being called: looked up by all that it depends on."""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any, Literal

import structlog

from app.engine.content import Contents
from app.engine.plan import Step
from app.engine.result_files import Known, ResultFiles

How = Literal["fresh", "cached"]
PAYS = 0.03
"""Seconds. What takes less for one item is done anew sooner than its inputs are compared and its files written."""


class NodeResults:
    """One node's, in one run. Not asked by two tasks at once."""

    def __init__(self, step: Step, files: ResultFiles, contents: Contents, *, is_fresh: bool) -> None:
        """`is_fresh`: it is to be called anew, whatever is known; what it says then is known from then on."""
        self._step, self._files, self._contents = step, files, contents
        self._is_fresh = is_fresh
        self._key: str | None = None
        self._pays = step.role == "value" or files.has_of(step.manifest.id)
        self.calls = 0
        self.found = 0

    @property
    def how(self) -> How | None:
        """Whether all it said was known before; None if it was not asked yet."""
        if self.found and not self.calls:
            return "cached"
        return "fresh" if self.calls else None

    async def find(self, inputs: Mapping[str, Any]) -> Known | None:
        self._key = None
        if not self._pays:
            return None
        self._key = key = await asyncio.to_thread(self._key_of, inputs)
        if key is None or self._is_fresh:
            return None
        known = await asyncio.to_thread(self._read, key)
        if known is not None:
            self.found += 1
        return known

    async def keep(self, result: Any, seconds: float) -> None:
        """`seconds`: how long the call took that gave it. What cannot be written down as it is, is not kept."""
        self.calls += 1
        if self._step.role != "value" and seconds > PAYS:
            self._pays = True  # from the next item on
        if self._key is not None:
            await asyncio.to_thread(self._write, self._key, result)

    def _key_of(self, inputs: Mapping[str, Any]) -> str | None:
        try:
            return self._contents.key(self._step, inputs)
        except Exception as error:
            self._went_without(error)
            return None

    def _read(self, key: str) -> Known | None:
        """Not what names media that are gone since: a call makes them anew."""
        try:
            known = self._files.read(key, self._step.manifest.id)
            return known if known is not None and self._contents.are_there(known.result) else None
        except Exception as error:
            self._went_without(error)
            return None

    def _write(self, key: str, result: Any) -> None:
        try:
            self._files.write(key, self._step.manifest.id, result)
        except Exception as error:
            self._went_without(error)

    def _went_without(self, error: Exception) -> None:
        """What is kept spares calls. Whatever is wrong with it costs a call, and never the run."""
        structlog.get_logger().warning("result_not_used", node=self._step.name, reason=repr(error))


class Results:
    """For one run: `fresh` are the nodes that are to be called anew."""

    def __init__(self, files: ResultFiles, contents: Contents, fresh: Collection[str] = ()) -> None:
        self._files, self._contents, self._fresh = files, contents, frozenset(fresh)
        self.nodes: dict[str, NodeResults] = {}

    def of(self, step: Step) -> NodeResults | None:
        """None for a node that must be called each time."""
        if not may_be_kept(step):
            return None
        found = NodeResults(step, self._files, self._contents, is_fresh=step.name in self._fresh)
        self.nodes[step.name] = found
        return found


def may_be_kept(step: Step) -> bool:
    """Whether what it says depends on what it is given alone, and nothing else comes of calling it."""
    manifest = step.manifest
    return step.role in ("value", "each") and manifest.pure and not manifest.sink and bool(manifest.outputs)
