"""One piece of work that waits for a lane: on which terms it waits, and what became of it."""

import asyncio
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.sdk.batched import BoundBatched


class StaleError(RuntimeError):
    """The call was not run: its deadline had passed before the device was free."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a caller is told of its call."""

    waited: float
    """Seconds from asking to the beginning of the work, or to giving it up."""
    batch: int
    """How many calls ran together, this one included; 0 if it was not run."""
    hold: float = 0.0
    """Seconds the source had better wait before it brings the next item."""
    note: str = ""
    """What a person should know: that the device ran short of memory."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Who asks, and until when the answer is of use."""

    source: Hashable | None = None
    """Of one source at most one call runs in a batch; None if the call has no fellows."""
    deadline: float | None = None
    """`monotonic` seconds after which it is not begun."""
    period: float = 0.0
    """Seconds between two items of the source, measured and not announced; 0 if nobody knows."""
    interactive: bool = True
    """Somebody watches: it goes before what nobody waits for."""
    told: Callable[[Ran], None] = lambda ran: None
    """Called on the caller's loop just before its answer is there."""


@dataclass(slots=True, eq=False)
class Call:
    """`asked` is when it came, in `monotonic` seconds."""

    work: Callable[..., Any]
    args: tuple[Any, ...]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]
    terms: Terms
    asked: float

    @property
    def is_batched(self) -> bool:
        return isinstance(self.work, BoundBatched)


@dataclass(frozen=True, slots=True)
class Raised:
    """An answer that is an error."""

    error: Exception


Answer = tuple[Call, Any, Ran]


def deliver(answers: Sequence[Answer]) -> None:
    """Hand the answers over, each on its caller's own loop. Called from any thread."""
    for loop in {call.loop for call, _, _ in answers}:
        soon(loop, _hand_over, [answer for answer in answers if answer[0].loop is loop])


def soon(loop: asyncio.AbstractEventLoop, work: Callable[..., object], *args: Any) -> None:
    """Call it on a loop, if it still runs: nobody waits on one that is closed."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(work, *args)


def _hand_over(answers: Sequence[Answer]) -> None:
    for call, answer, ran in answers:
        if call.future.done():
            continue
        try:
            call.terms.told(ran)
        except Exception as error:  # the others of its batch wait for their answers
            call.future.set_exception(error)
            continue
        if isinstance(answer, Raised):
            call.future.set_exception(answer.error)
        else:
            call.future.set_result(answer)
