"""The lab, as one node sees it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic, perf_counter
from typing import Any, Literal, TypeVar

from app.engine.door import Door
from app.engine.driver import Driver
from app.engine.gauge import Failure, Signal
from app.engine.item import Ticket
from app.engine.nodelog import Line, Logged, NodeLog
from app.engine.reach import Reach
from app.engine.results import Results
from app.engine.speaker import Room
from app.engine.streaming import StreamDriver
from app.engine.workers import Workers
from app.models import Ran, Residency, Terms, Weights
from app.sdk import NodeError
from app.sdk.run import Logger, Standing

T = TypeVar("T")
_END = object()


@dataclass(frozen=True, slots=True)
class Wish:
    """A node asks its client for pictures or sound, as its settings say; or, not `wanted`, for no more."""

    node: str
    kind: type
    wanted: bool
    settings: dict[str, Any]


Asked = Callable[[Wish], None]
Lost = Callable[[Failure, Ticket], None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every node of one run or session is offered."""

    residency: Residency
    weights: Weights
    pool: Workers
    """For blocking work that belongs to no model."""
    find: Callable[[str], Path]
    """A file behind a path or a reference; raises FileNotFoundError."""
    out: Path
    live: bool
    feeds: dict[str, Door]
    """What clients send, by node."""
    reach: Reach = field(default_factory=Reach)
    """What its nodes may connect to."""
    asked: Asked = lambda wish: None
    """Told when a node begins to ask for what a client sends, and when it no longer does."""
    lost: Lost = lambda failure, ticket: None
    """Told which item a failure cost."""
    logged: Logged = lambda line: None
    """Told what a node logs."""
    in_step: bool = False
    """Whether all branches take the same items, so that whoever sends one learns at once all that came of it."""
    patient: bool = False
    """Whether every item counts, however long it takes: a live flow that is fed from a recording."""
    room: Room | None = None
    """Waited for when something was said: until whoever watches can take more."""
    results: Results | None = None
    """What nodes have said before, if that may be said again."""


