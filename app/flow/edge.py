"""An edge: from an output pin to an input pin, written `camera.image -> find.image [latest]`."""

import re
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

Policy = Literal["every", "latest", "fifo", "last_value", "coalesce"]
"""What an edge does with items that come faster than they go; left out, the kind of value decides."""
POLICIES: tuple[Policy, ...] = get_args(Policy)
NODE = r"[a-z]\w*"
PIN = r"[a-zA-Z]\w*"
_EDGE = rf"^ *({NODE})\.({PIN}) *-> *({NODE})\.({PIN})(?: *\[({'|'.join(POLICIES)})\])? *$"


class PinRef(NamedTuple):
    """A pin of a placed node: `camera.image`."""

    node: str
    pin: str

    def __str__(self) -> str:
        return f"{self.node}.{self.pin}"


@dataclass(frozen=True, slots=True)
class Edge:
    source: PinRef
    target: PinRef
    policy: Policy | None = None

    @classmethod
    def parse(cls, text: str) -> "Edge":
        """Read what `str` wrote. Raises ValueError, showing the right form, for anything else."""
        if not (match := re.fullmatch(_EDGE, text)):
            raise ValueError(f'write an edge as "node.pin -> node.pin", not "{text[:80]}"')
        a, b, c, d, policy = match.groups()
        return cls(PinRef(a, b), PinRef(c, d), policy)  # type: ignore[arg-type]  # the pattern lists the policies

    @property
    def ends(self) -> tuple[PinRef, PinRef]:
        """What the edge joins, whatever its policy."""
        return self.source, self.target

    def renamed(self, names: dict[str, str]) -> "Edge":
        """The same edge between nodes that have other names now."""
        source, target = (pin._replace(node=names.get(pin.node, pin.node)) for pin in self.ends)
        return replace(self, source=source, target=target)

    def __str__(self) -> str:
        return f"{self.source} -> {self.target}" + (f" [{self.policy}]" if self.policy else "")


def _read(value: Any) -> Edge:
    if isinstance(value, Edge):
        return value
    if not isinstance(value, str):
        raise ValueError(f'write an edge as "node.pin -> node.pin", not {str(value)[:80]}')
    return Edge.parse(value)


EdgeText = Annotated[
    Edge,
    PlainValidator(_read),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": _EDGE}),
]
"""An edge as a field of a document: text outside, `Edge` inside."""
