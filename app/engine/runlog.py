"""What happens in one run, written down in batches: nobody is told of anything that a kill could take back."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

import orjson
import structlog

from app.engine.references import references
from app.engine.speaker import Said
from app.flow import PinRef
from app.recordings import weight
from app.records import NewEvent, News, RunOutput
from app.sdk import Audio, Detections, Image, Video

T = TypeVar("T")
BATCH = 200
"""Events that are written at once, at most."""
ROOM = 32 * 1024 * 1024
"""Bytes of values that may wait to be written; then the flow waits."""
MOST_VALUES, MOST_MEDIA = 10_000, 200
"""Values of one pin that are told of, each as an event; of more only the last is kept, and how many there were."""
LONG = 4096
"""Letters of a text beyond which it may be kept as media."""
_JSON = orjson.OPT_NON_STR_KEYS | orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_PASSTHROUGH_DATACLASS


class Keep(Protocol):
    """Stores media and long text, and answers `{"ref", "type", "metadata"}`. `flow`: a stored flow's id, or nothing."""

    def __call__(self, value: Any, flow: str, run: str, node: str, pin: str) -> Awaitable[Any]: ...


@dataclass(frozen=True, slots=True)
class _Happened:
    kind: str
    time: float
    data: dict[str, Any]
    said: Said | None = None


@dataclass(slots=True)
class _Pin:
    """What was said on one pin so far."""

    count: int = 0
    last: Any = None
    """As it is kept; the value itself where it was told of no more."""
    is_late: bool = False


@dataclass(slots=True)
class RunLog:
    """Belongs to the engine's loop."""

    number: int
    run: str
    keep: Keep
    write: Callable[[News], None]
    """Blocks."""
    told: Callable[[], None]
    """Called when something has been written."""
    flow: str = ""
    """The stored flow that it is."""
    began: float = field(default_factory=time.monotonic)
    _waiting: deque[_Happened] = field(default_factory=deque)
    _weight: int = 0
    _rung: asyncio.Event = field(default_factory=asyncio.Event)
    _lighter: asyncio.Event = field(default_factory=asyncio.Event)
    _is_closed: bool = False
    _is_dropped: bool = False
    _pins: dict[str, _Pin] = field(default_factory=dict)
    picture: Image | None = None
    """The last picture that was said."""

    def put(self, kind: str, **data: Any) -> None:
        if self._is_dropped:
            return
        self._waiting.append(_Happened(kind, time.time(), data))
        self._rung.set()

    def say(self, said: Said) -> None:
        if self._is_dropped:
            return
        pin = self._pins.setdefault(str(said.pin), _Pin())
        pin.count += 1
        is_media = isinstance(said.value, Image | Audio | Video | bytes)
        if isinstance(said.value, Image):
            self.picture = said.value
        if pin.count > (MOST_MEDIA if is_media else MOST_VALUES):
            if not pin.is_late:
                self.put("left_out", node=said.pin.node, pin=said.pin.pin, after=pin.count - 1)
            pin.last, pin.is_late = said.value, True
            return
        self._weight += weight(said.value)
        about = {"node": said.pin.node, "pin": said.pin.pin, "seq": said.seq}
        since = round(max(0.0, said.time - self.began), 3)
        self._waiting.append(_Happened("output", time.time(), {**about, "time": since}, said))
        self._rung.set()

    async def room(self) -> None:
        """Wait while too much waits to be written."""
        while self._weight > ROOM:
            self._lighter.clear()
            await self._lighter.wait()

    async def keep_writing(self) -> None:
        """Until it is closed, and all is written."""
        while self._waiting or not self._is_closed:
            await self._rung.wait()
            self._rung.clear()
            while self._waiting:
                news = await self._batch()
                if not self._is_dropped:
                    await patiently(partial(self.write, news))
                    self.told()

    def close(self) -> None:
        self._is_closed = True
        self._rung.set()

    def drop(self) -> None:
        """Write no more: the run's end is written already."""
        self._is_dropped = True
        self._waiting.clear()
        self._weight = 0
        self._lighter.set()
        self.close()

    async def last_words(self, *events: NewEvent) -> News:
        """What is to be written with the run's end: the last value of each pin that had said too many to tell."""
        outputs: list[RunOutput] = []
        media: set[str] = set()
        for name, pin in self._pins.items():
            if pin.is_late:
                kept = await self._kept(pin.last, *PinRef(*name.split(".", 1)))
                media.update(references(kept))
                outputs.append(RunOutput(name, pin.count, _text(kept)))
        lost, self._waiting = [NewEvent(one.kind, one.time, _text(one.data)) for one in self._waiting], deque()
        return News(self.number, (*lost, *events), tuple(outputs), frozenset(media))

    async def _batch(self) -> News:
        batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
        values = [await self._kept(one.said.value, *one.said.pin) if one.said is not None else None for one in batch]
        news = await asyncio.to_thread(self._news, batch, values)
        self._weight = max(0, self._weight - sum(weight(one.said.value) for one in batch if one.said is not None))
        self._lighter.set()
        return news

    def _news(self, batch: list[_Happened], values: list[Any]) -> News:
        events: list[NewEvent] = []
        outputs: dict[str, RunOutput] = {}
        media: set[str] = set()
        for one, value in zip(batch, values, strict=True):
            if one.said is None:
                events.append(NewEvent(one.kind, one.time, _text(one.data)))
                continue
            name, text = str(one.said.pin), _text(value)
            events.append(NewEvent(one.kind, one.time, _text(one.data)[:-1] + f',"value":{text}}}'))
            outputs[name] = RunOutput(name, self._pins[name].count, text)
            media.update(references(value))
        return News(self.number, tuple(events), tuple(outputs.values()), frozenset(media))

    async def stored(self, value: Any, node: str, pin: str) -> Any:
        """Media, and what is written in their place. Raises what the store raises."""
        return await self.keep(value, self.flow, self.run, node, pin)

    async def _kept(self, value: Any, node: str, pin: str) -> Any:
        """What is said in place of a value; a value that cannot be kept costs itself, and is told of."""
        if not isinstance(value, Image | Audio | Video | bytes) and not (isinstance(value, str) and len(value) > LONG):
            return value
        if self._is_dropped:
            return None
        try:
            return await self.stored(value, node, pin)
        except Exception as error:  # a full disk, a store that cannot be reached, a picture that is none
            self.put("log", node=node, level="error", text=f"{pin} was not kept: {error}", details={})
            return None


async def patiently(write: Callable[[], T]) -> T:
    """Write as soon as that is possible: a full disk, or a database that is away, is no end for a run.

    Raises KeyError: the run is not there any more.
    """
    pause = 0.2
    while True:
        try:
            return await asyncio.to_thread(write)
        except KeyError:
            raise
        except Exception as error:  # whatever keeps the database from writing
            structlog.get_logger().warning("run_not_written", reason=str(error), again=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 10.0)


def _text(value: Any) -> str:
    """As JSON. What JSON does not know is said as its `str`, NaN as null: one odd value is no end for a run."""
    try:
        return orjson.dumps(value, _plain, _JSON).decode()
    except TypeError:  # numbers beyond 64 bits and halves of surrogate pairs, which the slower writer takes
        try:
            plain = json.dumps(value, default=_plain)
        except (TypeError, ValueError):
            return json.dumps(str(value))
        return json.dumps(json.loads(plain, parse_constant=lambda _: None))


def _plain(value: Any) -> Any:
    if isinstance(value, Detections):
        return value.plain()
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else str(value)
