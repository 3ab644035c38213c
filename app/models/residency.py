"""Who has a model, and which one leaves when memory runs short."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any, Literal

from app.models.devices import Device, Devices
from app.models.size import bytes_of

Key = tuple[Callable[..., Any], tuple[Hashable, ...], tuple[tuple[str, Hashable], ...], str]


@dataclass(slots=True)
class Resident:
    """A model and its place."""

    device: Device
    ready: asyncio.Future[Any]
    borrowers: int = 0
    size: int = 0
    """Bytes, measured once it is loaded."""
    used: float = 0.0


class Residency:
    """Equal borrowings share one copy; the least recently used one nobody has leaves first.

    All of it runs on the engine's loop; loading happens on a thread of its own, so a device goes on serving meanwhile.
    """

    def __init__(self, devices: Devices) -> None:
        self.devices = devices
        self._residents: dict[Key, Resident] = {}
        self._homes: dict[int, Device] = {}
        self.loads = 0
        self.evictions = 0

    @property
    def residents(self) -> dict[Key, Resident]:
        return dict(self._residents)

    @asynccontextmanager
    async def borrow(
        self, load: Callable[..., Any], *args: Any, wants: Literal["cpu", "gpu"] = "cpu", **kwargs: Any
    ) -> AsyncIterator[Any]:
        """Lend `load(device, *args, **kwargs)`; loads it if nobody has.

        Raises what loading raises, to every borrower; the next one tries again.
        """
        blocks = wants == "gpu" and not self.devices.are_known
        device = await asyncio.to_thread(self.devices.choose, wants) if blocks else self.devices.choose(wants)
        key: Key = (load, args, tuple(sorted(kwargs.items())), device.name)
        resident = self._residents.get(key)
        if resident is None:
            resident = self._residents[key] = Resident(device, asyncio.ensure_future(self._load(key, device)))
            resident.ready.add_done_callback(lambda ready: self._loaded(key, ready))
        resident.borrowers += 1
        try:
            yield await asyncio.shield(resident.ready)
        finally:
            resident.borrowers -= 1
            resident.used = monotonic()

    def is_loaded(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Whether somebody has it already, on whichever device."""
        wanted = (load, args, tuple(sorted(kwargs.items())))
        return any(key[:3] == wanted and resident.ready.done() for key, resident in self._residents.items())

    def home(self, work: Callable[..., Any]) -> Device | None:
        """The device whose lane must run `work`: its model's; None if no model that lives here has such a method."""
        owner = getattr(work, "model", None) or getattr(work, "__self__", None)
        return self._homes.get(id(owner)) if owner is not None else None

    def make_room(self, device: Device, keep: Key | None = None) -> None:
        """Let idle models leave, least recently used first, until what is there fits."""
        there = {key: one for key, one in self._residents.items() if one.device.name == device.name}
        over = sum(one.size for one in there.values()) - device.memory
        idle = [key for key, one in there.items() if not one.borrowers and one.ready.done() and key != keep]
        for key in sorted(idle, key=lambda key: there[key].used):
            if over <= 0:
                return
            over -= there[key].size
            self._evict(key)

    def clear(self) -> None:
        """Let every idle model leave."""
        for key, one in list(self._residents.items()):
            if not one.borrowers and one.ready.done():
                self._evict(key)

    async def _load(self, key: Key, device: Device) -> Any:
        load, args, kwargs, _ = key
        model = await asyncio.to_thread(load, device.name, *args, **dict(kwargs))
        self.loads += 1
        self._homes[id(model)] = device
        resident = self._residents[key]
        resident.size, resident.used = await asyncio.to_thread(bytes_of, model), monotonic()
        self.make_room(device, keep=key)
        return model

    def _loaded(self, key: Key, ready: asyncio.Future[Any]) -> None:
        """A model that would not load is forgotten, whoever still waits for it, so that the next one tries again."""
        if ready.cancelled() or ready.exception() is not None:
            self._residents.pop(key, None)

    def _evict(self, key: Key) -> None:
        resident = self._residents.pop(key)
        self._homes.pop(id(resident.ready.result()), None)
        self.evictions += 1
        on_gpu = resident.device.name != "cpu"
        del resident
        if on_gpu:
            gc.collect()
            _give_back()


def _give_back() -> None:
    """Hand the allocator's spare blocks back to the device, or the next model finds no room."""
    import torch

    torch.cuda.empty_cache()
