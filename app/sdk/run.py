"""What the lab offers a node while it runs."""

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Standing = Literal["new", "opening", "live", "stalled", "backoff", "closed"]
"""How a source stands: before it is opened, while it is, giving, silent, waiting to be opened again, let go."""


class Logger(Protocol):
    """Structured logs: an event and what belongs to it. Lines carry the run and the node."""

    def info(self, event: str, **details: Any) -> Any: ...
    def warning(self, event: str, **details: Any) -> Any: ...


class Run(Protocol):
    """One node's view of the run or session it is in."""

    @property
    def log(self) -> Logger: ...

    @property
    def live(self) -> bool:
        """A session, watched as it happens: files play at their own speed and old frames are dropped."""
        ...

    @property
    def out(self) -> Path:
        """The folder this run may write its files to. It exists."""
        ...

    def borrow(
        self, load: Callable[Concatenate[str, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> AbstractAsyncContextManager[T]:
        """Lend `load(device, *args)`. Equal calls share one copy; the lab decides when to let it go."""
        ...

    async def compute(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run blocking work where its model lives, on the device's one thread; else on a worker thread.

        Concurrent calls of one `@batched` method run as a single call.
        """
        ...

    def stream(self, work: Callable[P, Iterator[T]], *args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[T, None]:
        """Step through a blocking iterator on the same thread `compute` would use, one step per item."""
        ...

    async def file(self, reference: str) -> Path:
        """The file behind a path or an upload's reference. Raises NodeError if there is none."""
        ...

    @property
    def is_bounded(self) -> bool:
        """Whether there is anything that it may not reach: then a redirect may not be followed unasked."""
        ...

    async def reach(self, url: str) -> str:
        """Ask before a connection is opened: the address to connect to, where a name may stand for what was checked.

        Raises NodeError where this lab lets no flow go.
        """
        ...

    async def weights(self, name: str) -> Path:
        """A model's file or folder: a path, one shipped in assets/models, one kept in the data folder, or a hub id.

        Raises NodeError, naming the remedy, if it is not on this machine and downloading was not allowed.
        """
        ...

    def feed(self, kind: type[T]) -> AsyncGenerator[T, None]:
        """What a client sends to this node, a browser's camera or microphone, as `Image` or `Audio`.

        Raises NodeError where there is no client.
        """
        ...

    def progress(self, fraction: float, note: str = "") -> None:
        """Say how far a long piece of work is, 0 to 1."""
        ...

    def signal(self, state: Standing, message: str = "", again: float = 0.0) -> None:
        """Say how a source stands: what is made of it is shown as live only while it is `live`.

        `message` says in plain words why it is not; `again` is in how many seconds it is tried again.
        """
        ...
