"""A recording as it is read: its items in order, the flows that ran, and what happened when."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from app.recordings.log import Entry, body, entries
from app.recordings.values import unpack


class Item(NamedTuple):
    """What one source let into the flow at once. `time` is seconds since the recording began."""

    source: str
    seq: int
    time: float
    entry: Entry

    @property
    def kinds(self) -> dict[str, str]:
        """The kind of value on each pin."""
        return {pin["pin"]: pin["kind"] for pin in self.entry.about["pins"]}


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
        for entry in entries(path):
            self._add(entry)

    @property
    def seconds(self) -> float:
        return self.items[-1].time if self.items else 0.0

    @cached_property
    def sources(self) -> dict[str, dict[str, str]]:
        """The sources that said anything, and the kinds of values on their pins."""
        found: dict[str, dict[str, str]] = {}
        for item in self.items:
            found.setdefault(item.source, {}).update(item.kinds)
        return found

    def values(self, item: Item) -> dict[str, Any]:
        """By pin. Raises BadRecordingError if the file is damaged there."""
        data, at, found = body(self.path, item.entry), 0, {}
        for about in item.entry.about["pins"]:
            found[about["pin"]] = unpack(about, data[at : at + about["bytes"]])
            at += about["bytes"]
        return found

    def place(self, seconds: float) -> int:
        """The first item at or after this time."""
        import bisect

        return bisect.bisect_left(self.items, seconds, key=lambda item: item.time)

    def picture(self) -> tuple[bytes, str] | None:
        """A picture from its middle, as a file, to know it by."""
        shown = [item for item in self.items if "image" in item.kinds.values()]
        if not shown:
            return None
        middle = shown[len(shown) // 2]
        data, at = body(self.path, middle.entry), 0
        for about in middle.entry.about["pins"]:
            if about["kind"] == "image":
                return data[at : at + about["bytes"]], about["mime"]
            at += about["bytes"]
        return None

    def _add(self, entry: Entry) -> None:
        about, place = entry.about, len(self.items)
        match about["k"]:
            case "item":
                self.items.append(Item(about["n"], about["s"], about["t"], entry))
            case "flow" | "document" as kind:
                mark = Mark(kind, about["t"], place, body(self.path, entry).decode())
                (self.flows if kind == "flow" else self.documents).append(mark)
            case "end":
                self.is_whole = True
            case "dropped":
                self.dropped = about["count"]
            case kind:
                self.marks.append(
                    Mark(kind, about["t"], place, about.get("text", ""), about.get("n", ""), about.get("s", -1))
                )
