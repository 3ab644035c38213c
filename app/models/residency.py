"""Who has a model, and which one leaves when memory runs short."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any, Literal

import structlog

from app.models import memory
from app.models.devices import Device, Devices
from app.models.lane import Lane
from app.models.size import bytes_expected, bytes_of

Key = tuple[Callable[..., Any], tuple[Hashable, ...], tuple[tuple[str, Hashable], ...], str]
HEADROOM = 0.1
"""Share of a device's memory that should be free, or be freed by letting idle models go."""
PATIENCE = 5.0
"""Seconds a lane that ran short of memory waits for idle models to leave."""


@dataclass(slots=True)
class Resident:
    """A model and its place."""

    device: Device
    lane: Lane
    ready: asyncio.Future[Any]
    borrowers: int = 0
    size: int = 0
    """Bytes: expected by its files while it loads, measured once it is there."""
    used: float = 0.0
    pinned: bool = False

    @property
    def is_idle(self) -> bool:
        return not self.borrowers and not self.pinned and self.ready.done()


def _say_short(device: Device, free: int) -> None:
    about = {"device": device.name, "free_mib": free >> 20, "of_mib": device.memory >> 20}
    structlog.get_logger().warning("memory_is_short", **about, remedy="Use smaller models, or end a session")


class Residency:
    """Equal borrowings share one copy; the least recently used one nobody has leaves first.

    All of it runs on the engine's loop; loading happens on the lane's terms, in a thread of its own or in its process.
    """

    def __init__(
        self,
        devices: Devices,
        *,
        idle: float = 0.0,
        short: Callable[[Device, int], None] = _say_short,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`idle`: seconds after which a model nobody has leaves; 0 for never.

        `short` is told, once, that of a device less than a tenth is left for a model that comes next, and how much.
        """
        self.devices = devices
        self._idle, self._short, self._clock = idle, short, clock
        self._residents: dict[Key, Resident] = {}
        self._homes: dict[int, Resident] = {}
        self._measured: dict[Key, int] = {}
        self._told_short: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None
        self.loads = 0
        self.evictions = 0

    @property
    def residents(self) -> dict[Key, Resident]:
        return dict(self._residents)

    @asynccontextmanager
    async def borrow(
        self,
        load: Callable[..., Any],
        *args: Any,
        wants: Literal["cpu", "gpu"] = "cpu",
        apart: str = "",
        **kwargs: Any,
    ) -> AsyncIterator[Any]:
        """Lend `load(device, *args, **kwargs)`; loads it if nobody has.

        With `apart` it lives in the worker process of that name, and what is lent stands for it.
        Raises what loading raises, to every borrower; the next one tries again.
        """
        blocks = wants == "gpu" and not self.devices.are_known
        device = await asyncio.to_thread(self.devices.choose, wants) if blocks else self.devices.choose(wants)
        lane = self.devices.apart(apart) if apart else self.devices.lane(device.name)
        key: Key = (load, args, tuple(sorted(kwargs.items())), lane.name)
        resident = self._residents.get(key)
        if resident is None:
            lane.make_room = self._from_lane(device)
            resident = self._residents[key] = Resident(device, lane, asyncio.ensure_future(self._load(key, device)))
            resident.ready.add_done_callback(lambda ready: self._loaded(key, ready))
        resident.borrowers += 1
        try:
            yield await asyncio.shield(resident.ready)
        finally:
            resident.borrowers -= 1
            resident.used = self._clock()
            self._wait_idle()

    def is_loaded(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Whether somebody has it already, on whichever device."""
        wanted = (load, args, tuple(sorted(kwargs.items())))
        return any(key[:3] == wanted and resident.ready.done() for key, resident in self._residents.items())

    def home(self, work: Callable[..., Any]) -> Resident | None:
        """Whose lane must run `work`: its model's; None if no model that lives here has such a method."""
        owner = getattr(work, "model", None) or getattr(work, "__self__", None)
        return self._homes.get(id(owner)) if owner is not None else None

    def of(self, model: Any) -> Resident | None:
        """What is known of a model that is lent."""
        return self._homes.get(id(model))

    def pin(self, model: Any) -> None:
        """Keep it, whether or not somebody has it. Raises KeyError if it does not live here."""
        self._homes[id(model)].pinned = True

    def unpin(self, model: Any) -> None:
        self._homes[id(model)].pinned = False
        self._wait_idle()

    def make_room(self, device: Device, needed: int = 0, keep: Key | None = None) -> None:
        """Let idle models leave, least recently used first, until what is there, and `needed` bytes more, fit."""
        there = {key: one for key, one in self._residents.items() if one.device.name == device.name}
        over = sum(one.size for one in there.values()) + needed - device.memory
        if (free := self.devices.free(device)) is not None:  # others use the device too: what is measured counts
            over = max(over, needed - free)
        for key in sorted((key for key, one in there.items() if one.is_idle), key=lambda key: there[key].used):
            if over <= 0:
                break
            if key != keep:
                over -= there[key].size
                self._evict(key)
        self._warn(device)

    def clear(self, device: str = "") -> None:
        """Let every idle model leave, of one device or of all."""
        for key, one in list(self._residents.items()):
            if one.is_idle and device in ("", one.device.name):
                self._evict(key)

    def unload_idle(self) -> None:
        """Let go of what nobody has had for `idle` seconds."""
        for key, one in list(self._residents.items()):
            if one.is_idle and self._clock() - one.used >= self._idle:
                self._evict(key)

    async def _load(self, key: Key, device: Device) -> Any:
        load, args, kwargs, _ = key
        resident = self._residents[key]
        resident.size = self._measured.get(key, 0) or await asyncio.to_thread(bytes_expected, args)
        self.make_room(device, keep=key)  # before it comes, or two would have to fit at once
        model = await resident.lane.load(load, device.name, *args, **dict(kwargs))
        self.loads += 1
        self._homes[id(model)] = resident
        self._measured[key] = resident.size = await asyncio.to_thread(bytes_of, model)
        resident.used = self._clock()
        self.make_room(device, keep=key)
        return model

    def _loaded(self, key: Key, ready: asyncio.Future[Any]) -> None:
        """A model that would not load is forgotten, whoever still waits for it, so that the next one tries again."""
        if ready.cancelled() or ready.exception() is not None:
            self._residents.pop(key, None)

    def _evict(self, key: Key) -> None:
        resident = self._residents.pop(key)
        model = resident.ready.result()
        self._homes.pop(id(model), None)
        resident.lane.forget(model)
        self.evictions += 1
        on_gpu = resident.device.name != "cpu"
        del resident, model
        if on_gpu:
            memory.trim()

    def _warn(self, device: Device) -> None:
        """Early: while what is there still works, and the next model would not fit."""
        there = [one for one in self._residents.values() if one.device.name == device.name]
        free = device.memory - sum(one.size for one in there if not one.is_idle)
        if free >= HEADROOM * device.memory:
            self._told_short.discard(device.name)
        elif device.name not in self._told_short:
            self._told_short.add(device.name)
            self._short(device, free)

    def _wait_idle(self) -> None:
        """One timer for all: a node borrows anew for each item."""
        if self._idle and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._idle, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self.unload_idle()
        if any(one.is_idle for one in self._residents.values()):
            self._wait_idle()

    def _from_lane(self, device: Device) -> Callable[[], None]:
        """What a lane's thread calls when it runs short: it waits for the loop, which waits for no lane."""
        loop = asyncio.get_running_loop()

        def make_room() -> None:
            done = threading.Event()

            def clear() -> None:
                self.clear(device.name)
                done.set()

            try:
                loop.call_soon_threadsafe(clear)
            except RuntimeError:  # the engine has stopped: there is nobody to make room for
                return
            done.wait(PATIENCE)

        return make_room
