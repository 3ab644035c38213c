"""What an agent said, checked pin by pin against its manifest."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import create_model

from app.agents.line import Line
from app.agents.media import Media
from app.sdk import Outputs, wire


async def outputs_of(line: Line, media: Media | None, said: Any, payload: bytes | memoryview = b"") -> Outputs:
    """A pin that is left out, or null, says nothing. Raises NodeError for an unknown pin and for a wrong value."""
    if not isinstance(said, Mapping):
        raise line.nonsense(f"its outputs are a {type(said).__name__}, not an object")
    values: dict[str, Any] = {}
    for name, document in said.items():
        pin = line.manifest.output(name)
        if pin is None:
            known = ", ".join(pin.name for pin in line.manifest.outputs) or "none"
            raise line.nonsense(f"it has no output {name!r:.60}; it has {known}")
        if document is None:
            continue
        try:
            by_reference = pin.carries in wire.MEDIA and isinstance(document, dict) and "ref" in document
            if not by_reference:
                values[name] = wire.read(document, pin, payload)
            elif document.get("type") != pin.carries:
                raise ValueError(f"takes a document of the type {pin.carries}, not {document.get('type')!r:.40}")
            elif media is None:
                raise ValueError("came by reference, and no lab is there to look it up")
            else:
                values[name] = await media.value(document, name)
        except ValueError as error:
            raise line.nonsense(f"{name} {error}") from None
    return _outputs(tuple(values))(**values)


@cache
def _outputs(pins: tuple[str, ...]) -> type[Outputs]:
    fields: dict[str, Any] = dict.fromkeys(pins, (Any, None))
    return create_model("Answered", __base__=Outputs, **fields)
