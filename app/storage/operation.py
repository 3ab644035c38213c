"""One operation on stored media, for whoever counts them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from app.storage.driver import GoneError
from app.storage.reference import StorageError

Told = Callable[[str, str, float, int], object]
"""Gets the operation, its outcome, its seconds, and the bytes that went through."""


@dataclass(slots=True)
class Operation:
    size: int = 0
    """Bytes so far."""


@contextmanager
def operation(name: str, told: Told) -> Iterator[Operation]:
    """Tell how it went, once it is over. The outcome is `done`, or a code."""
    begun, outcome, this = perf_counter(), "broken_off", Operation()
    try:
        yield this
        outcome = "done"
    except StorageError as error:
        outcome = error.code
        raise
    except GoneError:
        outcome = "gone"
        raise
    except FileNotFoundError:
        outcome = "unknown_reference"
        raise
    except Exception:
        outcome = "failed"
        raise
    finally:
        told(name, outcome, perf_counter() - begun, this.size)


def nobody(name: str, outcome: str, seconds: float, size: int) -> None:
    """Who is told where nobody counts."""
