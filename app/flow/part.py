"""What every part of a document is made of: names, places, values that JSON can hold."""

import re
from math import isfinite
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, JsonValue, field_validator

from app.flow.edge import NODE

NodeId = Annotated[str, Field(pattern=rf"^{NODE}$", max_length=64)]
Name = Annotated[str, Field(pattern=r"^[a-zA-Z]\w*$", max_length=64)]
"""Of a pin, a note, a frame, or a subflow."""
Position = Annotated[tuple[FiniteFloat, FiniteFloat], AfterValidator(lambda at: (round(at[0], 1), round(at[1], 1)))]
"""x to the right and y down, in pixels of the canvas at zoom 1; a tenth of one is fine enough."""
_Length = Annotated[FiniteFloat, Field(ge=1, le=100_000)]
Size = Annotated[tuple[_Length, _Length], AfterValidator(lambda size: (round(size[0], 1), round(size[1], 1)))]
"""Wide and high, in the same pixels."""


def writable(value: Any) -> Any:
    """The value, if a document can hold it. Raises ValueError for a number without end, and for half a letter."""
    parts: list[Any] = [value]
    while parts:
        match parts.pop():
            case float(number) if not isfinite(number):
                raise ValueError(f"{number} is no number that JSON can hold; write another, or leave it out")
            case str(text) if not text.isascii() and _HALF.search(text):
                raise ValueError("a text has half a letter in it, which no file can hold; type that letter anew")
            case list(more) | tuple(more):
                parts += more
            case dict(named):
                parts += [*named.keys(), *named.values()]
    return value


_HALF = re.compile("[\ud800-\udfff]")
"""One of two halves by which JavaScript and JSON write letters beyond the first 65,536."""
Setting = Annotated[JsonValue, AfterValidator(writable)]


class Part(BaseModel):
    """A part of a document: never changed, nothing unknown in it."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
    _is_writable = field_validator("*")(writable)


def short(value: Any) -> Any:
    """Places and sizes as people write them: 40, not 40.0."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case dict():
            return {name: short(part) for name, part in value.items()}
        case list():
            return [short(part) for part in value]
    return value
