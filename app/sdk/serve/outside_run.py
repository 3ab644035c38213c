"""What the lab offers a node, as far as it can be had in another process."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from app.sdk.errors import NodeError
from app.sdk.run import Standing

T = TypeVar("T")
Tell = Callable[[dict[str, Any]], None]
_END = object()


class Log:
    """To the server's own log, and to the lab's."""

    def __init__(self, name: str, tell: Tell) -> None:
        self._log, self._tell = logging.getLogger(name), tell

    def info(self, event: str, **details: Any) -> None:
        self._log.info("%s %s", event, details)
        self._tell({"type": "log", "level": "info", "event": event, "details": details})

    def warning(self, event: str, **details: Any) -> None:
        self._log.warning("%s %s", event, details)
        self._tell({"type": "log", "level": "warning", "event": event, "details": details})


class OutsideRun:
    """Implements `app.sdk.Run`. Models are loaded once for the server and stay; the lab's files are not to be had."""

    is_bounded = False

    def __init__(
        self, name: str, out: Path, models: dict[Any, Any], tell: Tell = lambda about: None, *, live: bool = False
    ) -> None:
        self.log, self.live, self.out = Log(name, tell), live, out
        self._models, self._tell = models, tell

    @asynccontextmanager
    async def borrow(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> AsyncGenerator[Any, None]:
        key = (load, args, tuple(sorted(kwargs.items())))
        if key not in self._models:
            self._models[key] = asyncio.ensure_future(asyncio.to_thread(partial(load, "cpu", *args, **kwargs)))
        try:
            model = await asyncio.shield(self._models[key])
        except Exception:
            del self._models[key]
            raise
        yield model

    async def compute(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        return await asyncio.to_thread(partial(work, *args, **kwargs))

    async def stream(self, work: Callable[..., Iterator[T]], *args: Any, **kwargs: Any) -> AsyncGenerator[T, None]:
        steps = await asyncio.to_thread(lambda: iter(work(*args, **kwargs)))
        while (item := await asyncio.to_thread(next, steps, _END)) is not _END:
            yield item  # type: ignore[misc]

    async def file(self, reference: str) -> Path:
        raise NodeError(f"{reference} is a file of the lab", "Connect it to an input of the agent instead")

    async def reach(self, url: str) -> str:
        return url

    async def weights(self, name: str) -> Path:
        if not Path(name).exists():  # noqa: ASYNC240 - once
            raise NodeError(f"there are no weights {name} where the agent runs", "Give the path of the file there")
        return Path(name)

    def feed(self, kind: type[T]) -> AsyncGenerator[T, None]:
        raise NodeError("an agent outside has no browser to listen to", "Let it take a stream")

    def progress(self, fraction: float, note: str = "") -> None:
        self._tell({"type": "progress", "fraction": fraction, "note": note})

    def signal(self, state: Standing, message: str = "", again: float = 0.0) -> None:
        if message:
            self._tell({"type": "log", "level": "info", "event": message})