class NodeRun:
    """Implements `app.sdk.Run` for one node of one execution."""

    def __init__(self, around: Surroundings, name: str, wants_gpu: bool) -> None:
        self._around, self._name = around, name
        self._wants_gpu = wants_gpu
        self._log: Logger = NodeLog(name, around.logged)
        self._found: dict[str, Path] = {}
        self._lent: list[Any] = []
        self.driver: Driver | None = None

    @property
    def log(self) -> Logger:
        return self._log

    @property
    def live(self) -> bool:
        return self._around.live and not self._around.patient

    @property
    def out(self) -> Path:
        return self._around.out

    def borrow(self, load: Callable[..., T], *args: Any, **kwargs: Any) -> AbstractAsyncContextManager[T]:
        return self._borrow(load, *args, **kwargs)

    @asynccontextmanager
    async def _borrow(self, load: Callable[..., T], *args: Any, **kwargs: Any) -> AsyncGenerator[T, None]:
        residency = self._around.residency
        wants: Literal["cpu", "gpu"] = "gpu" if self._wants_gpu else "cpu"
        lending = residency.borrow(load, *args, wants=wants, apart=self._apart, **kwargs)
        if residency.is_loaded(load, *args, **kwargs):
            async with lending as model:
                with self._holding(model):
                    yield model
            return
        name, began = _called(load, args), perf_counter()
        with self._state("loading", f"loading {name}"):
            model = await lending.__aenter__()
        self._around.logged(Line(self._name, "info", f"loaded {name} in {perf_counter() - began:.1f} s"))
        try:
            with self._holding(model):
                yield model
        finally:
            await lending.__aexit__(None, None, None)

    @property
    def _apart(self) -> str:
        """The process its models live in, if what they do holds the interpreter."""
        manifest = self.driver.step.manifest if self.driver is not None else None
        return manifest.id if manifest is not None and manifest.gil == "holds" else ""

    @contextmanager
    def _holding(self, model: Any) -> Iterator[None]:
        """Keep count of what this node has. What it gave back stays on its gauge: it borrows anew for each item."""
        self._lent.append(model)
        if self.driver is not None:
            told = [lent for one in self._lent if (lent := self._around.residency.of(one)) is not None]
            self.driver.gauge.memory = sum({id(lent): lent.size for lent in told}.values())
            self.driver.gauge.device = told[-1].device.name if told else ""
        try:
            yield
        finally:
            self._lent.remove(model)

    async def compute(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        if kwargs:
            home, work = self._around.residency.home(work), partial(work, **kwargs)
        else:
            home = self._around.residency.home(work)
        result: T
        if home is not None:
            result = await home.lane.call(work, *args, terms=self._terms())
        else:
            result = await self._around.pool.work(work, *args)
        return result

    def _terms(self) -> Terms:
        """One node's calls have their turn one after the other; a session's go before a run's."""
        deadline = getattr(self.driver, "deadline", None)
        periods = [door.pace.period for door in self._around.feeds.values() if door.pace.period]
        period = min(periods, default=0.0)
        return Terms(source=self, deadline=deadline, period=period, interactive=self.live, told=self._paced)

    def _paced(self, ran: Ran) -> None:
        """Its source brings its next pictures when the lane has time for them, unless others would wait for that."""
        self._ran(ran)
        if self.driver is not None and (door := self._around.feeds.get(self.driver.step.origin)) is not None:
            door.pace.hold = 0.0 if self.driver.shared else ran.hold

    def _ran(self, ran: Ran) -> None:
        if self.driver is None:
            return
        gauge = self.driver.gauge
        gauge.queued += ran.waited
        if ran.batch:
            gauge.batch = ran.batch if not gauge.batch else gauge.batch + 0.1 * (ran.batch - gauge.batch)
        if ran.note:
            gauge.note = ran.note
            self._around.logged(Line(self._name, "warning", ran.note))

    async def stream(self, work: Callable[..., Iterator[T]], *args: Any, **kwargs: Any) -> AsyncGenerator[T, None]:
        home = self._around.residency.home(work)
        lane = home.lane if home is not None else None
        own = ThreadPoolExecutor(1, thread_name_prefix=f"steps-{self._name}")  # a silent camera holds up nobody else
        loop = asyncio.get_running_loop()

        async def step(what: Callable[..., Any], *given: Any) -> Any:
            if lane is not None:
                return await lane.call(what, *given, terms=Terms(interactive=self.live, told=self._ran))
            return await loop.run_in_executor(own, partial(what, *given))

        steps: Any = None
        try:
            steps = await step(partial(_begun, work, **kwargs), *args)
            while (item := await step(next, steps, _END)) is not _END:
                yield item
        finally:
            closing = asyncio.ensure_future(step(_close, steps))
            await asyncio.wait({closing}, timeout=0.1)  # longer only for a step that blocks: it is closed behind it
            own.shutdown(wait=False)

    async def file(self, reference: str) -> Path:
        if not reference.strip():
            raise NodeError("no file is chosen", "Choose one, or drop it on the node", pin="file")
        try:
            return await asyncio.to_thread(self._around.find, reference)
        except FileNotFoundError as error:
            raise NodeError(
                f"there is no file {reference}", "Choose another, or upload it again", pin="file"
            ) from error

    @property
    def is_bounded(self) -> bool:
        return not self._around.reach.has_no_bounds

    async def reach(self, url: str) -> str:
        return await self._around.reach.check(url)

    async def weights(self, name: str) -> Path:
        if name not in self._found:
            with self._state("loading", f"looking for {name}"):
                self._found[name] = await asyncio.to_thread(self._around.weights.find, name, self.progress)
        return self._found[name]

    async def feed(self, kind: type[T]) -> AsyncGenerator[T, None]:
        door = self._around.feeds.get(self._name)
        driver = self.driver
        if door is None or not isinstance(driver, StreamDriver):
            remedy = "Choose another source here, or give a file: --input NODE=PATH on the command line"
            raise NodeError(
                "no browser is connected to send anything", remedy.replace("NODE", self._name), pin="source"
            )
        settings = {pin.name: pin.default for pin in driver.step.manifest.inputs} | driver.given
        self._around.asked(Wish(self._name, kind, True, settings))
        try:
            while True:
                driver.finish()
                if (taken := await door.take()) is None:
                    return
                value, ticket = taken
                driver.begin(ticket)
                if not isinstance(value, kind):
                    raise NodeError(f"{type(value).__name__} was sent where {kind.__name__} was expected")
                yield value
        finally:
            self._around.asked(Wish(self._name, kind, False, settings))

    def progress(self, fraction: float, note: str = "") -> None:
        if self.driver is not None:
            self.driver.gauge.progress, self.driver.gauge.note = min(1.0, max(0.0, fraction)), note

    def signal(self, state: Standing, message: str = "", again: float = 0.0) -> None:
        if self.driver is None:
            return
        gauge, at = self.driver.gauge, monotonic() + again if again else 0.0
        if state == "live" and gauge.signal is not None and gauge.signal.state in ("stalled", "backoff"):
            gauge.reconnects += 1
        gauge.signal = None if state == "closed" else Signal(state, message, at)

    def _state(self, state: Any, note: str) -> "_While":
        return _While(self.driver, state, note)


class _While:
    """Show a state while a block runs."""

    def __init__(self, driver: Driver | None, state: Any, note: str) -> None:
        self._gauge = driver.gauge if driver is not None else None
        self._state, self._note = state, note
        self._before: Any = None
        self._since = 0.0

    def __enter__(self) -> None:
        self._since = perf_counter()
        if self._gauge is not None:
            self._before = self._gauge.state
            self._gauge.state, self._gauge.note = self._state, self._note

    def __exit__(self, *_: object) -> None:
        if self._gauge is not None:
            self._gauge.set_up += perf_counter() - self._since
        if self._gauge is not None and self._gauge.state == self._state:
            self._gauge.state, self._gauge.note, self._gauge.progress = self._before, "", None


def _called(load: Callable[..., Any], args: tuple[Any, ...]) -> str:
    """A model as a person would say it: its file's name, else its class."""
    named = [Path(str(arg)).name for arg in args if isinstance(arg, str | Path)]
    return named[0] if named else getattr(load, "__name__", "a model")


def _begun(work: Callable[..., Iterator[T]], *args: Any, **kwargs: Any) -> Iterator[T]:
    return iter(work(*args, **kwargs))


def _close(steps: Any) -> None:
    if hasattr(steps, "close"):
        steps.close()
