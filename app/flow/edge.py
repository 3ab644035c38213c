"""An edge: from an output pin to an input pin, written `camera.image -> find.image [latest]`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, NamedTuple, cast, get_args

from pydantic import PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema

PolicyKind = Literal["every", "latest", "fifo", "sample", "last_value", "coalesce"]
POLICIES: tuple[PolicyKind, ...] = get_args(PolicyKind)
AMOUNTS: Mapping[str, float] = {"fifo": 64, "sample": 5}
"""What is meant where a policy names no number: items that may wait, and items a second."""
NODE = r"[a-z]\w*"
PIN = r"[a-zA-Z]\w*"
_NUMBER = r"\d{1,3}(?:\.\d{1,3})?"
_POLICY = rf"every|latest|fifo(?: [1-9]\d{{0,3}}| {_NUMBER} s)?|sample(?: {_NUMBER})?|last_value|coalesce"
_EDGE = rf"^ *({NODE})\.({PIN}) *-> *({NODE})\.({PIN})(?: *\[({_POLICY})\])? *$"
Policy = Annotated[str, StringConstraints(pattern=rf"^(?:{_POLICY})$")]
"""What an edge does with items that come faster than they go; left out, the kind of value decides.

`fifo 16` lets 16 items wait, `fifo 2 s` as much as two seconds bring; `sample 2` lets two a second pass.
"""


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
        return cls(PinRef(a, b), PinRef(c, d), policy)

    @property
    def ends(self) -> tuple[PinRef, PinRef]:
        """What the edge joins, whatever its policy."""
        return self.source, self.target

    @property
    def policy_kind(self) -> PolicyKind | None:
        return cast("PolicyKind", self.policy.partition(" ")[0]) if self.policy else None

    @property
    def amount(self) -> float:
        """The number in the policy, or what is meant where there is none."""
        kind, _, number = (self.policy or "").partition(" ")
        return float(number.removesuffix(" s")) if number else AMOUNTS.get(kind, 0)

    @property
    def is_timed(self) -> bool:
        """Whether the number is of seconds, and not of items."""
        return self.policy_kind == "fifo" and (self.policy or "").endswith(" s")

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
