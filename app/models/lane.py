"""The one worker allowed to touch the models on a device."""

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Protocol

from app.sdk.batched import BoundBatched


class Lane(Protocol):
    """Runs blocking work one piece after the other. A thread today; a process or a Ray actor speaks the same."""

    name: str

    async def call(self, work: Callable[..., Any], *args: Any) -> Any: ...
    def close(self) -> None: ...


@dataclass(slots=True)
class LaneGauge:
    calls: int = 0
    batches: int = 0
    busy: float = 0.0
    """Seconds."""
    sizes: dict[int, int] = field(default_factory=dict)
    """How many batches there were of each size."""


@dataclass(slots=True, eq=False)
class _Call:
    work: Callable[..., Any]
    args: tuple[Any, ...]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]


class ThreadLane:
    """A lane in a thread of this process.

    Calls wait in order of arrival. When the thread is free, the calls of one `@batched` method that are waiting run as
    one. What was cancelled while it waited is not run at all. It never waits for a batch to fill: an idle device that
    waits is latency for nothing.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.gauge = LaneGauge()
        self._waiting: deque[_Call] = deque()
        self._changed = threading.Condition()
        self._open = True
        self._thread = threading.Thread(target=self._work, name=f"lane-{name}", daemon=True)
        self._thread.start()

    async def call(self, work: Callable[..., Any], *args: Any) -> Any:
        """Run `work(*args)` on the lane. Raises what it raises, and RuntimeError if the lane is closed."""
        loop = asyncio.get_running_loop()
        call = _Call(work, args, loop, loop.create_future())
        with self._changed:
            if not self._open:
                raise RuntimeError(f"the lane of {self.name} is closed")
            self._waiting.append(call)
            self._changed.notify()
        return await call.future

    def close(self) -> None:
        """Finish what is running, forget the rest, and end the thread."""
        with self._changed:
            self._open = False
            self._changed.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=5)

    def _work(self) -> None:
        while calls := self._next():
            began = perf_counter()
            answers = _answers(calls)
            self.gauge.busy += perf_counter() - began
            self.gauge.batches += 1
            self.gauge.calls += len(calls)
            self.gauge.sizes[len(calls)] = self.gauge.sizes.get(len(calls), 0) + 1
            for loop in {call.loop for call in calls}:
                mine = [(call, answer) for call, answer in zip(calls, answers, strict=True) if call.loop is loop]
                _soon(loop, _deliver, mine)
            calls = answers = []  # do not keep a picture alive until the next call comes

    def _next(self) -> list[_Call]:
        """The next calls to run as one; empty when the lane is closed."""
        with self._changed:
            while True:
                while not self._waiting and self._open:
                    self._changed.wait()
                if not self._open:
                    for call in self._waiting:
                        _soon(call.loop, call.future.cancel)
                    return []
                first = self._waiting.popleft()
                if first.future.cancelled():
                    continue
                return [first, *self._like(first)]

    def _like(self, first: _Call) -> list[_Call]:
        if not isinstance(first.work, BoundBatched):
            return []
        most = first.work.method.most - 1
        like = [call for call in self._waiting if call.work == first.work and not call.future.cancelled()][:most]
        for call in like:
            self._waiting.remove(call)
        return like


def _answers(calls: Sequence[_Call]) -> list[Any]:
    """What each call gets: a value, or the exception to raise. A batch that fails is tried one by one."""
    if len(calls) > 1:
        try:
            return list(calls[0].work.together([call.args[0] for call in calls]))  # type: ignore[attr-defined]
        except BaseException:  # one of them may be at fault: each shall hear its own error
            return [_answer(call) for call in calls]
    return [_answer(calls[0])]


def _answer(call: _Call) -> Any:
    try:
        return call.work(*call.args)
    except StopIteration as error:  # a future cannot hold one
        return _Raised(RuntimeError(f"{call.work!r} raised StopIteration: {error}"))
    except Exception as error:
        return _Raised(error)
    except BaseException as error:  # a library that calls exit() must not take the device's only thread with it
        return _Raised(RuntimeError(f"{type(error).__name__}: {error}"))


def _soon(loop: asyncio.AbstractEventLoop, work: Callable[..., object], *args: Any) -> None:
    """Call it on a loop, if it still runs: nobody waits on one that is closed."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(work, *args)


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


def _deliver(answers: Sequence[tuple[_Call, Any]]) -> None:
    for call, answer in answers:
        if call.future.done():
            continue
        if isinstance(answer, _Raised):
            call.future.set_exception(answer.error)
        else:
            call.future.set_result(answer)
