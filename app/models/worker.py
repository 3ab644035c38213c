"""A worker process: it holds models, and does one thing at a time for the lane that started it."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from inspect import isgeneratorfunction
from itertools import count
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Any

from app.models import memory
from app.models.shared import Attached, CannotTravelError, Parcel, found_by_name, packed, unpacked
from app.models.size import bytes_of
from app.sdk import NodeError
from app.sdk.batched import Batched

_EVERYWHERE = ("builtins", CannotTravelError.__module__)


@dataclass(frozen=True, slots=True)
class About:
    """What the other side has to know of a model to stand in for it."""

    size: int
    methods: dict[str, int]
    """Public methods; of batched ones the most requests they take, of others 0."""
    values: dict[str, Any] = field(default_factory=dict)
    """Plain public attributes, as they were when it was loaded."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Stands for an iterator, which stays here."""

    number: int


class Over:
    """An iterator has ended."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An error on its way: as it is if both sides know it, else its name and its words."""

    error: Exception
    trace: str
    poisoned: bool = False
    """The device answers nobody in this process any more: only another process can use it."""


def serve(pipe: Connection) -> None:
    """The process's main function: answer until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it decides
    threading.Thread(target=_follow_parent, name="parent", daemon=True).start()
    work, here, there = _Work(), Attached(), Attached()
    try:
        while True:
            incoming, outgoing, structure, places = pipe.recv()
            answer = work.answer(partial(_opened, here, incoming, structure, places))
            if answer.size and ((block := there.to(outgoing)) is None or block.size < answer.size):
                pipe.send(("larger", answer.size, ()))
                outgoing = pipe.recv()
            block = there.to(outgoing)
            pipe.send(("done", answer.structure, answer.put(block) if block is not None else ()))
            del answer  # do not keep a picture until the next one comes
    except (EOFError, OSError):  # the other end is closed: there is nobody to answer
        return


def _opened(here: Attached, block: str, structure: bytes, places: Sequence[tuple[int, int]]) -> Any:
    return unpacked(structure, here.to(block), places)


class _Work:
    def __init__(self) -> None:
        self._models: dict[int, Any] = {}
        self._steps: dict[int, Iterator[Any]] = {}
        self._numbers = count()

    def answer(self, asked: Callable[[], tuple[str, tuple[Any, ...]]]) -> Parcel:
        try:
            verb, given = asked()
            return packed(getattr(self, verb)(*given))
        except BaseException as error:  # whatever a library raises, the worker goes on
            failed = _told(error)
        return packed(failed)

    def load(self, key: int, load: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> About:
        model = self._models[key] = load(*args, **kwargs)
        return _about(model)

    def run(self, key: int, method: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self.call(getattr(self._models[key], method), args, kwargs)

    def together(self, key: int, method: str, requests: list[Any]) -> Any:
        return getattr(self._models[key], method).together(requests)

    def learn(self, module: str, file: str | None) -> None:
        try:
            import_module(module)
        except ImportError as error:
            if file is None or error.name != module.partition(".")[0]:
                raise CannotTravelError(f"{module} cannot be imported in a process of its own: {error}") from error
            _from_file(module, file)

    def call(self, work: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        result = work(*args, **kwargs)
        if not isinstance(result, Iterator):
            return result
        number = next(self._numbers)
        self._steps[number] = result
        return Steps(number)

    def step(self, number: int) -> Any:
        try:
            return next(self._steps[number])
        except StopIteration:
            self.close(number)
            return Over()

    def close(self, number: int) -> None:
        steps = self._steps.pop(number, None)
        if hasattr(steps, "close"):
            steps.close()  # type: ignore[union-attr]

    def forget(self, key: int) -> None:
        self._models.pop(key, None)
        memory.trim()

    def trim(self) -> None:
        memory.trim()


def _from_file(module: str, file: str) -> None:
    """Nodes dropped in a folder are known by a name that no path leads to."""
    spec = spec_from_file_location(module, file)
    if spec is None or spec.loader is None:
        raise CannotTravelError(f"{file} is not a Python file")
    sys.modules[module] = made = module_from_spec(spec)
    found_by_name(module)
    spec.loader.exec_module(made)


def _about(model: Any) -> About:
    methods: dict[str, int] = {}
    for name in dir(type(model)):
        found = getattr(type(model), name, None)
        if isinstance(found, Batched):
            methods[name] = found.most
        elif not name.startswith("_") and (callable(found) or isgeneratorfunction(found)):
            methods[name] = 0
    plain = {name: value for name, value in getattr(model, "__dict__", {}).items() if _is_plain(name, value)}
    return About(bytes_of(model), methods, plain)


def _is_plain(name: str, value: Any) -> bool:
    return not name.startswith("_") and isinstance(value, bool | int | float | str)


def _told(error: BaseException) -> Failed:
    """What is not known to every Python is told by name: to unpickle torch's error would load torch over there."""
    trace = "".join(traceback.format_exception(error))
    if memory.is_out_of_memory(error):
        return Failed(MemoryError(str(error)), trace)
    poisoned = "CUDA error" in str(error)
    if isinstance(error, Exception) and (isinstance(error, NodeError) or type(error).__module__ in _EVERYWHERE):
        try:
            packed(error)
        except CannotTravelError:
            return Failed(RuntimeError(str(error)), trace, poisoned)
        return Failed(error, trace, poisoned)
    return Failed(RuntimeError(f"{type(error).__name__}: {error}"), trace, poisoned)


def _follow_parent() -> None:
    """Nobody is left to work for."""
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
