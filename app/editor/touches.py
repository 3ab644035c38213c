"""Who changed what last: so that nobody's change is overwritten by another tab without being told."""

from collections.abc import Callable, Iterator
from time import monotonic

from app.flow import Edit, In, RenameFlow, Set, SetDoc, SetTitle, Unset, singles

FRESH = 10.0
"""Seconds in which what somebody else set counts as set at the same time."""
Touch = tuple[str, object]
"""What is set, such as `detect.confidence`, and to what."""


class Touches:
    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._last: dict[str, tuple[str, float, object]] = {}

    def note(self, tab: str, edit: Edit) -> list[str]:
        """Remember what `tab` sets; a sentence for each thing that another has just set to something else."""
        now, said = self._clock(), list[str]()
        for what, value in (touch for single in singles(edit) for touch in _touched(single)):
            before = self._last.get(what)
            if before is not None and before[0] != tab and now - before[1] < FRESH and before[2] != value:
                said.append(f"{what} was set to {before[2]!r} in another tab; it is {value!r} now")
            self._last[what] = (tab, now, value)
        return said


def _touched(edit: Edit, within: str = "") -> Iterator[Touch]:
    match edit:
        case In(subflow=name, edit=inner):
            yield from _touched(inner, f"{name}/")
        case Set(node=node, pin=pin, value=value):
            yield f"{within}{node}.{pin}", value
        case Unset(node=node, pin=pin):
            yield f"{within}{node}.{pin}", None
        case SetTitle(node=node, title=title):
            yield f"{within}{node}'s title", title
        case SetDoc(doc=doc):
            yield f"{within}the description", doc
        case RenameFlow(name=name):
            yield "the flow's name", name
