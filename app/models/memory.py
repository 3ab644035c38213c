"""A batch that does not fit into a device's memory: let go of it, make room, and try its halves."""

import gc
import sys
from collections.abc import Callable, Sequence
from typing import Any

from app.models.call import Call, Raised
from app.sdk import NodeError

_REMEDY = "Choose a smaller model or smaller pictures, or end another session"


class OutOfMemory:
    """Stands for an error that was let go: it holds every tensor of the frames it was raised in."""


OUT_OF_MEMORY = OutOfMemory()


def is_out_of_memory(error: BaseException) -> bool:
    """Torch's error is known by its name: to import it for that would load the library."""
    return isinstance(error, MemoryError) or any(kind.__name__ == "OutOfMemoryError" for kind in type(error).__mro__)


def trim() -> None:
    """Hand the allocator's spare blocks back to the device, if torch is there at all."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_initialized():
        torch.cuda.empty_cache()


def run(calls: Sequence[Call], make_room: Callable[[int], None]) -> list[Any]:
    """What each call gets: a value, or `Raised`.

    A batch that does not fit is let go of; `make_room` is told its size, and its halves are the second and last try.
    What is no batched method is not run twice: it may have done half of its work.
    """
    answers = _attempt(calls)
    if not isinstance(answers, OutOfMemory):
        return answers
    make_room(len(calls))
    if not calls[0].is_batched:
        return [Raised(_too_large(1))]
    half = max(1, len(calls) // 2)
    return [answer for part in (calls[:half], calls[half:]) if part for answer in _last_attempt(part)]


def _last_attempt(calls: Sequence[Call]) -> list[Any]:
    answers = _attempt(calls)
    return [Raised(_too_large(len(calls))) for _ in calls] if isinstance(answers, OutOfMemory) else answers


def _attempt(calls: Sequence[Call]) -> list[Any] | OutOfMemory:
    """A batch that fails for another reason than memory is tried one by one: each shall hear its own error."""
    if len(calls) == 1:
        answer = _alone(calls[0])
        return answer if isinstance(answer, OutOfMemory) else [answer]
    try:
        return list(calls[0].work.together([call.args[0] for call in calls]))  # type: ignore[attr-defined]
    except BaseException as error:  # whatever a library raises, the device's only thread goes on
        short = is_out_of_memory(error)
    if short:  # the except block is left, and with it the error that holds the batch
        return OUT_OF_MEMORY
    return [Raised(_too_large(1)) if answer is OUT_OF_MEMORY else answer for answer in map(_alone, calls)]


def _alone(call: Call) -> Any:
    try:
        return call.work(*call.args)
    except StopIteration as error:  # a future cannot hold one
        return Raised(RuntimeError(f"{call.work!r} raised StopIteration: {error}"))
    except Exception as error:
        return OUT_OF_MEMORY if is_out_of_memory(error) else Raised(error)
    except BaseException as error:  # a library that calls exit() must not take the device's only thread with it
        return Raised(RuntimeError(f"{type(error).__name__}: {error}"))


def _too_large(size: int) -> NodeError:
    what = "one call" if size == 1 else f"{size} calls at once"
    return NodeError(f"the device has too little memory for {what}", _REMEDY, code="GPU_OOM")
