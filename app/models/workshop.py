"""A worker process as its lane sees it: started when needed, asked one thing at a time, replaced when it is lost."""

import signal
from collections.abc import Callable
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from app.models.shared import Block, packed, unpacked
from app.models.worker import About, Failed, serve
from app.sdk import NodeError

HANG = 60.0
"""Seconds one call may take before its process is taken for hung."""
LOADING = 1800.0
"""Seconds loading a model may take."""
ENDING = 2.0
"""Seconds a process has to end by itself."""


class Workshop:
    """Used on one thread, the lane's; only `kill` may be called from another."""

    def __init__(self, name: str, *, hang: float = HANG) -> None:
        self.name, self.hang = name, hang
        self.generation = 0
        """How many processes there have been: what the last one knew the next one does not."""
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._to, self._from = Block(), Block()
        self._keys = count()
        self._loaded: dict[int, tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = {}
        self._there: set[int] = set()
        self._modules: set[str] = set()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def load(self, load: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[int, About]:
        key = next(self._keys)
        about: About = self.ask("load", key, load, args, kwargs, limit=LOADING)
        self._loaded[key] = load, args, kwargs
        self._there.add(key)
        return key, about

    def forget(self, key: int) -> None:
        self._loaded.pop(key, None)
        if key in self._there:
            self._there.discard(key)
            self.ask("forget", key)

    def knows(self, module: str) -> bool:
        return module in self._modules

    def introduce(self, module: str, file: str | None) -> None:
        """Have a module read, by its name, or from its file if it is on no path. Raises CannotTravelError."""
        self.ask("learn", module, file, limit=LOADING)
        self._modules.add(module)

    def ask_model(self, key: int, verb: str, *given: Any) -> Any:
        """Have a model do something; it is loaded again if its process is a new one."""
        if key not in self._loaded:
            raise RuntimeError("this model was let go: borrow it anew")
        if key not in self._there:
            self.ask("load", key, *self._loaded[key], limit=LOADING)
            self._there.add(key)
        return self.ask(verb, key, *given)

    def ask(self, verb: str, *given: Any, limit: float | None = None) -> Any:
        """What the worker answers. Raises what it raises, and NodeError if the process ends or hangs.

        What cannot travel raises CannotTravelError: before anything is sent, or where the answer cannot come back.
        """
        parcel = packed((verb, given))
        pipe = self._running()
        self._to.fit(parcel.size)
        places = parcel.put(self._to.memory) if self._to.memory is not None else []
        try:
            pipe.send((self._to.name, self._from.name, parcel.structure, places))
            del parcel
            answer = self._answer(pipe, self.hang if limit is None else limit)
        except (EOFError, OSError):  # it ended before it could answer
            raise self._lost() from None
        if isinstance(answer, Failed):
            if answer.poisoned:
                self._end()
            answer.error.add_note(f"In the process of {self.name}:\n{answer.trace}")
            raise answer.error
        return answer

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def rest(self) -> None:
        """Let the process end if it holds nothing: the next call finds another."""
        if not self._loaded:
            self.close()

    def close(self) -> None:
        """End the process, by force if it does not listen, and remove what was shared with it."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.join(ENDING)
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None
        self._there.clear()
        self._modules.clear()
        self._to.close()
        self._from.close()

    def _running(self) -> Connection:
        if self._pipe is None:
            context = get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=serve, args=(other,), name=f"lane {self.name}", daemon=True)
            self._process.start()
            other.close()
            self.generation += 1
        return self._pipe

    def _answer(self, pipe: Connection, limit: float) -> Any:
        while True:
            assert self._process is not None
            ready = wait([pipe, self._process.sentinel], limit)
            if not ready:
                raise self._hung(limit)
            if pipe not in ready and not pipe.poll():
                raise EOFError
            kind, content, places = pipe.recv()
            if kind == "done":
                return unpacked(content, self._from.memory, places)
            self._from.fit(content)
            pipe.send(self._from.name)

    def _hung(self, limit: float) -> NodeError:
        self._end()
        remedy = "It was ended and starts anew; give it less to do"
        return NodeError(f"{self.name} took longer than {limit:g} s in its process", remedy, code="HUNG")

    def _lost(self) -> NodeError:
        assert self._process is not None
        self._process.join(ENDING)
        code = self._process.exitcode
        self._end()
        how = f"by {signal.Signals(-code).name}" if code is not None and code < 0 else f"with code {code}"
        return NodeError(f"the process of {self.name} ended {how}", "It starts anew with the next call", code="CRASHED")

    def _end(self) -> None:
        self.kill()
        self.close()
