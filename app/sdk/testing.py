"""Test doubles for node authors: `pytest_plugins = ["app.sdk.testing"]`."""

from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from app.sdk.errors import NodeError
from app.sdk.run import Standing

T = TypeVar("T")
ASSETS = Path(__file__).parents[2] / "assets"


class FakeLog:
    """Remembers what was logged."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, dict[str, Any]]] = []

    def info(self, event: str, **details: Any) -> None:
        self.lines.append((event, details))

    warning = info


class FakeRun:
    """A Run on the CPU, with no lab behind it. `lend` swaps a model for a stand-in, `send` plays the client."""

    def __init__(self, out: Path, *, live: bool = False) -> None:
        self.log, self.live, self.out = FakeLog(), live, out
        self.is_bounded = False
        self.lent: dict[Callable[..., Any], Any] = {}
        self.sent: list[Any] = []
        self.told: list[tuple[float, str]] = []
        """Every `progress`."""
        self.signals: list[tuple[Standing, str, float]] = []
        """Every `signal`."""

    def lend(self, load: Callable[..., Any], stand_in: Any) -> None:
        self.lent[load] = stand_in

    def send(self, *values: Any) -> None:
        self.sent.extend(values)

    @asynccontextmanager
    async def borrow(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> AsyncGenerator[Any, None]:
        yield self.lent[load] if load in self.lent else load("cpu", *args, **kwargs)

    async def compute(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        return work(*args, **kwargs)

    async def stream(self, work: Callable[..., Iterator[T]], *args: Any, **kwargs: Any) -> AsyncGenerator[T, None]:
        for item in work(*args, **kwargs):
            yield item

    async def file(self, reference: str) -> Path:
        if not Path(reference).exists():  # noqa: ASYNC240 - a test
            raise NodeError(f"there is no file {reference}")
        return Path(reference)

    async def reach(self, url: str) -> str:
        return url

    async def weights(self, name: str) -> Path:
        shipped = ASSETS / "models" / name
        return shipped if shipped.exists() else Path(name)

    async def feed(self, kind: type[T]) -> AsyncGenerator[T, None]:
        for value in self.sent:
            assert isinstance(value, kind)
            yield value

    def progress(self, fraction: float, note: str = "") -> None:
        self.told.append((fraction, note))

    def signal(self, state: Standing, message: str = "", again: float = 0.0) -> None:
        self.signals.append((state, message, again))


async def stream(items: Iterable[T]) -> AsyncGenerator[T, None]:
    """Items as a stream, for a node's `Stream` pin."""
    for item in items:
        yield item


@pytest.fixture
def run(tmp_path: Path) -> FakeRun:
    return FakeRun(tmp_path)
