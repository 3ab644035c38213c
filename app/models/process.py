"""A lane in a process of its own: for what holds the interpreter, hangs, or takes its process down with it."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any

from app.models.batching import BUDGET
from app.models.call import Call, Terms
from app.models.lane import ThreadLane
from app.models.shared import found_by_name
from app.models.worker import Over, Steps
from app.models.workshop import HANG, Workshop
from app.sdk.batched import Batched, BoundBatched


class ProcessLane(ThreadLane):
    """Speaks as a `ThreadLane` does, batches included; its thread only waits for the worker.

    Models are loaded in the worker, and what is lent stands for them. A plain function is sent there too if it is
    wrapped in `Sent`. A worker that crashes, or takes longer than `hang` seconds for one call, is replaced, its models
    are loaded again when they are next asked, and only that call fails. One that holds no model ends when nobody has
    asked for five minutes.
    """

    patience = 300.0

    def __init__(self, name: str, *, budget: float = BUDGET, hang: float = HANG) -> None:
        self.workshop = Workshop(name, hang=hang)
        super().__init__(name, budget=budget)

    async def load(self, load: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """In the worker, which does nothing else meanwhile. What cannot travel raises CannotTravelError."""
        return await self.call(self._load, load, args, kwargs)

    def forget(self, model: Any) -> None:
        super().forget(model)
        if isinstance(model, Proxy):
            loop = asyncio.get_running_loop()
            call = Call(self.workshop.forget, (model.key,), loop, loop.create_future(), Terms(), monotonic())
            call.future.add_done_callback(_settled)
            self._put(call)

    def close(self) -> None:
        self._stop()
        self._thread.join(timeout=1)
        self.workshop.kill()  # it is in the midst of something
        super().close()

    def _work(self) -> None:
        try:
            super()._work()
        finally:
            self.workshop.close()

    def _rest(self) -> None:
        self.workshop.rest()

    def _trim(self) -> None:
        self.workshop.ask("trim")

    def _load(self, load: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> "Proxy":
        key, about = self.workshop.load(load, args, kwargs)
        return Proxy(self.workshop, key, about.size, about.methods, about.values)


class Proxy:
    """Stands for a model in a worker. Its methods are run with `run.compute` and `run.stream`, as any model's are."""

    def __init__(
        self, workshop: Workshop, key: int, size: int, methods: dict[str, int], values: dict[str, Any]
    ) -> None:
        self.workshop, self.key, self.size = workshop, key, size
        self._methods: dict[str, Any] = {name: _method(name, most) for name, most in methods.items()}
        self._values = values

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._values:
            return self._values[name]
        if (method := self._methods.get(name)) is None:
            raise AttributeError(
                f"a model in another process has no {name} here: its methods and plain values are "
                f"{', '.join([*self._methods, *self._values])}"
            )
        return BoundBatched(self, method) if isinstance(method, Batched) else RemoteMethod(self, name)


class RemoteMethod:
    """A method of a model elsewhere. Called on its lane, and nowhere else: the worker does one thing at a time."""

    def __init__(self, model: Proxy, name: str) -> None:
        self.model, self.name = model, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        workshop = self.model.workshop
        return _lent(workshop, workshop.ask_model(self.model.key, "run", self.name, args, kwargs))


class Sent:
    """A plain function, called in the worker: it is known there by its module, and the file of that, and its name."""

    def __init__(self, lane: ProcessLane, work: Callable[..., Any]) -> None:
        self._workshop, self._call = lane.workshop, work

    def introduce(self) -> None:
        """Start the worker, and let it read the module. Raises CannotTravelError."""
        module = self._call.__module__
        if self._workshop.knows(module):
            return
        found_by_name(module)
        self._workshop.introduce(module, getattr(sys.modules.get(module), "__file__", None))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.introduce()
        return _lent(self._workshop, self._workshop.ask("call", self._call, args, kwargs))


class RemoteSteps:
    """An iterator in a worker."""

    def __init__(self, workshop: Workshop, number: int) -> None:
        self._workshop, self._number, self._generation = workshop, number, workshop.generation

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if self._workshop.generation != self._generation:
            raise RuntimeError("the process it ran in was replaced: begin anew")
        answer = self._workshop.ask("step", self._number)
        if isinstance(answer, Over):
            raise StopIteration
        return answer

    def close(self) -> None:
        if self._workshop.generation == self._generation:
            self._workshop.ask("close", self._number)


def _method(name: str, most: int) -> Any:
    if not most:
        return name

    def together(model: Proxy, requests: Any) -> Any:
        return model.workshop.ask_model(model.key, "together", name, list(requests))

    return Batched(together, most)


def _lent(workshop: Workshop, answer: Any) -> Any:
    return RemoteSteps(workshop, answer.number) if isinstance(answer, Steps) else answer


def _settled(future: asyncio.Future[Any]) -> None:
    """Nobody waits for a model to be gone; a worker that is lost has let go of it too."""
    if not future.cancelled():
        future.exception()
