"""What nothing needs any more goes, by age and by size; what something needs stays, whatever it costs."""

import asyncio
import json
import re
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress

import structlog

from app.storage.driver import Held
from app.storage.reference import Reference, StorageError
from app.storage.storage import Storage
from app.storage.uploads import Uploads

GRACE = 3600.0
"""Seconds in which whoever uploaded something, or took it out of a flow, may still put it into one."""
_EVERY = 600.0
_MENTION = re.compile(r"mlab://(?:[\w.-]+/){4}[\w.-]+")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
Asked = Callable[[], Iterable[str]]
"""Says every reference that something needs. What it raises ends a sweep before anything is removed."""

log = structlog.get_logger()


class Retention:
    """Sweeps a storage. Age is the time since something was stored, used, or last seen to be needed.

    `age` in seconds, `size` in bytes on the store; 0 for no bound. `asked` may be added to.
    """

    def __init__(self, storage: Storage, age: float, size: int, asked: Iterable[Asked], grace: float = GRACE) -> None:
        self.storage, self.age, self.size, self.grace = storage, age, size, grace
        self.asked = list(asked)
        self.removed, self.removed_bytes = 0, 0
        """What has gone, in all."""
        self.held, self.held_bytes = 0, 0
        """What was there when it was looked at last."""
        self._ledger = storage.scratch / ".needed.json"

    def sweep(self) -> list[str]:
        """Remove what may go; the keys of it. Blocks."""
        now = self.storage.clock()
        held = self.measure()
        lately = self._note_needed(held, now)
        gone = []
        chosen = self._chosen(held, lately, now)
        needed = self._needed() if chosen else set()  # asked last: a flow may just have come to need it
        for one in chosen:
            if one.key not in needed and one.key not in self.storage.used:
                with suppress(FileNotFoundError):
                    self.storage.bury(one.key)
                    gone.append(one.key)
                    self.removed += 1
                    self.removed_bytes += one.size
        return gone

    def _look(self) -> list[str]:
        self.measure()
        return []

    def measure(self) -> list[Held]:
        """Look at what there is. Blocks."""
        held = list(self.storage.driver.listed())
        self.held, self.held_bytes = len(held), sum(one.size for one in held)
        return held

    async def keep_swept(self, uploads: Uploads, older_than: float) -> None:
        """Sweep for ever, and throw away uploads that nobody went on with for so many seconds."""
        while True:
            await asyncio.sleep(_EVERY)
            try:
                gone = await asyncio.to_thread(self.sweep if self.age or self.size else self._look)
                left = await asyncio.to_thread(lambda: uploads.clean(older_than) + self.storage.clean())
            except Exception as error:  # a flow that cannot be read, a store that is away: nothing goes until it can
                log.warning("storage not swept", why=str(error))
            else:
                if gone or left:
                    log.info("storage swept", removed=len(gone), unfinished=left)

    def _chosen(self, held: list[Held], lately: dict[str, float], now: float) -> list[Held]:
        """What may go and should, whatever was not needed for longest first."""
        free = sorted((one for one in held if lately[one.key] < now), key=lambda one: lately[one.key])
        total = sum(one.size for one in held)
        chosen = []
        for one in free:
            idle = now - lately[one.key]
            is_old, is_too_much = 0 < self.age < idle, 0 < self.size < total
            if idle > self.grace and (is_old or is_too_much):
                chosen.append(one)
                total -= one.size
        return chosen

    def _note_needed(self, held: list[Held], now: float) -> dict[str, float]:
        """When each key was last stored, used or needed; noted, for that a flow needed it is seen nowhere else."""
        try:
            noted: dict[str, float] = json.loads(self._ledger.read_bytes())
        except (FileNotFoundError, ValueError):
            noted = {}
        needed = self._needed()
        for one in held:
            used = self.storage.used.get(one.key, 0.0)
            known = max(noted.get(one.key, 0.0), used)
            if one.key in needed:
                known = now
            if known:
                noted[one.key] = known
        keys = {one.key for one in held}
        noted = {key: when for key, when in noted.items() if key in keys}
        self._write(noted)
        for key, when in list(self.storage.used.items()):  # others add to it meanwhile, on other threads
            if now - when > self.grace:
                self.storage.used.pop(key, None)
        return {one.key: max(one.modified, noted.get(one.key, 0.0)) for one in held}

    def _needed(self) -> set[str]:
        needed = set()
        for ask in self.asked:
            for ref in ask():
                with suppress(StorageError):
                    needed.add(Reference.parse(ref).key)
        return needed

    def _write(self, noted: dict[str, float]) -> None:
        self._ledger.parent.mkdir(parents=True, exist_ok=True)
        part = self._ledger.with_name(f".{uuid.uuid4().hex}")
        part.write_text(json.dumps(noted))
        part.replace(self._ledger)


def mentioned(text: str) -> set[str]:
    """The references in a document's text, however it is written. A dot that ends a sentence belongs to none."""
    found = set(_MENTION.findall(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), text)))
    return found | {ref.rstrip(".-") for ref in found}
