"""A recording as it is read: its items in order, the flows that ran, and what happened when."""

import sys
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from app.recordings.log import Place, entries, entry
from app.recordings.values import unpack


class Item(NamedTuple):
    """What one source let into the flow at once. `time` is seconds since the recording began."""

    source: str
    seq: int
    time: float
    where: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """Something between two items: an edit (`flow`, its document in `text`), an `error`, how many were `dropped`."""

    kind: str
    time: float
    before: int
    """The place of the item that it came before."""
    text: str
    node: str = ""
    seq: int = -1


class Recording:
    """Built from the file's headers alone; values are read when they are asked for. Blocks."""

    def __init__(self, path: Path) -> None:
        """Raises BadRecordingError."""
        self.path = path
        self.items: list[Item] = []
        self.marks: list[Mark] = []
        self.flows: list[Mark] = []
        """The flows that ran, subflows laid flat: the first before any item, each other one an edit."""
        self.documents: list[Mark] = []
        """The same as a person sees them."""
        self.is_whole = False
        """Whether it was stopped, and not cut short by the end of its program."""
        self.dropped = 0
        self.size = path.stat().st_size
        self.sources: dict[str, dict[str, str]] = {}
        """The sources that said anything, and the kinds of values on their pins."""
        for about, where in entries(path):
            self._add(about, where)

    @property
    def seconds(self) -> float:
        return self.items[-1].time if self.items else 0.0

    def values(self, item: Item) -> dict[str, Any]:
        """By pin. Raises BadRecordingError if the file is damaged there."""
        return {about["pin"]: unpack(about, data) for about, data in self._packed(item)}

    def place(self, seconds: float) -> int:
        """The first item at or after this time."""
        return bisect_left(self.items, seconds, key=lambda item: item.time)

    def picture(self) -> tuple[bytes, str] | None:
        """A picture from its middle, as a file, to know it by."""
        shown = [item for item in self.items if "image" in self.sources[item.source].values()]
        for item in shown[len(shown) // 2 :]:
            for about, data in self._packed(item):
                if about["kind"] == "image":
                    return data, about["mime"]
        return None

    def _packed(self, item: Item) -> list[tuple[dict[str, Any], bytes]]:
        header, data = entry(self.path, item.where)
        at, found = 0, []
        for about in header["pins"]:
            found.append((about, data[at : at + about["bytes"]]))
            at += about["bytes"]
        return found

    def _add(self, about: dict[str, Any], where: Place) -> None:
        place = len(self.items)
        match about["k"]:
            case "item":
                self.items.append(Item(sys.intern(about["n"]), about["s"], about["t"], where))
                kinds = self.sources.setdefault(about["n"], {})
                kinds.update((pin["pin"], pin["kind"]) for pin in about["pins"])
            case "flow" | "document" as kind:
                mark = Mark(kind, about["t"], place, entry(self.path, where)[1].decode())
                (self.flows if kind == "flow" else self.documents).append(mark)
            case "end":
                self.is_whole = True
            case "dropped":
                self.dropped = about["count"]
            case kind:
                self.marks.append(
                    Mark(kind, about["t"], place, about.get("text", ""), about.get("n", ""), about.get("s", -1))
                )
