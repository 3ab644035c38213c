"""A part of a flow under a name, to be placed as one node wherever it is needed."""

import re
from typing import Annotated

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema

from app.flow.edge import NODE, PIN, PinRef
from app.flow.graph import Graph
from app.flow.part import Name

PREFIX = "subflow."
"""Of the type of a placed subflow: `subflow.cleaner`."""


def _pin(text: object) -> PinRef:
    if isinstance(text, PinRef):
        return text
    if not isinstance(text, str) or not re.fullmatch(_PIN_TEXT, text):
        raise ValueError(f'write a pin as "node.pin", not "{str(text)[:80]}"')
    return PinRef(*text.split("."))


_PIN_TEXT = rf"^{NODE}\.{PIN}$"
PinText = Annotated[
    PinRef,
    PlainValidator(_pin),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": _PIN_TEXT}),
]
"""A pin as a field of a document: text outside, `PinRef` inside."""


class Subflow(Graph):
    """Its pins are pins of the nodes inside it."""

    title: str | None = Field(None, min_length=1, max_length=200)
    doc: str = ""
    inputs: dict[Name, tuple[PinText, ...]] = Field({})
    """Each input of the placed subflow, and the input pins inside that it feeds."""
    outputs: dict[Name, PinText] = Field({})
    """Each output of the placed subflow, and the output pin inside that gives it."""


def subflow_of(type: str) -> str | None:  # noqa: A002 - as a placed node calls it
    """The name of the subflow that a node of this type is; None if it is an agent."""
    return type.removeprefix(PREFIX) if type.startswith(PREFIX) else None
