"""Memory two processes share: pictures and sound are copied into it once and out of it once, and never pickled.

A lane's process works on one thing at a time, so that one block each way is enough, grown when something larger has to
travel. This side makes and removes the blocks; a worker that dies leaves none behind, and if this process dies,
multiprocessing's own tracker removes them.
"""

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from multiprocessing.shared_memory import SharedMemory
from types import ModuleType
from typing import Any

import numpy as np

ALIGN = 64
SMALLEST = 1 << 20


class CannotTravelError(TypeError):
    """It cannot be handed to another process."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something on its way: its structure, and the bytes that belong to it and stay apart."""

    structure: bytes
    buffers: Sequence[memoryview]

    @property
    def size(self) -> int:
        return sum(_aligned(len(buffer)) for buffer in self.buffers)

    def put(self, memory: SharedMemory) -> list[tuple[int, int]]:
        """Copy the bytes; where they are now: offset and length of each."""
        places, at = [], 0
        view: Any = memory.buf  # None once it is closed, says its type
        for buffer in self.buffers:
            view[at : at + len(buffer)] = buffer
            places.append((at, len(buffer)))
            at += _aligned(len(buffer))
        return places


class _Packer(pickle.Pickler):
    def reducer_override(self, thing: Any) -> Any:
        """An array that lies scattered would be pickled whole: gathered it can stay apart."""
        if isinstance(thing, np.ndarray) and not thing.flags.forc and not thing.dtype.hasobject:
            return np.ascontiguousarray(thing).__reduce_ex__(5)
        return NotImplemented


def found_by_name(module: str) -> None:
    """Let pickle find what is in a module that was read from a file: it looks for the package of its name."""
    package = module.rpartition(".")[0]
    if package and module in sys.modules and package not in sys.modules:
        sys.modules[package] = ModuleType(package, "Stands above modules that were read from files.")


def packed(thing: Any) -> Parcel:
    """Raises CannotTravelError."""
    buffers: list[pickle.PickleBuffer] = []
    structure = BytesIO()
    try:
        _Packer(structure, protocol=5, buffer_callback=buffers.append).dump(thing)
    except (pickle.PicklingError, TypeError, AttributeError) as error:  # it raises all three, for local functions too
        raise CannotTravelError(str(error)) from error
    return Parcel(structure.getvalue(), [buffer.raw() for buffer in buffers])


def unpacked(structure: bytes, memory: SharedMemory | None, places: Sequence[tuple[int, int]]) -> Any:
    """A copy of its own of everything: the block is written again soon."""
    view: Any = memory.buf if memory is not None else b""
    buffers = [bytearray(view[at : at + length]) for at, length in places]
    return pickle.loads(structure, buffers=buffers)


class Block:
    """One way's memory, this side's end."""

    def __init__(self) -> None:
        self.memory: SharedMemory | None = None

    @property
    def name(self) -> str:
        return self.memory.name if self.memory is not None else ""

    def fit(self, size: int) -> None:
        """Make it large enough."""
        if size and (self.memory is None or self.memory.size < size):
            self.close()
            self.memory = SharedMemory(create=True, size=max(SMALLEST, 1 << (size - 1).bit_length()))

    def close(self) -> None:
        if self.memory is not None:
            self.memory.close()
            self.memory.unlink()
            self.memory = None


class Attached:
    """One way's memory, the other side's end: it follows when the block is another."""

    def __init__(self) -> None:
        self._memory: SharedMemory | None = None

    def to(self, name: str) -> SharedMemory | None:
        if self._memory is not None and self._memory.name != name:
            self._memory.close()
            self._memory = None
        if self._memory is None and name:
            self._memory = SharedMemory(name)
        return self._memory


def _aligned(size: int) -> int:
    return -(-size // ALIGN) * ALIGN
