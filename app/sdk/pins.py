"""An annotation read as a pin."""

import inspect
from collections.abc import AsyncIterable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter

from app.sdk.detections import Detections
from app.sdk.image import Image
from app.sdk.manifest import DETECTIONS, Kind, Pin, PinMetadata
from app.sdk.values import Audio, Video

KINDS: dict[Any, Kind] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    bytes: "binary",
    Image: "image",
    Audio: "audio",
    Video: "video",
    Detections: "json",
}  # everything else that JSON can hold is "json"
_LIMITS = {"enum", "minimum", "maximum", "pattern", "widget", "unit"}
_ITEMS: dict[str, Literal["string", "number"]] = {"string": "string", "number": "number", "integer": "number"}


def read_pin(owner: str, name: str, annotation: Any, doc: str, default: Any) -> Pin:
    """The pin an annotation describes. Raises TypeError, naming `owner`, if no wire can carry it."""
    if get_origin(_bare(annotation)) is AsyncIterable:
        inner = read_pin(owner, name, get_args(_bare(annotation))[0], doc, default)
        return as_stream(inner, True)
    bare = _bare(annotation)
    kind = KINDS.get(bare) or _json_kind(owner, bare)
    given = default is not inspect.Parameter.empty
    return Pin(
        name=name,
        type=kind,
        description=doc,
        required=not given,
        default=default if given else None,
        metadata=_metadata(annotation, bare, kind),
    )


def as_stream(pin: Pin, streaming: bool) -> Pin:
    return pin.model_copy(update={"type": "stream", "of": pin.type}) if streaming else pin


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated`, without `| None`, and a Literal as the type of its members."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        rest = [member for member in get_args(annotation) if member is not NoneType]
        return _bare(rest[0]) if len(rest) == 1 else annotation
    if get_origin(annotation) is Literal:
        return type(get_args(annotation)[0])
    return annotation


def _json_kind(owner: str, annotation: Any) -> Kind:
    try:
        TypeAdapter(annotation).json_schema()
    except Exception as error:
        raise TypeError(f"{owner}: {annotation!r} is no kind of value a wire can carry") from error
    return "json"


def _metadata(annotation: Any, bare: Any, kind: Kind) -> PinMetadata:
    if bare is Detections:
        return PinMetadata(mimeType=DETECTIONS)
    if kind == "json" and get_origin(bare) is list:
        return PinMetadata(items=_ITEMS.get(TypeAdapter(bare).json_schema()["items"].get("type", "")))
    if kind not in ("string", "number", "boolean"):
        return PinMetadata()
    schema = TypeAdapter(annotation).json_schema()
    for part in schema.get("anyOf", ()):  # X | None
        schema = {**part, **schema} if part.get("type") != "null" else schema
    found = {key: value for key, value in schema.items() if key in _LIMITS}
    return PinMetadata(**found, integer=True if bare is int else None)
