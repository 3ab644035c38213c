"""What a place that keeps bytes must be able to do; everything else is the same whatever the place."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.storage.note import Note


class GoneError(FileNotFoundError):
    """It was there, and retention has removed it."""


@dataclass(frozen=True, slots=True)
class Held:
    """One key as a listing tells it."""

    key: str
    size: int
    """Bytes it takes on the store."""
    modified: float
    """Seconds since the epoch."""


class Driver(Protocol):
    """Blocks; called on threads. A key is what `Reference.key` says, and what it stands for never changes."""

    trust: float
    """Seconds for which what was said of a key is believed without asking again."""

    def check(self) -> None:
        """Raises StorageError if the place cannot be used, saying what to do."""

    def add(self, key: str, file: Path, note: Note) -> None:
        """Keep a finished file under a new key: whole and for good, or not at all. Raises FileExistsError.

        The file may be taken or copied; whoever calls removes what is left of it.
        """

    def note(self, key: str) -> Note:
        """What is known of a key; without a checksum if there are only the bytes.

        Raises FileNotFoundError, GoneError.
        """

    def set_note(self, key: str, note: Note) -> None:
        """Keep what was found out later of a key that had no note."""

    def path(self, key: str) -> Path | None:
        """The file itself, if it is one of this machine. Raises FileNotFoundError, GoneError."""

    def read(self, key: str, start: int, end: int) -> Generator[bytes, None, None]:
        """Bytes as they lie there, `end` excluded. Raises FileNotFoundError, GoneError."""

    def delete(self, key: str) -> None:
        """Forget a key. Raises FileNotFoundError."""

    def bury(self, key: str) -> None:
        """Remove the bytes and remember that they were there. Raises FileNotFoundError."""

    def listed(self, prefix: str = "", after: str = "") -> Generator[Held, None, None]:
        """Keys that begin so and come after another, in the order of their bytes."""

    def clean(self, older_than: float) -> int:
        """Throw away what was begun on the place itself and left so many seconds ago; how many there were."""

    def close(self) -> None: ...
